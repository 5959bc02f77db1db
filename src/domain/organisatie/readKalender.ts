import type { Tx } from '#core/database.ts';
import { nextSchooljaar, previousSchooljaar, schooljaarOf } from '#law/schooljaar.ts';
import { kalenderFor, listVrijeDagen, type Kalender, type Regio, type Vakantie } from '#law/vakanties.ts';

/**
 * The school's own holidays around `vandaag`; for a school year without its own list, that of its region.
 * Public holidays count always. Used by every term in lesweken (S36).
 */
export async function readKalender(tx: Tx, vandaag: Temporal.PlainDate): Promise<Kalender> {
	const [school, rows] = await Promise.all([
		tx
			.selectFrom('school')
			.select('regio')
			.where('id', '=', (where) => where.fn('huidige_school', []))
			.executeTakeFirst(),
		tx.selectFrom('vakantie').select(['schooljaar', 'naam', 'soort', 'van', 'tot']).execute()
	]);
	const regio = (school?.regio ?? 'midden') as Regio;
	const dit = schooljaarOf(vandaag);
	const jaren = [previousSchooljaar(dit), dit, nextSchooljaar(dit)];
	const eigen: Vakantie[] = rows.map(({ naam, van, tot }) => ({ naam, van, tot, bron: 'school' }));
	// One study day is no list of holidays: without holidays of its own a year keeps those of the region.
	const bekend = new Set(rows.filter(({ soort }) => soort === 'vakantie').map((row) => row.schooljaar));
	const zonder = jaren.filter((jaar) => !bekend.has(jaar));
	const regionaal = zonder.length > 0 ? kalenderFor(regio, zonder).vakanties : [];
	return { vakanties: [...regionaal, ...jaren.flatMap(listVrijeDagen), ...eigen] };
}
