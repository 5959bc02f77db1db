import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { readWerkafspraken, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';
import { readSignaalprofiel } from '#domain/signaal/readSignaalprofiel.ts';
import { compareDays } from '#law/datum.ts';
import { beginOf, eindOf, type Schooljaar } from '#law/schooljaar.ts';
import type { Werkafspraak } from '#law/werkafspraak.ts';
import type { Aanbod } from './aanbod.ts';
import { composeAanbod, type Aanbodfeiten } from './composeAanbod.ts';
import { readSchoolwoorden } from './readSchoolwoorden.ts';

/** Everything the document of a school year follows from, as it is today (S1-S205). */
export async function readAanbodfeiten(
	tx: Tx,
	schooljaar: Schooljaar,
	vandaag: Temporal.PlainDate
): Promise<Aanbodfeiten> {
	const [school, werkafspraken, { profiel }, specialisten, woorden] = await Promise.all([
		tx
			.selectFrom('school')
			.select(['brin', 'naam'])
			.where('id', '=', (where) => where.fn('huidige_school', []))
			.executeTakeFirstOrThrow(),
		readWerkafspraken(tx),
		readSignaalprofiel(tx),
		listSpecialisten(tx),
		readSchoolwoorden(tx, schooljaar)
	]);
	return {
		school,
		schooljaar,
		vandaag,
		werkafspraken: afsprakenIn(werkafspraken, schooljaar, vandaag),
		signaalprofiel: profiel,
		specialisten,
		woorden
	};
}

/** The document of a school year as it is today. */
export const readAanbod = async (
	tx: Tx,
	schooljaar: Schooljaar,
	vandaag: Temporal.PlainDate
): Promise<Aanbod> => composeAanbod(await readAanbodfeiten(tx, schooljaar, vandaag));

/**
 * The promises as they hold in a school year: today's when it is running, otherwise those of its first or last day. A
 * number of times a school year is that of its beginning: changed during the year it holds from the next (0021).
 */
function afsprakenIn(
	alle: readonly Werkafspraak[],
	schooljaar: Schooljaar,
	vandaag: Temporal.PlainDate
): Werkafspraak[] {
	const begin = beginOf(schooljaar);
	const eind = eindOf(schooljaar);
	const before = compareDays(vandaag, begin) < 0;
	const day = before ? begin : compareDays(vandaag, eind) > 0 ? eind : vandaag;
	const atBegin = new Map(werkafsprakenOp(alle, begin).map((afspraak) => [afspraak.id, afspraak]));
	return werkafsprakenOp(alle, day).map((afspraak) =>
		afspraak.regel.soort === 'aantal_per_schooljaar' ? (atBegin.get(afspraak.id) ?? afspraak) : afspraak
	);
}

const specialismen = [
	'taalspecialist',
	'rekenspecialist',
	'gedragsspecialist',
	'motorische_remedial_teacher',
	'expertleerkracht'
];

/** The specialisms that somebody in the team has today. */
async function listSpecialisten(tx: Tx): Promise<string[]> {
	const today = sql<Temporal.PlainDate>`vandaag()`;
	const rows = await tx
		.selectFrom('medewerker_rol')
		.innerJoin('medewerker', (join) =>
			join
				.onRef('medewerker.school_id', '=', 'medewerker_rol.school_id')
				.onRef('medewerker.id', '=', 'medewerker_rol.medewerker_id')
		)
		.select('rol')
		.distinct()
		.where('rol', 'in', specialismen)
		.where('medewerker_rol.van', '<=', today)
		.where((where) =>
			where.or([where('medewerker_rol.tot', 'is', null), where('medewerker_rol.tot', '>=', today)])
		)
		.where((where) => where.or([where('in_dienst_tot', 'is', null), where('in_dienst_tot', '>=', today)]))
		.orderBy('rol')
		.execute();
	return rows.map(({ rol }) => rol);
}
