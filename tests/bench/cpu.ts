import { readFileSync } from 'node:fs';
import type { Database } from '#core/database.ts';

/** The kernel counts in hundredths of a second. */
const tick = 10;

/**
 * Processor time of processes so far, in milliseconds: what a page costs whatever else the machine does meanwhile. NaN where
 * the kernel does not say (no /proc, or the database runs elsewhere).
 */
export function cpuOf(pids: readonly number[]): number {
	try {
		return pids.reduce((sum, pid) => {
			// The name of the program stands in brackets and may hold anything; the figures come after it.
			const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
			return sum + (Number(fields[11]) + Number(fields[12])) * tick;
		}, 0);
	} catch {
		return Number.NaN;
	}
}

/** The processes of PostgreSQL that work for this database. */
export async function backendsOf(database: Database): Promise<number[]> {
	const { rows } = await database.pool.query<{ pid: number }>(
		'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
	);
	return rows.map(({ pid }) => pid);
}

/** Memory of a process that is its own, in MB; NaN where the kernel does not say. */
export function memoryOf(pid: number): number {
	try {
		return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
	} catch {
		return Number.NaN;
	}
}
