import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inMilliseconds, showMs, type Figure } from './measure.ts';

const root = path.join(import.meta.dirname, '../..');

/**
 * A stranger's first minute: clone, install from what npm has downloaded before, and `npm start` until the sign-in page
 * of the demo school answers. Everything in a folder of its own that is removed afterwards.
 */
export async function benchStart(): Promise<Figure[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'zorgvuldig-start-'));
	// Whatever the root of the machine may do, PostgreSQL runs as somebody else and has to come in.
	execFileSync('chmod', ['755', folder]);
	const home = path.join(folder, 'zorgvuldig');
	const timed = async (work: () => Promise<unknown> | unknown) => {
		const begin = performance.now();
		await work();
		return performance.now() - begin;
	};
	try {
		const clone = await timed(() =>
			execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, home], { stdio: 'ignore' })
		);
		const install = await timed(() =>
			execFileSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
				cwd: home,
				stdio: 'ignore'
			})
		);
		const start = await timed(() => startOnce(home));
		const again = await timed(() => startOnce(home));
		return [
			inMilliseconds(
				'fresh machine: clone to usable application, packages downloaded',
				clone + start,
				30_000,
				`clone ${showMs(clone)}, first \`npm start\` ${showMs(start)}: database, demo school, pages`
			),
			inMilliseconds('unpacking the packages npm downloaded before (`npm ci`)', install, null),
			inMilliseconds('starting again', again, null)
		];
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** Starts the application in `home`, waits for its sign-in page, and stops it. */
async function startOnce(home: string) {
	const port = await freePort();
	const { DATABASE_URL: _, TEST_DATABASE_URL: __, ...environment } = process.env;
	const child = spawn('npm', ['start'], {
		cwd: home,
		env: { ...environment, PORT: String(port), ZORGVULDIG_DATA: path.join(home, '.data') },
		stdio: ['ignore', 'pipe', 'inherit'],
		detached: true
	});
	try {
		await new Promise<void>((resolve, reject) => {
			child.once('exit', () => reject(new Error('the application stopped before it began')));
			child.stdout.on('data', (text: Buffer) => text.toString().includes('draait op') && resolve());
		});
		const response = await fetch(`http://127.0.0.1:${port}/aanmelden`);
		if (!(await response.text()).includes('Klimboom')) throw new Error('the demo school is not there');
	} finally {
		const gone = once(child, 'exit');
		// npm does not pass a signal on to what it started; the group it leads is ours alone.
		process.kill(-child.pid!, 'SIGTERM');
		await gone;
	}
}

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
