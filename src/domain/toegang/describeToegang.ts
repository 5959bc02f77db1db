import { formatDatum, formatPeriode } from '#law/datum.ts';
import type { Voorbeeld } from './previewToegang.ts';
import { rolnaam } from './rol.ts';
import type { Dagbeeld, Gevolg, Groepstaak } from './toegangsverloop.ts';

type Day = Temporal.PlainDate;

/** `12 t/m 30 maart 2027`, `vanaf 12 maart 2027`, and `vandaag` when it begins today. */
export function describePeriode(van: Day, tot: Day | null, vandaag: Day): string {
	if (tot?.equals(van)) return van.equals(vandaag) ? 'alleen vandaag' : `op ${formatDatum(van)}`;
	const begin = van.equals(vandaag) ? 'vanaf vandaag' : `vanaf ${formatDatum(van)}`;
	if (!tot) return begin;
	return van.equals(vandaag) ? `${begin} tot en met ${formatDatum(tot)}` : formatPeriode(van, tot);
}

const afwezig: Record<NonNullable<Dagbeeld['weg']>, string> = {
	nog_niet_in_dienst: 'nog niet in dienst: geen toegang',
	uit_dienst: 'niet meer in dienst: geen toegang',
	verlof: 'met verlof: geen toegang'
};

/** What somebody has in a period, in one line. */
export function describeBeeld({ weg, rollen, groepen }: Dagbeeld): string {
	if (weg) return afwezig[weg];
	const parts = [...rollen.map(rolnaam), ...groepen.map(describeTaak)];
	return parts.join(' · ') || 'geen rol en geen groep: ziet geen kinderen';
}

const describeTaak = ({ naam, rol }: Groepstaak) =>
	rol === 'groepsleerkracht' ? naam : `${naam} (${rolnaam(rol)})`;

/** What a change does, in sentences per period. */
export function describeGevolgen(
	naam: string,
	{ gevolgen, kinderen, zonderLeerkracht }: Voorbeeld,
	vandaag: Day
): { periode: string; zinnen: string[] }[] {
	const lines = gevolgen.map((gevolg) => ({
		periode: capital(describePeriode(gevolg.van, gevolg.tot, vandaag)),
		zinnen: sentences(naam, gevolg, kinderen, gevolg.van.equals(vandaag))
	}));
	const gaps = zonderLeerkracht.map((gap) => ({
		periode: capital(describePeriode(gap.van, null, vandaag)),
		zinnen: [`${gap.naam} heeft dan geen groepsleerkracht.`]
	}));
	return [...lines, ...gaps];
}

function sentences(naam: string, gevolg: Gevolg, kinderen: Voorbeeld['kinderen'], meteen: boolean): string[] {
	const found: string[] = [];
	if (gevolg.weg)
		found.push(
			`${naam} is ${afwezig[gevolg.weg].replace(': geen toegang', '')} en heeft geen toegang.${meteen ? ' Wie al aangemeld is, is meteen buiten.' : ''}`
		);
	if (gevolg.terug) found.push(`${naam} heeft weer toegang.`);
	for (const rol of gevolg.rollenErbij) found.push(`${naam} heeft de rol ${rolnaam(rol)}.`);
	for (const groep of gevolg.groepenErbij)
		found.push(
			`${naam} staat als ${rolnaam(groep.rol)} bij ${groep.naam} en ziet ${countOf(kinderen[groep.id])}.`
		);
	if (!gevolg.weg) {
		for (const rol of gevolg.rollenEraf) found.push(`${naam} heeft de rol ${rolnaam(rol)} niet meer.`);
	}
	for (const groep of gevolg.groepenEraf)
		found.push(`${naam} ziet ${countOf(kinderen[groep.id])} van ${groep.naam} niet meer.`);
	return found;
}

const countOf = (aantal = 0) => (aantal === 1 ? 'dat ene kind' : `die ${aantal} kinderen`);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
