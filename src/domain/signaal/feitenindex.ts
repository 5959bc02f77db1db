import type { Toetsdeel } from '#domain/toets/toetsmoment.ts';
import { dayNumber } from '#law/lesweken.ts';
import type {
	Doublurefeit,
	Leerlingfeiten,
	Methodetoetsfeit,
	Observatiefeit,
	Resultaatfeit,
	Volgscorefeit
} from './leerlingfeiten.ts';

/** The facts of one pupil in the order every rule needs: newest first, one value per test, nothing after the day. */
export type Feitenindex = {
	readonly feiten: Leerlingfeiten;
	readonly hoofdmetingen: ReadonlyMap<string, readonly Hoofdmeting[]>;
	readonly methodetoetsen: ReadonlyMap<string, readonly Methodetoetsfeit[]>;
	readonly observaties: readonly Observatiefeit[];
	readonly doublures: readonly Doublurefeit[];
	readonly volgscores: readonly Volgscorefeit[];
};

/** All results of one subject at one main moment. */
export type Hoofdmeting = {
	readonly volgorde: number;
	/** 'M5', 'E5'; 'midden 2025-2026' when the year group is unknown. */
	readonly naam: string;
	readonly jaargroep: number | null;
	readonly dag: number;
	readonly resultaten: Resultaatfeit[];
};

/** Puts the facts known on `peildatum` in order; the order in which they came in makes no difference. */
export function indexFeiten(feiten: Leerlingfeiten, peildatum: Temporal.PlainDate): Feitenindex {
	const vandaag = dayNumber(peildatum);
	const schooljaar = startjaar(peildatum);
	return {
		feiten,
		hoofdmetingen: indexHoofdmetingen(feiten, vandaag, schooljaar),
		methodetoetsen: indexMethodetoetsen(feiten.methodetoetsen, vandaag),
		observaties: feiten.observaties.filter((observatie) => dayNumber(observatie.op) <= vandaag),
		doublures: feiten.doublures
			.filter((doublure) => beginjaar(doublure.schooljaar) <= schooljaar)
			.sort((a, b) => beginjaar(b.schooljaar) - beginjaar(a.schooljaar) || naarId(a, b)),
		volgscores: feiten.volgscores.filter(({ op }) => dayNumber(op) <= vandaag)
	};
}

/** A school year starts on 1 August (WPO art. 1). */
export const startjaar = (dag: Temporal.PlainDate): number => (dag.month >= 8 ? dag.year : dag.year - 1);

/** '2026-2027' starts in 2026. */
export const beginjaar = (schooljaar: string): number => Number(schooljaar.slice(0, 4));

const rang: Record<Toetsdeel, number> = { begin: 0, midden: 1, tussen: 2, eind: 3 };

function indexHoofdmetingen(feiten: Leerlingfeiten, vandaag: number, schooljaar: number) {
	const perVak = new Map<string, Hoofdmeting[]>();
	for (const resultaat of feiten.resultaten) {
		if (!resultaat.hoofdmoment || resultaat.onderdeel) continue;
		const dag = dayNumber(resultaat.afgenomenOp);
		if (dag > vandaag) continue;
		const jaar = beginjaar(resultaat.moment.schooljaar);
		const volgorde = jaar * 4 + rang[resultaat.moment.deel];
		const metingen = getOrAdd(perVak, resultaat.vak);
		const plek = metingen.findIndex((meting) => meting.volgorde === volgorde);
		const eerdere = metingen[plek];
		if (eerdere) {
			addResultaat(eerdere.resultaten, resultaat, dag);
			if (dag > eerdere.dag) metingen[plek] = { ...eerdere, dag };
			continue;
		}
		metingen.push({ volgorde, naam: '', jaargroep: null, dag, resultaten: [resultaat] });
	}
	for (const metingen of perVak.values()) {
		metingen.sort((a, b) => b.volgorde - a.volgorde);
		for (const [plek, meting] of metingen.entries()) {
			meting.resultaten.sort(naarToets);
			const jaargroep = jaargroepToen(feiten, meting, schooljaar);
			metingen[plek] = { ...meting, jaargroep, naam: momentnaam(meting, jaargroep) };
		}
	}
	return perVak;
}

/** A second value for the same test and moment replaces the first: the newest counts. */
function addResultaat(resultaten: Resultaatfeit[], resultaat: Resultaatfeit, dag: number) {
	const plek = resultaten.findIndex(
		(ander) => ander.toets === resultaat.toets && ander.schaal === resultaat.schaal
	);
	const ander = resultaten[plek];
	if (!ander) resultaten.push(resultaat);
	else if ((dayNumber(ander.afgenomenOp) - dag || naarId(ander, resultaat)) < 0) resultaten[plek] = resultaat;
}

/** The pupil's year group at the time, counted back from today over years done twice and years skipped. */
function jaargroepToen(feiten: Leerlingfeiten, meting: Hoofdmeting, schooljaar: number): number | null {
	if (feiten.jaargroep === null) return null;
	const jaar = Math.floor(meting.volgorde / 4);
	let jaargroep = feiten.jaargroep - (schooljaar - jaar);
	for (const doublure of feiten.doublures) {
		const toen = beginjaar(doublure.schooljaar);
		if (toen > jaar && toen <= schooljaar) jaargroep += doublure.soort === 'versnelling' ? -1 : 1;
	}
	return jaargroep >= 1 && jaargroep <= 8 ? jaargroep : null;
}

/** A test is called by its own year group: a pupil of groep 6 can take M5. */
function momentnaam({ resultaten: [resultaat] }: Hoofdmeting, eigen: number | null): string {
	if (!resultaat) return '';
	const { deel, schooljaar } = resultaat.moment;
	const jaargroep = resultaat.jaargroep ?? eigen;
	if (jaargroep === null) return `${deel} ${schooljaar}`;
	return deel === 'midden'
		? `M${jaargroep}`
		: deel === 'eind'
			? `E${jaargroep}`
			: `${deel} groep ${jaargroep}`;
}

/** A block that was taken again in the same school year counts once, with its newest result: a child can recover (A10). */
function indexMethodetoetsen(toetsen: readonly Methodetoetsfeit[], vandaag: number) {
	const perVak = new Map<string, Methodetoetsfeit[]>();
	for (const toets of toetsen) {
		if (!(toets.maximum > 0) || dayNumber(toets.afgenomenOp) > vandaag) continue;
		getOrAdd(perVak, toets.vak).push(toets);
	}
	for (const [vak, lijst] of perVak) {
		const gezien = new Set<string>();
		const nieuwste = lijst
			.sort((a, b) => dayNumber(b.afgenomenOp) - dayNumber(a.afgenomenOp) || naarId(a, b))
			.filter((toets) => {
				const blok = `${startjaar(toets.afgenomenOp)}\n${toets.methode}\n${toets.blok}`;
				return !gezien.has(blok) && gezien.add(blok);
			});
		perVak.set(vak, nieuwste);
	}
	return perVak;
}

function getOrAdd<T>(perVak: Map<string, T[]>, vak: string): T[] {
	const gevonden = perVak.get(vak);
	if (gevonden) return gevonden;
	const nieuw: T[] = [];
	perVak.set(vak, nieuw);
	return nieuw;
}

/** Ties fall by id, so that the order of coming in never decides. */
export const naarId = (a: { readonly id: string }, b: { readonly id: string }): number =>
	a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const naarToets = (a: Resultaatfeit, b: Resultaatfeit): number =>
	a.toets < b.toets ? -1 : a.toets > b.toets ? 1 : naarId(a, b);
