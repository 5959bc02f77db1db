import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '#core/database.ts';
import type { Termijn } from '#law/werkafspraak.ts';
import { seedDemo } from '#seed/demo.ts';
import { testDatabase } from '#tests/database.ts';
import { readTermijnen, readWerktermijnen } from './readTermijnen.ts';
import { listDue } from './readWerklijst.ts';

const verteld = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let schoolId: string;

beforeAll(async () => {
	db = await testDatabase();
	schoolId = await seedDemo(db.database, { vandaag: verteld, say: () => undefined });
});
afterAll(() => db.release());

// A school day, a Sunday, a holiday, the first days of a school year, and days long after and before the story.
test.each(['2027-03-12', '2027-03-14', '2027-02-23', '2027-08-02', '2027-09-01', '2028-01-11', '2026-10-06'])(
	'on %s reading what is open gives the same work as reading everything',
	async (datum) => {
		const dag = Temporal.PlainDate.from(datum);
		const read = (work: (tx: Tx) => Promise<{ termijnen: Termijn[] }>) =>
			db.database.dangerouslyAsBeheer(schoolId, 'read only', dag, async (tx) =>
				listDue((await work(tx)).termijnen, dag)
					// A plan asks for the note of this week only: an older one is on no list.
					.filter(
						({ werkafspraak, toestand }) => werkafspraak !== 'handelingsplan-notitie' || toestand === 'open'
					)
					.map(({ id, toestand, vensterVan, uiterlijk, target }) =>
						[id, toestand, vensterVan, uiterlijk, target.soort, target.id, target.bij].join(' ')
					)
					.sort()
			);
		const alles = await read((tx) => readTermijnen(tx, dag));
		expect(await read((tx) => readWerktermijnen(tx, dag))).toEqual(alles);
		expect(alles.length).toBeGreaterThan(0);
	}
);
