import { readFileSync } from 'node:fs';
import type { Database } from '#core/database.ts';

/** The kernel counts in hundredths of a second. */
const tick = 10;

/**
 * Starts counting processor time; the answer gives milliseconds since, of all these processes together. It says what work
 * costs whatever else the machine does meanwhile. NaN where the kernel does not say: no /proc, or a server elsewhere.
 */
export function countCpu(pids: readonly number[]): () => number {
	const begin = pids.map(readCpu);
	return () => pids.reduce((sum, pid, at) => sum + readCpu(pid) - begin[at]!, 0);
}

function readCpu(pid: number): number {
	try {
		// The name of the program stands in brackets and may hold anything; the figures come after it.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
		return (Number(fields[11]) + Number(fields[12])) * tick;
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

/** Resident memory of a process in MB; NaN where the kernel does not say. */
export function memoryOf(pid: number): number {
	try {
		return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
	} catch {
		return Number.NaN;
	}
}
