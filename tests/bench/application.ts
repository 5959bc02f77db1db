import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { openSession } from '#core/session.ts';
import { userOf, type Benchschool } from './school.ts';

const root = path.join(import.meta.dirname, '../..');

export type Application = Awaited<ReturnType<typeof startApplication>>;

/**
 * The built application on the database of a school, as `npm start` starts it, with the intern begeleider of each of
 * `schools` signed in. A profile of it: NODE_OPTIONS=--cpu-prof.
 */
export async function startApplication(school: Benchschool, schools: readonly Benchschool[] = [school]) {
	const port = await freePort();
	const server = spawn(
		process.execPath,
		[
			'--disable-warning=ExperimentalWarning',
			...(process.env['BENCH_NODE'] ?? '').split(' ').filter(Boolean),
			'src/cli/main.ts',
			'start'
		],
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
	const address = `http://127.0.0.1:${port}`;
	const agent = new Agent({ keepAlive: true, maxSockets: 64 });
	const tokens = await Promise.all(
		schools.map(async (een) => {
			const { gebruikerId } = await userOf(een, 'samira');
			return openSession(een.database, { schoolId: een.schoolId, gebruikerId });
		})
	);
	return {
		address,
		token: tokens[0]!,
		pid: server.pid!,
		/** Bytes of a page, after its last byte came; asked by the intern begeleider of the so-manieth school. Throws when it is not there. */
		get: (page: string, school = 0) =>
			new Promise<number>((resolve, reject) => {
				const headers = { cookie: `sessie=${tokens[school]!}` };
				request(address + page, { agent, headers }, (response) => {
					let size = 0;
					response.on('data', (chunk: Buffer) => (size += chunk.length));
					response.on('end', () =>
						response.statusCode === 200
							? resolve(size)
							: reject(new Error(`${page} answered ${response.statusCode}`))
					);
				})
					.on('error', reject)
					.end();
			}),
		async stop() {
			agent.destroy();
			const gone = once(server, 'exit');
			server.kill();
			await gone;
		}
	};
}

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
