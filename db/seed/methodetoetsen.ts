import { schooljaarFrom } from '#law/schooljaar.ts';
import { beginjaarNu, jaargroepIn, type Bouw, type Groep, type Leerling } from './bouw.ts';
import type { Seedvak } from './leerlingcast.ts';

const methodes: readonly { readonly vak: Seedvak; readonly methode: string; readonly maximum: number }[] = [
	{ vak: 'rekenen', methode: 'Pluspunt 4', maximum: 30 },
	{ vak: 'taalverzorging', methode: 'Taalkring', maximum: 40 }
];

/** Adds the tests of the methods for groep 3 to 8: eight blocks a year, as far as the year has come (S98). */
export function addMethodetoetsen(bouw: Bouw): void {
	const nu = beginjaarNu(bouw);
	const perGroep = new Map<string, Leerling[]>();
	for (const plaatsing of bouw.rijen.groepsplaatsing) {
		const leerling = bouw.leerlingen.find(({ id }) => id === plaatsing.leerling_id);
		if (leerling) perGroep.set(plaatsing.groep_id, [...(perGroep.get(plaatsing.groep_id) ?? []), leerling]);
	}
	for (const groep of bouw.groepen)
		if ((groep.jaargroepen[0] ?? 0) >= 3 && groep.jaar >= nu - 1)
			for (const methode of methodes) addMethode(bouw, groep, methode, perGroep.get(groep.id) ?? []);
}

function addMethode(
	bouw: Bouw,
	groep: Groep,
	{ vak, methode, maximum }: (typeof methodes)[number],
	kinderen: Leerling[]
): void {
	const { tijd, rijen } = bouw;
	const toeval = bouw.toeval.tak(`methodetoets ${groep.schooljaar} ${groep.naam} ${vak}`);
	const leerkracht = bouw.leerkrachten.get(groep.id)!;
	const begin = tijd.eersteDag(schooljaarFrom(groep.jaar));
	for (let blok = 1; blok <= 8; blok++) {
		const dag = tijd.vanaf(begin, blok * 4).add({ days: vak === 'rekenen' ? 1 : 2 });
		if (!tijd.isVoorbij(tijd.schooldag(dag))) return;
		const id = toeval.uuid();
		const op = tijd.moment(tijd.schooldag(dag), 16);
		rijen.methodetoets.push({
			id,
			groep_id: groep.id,
			vak,
			methode,
			blok: String(blok),
			maximum,
			afgenomen_op: tijd.schooldag(dag),
			door: leerkracht.id,
			op
		});
		for (const kind of kinderen) {
			const ziek = toeval.kans(0.03);
			const deel = 0.78 + 0.095 * kind.aanleg[vak] + 0.055 * toeval.normaal();
			const behaald = Math.min(maximum, Math.max(Math.round(maximum * 0.2), Math.round(maximum * deel)));
			const herkansing =
				behaald < maximum * 0.6 && toeval.kans(0.5) ? Math.min(maximum, behaald + toeval.geheel(2, 6)) : null;
			if (!ziek && jaargroepIn(kind, groep.jaar, beginjaarNu(bouw)) >= 3)
				rijen.methodetoetsresultaat.push({
					methodetoets_id: id,
					leerling_id: kind.id,
					behaald,
					herkansing,
					door: leerkracht.id,
					op
				});
		}
	}
}
