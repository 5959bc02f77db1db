import type { Melding } from './inleesbestand.ts';
import type { Inleesregel, Inleesvraag, Regelsoort, Telling } from './inleesplan.ts';

/** A plan as a page shows it: counts first, then what a person decides, then row by row. */

export type Voorbeeldregel = { readonly soort: Regelsoort; readonly plaats: string; readonly zin: string };

export type Voorbeeldblok = {
	readonly titel: string;
	readonly regels: readonly Voorbeeldregel[];
	/** Rows that a very large file leaves out of the page. */
	readonly meer: number;
	readonly ongewijzigd: number;
};

export type Voorbeeld = {
	readonly tellingen: readonly (Telling & { readonly wat: string })[];
	readonly vragen: readonly Inleesvraag[];
	readonly blokken: readonly Voorbeeldblok[];
	readonly meldingen: readonly Melding[];
	/** What the file carries and Zorgvuldig never stores. */
	readonly nietBewaard: readonly string[];
	readonly verandert: boolean;
};

type Planinhoud = {
	readonly regels: readonly Inleesregel[];
	readonly vragen: readonly Inleesvraag[];
	readonly meldingen: readonly Melding[];
	readonly tellingen: Readonly<Record<string, Telling>>;
};

const mostVragen = 400;
const mostRegels = 3000;
const eigenBlok: Partial<Record<Inleesregel['over'], string>> = {
	groep: 'Groepen',
	medewerker: 'Medewerkers'
};

/** In: a plan with its counts. Out: at most a few thousand rows, by group, the unchanged ones counted only. */
export function composeVoorbeeld(plan: Planinhoud): Voorbeeld {
	const blokken = new Map<string, { regels: Voorbeeldregel[]; meer: number; ongewijzigd: number }>();
	let shown = 0;
	for (const { over, soort, plaats, zin, groep } of plan.regels) {
		// A doubt is asked above; it does not stand among the rows once more.
		if (soort === 'twijfel') continue;
		const titel = eigenBlok[over] ?? groep ?? 'Zonder groep';
		const blok = blokken.get(titel) ?? { regels: [], meer: 0, ongewijzigd: 0 };
		blokken.set(titel, blok);
		if (soort === 'ongewijzigd') blok.ongewijzigd += 1;
		else if (shown >= mostRegels) blok.meer += 1;
		else {
			shown += 1;
			blok.regels.push({ soort, plaats, zin });
		}
	}
	const stored = (melding: Melding) => !melding.tekst.endsWith('Zorgvuldig bewaart dat niet.');
	return {
		tellingen: Object.entries(plan.tellingen).map(([wat, telling]) => ({ wat, ...telling })),
		vragen: [...plan.vragen].sort((a, b) => Number(b.verplicht) - Number(a.verplicht)).slice(0, mostVragen),
		blokken: [...blokken].map(([titel, blok]) => ({ titel, ...blok })),
		meldingen: plan.meldingen.filter(stored).slice(0, 200),
		nietBewaard: plan.meldingen.filter((one) => !stored(one)).map(({ tekst }) => tekst),
		verandert: Object.values(plan.tellingen).some(
			({ nieuw, gewijzigd, vervallen }) => nieuw + gewijzigd + vervallen > 0
		)
	};
}
