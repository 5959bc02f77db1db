import { sql } from 'kysely';
import { readLeerlinggroei } from '#domain/overzicht/readLeerlinggroei.ts';
import { readGroepsoverzicht } from '#domain/overzicht/readGroepsoverzicht.ts';
import { listTijdlijn } from '#domain/overzicht/listTijdlijn.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import type { Tx } from '#core/database.ts';
import { inMilliseconds, percentile, repeat, type Figure } from './measure.ts';
import { userOf, type Benchschool } from './school.ts';

/** Signals of the whole school, and what row-level security costs on the two heaviest reads. */
export async function benchDatabase(school: Benchschool): Promise<Figure[]> {
	const { database, schoolId, vandaag } = school;
	const signals = await repeat(
		10,
		() => database.dangerouslyAsBeheer(schoolId, 'read write', vandaag, (tx) => refreshSignalen(tx, vandaag)),
		2
	);
	const leerling = String(
		(await database.pool.query('select leerling_id from resultaat group by 1 order by count(*) desc limit 1'))
			.rows[0]!.leerling_id
	);
	const groep = String(
		(
			await database.pool.query(
				`select groep_id from groepsplaatsing where leerling_id = $1 order by van desc limit 1`,
				[leerling]
			)
		).rows[0]!.groep_id
	);
	const dossier = async (tx: Tx) => {
		await readLeerlinggroei(tx, leerling, groep, vandaag);
		await listTijdlijn(tx, leerling);
	};
	const overview = (tx: Tx) => readGroepsoverzicht(tx, groep, vandaag);
	return [
		inMilliseconds(
			'signals of the whole school recomputed',
			percentile(signals, 0.5),
			200,
			`slowest ${signals.at(-1)!.toFixed(0)} ms`
		),
		await cost(school, 'cost of row-level security on the dossier queries', dossier),
		await cost(school, 'cost of row-level security on the group overview queries', overview)
	];
}

/** The same work as the intern begeleider with policies, and as a superuser in the same context without; median, in turn. */
async function cost(school: Benchschool, what: string, work: (tx: Tx) => Promise<unknown>): Promise<Figure> {
	const { database, schoolId, vandaag } = school;
	const ib = await userOf(school, 'samira');
	const guarded: number[] = [];
	const bare: number[] = [];
	const timed = async (tx: Tx, list: number[]) => {
		const start = performance.now();
		await work(tx);
		list.push(performance.now() - start);
	};
	for (let round = 0; round < 80; round++) {
		await database.inSession(ib, 'read only', (tx) => timed(tx, guarded));
		await database.kysely.transaction().execute(async (tx) => {
			await sql`select set_config('app.school', ${schoolId}, true), set_config('app.medewerker', ${ib.medewerkerId}, true),
				set_config('app.vandaag', ${vandaag.toString()}, true)`.execute(tx);
			await timed(tx, bare);
		});
	}
	const median = (list: number[]) =>
		percentile(
			list.slice(20).sort((a, b) => a - b),
			0.5
		);
	const ratio = median(guarded) / median(bare);
	return {
		what,
		measured: `${ratio.toFixed(2)}x`,
		budget: '1.3x',
		ratio: ratio / 1.3,
		note: `${median(guarded).toFixed(2)} ms against ${median(bare).toFixed(2)} ms`
	};
}
