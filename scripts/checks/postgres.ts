import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../src/core/embedded.ts';
import { root } from './command.ts';

const home = path.join(root, '.test');

/**
 * A PostgreSQL for this run alone, or the one of TEST_DATABASE_URL. Other runs and other terminals do not meet it.
 * What an earlier run left behind when it was killed is stopped and removed first.
 */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
	const given = process.env['TEST_DATABASE_URL'];
	if (given) return { url: given, stop: async () => {} };
	mkdirSync(home, { recursive: true });
	for (const name of readdirSync(home)) {
		const owner = /^run-(\d+)$/.exec(name)?.[1];
		if (owner && !isAlive(Number(owner))) await removeRun(path.join(home, name));
	}
	const folder = path.join(home, `run-${process.pid}`);
	await removeRun(folder);
	const server = await startEmbedded(folder);
	await forgetOnPowerCut(server.url);
	return {
		url: server.url,
		async stop() {
			await server.stop();
			await removeRun(folder);
		}
	};
}

/** This server lives as long as the run: writing nothing through to the disk makes every test database cheaper. */
async function forgetOnPowerCut(url: string) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
			await client.query(`alter system set ${setting} = off`);
		await client.query('select pg_reload_conf()');
	} finally {
		await client.end();
	}
}

async function removeRun(folder: string) {
	const data = placeOf(path.join(folder, 'postgres'));
	const lock = path.join(folder, 'postgres/postmaster.pid');
	if (existsSync(lock)) {
		const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
		if (isPostgresOf(pid, data ?? folder)) {
			process.kill(pid, 'SIGINT');
			for (let turn = 0; turn < 100 && isAlive(pid); turn++) await wait(100);
		}
	}
	// For root in a closed folder the data lives elsewhere, with a link to it.
	if (data && path.dirname(data) !== folder) rmSync(path.dirname(data), { recursive: true, force: true });
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function placeOf(link: string) {
	try {
		return realpathSync(link);
	} catch {
		return undefined;
	}
}

/** A number in a stale file can by now belong to somebody else: on Linux the process says what it works on. */
function isPostgresOf(pid: number, folder: string) {
	if (!isAlive(pid)) return false;
	const said = `/proc/${pid}/cmdline`;
	return !existsSync(said) || readFileSync(said, 'utf8').includes(folder);
}

function isAlive(pid: number) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
