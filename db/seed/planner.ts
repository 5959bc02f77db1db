import type { Bouw, Leerling } from './bouw.ts';
import type { Castnaam } from './cast.ts';
import type { Toeval } from './prng.ts';
import type { Rij } from './verhaal.ts';

type Hoe = 'goed' | 'wisselend' | 'moeizaam' | 'niet_gedaan';
type Tekst = Pick<
	Rij<'handelingsplanversie'>,
	| 'beginsituatie'
	| 'doel'
	| 'meetbaar_aan'
	| 'startwaarde'
	| 'doelwaarde'
	| 'aanpak'
	| 'keer_per_week'
	| 'minuten'
	| 'plaats'
	| 'ouders'
	| 'leerlingwoorden'
	| 'uitvoerder_tekst'
> & { readonly dagen?: readonly string[] };

export type Planopties = Tekst & {
	/** When it was written. */
	readonly op: number;
	/** When it began; without it the plan is a concept. */
	readonly begin?: number;
	readonly vak?: string | null;
	readonly richting?: 'zorg' | 'kracht';
	readonly uitvoerder?: Castnaam;
	readonly voorganger?: string;
	/** How it went, week after week; what lies after today or the evaluation is not written yet. */
	readonly notities?: readonly (readonly [Hoe, string])[];
	/** A later version: what changed on the way. */
	readonly bijgesteld?: Partial<Tekst> & { readonly op: number };
	readonly evaluatie?: Pick<
		Rij<'planevaluatie'>,
		'uitkomst' | 'eindwaarde' | 'toelichting' | 'ouders' | 'leerlingwoorden' | 'vervolg'
	> & { readonly op: number };
};

type Hulp = {
	readonly dag: (week: number) => Temporal.PlainDate;
	readonly idVan: (naam: Castnaam | undefined, op: Temporal.PlainDate) => string;
};

/** Writes a plan with its versions, its notes week by week and its evaluation. Out: the id of the plan. */
export const makePlanner =
	({ rijen, tijd }: Bouw, leerling: Leerling, toeval: Toeval, { dag, idVan }: Hulp) =>
	(vraagId: string, opties: Planopties): string => {
		const { op, begin, vak, richting, uitvoerder, voorganger, notities, bijgesteld, evaluatie, ...tekst } =
			opties;
		const id = toeval.uuid();
		const geschreven = dag(op);
		const begonnen = begin === undefined ? null : dag(begin);
		const uitvoerderId = tekst.uitvoerder_tekst ? null : idVan(uitvoerder, begonnen ?? tijd.peildatum);
		rijen.handelingsplan.push({
			id,
			leerling_id: leerling.id,
			ondersteuningsvraag_id: vraagId,
			vak: vak ?? null,
			richting: richting ?? 'zorg',
			begonnen_op: begonnen,
			evaluatie_van: begonnen && tijd.vanaf(begonnen, 8),
			evaluatie_tot: begonnen && tijd.vanaf(begonnen, 12),
			voorganger_id: voorganger ?? null,
			opgesteld_door: idVan(undefined, geschreven),
			op: tijd.moment(geschreven, 16)
		});
		const versie = (nummer: number, wanneer: Temporal.PlainDate, inhoud: Tekst) =>
			rijen.handelingsplanversie.push({
				...inhoud,
				handelingsplan_id: id,
				versie: nummer,
				leerling_id: leerling.id,
				uitvoerder_id: uitvoerderId,
				dagen: [...(inhoud.dagen ?? [])],
				door: idVan(undefined, wanneer),
				op: tijd.moment(wanneer, 16)
			});
		versie(1, geschreven, tekst);
		if (bijgesteld) {
			const { op: week, ...anders } = bijgesteld;
			versie(2, dag(week), { ...tekst, ...anders });
		}
		const einde = evaluatie ? dag(evaluatie.op) : tijd.peildatum;
		for (const [week, [hoe, woorden]] of (notities ?? []).entries()) {
			if (!begonnen) break;
			const gebeurd = tijd.schooldag(tijd.vanaf(begonnen, week).add({ days: 1 + (week % 3) }));
			if (Temporal.PlainDate.compare(gebeurd, einde) >= 0) break;
			rijen.plannotitie.push({
				id: toeval.uuid(),
				handelingsplan_id: id,
				leerling_id: leerling.id,
				gebeurd_op: gebeurd,
				hoe,
				tekst: woorden || null,
				door: uitvoerderId ?? idVan(undefined, gebeurd),
				op: tijd.moment(gebeurd, 14)
			});
		}
		if (evaluatie) {
			const { op: _, ...uitkomst } = evaluatie;
			rijen.planevaluatie.push({
				id: toeval.uuid(),
				handelingsplan_id: id,
				leerling_id: leerling.id,
				...uitkomst,
				geevalueerd_op: einde,
				door: idVan(undefined, einde),
				op: tijd.moment(einde, 16)
			});
		}
		return id;
	};
