import { schooljaarFrom } from '#law/schooljaar.ts';
import { geldtVoor, instrumenten, type Instrument } from '#domain/volglijst/instrument.ts';
import { beginjaarNu, groepIn, jaargroepIn, type Bouw, type Groep, type Leerling } from './bouw.ts';
import type { Castleerlingnaam } from './leerlingcast.ts';
import type { Toeval } from './prng.ts';

/** Who has a story stays in the middle here, for a story of their own tells what stands out. */
const verhalen: Partial<
	Record<Castleerlingnaam, Readonly<Record<string, Readonly<Record<string, number>>>>>
> = {
	jayden: {
		kindbegrip: { zelfmanagement: 1, relaties: 2 },
		leerlinglijst: { zelfmanagement: 3, relaties: 2 }
	}
};

/** Adds the lists of this year and the one before: autumn and winter, as far as the year has come (S102, S105, S106). */
export function addVolglijsten(bouw: Bouw): void {
	const nu = beginjaarNu(bouw);
	const aard = new Map<string, number>();
	for (const { id } of bouw.leerlingen) {
		const toeval = bouw.toeval.tak(`aard ${id}`);
		const heel = 0.35 * toeval.normaal();
		for (const { competenties } of instrumenten)
			for (const { id: competentie } of competenties) {
				const sleutel = `${id} ${competentie}`;
				if (!aard.has(sleutel)) aard.set(sleutel, heel + 0.3 * toeval.normaal());
			}
	}
	for (const groep of bouw.groepen) {
		if (groep.jaar < nu - 1) continue;
		const kinderen = bouw.leerlingen.filter(
			(leerling) => groepIn(bouw, leerling, groep.jaar)?.id === groep.id
		);
		for (const instrument of instrumenten) addInstrument(bouw, groep, instrument, kinderen, aard);
	}
}

function addInstrument(
	bouw: Bouw,
	groep: Groep,
	instrument: Instrument,
	kinderen: readonly Leerling[],
	aard: ReadonlyMap<string, number>
): void {
	const { tijd, rijen } = bouw;
	const eigen = kinderen.filter((kind) =>
		geldtVoor(instrument, String(jaargroepIn(kind, groep.jaar, beginjaarNu(bouw))))
	);
	if (eigen.length === 0) return;
	const toeval = bouw.toeval.tak(`volglijst ${groep.schooljaar} ${groep.naam} ${instrument.soort}`);
	const begin = tijd.eersteDag(schooljaarFrom(groep.jaar));
	// Kleuters are looked at in the autumn and at the end of the year, the others in September and February.
	const weken = instrument.soort === 'kleuterplein' ? [6, 38] : [3, 20];
	for (const week of weken) {
		const dag = tijd.schooldag(tijd.vanaf(begin, week).add({ days: toeval.geheel(0, 3) }));
		if (!tijd.isVoorbij(dag)) return;
		const id = toeval.uuid();
		const { id: door } = bouw.leerkrachten.get(groep.id)!;
		rijen.volglijst.push({
			...{ id, groep_id: groep.id, instrument: instrument.soort, afgenomen_op: dag, door },
			...{ op: tijd.moment(dag), ingeleverd_op: tijd.moment(dag, 16), ingeleverd_door: door }
		});
		for (const kind of eigen) {
			if (Temporal.PlainDate.compare(kind.ingestroomd, dag) > 0 || toeval.kans(0.02)) continue;
			for (const { id: competentie } of instrument.competenties)
				rijen.volgscore.push({
					...{ volglijst_id: id, leerling_id: kind.id, competentie, door, op: tijd.moment(dag) },
					score: scoreOf(kind, instrument, competentie, aard.get(`${kind.id} ${competentie}`) ?? 0, toeval)
				});
		}
	}
}

/** Most children are where they should be; some stand out, and a child sees itself a little differently than its teacher does. */
function scoreOf(
	{ cast }: Leerling,
	{ soort, invuller }: Instrument,
	competentie: string,
	aard: number,
	toeval: Toeval
): number {
	const spreiding = invuller === 'leerling' ? 0.45 : 0.2;
	const gewoon = Math.round(2.95 + aard + spreiding * toeval.normaal());
	const verteld = cast ? verhalen[cast]?.[soort]?.[competentie] : undefined;
	return verteld ?? Math.min(cast ? 3 : 4, Math.max(cast ? 2 : 1, gewoon));
}
