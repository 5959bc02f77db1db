import type { Application } from './application.ts';
import { backendsOf, countCpu } from './cpu.ts';
import { inMilliseconds, percentile, repeat, showMs, type Figure } from './measure.ts';
import type { Benchschool } from './school.ts';

/** `rounds` of `requests` per page, each page in turn, so that a busy minute of the machine does not hit one page only. */
export type Patience = { rounds: number; requests: number };

type Round = { took: number[]; app: number; database: number };

/**
 * Time from request to last byte of each page, signed in as the intern begeleider, who sees most. p95 of the quietest
 * round; beside it the processor time per page, of the application and of PostgreSQL.
 */
export async function benchPages(
	school: Benchschool,
	application: Application,
	{ rounds, requests }: Patience
): Promise<Figure[]> {
	const pages = await listPages(school);
	const sizes: number[] = [];
	for (const { address } of pages) {
		await repeat(10, () => application.get(address), 0);
		sizes.push(await application.get(address));
	}
	const all: Round[][] = pages.map(() => []);
	for (let round = 0; round < rounds; round++)
		for (const [at, { address }] of pages.entries()) all[at]!.push(await oneRound(address));
	return pages.map(({ what, budget }, at) => {
		const best = all[at]!.reduce((a, b) => (percentile(a.took, 0.95) <= percentile(b.took, 0.95) ? a : b));
		return inMilliseconds(
			what,
			percentile(best.took, 0.95),
			budget,
			[
				`median ${showMs(percentile(best.took, 0.5))}`,
				...(Number.isNaN(best.app + best.database)
					? []
					: [`processor ${best.app.toFixed(1)} + ${best.database.toFixed(1)} ms`]),
				`${Math.round(sizes[at]! / 1024)} kB of HTML`
			].join(', ')
		);
	});

	async function oneRound(address: string): Promise<Round> {
		const app = countCpu([application.pid]);
		const database = countCpu(await backendsOf(school.database));
		const took = await repeat(requests, () => application.get(address), 0);
		return { took, app: app() / requests, database: database() / requests };
	}
}

/** What people open on a working day, each for the child, group, question, plan and review with most in it. */
export async function listPages({ database, schoolId, vandaag }: Benchschool) {
	const one = async (text: string) =>
		String((await database.pool.query<{ id: string }>(text, [schoolId])).rows[0]?.id ?? '');
	const leerling = await one(
		`select leerling_id as id from resultaat where school_id = $1 group by 1 order by count(*) desc, 1 limit 1`
	);
	const groep = await one(`select groep_id as id from groepsplaatsing join groep on groep.id = groep_id
		where groepsplaatsing.school_id = $1 and groepsplaatsing.van <= '${vandaag.toString()}'
			and (groepsplaatsing.tot is null or groepsplaatsing.tot >= '${vandaag.toString()}')
		group by 1 order by count(*) desc, 1 limit 1`);
	const vraag = await one(
		`select ondersteuningsvraag_id as id from vraagnotitie where school_id = $1 group by 1 order by count(*) desc, 1 limit 1`
	);
	const plan = await one(
		`select handelingsplan_id as id from plannotitie where school_id = $1 group by 1 order by count(*) desc, 1 limit 1`
	);
	const bespreking = await one(
		'select id from leerlingbespreking where school_id = $1 order by afgesloten_op nulls first, gepland_op limit 1'
	);
	return [
		{ what: 'first page (intern begeleider)', address: '/', budget: 30 },
		{ what: 'work list', address: '/werklijst', budget: 30 },
		{ what: 'groups', address: '/groepen', budget: 30 },
		{ what: 'group overview', address: `/groepen/${groep}`, budget: 30 },
		{ what: 'all 400 pupils', address: '/leerlingen', budget: 30 },
		{ what: 'pupil dossier, all results of eight years', address: `/leerlingen/${leerling}`, budget: 15 },
		{ what: 'school in counts', address: '/school', budget: 30 },
		{ what: 'signals', address: '/signalen', budget: 30 },
		{ what: 'question', address: `/vragen/${vraag}`, budget: 30 },
		{ what: 'plan', address: `/plannen/${plan}`, budget: 30 },
		{ what: 'reviews of the year', address: '/besprekingen', budget: 30 },
		{ what: 'live review of a group', address: `/besprekingen/${bespreking}`, budget: 30 }
	];
}
