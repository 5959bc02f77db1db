import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '#seed/demo.ts';
import { testDatabase } from '#tests/database.ts';
import { listNieuweSignalen } from './listNieuweSignalen.ts';
import { listSignalen } from './listSignalen.ts';

const verteld = Temporal.PlainDate.from('2027-03-12');
let db: Awaited<ReturnType<typeof testDatabase>>;
let schoolId: string;

beforeAll(async () => {
	db = await testDatabase();
	schoolId = await seedDemo(db.database, { vandaag: verteld, say: () => undefined });
});
afterAll(() => db.release());

// The days of the story, and days on which plans have ended and what lay aside comes back.
test.each(['2027-03-12', '2027-02-01', '2027-06-01', '2027-11-08'])(
	'on %s the signals at which nobody looked are those the whole list marks so (A6)',
	async (datum) => {
		const dag = Temporal.PlainDate.from(datum);
		const { alle, nieuw } = await db.database.dangerouslyAsBeheer(schoolId, 'read only', dag, async (tx) => ({
			alle: await listSignalen(tx, dag),
			nieuw: await listNieuweSignalen(tx, dag)
		}));
		const marked = alle.filter(({ niemandKeek }) => niemandKeek);
		expect(nieuw.map(({ id }) => id).sort()).toEqual(marked.map(({ id }) => id).sort());
		expect(nieuw.length).toBeGreaterThan(0);
		expect(nieuw.length).toBeLessThan(alle.length);
		const days = nieuw.map(({ sinds }) => sinds.toString());
		expect(days).toEqual(days.toSorted().reverse());
	}
);
