import { previousSchooldag } from '#law/lesweken.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import { groepIn, medewerker, type Bouw, type Leerling } from './bouw.ts';
import type { Castnaam } from './cast.ts';
import { makePlanner, type Planopties } from './planner.ts';
import type { Rij } from './verhaal.ts';

/** Lesweken from today; -12.3 is three days before the day twelve weeks of school ago. */
export type Week = number;
type Hoe = 'deelgenomen' | 'vooraf_gesproken' | 'geinformeerd' | 'nog_niet';
type Wie = 'groepsleerkracht' | 'ouders' | 'leerling' | 'intern_begeleider' | 'externen' | 'directie';

export type Vraagopties = Pick<Rij<'ondersteuningsvraag'>, 'vraag' | 'vak' | 'domein' | 'wat_helpt'> & {
	readonly richting: 'zorg' | 'kracht';
	readonly op: Week;
	readonly eigenaar?: Castnaam;
};
export type Niveauopties = {
	readonly niveau: 1 | 2 | 3 | 4 | 5;
	readonly soort?: 'arrangement' | 'toelaatbaarheidsverklaring';
	readonly op: Week;
	readonly opnieuw?: Week;
	readonly waarom: string;
	readonly wie: Partial<Record<Wie, Hoe>>;
	readonly namen?: Partial<Record<Wie, string>>;
	readonly door?: Castnaam;
};
export type Afspraakopties = {
	readonly op: Week;
	readonly wat: string;
	readonly wie?: Castnaam;
	/** Days from today. */
	readonly overDagen: number;
	readonly soort?: 'actie' | 'ouders_vragen' | 'plan_starten';
	readonly gedaan?: string;
};
export type Verteller = ReturnType<typeof makeVerteller>;
export type Vraagdraad = ReturnType<Verteller['vraag']>;

/** Everybody of the level was there and the child was heard beforehand: how it should go. */
export const samen: Niveauopties['wie'] = {
	groepsleerkracht: 'deelgenomen',
	ouders: 'deelgenomen',
	leerling: 'vooraf_gesproken',
	intern_begeleider: 'deelgenomen'
};

/** Tells the story of one child in the words of the trade; every act becomes rows with a date and an author. */
export function makeVerteller(bouw: Bouw, leerling: Leerling) {
	const { rijen, tijd } = bouw;
	const toeval = bouw.toeval.tak(`verteller ${leerling.lasKey} ${rijen.ondersteuningsvraag.length}`);
	const dag = (week: Week): Temporal.PlainDate => {
		const heel = Math.trunc(week);
		const dagen = Math.round((heel - week) * 10);
		return dagen > 0
			? previousSchooldag(tijd.lesweken(heel).subtract({ days: dagen }), tijd.kalender)
			: tijd.lesweken(heel);
	};
	/** Who had the child in the group on that day; a year earlier that was somebody else. */
	const leerkrachtOp = (op: Temporal.PlainDate): string => {
		const groep = groepIn(bouw, leerling, Number(schooljaarOf(op).slice(0, 4)));
		return (groep && bouw.leerkrachten.get(groep.id)?.id) ?? medewerker(bouw, 'samira').id;
	};
	const idVan = (naam: Castnaam | undefined, op: Temporal.PlainDate) =>
		naam ? medewerker(bouw, naam).id : leerkrachtOp(op);

	const observatie = (
		op: Week,
		rij: Pick<Rij<'observatie'>, 'soort' | 'waarde' | 'vak' | 'tekst'>,
		door?: Castnaam
	) => {
		const gezien = dag(op);
		rijen.observatie.push({
			id: toeval.uuid(),
			leerling_id: leerling.id,
			gezien_op: gezien,
			door: idVan(door, gezien),
			op: tijd.moment(gezien),
			...rij
		});
	};

	const vraag = ({ op, eigenaar, ...rij }: Vraagopties) => {
		const geopend = dag(op);
		const id = toeval.uuid();
		rijen.ondersteuningsvraag.push({
			id,
			leerling_id: leerling.id,
			geopend_op: geopend,
			eigenaar_id: idVan(eigenaar, tijd.peildatum),
			door: leerkrachtOp(geopend),
			op: tijd.moment(geopend, 15),
			...rij
		});
		return {
			id,
			notitie: (
				week: Week,
				soort: 'notitie' | 'ouders' | 'leerling' | 'onderzoek',
				tekst: string,
				door?: Castnaam
			) => {
				const gebeurd = dag(week);
				rijen.vraagnotitie.push({
					id: toeval.uuid(),
					ondersteuningsvraag_id: id,
					leerling_id: leerling.id,
					soort,
					tekst,
					gebeurd_op: gebeurd,
					door: idVan(door, gebeurd),
					op: tijd.moment(gebeurd, 16)
				});
			},
			/** The signal that began it, taken into the question: its identity is the child, the rule and the subject. */
			uitSignaal: (week: Week, regel: string, vak: string | null) => {
				const op = dag(week);
				rijen.signaalbesluit.push({
					id: toeval.uuid(),
					leerling_id: leerling.id,
					signaal_sleutel: [leerling.id, regel, vak ?? ''].map(encodeURIComponent).join('/'),
					soort: 'in_vraag',
					ondersteuningsvraag_id: id,
					door: leerkrachtOp(op),
					op: tijd.moment(op, 15)
				});
			},
			niveau: ({ niveau, soort, op: week, opnieuw, waarom, wie, namen, door }: Niveauopties) => {
				const besloten = dag(week);
				const besluit = toeval.uuid();
				rijen.niveaubesluit.push({
					id: besluit,
					leerling_id: leerling.id,
					ondersteuningsvraag_id: id,
					niveau,
					soort: soort ?? null,
					waarom,
					besloten_op: besloten,
					opnieuw_op: opnieuw === undefined ? null : dag(opnieuw),
					door: niveau >= 3 ? medewerker(bouw, 'samira').id : idVan(door, besloten),
					op: tijd.moment(besloten, 16)
				});
				for (const [wieIsHet, hoe] of Object.entries(wie))
					rijen.niveaubesluitdeelnemer.push({
						niveaubesluit_id: besluit,
						wie: wieIsHet,
						hoe,
						naam: namen?.[wieIsHet as Wie] ?? null
					});
			},
			plan: (opties: Planopties) =>
				makePlanner(bouw, leerling, toeval, { dag, idVan })(id, {
					vak: rij.vak,
					richting: rij.richting,
					...opties
				}),
			afspraak: ({ op: week, wat, wie, overDagen, soort, gedaan }: Afspraakopties) => {
				const gemaakt = dag(week);
				const afspraak = toeval.uuid();
				const uiterlijk = tijd.dagen(overDagen);
				rijen.afspraak.push({
					id: afspraak,
					leerling_id: leerling.id,
					ondersteuningsvraag_id: id,
					leerlingbespreking_id: null,
					soort: soort ?? 'actie',
					wat,
					wie_id: idVan(wie, tijd.peildatum),
					uiterlijk,
					door: idVan(undefined, gemaakt),
					op: tijd.moment(gemaakt, 16)
				});
				if (gedaan !== undefined)
					rijen.afspraakafronding.push({
						afspraak_id: afspraak,
						toelichting: gedaan,
						afgerond_op: uiterlijk,
						door: idVan(wie, tijd.peildatum),
						op: tijd.moment(uiterlijk, 16)
					});
			},
			sluit: (
				week: Week,
				uitkomst: 'beantwoord' | 'deels' | 'niet' | 'overgedragen',
				toelichting: string
			) => {
				const gesloten = dag(week);
				rijen.vraagsluiting.push({
					id: toeval.uuid(),
					ondersteuningsvraag_id: id,
					uitkomst,
					toelichting,
					gesloten_op: gesloten,
					door: leerkrachtOp(gesloten),
					op: tijd.moment(gesloten, 17)
				});
			}
		};
	};

	/** The newest value of a test as delivered, `terug` moments back; an empty text where there is none yet. */
	const waarde = (toets: string, vak: string, terug = 0): string => {
		const metingen = rijen.resultaat
			.filter(
				(rij) => rij.leerling_id === leerling.id && rij.toets === toets && rij.vak === vak && !rij.onderdeel
			)
			.sort((een, ander) =>
				Temporal.PlainDate.compare(
					ander.afgenomen_op as Temporal.PlainDate,
					een.afgenomen_op as Temporal.PlainDate
				)
			);
		return metingen[terug]?.waarde_tekst ?? '';
	};

	return { leerling, dag, observatie, vraag, waarde };
}
