import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { openSession } from '#core/session.ts';
import { inMilliseconds, percentile, repeat, type Figure } from './measure.ts';
import { userOf, type Benchschool } from './school.ts';

const root = path.join(import.meta.dirname, '../..');

/** Time to the last byte of each page, signed in as the intern begeleider, who sees most. p95 of 60 requests. */
export async function benchPages(school: Benchschool): Promise<Figure[]> {
	const port = await freePort();
	const server = spawn(
		process.execPath,
		['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', 'start'],
		{
			cwd: root,
			env: {
				...process.env,
				DATABASE_URL: school.url,
				PORT: String(port),
				HOST: '127.0.0.1',
				ZORGVULDIG_VANDAAG: school.vandaag.toString(),
				NODE_ENV: 'production'
			},
			stdio: ['ignore', 'pipe', 'inherit']
		}
	);
	await new Promise<void>((resolve, reject) => {
		server.once('exit', () => reject(new Error('the application did not start')));
		server.stdout.on('data', (text: Buffer) => text.toString().includes('draait op') && resolve());
	});
	try {
		const ib = await userOf(school, 'samira');
		const token = await openSession(school.database, {
			schoolId: school.schoolId,
			gebruikerId: ib.gebruikerId
		});
		const get = async (address: string) => {
			const response = await fetch(`http://127.0.0.1:${port}${address}`, {
				headers: { cookie: `sessie=${token}` }
			});
			const body = await response.text();
			if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
			return body.length;
		};
		const figures: Figure[] = [];
		for (const { what, address, budget } of await listPages(school)) {
			const size = await get(address);
			const took = await repeat(60, () => get(address), 10);
			figures.push(
				inMilliseconds(
					what,
					percentile(took, 0.95),
					budget,
					`median ${percentile(took, 0.5).toFixed(1)} ms, ${Math.round(size / 1024)} kB of HTML`
				)
			);
		}
		return figures;
	} finally {
		server.kill();
	}
}

export async function listPages({ database }: Benchschool) {
	const one = async (text: string) =>
		String((await database.pool.query<{ id: string }>(text)).rows[0]?.id ?? '');
	const leerling = await one(
		`select leerling_id as id from resultaat group by 1 order by count(*) desc limit 1`
	);
	const groep = await one(`select groep_id as id from groepsplaatsing join groep on groep.id = groep_id
		where groepsplaatsing.tot is null or groepsplaatsing.tot > now() group by 1 order by count(*) desc limit 1`);
	const vraag = await one('select id from ondersteuningsvraag order by geopend_op limit 1');
	const plan = await one(
		'select id from handelingsplan where begonnen_op is not null order by begonnen_op desc limit 1'
	);
	const bespreking = await one(
		'select id from leerlingbespreking order by afgesloten_op nulls first limit 1'
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
		{ what: 'live review of a group', address: `/besprekingen/${bespreking}`, budget: 30 }
	];
}

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
