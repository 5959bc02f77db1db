import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { once } from 'node:events';

const root = path.join(import.meta.dirname, '../..');

export type Victim = 'toepassing' | 'database' | 'beide';
export type House = Awaited<ReturnType<typeof openHouse>>;

/** The application with its embedded database in `folder`, which can be killed at any moment and started again. */
export async function openHouse(folder: string) {
	const port = await freePort();
	const address = `http://localhost:${port}`;
	let app: ChildProcess | undefined;

	const postmaster = () => {
		const file = path.join(folder, 'postgres/postmaster.pid');
		return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
	};

	return {
		address,
		url: () => readFileSync(path.join(folder, 'verbinding'), 'utf8'),
		/** Starts it, and returns how long that took in milliseconds. Throws with what it said when it does not start. */
		async start() {
			const begun = performance.now();
			this.launch();
			await ready(app!);
			return performance.now() - begun;
		},
		/** Begins to start it, without waiting until it runs. */
		launch() {
			app = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', 'start'], {
				cwd: root,
				env: {
					...inherited(),
					...{ ZORGVULDIG_DATA: folder, ZORGVULDIG_VANDAAG: '2027-03-12', NODE_ENV: 'production' },
					...{ PORT: String(port), HOST: '127.0.0.1' }
				},
				stdio: ['ignore', 'pipe', 'pipe']
			});
		},
		/** kill -9, without warning. What is left half alive is what the next start has to deal with. */
		async kill(victim: Victim) {
			const server = postmaster();
			if (victim !== 'database') app?.kill('SIGKILL');
			if (victim !== 'toepassing' && server) signal(server, 'SIGKILL');
			if (victim === 'database') {
				// The application stands without a database for a moment; then somebody starts it again.
				await wait(150);
				app?.kill('SIGKILL');
			}
			if (app && app.exitCode === null && app.signalCode === null) await once(app, 'exit');
		},
		async stop() {
			if (app && app.exitCode === null && app.signalCode === null) {
				const gone = once(app, 'exit');
				app.kill('SIGTERM');
				await Promise.race([gone, wait(20_000)]);
				app.kill('SIGKILL');
			}
			const server = postmaster();
			if (server) signal(server, 'SIGINT');
		}
	};
}

function ready(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		const fail = (why: string) => reject(new Error(`${why}\n${said}`));
		const limit = setTimeout(() => fail('De toepassing startte niet binnen drie minuten.'), 180_000);
		const listen = (chunk: Buffer) => {
			said += chunk.toString();
			if (!said.includes('draait op')) return;
			clearTimeout(limit);
			resolve();
		};
		child.stdout?.on('data', listen);
		child.stderr?.on('data', listen);
		child.once('exit', (code) => {
			clearTimeout(limit);
			fail(`De toepassing stopte (${code}) voordat zij begon.`);
		});
	});
}

function signal(pid: number, name: NodeJS.Signals) {
	try {
		process.kill(pid, name);
	} catch {
		// Already gone.
	}
}

/** The application must neither meet another database nor think that it is a test. */
const inherited = () =>
	Object.fromEntries(
		Object.entries(process.env).filter(
			([name]) => !/^(VITEST|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|DATABASE_URL|ZORGVULDIG_)/.test(name)
		)
	);

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
