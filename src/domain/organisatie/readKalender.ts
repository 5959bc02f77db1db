import type { Tx } from '#core/database.ts';
import { nextSchooljaar, previousSchooljaar, schooljaarOf } from '#law/schooljaar.ts';
import { kalenderFor, regios, type Kalender, type Vakantiebron } from '#law/vakanties.ts';

/**
 * The school's holidays around `vandaag` for counting in lesweken: last school year to two years ahead. What the school
 * entered for a year goes before what we know or propose for its region.
 */
export async function readKalender(tx: Tx, vandaag: Temporal.PlainDate): Promise<Kalender> {
	const school = await tx.selectFrom('school').select('regio').executeTakeFirst();
	const rows = await tx
		.selectFrom('vakantie')
		.select(['schooljaar', 'naam', 'van', 'tot', 'bron'])
		.orderBy('van')
		.execute();
	const known = new Set(rows.map((row) => row.schooljaar));
	const dit = schooljaarOf(vandaag);
	const volgend = nextSchooljaar(dit);
	const missing = [previousSchooljaar(dit), dit, volgend, nextSchooljaar(volgend)].filter(
		(schooljaar) => !known.has(schooljaar)
	);
	const regio = regios.find((naam) => naam === school?.regio) ?? 'midden';
	const eigen = rows.map(({ naam, van, tot, bron }) => ({
		naam,
		van,
		tot,
		bron: (bron === 'regio' ? 'rijk' : bron) as Vakantiebron
	}));
	return kalenderFor(regio, missing, eigen);
}
