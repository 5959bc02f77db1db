import { parseDatum } from '#law/datum.ts';
import { parseSchooljaar } from '#law/schooljaar.ts';
import { jaargroepNaam } from './jaargroep.ts';
import { fold } from './matchPersonen.ts';
import { volledigeNaam } from './naam.ts';
import {
	findLeerling,
	leerlingkolommen,
	readInvoer,
	type Invoertabel,
	type Tabelleerling
} from './tabelkolommen.ts';
import { collectPlan, type Tabelplan } from './tabelplan.ts';

/** Two short lists that a class list lacks: the language at home, and years done twice or skipped. */

export type Thuistaalstand = {
	readonly leerlingen: readonly Tabelleerling[];
	readonly thuistalen: ReadonlyMap<string, string | null>;
};
export type Thuistaalrij = { readonly leerling: string; readonly thuistaal: string };

/** In: a list with a child and a language per row. Out: what would change; an empty language changes nothing. */
export function planThuistalen(
	tabel: Invoertabel,
	stand: Thuistaalstand,
	vandaag: Temporal.PlainDate
): Tabelplan<Thuistaalrij> {
	const kolommen = {
		...leerlingkolommen,
		thuistaal: ['thuistaal', 'taal thuis', 'taal', 'moedertaal']
	} as const;
	const invoer = readInvoer(tabel, kolommen, [['leerlingnummer', 'naam'], ['thuistaal']]);
	if (!invoer.ok) return { regels: [], meldingen: invoer.meldingen, schrijf: [] };
	const { skip, add, plan } = collectPlan<Thuistaalrij>(invoer.meldingen);
	const seen = new Set<string>();
	for (const rij of invoer.rijen) {
		const leerling = findLeerling(rij, stand.leerlingen, (text) => parseDatum(text, vandaag));
		const thuistaal = rij.waarde('thuistaal');
		if (typeof leerling === 'string') skip(rij.plaats, leerling);
		else if (!thuistaal) skip(rij.plaats, `Bij ${volledigeNaam(leerling)} is geen taal ingevuld.`);
		else if (thuistaal.length > 60) skip(rij.plaats, 'De taal is te lang (hooguit 60 tekens).');
		else if (seen.has(leerling.id))
			skip(rij.plaats, `${volledigeNaam(leerling)} staat twee keer in de lijst.`);
		else {
			seen.add(leerling.id);
			const naam = volledigeNaam(leerling);
			const now = stand.thuistalen.get(leerling.id) ?? null;
			if (now === thuistaal) add('ongewijzigd', leerling.id, rij.plaats, `${naam}: thuis ${thuistaal}.`);
			else
				add(
					now ? 'gewijzigd' : 'nieuw',
					leerling.id,
					rij.plaats,
					now ? `${naam}: thuis ${thuistaal} in plaats van ${now}.` : `${naam}: thuis ${thuistaal}.`,
					{ leerling: leerling.id, thuistaal }
				);
		}
	}
	return plan();
}

export const doubluresoorten = {
	doublure: 'deed het jaar over',
	kleuterverlenging: 'bleef een jaar langer kleuter',
	versnelling: 'sloeg een jaar over'
} as const;
export type Doubluresoort = keyof typeof doubluresoorten;

export type Doublurerij = {
	readonly leerling: string;
	readonly schooljaar: string;
	readonly jaargroep: string;
	readonly soort: Doubluresoort;
};
export type Doublurestand = {
	readonly leerlingen: readonly Tabelleerling[];
	readonly doublures: readonly Doublurerij[];
};

/** In: a list with a child, a school year and a jaargroep per row (S129). Out: what would change. */
export function planDoublures(
	tabel: Invoertabel,
	stand: Doublurestand,
	vandaag: Temporal.PlainDate
): Tabelplan<Doublurerij> {
	const kolommen = {
		...leerlingkolommen,
		schooljaar: ['schooljaar', 'jaar'],
		jaargroep: ['jaargroep', 'groep', 'leerjaar'],
		soort: ['soort', 'wat']
	} as const;
	const invoer = readInvoer(tabel, kolommen, [['leerlingnummer', 'naam'], ['schooljaar'], ['jaargroep']]);
	if (!invoer.ok) return { regels: [], meldingen: invoer.meldingen, schrijf: [] };
	const { skip, add, plan } = collectPlan<Doublurerij>(invoer.meldingen);
	const known = new Map(stand.doublures.map((one) => [`${one.leerling} ${one.schooljaar}`, one]));
	for (const rij of invoer.rijen) {
		const leerling = findLeerling(rij, stand.leerlingen, (text) => parseDatum(text, vandaag));
		const schooljaar = parseSchooljaar(rij.waarde('schooljaar'));
		const jaargroep = rij.waarde('jaargroep').replace(/^groep\s+/i, '');
		const soort = readSoort(rij.waarde('soort'));
		if (typeof leerling === 'string') skip(rij.plaats, leerling);
		else if (!schooljaar)
			skip(rij.plaats, `"${rij.waarde('schooljaar')}" is geen schooljaar. Schrijf het als 2024-2025.`);
		else if (!/^[0-8]$/.test(jaargroep))
			skip(rij.plaats, `"${rij.waarde('jaargroep')}" is geen jaargroep van 1 tot en met 8.`);
		else if (!soort)
			skip(
				rij.plaats,
				`"${rij.waarde('soort')}" is geen soort. Kies ${Object.keys(doubluresoorten).join(', ')}.`
			);
		else {
			const naam = volledigeNaam(leerling);
			const now = known.get(`${leerling.id} ${schooljaar}`);
			const row = { leerling: leerling.id, schooljaar, jaargroep, soort };
			const ref = `${leerling.id} ${schooljaar}`;
			const zin = `${naam} ${doubluresoorten[soort]}: ${jaargroepNaam(jaargroep)}, ${schooljaar}.`;
			known.set(ref, row);
			if (now?.jaargroep === jaargroep && now.soort === soort) add('ongewijzigd', ref, rij.plaats, zin);
			else add(now ? 'gewijzigd' : 'nieuw', ref, rij.plaats, zin, row);
		}
	}
	return plan();
}

function readSoort(text: string): Doubluresoort | undefined {
	if (!text) return 'doublure';
	const word = fold(text);
	return (Object.keys(doubluresoorten) as Doubluresoort[]).find(
		(soort) => soort === word || soort.startsWith(word)
	);
}
