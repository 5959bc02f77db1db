import { dayNumber, listLesweken } from '#law/lesweken.ts';
import type { Kalender } from '#law/vakanties.ts';
import { indexFeiten, naarId } from './feitenindex.ts';
import { prepareGroei } from './findGroei.ts';
import { prepareHoofdmetingen } from './findHoofdmetingen.ts';
import { prepareMethodetoetsen } from './findMethodetoetsen.ts';
import { prepareObservaties } from './findObservaties.ts';
import { prepareSchoolloopbaan } from './findSchoolloopbaan.ts';
import { prepareVolglijsten } from './findVolglijsten.ts';
import type { Leerlingfeiten } from './leerlingfeiten.ts';
import { indexGrensscores } from './oordeel.ts';
import { signaalSleutel, type Signaal, type Signaalfeit } from './signaal.ts';
import type { Regel, Regelsoort, Signaalprofiel, Signaalregel } from './signaalprofiel.ts';
import type { Dag, Vondst, Zoeker } from './vondst.ts';

/**
 * The signals of one pupil on `peildatum`, in the order of the profile's rules and then by subject (S128-S138, X9).
 * In: a profile that passed its schema. Pure: the same facts in any order give the same signals. Throws when a rule
 * counts in lesweken and no calendar is given.
 */
export const computeSignalen = (
	profiel: Signaalprofiel,
	feiten: Leerlingfeiten,
	peildatum: Temporal.PlainDate,
	kalender?: Kalender
): Signaal[] => prepareSignalen(profiel, peildatum, kalender)(feiten);

/** The same for many pupils: makes the rules ready once and gives the function that takes a pupil's facts. */
export function prepareSignalen(
	profiel: Signaalprofiel,
	peildatum: Temporal.PlainDate,
	kalender?: Kalender
): (feiten: Leerlingfeiten) => Signaal[] {
	const grenzen = indexGrensscores(profiel.grensscores);
	const klaar = profiel.regels
		.filter((regel) => regel.aan)
		.map((regel) => {
			const geldigVanaf = begin(regel, peildatum, kalender);
			const zoeker = prepare(regel, { peildatum, geldigVanaf, grenzen });
			return { regel, zoeker, slot: ` Regel uit het signaalprofiel: ${regel.naam} (${zoeker.eis}).` };
		});

	return (feiten) => {
		const index = indexFeiten(feiten, peildatum);
		const signalen: Signaal[] = [];
		for (const { regel, zoeker, slot } of klaar) {
			const vondsten = zoeker.zoek(index);
			if (vondsten.length > 1) vondsten.sort(naarVak);
			for (const { vak, sinds, feiten: bewijs, gezien } of vondsten) {
				signalen.push({
					leerlingId: feiten.leerlingId,
					regel: regel.sleutel,
					vak,
					richting: regel.richting,
					sleutel: signaalSleutel(feiten.leerlingId, regel.sleutel, vak),
					sinds,
					feiten: bewijs.length > 1 ? bewijs.sort(oudsteEerst) : bewijs,
					uitleg: gezien + slot
				});
			}
		}
		return signalen;
	};
}

/** A new kind of rule (S138) is a variant in the schema and a line here; the compiler asks for both. */
const zoekers: { [S in Regelsoort]: (regel: Regel<S>, dag: Dag) => Zoeker } = {
	hoofdmetingen: prepareHoofdmetingen,
	methodetoetsen: prepareMethodetoetsen,
	schoolloopbaan: prepareSchoolloopbaan,
	observaties: prepareObservaties,
	volglijsten: prepareVolglijsten,
	groei: prepareGroei
};

const prepare = <S extends Regelsoort>(regel: Regel<S>, dag: Dag): Zoeker =>
	(zoekers[regel.soort as S] as (regel: Regel<S>, dag: Dag) => Zoeker)(regel, dag);

function begin(
	{ geldigheid, sleutel }: Signaalregel,
	peildatum: Temporal.PlainDate,
	kalender?: Kalender
): number {
	if (geldigheid === null) return -Infinity;
	if (geldigheid.eenheid === 'dagen') return dayNumber(peildatum.subtract({ days: geldigheid.aantal }));
	if (geldigheid.eenheid === 'maanden') return dayNumber(peildatum.subtract({ months: geldigheid.aantal }));
	if (!kalender) throw new Error(`regel ${sleutel} telt in lesweken, maar er is geen kalender gegeven`);
	// Twice as many weeks back, and a summer: more holidays than that no school has.
	const weken = listLesweken(peildatum.subtract({ weeks: geldigheid.aantal * 2 + 10 }), peildatum, kalender);
	const eerste = weken.at(-geldigheid.aantal - 1) ?? weken[0];
	return eerste ? dayNumber(eerste) : Infinity;
}

const oudsteEerst = (a: Signaalfeit, b: Signaalfeit): number =>
	dayNumber(a.datum) - dayNumber(b.datum) || naarId(a, b);

const naarVak = (a: Vondst, b: Vondst): number => {
	const links = a.vak ?? '';
	const rechts = b.vak ?? '';
	return links < rechts ? -1 : links > rechts ? 1 : 0;
};
