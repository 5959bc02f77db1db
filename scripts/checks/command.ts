import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');

/** What a step found: how many things were right and wrong, and the text a person needs when something is wrong. */
export type Finding = { passed: number; failed: number; text: string; note?: string };

export const right: Finding = { passed: 1, failed: 0, text: '' };
export const wrong = (text: string): Finding => ({ passed: 0, failed: 1, text });

const children = new Set<ReturnType<typeof spawn>>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		for (const child of children) child.kill(signal);
	});
}

/**
 * Runs a script of this project or of a package with the Node.js that runs now.
 * Returns its exit status and everything it said; ends it after `minutes`.
 */
export function runNode(
	script: string,
	args: readonly string[] = [],
	{ minutes = 10, environment = {} }: { minutes?: number; environment?: Record<string, string> } = {}
): Promise<{ status: number; text: string }> {
	return run(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
		minutes,
		environment
	});
}

/** Runs a program in the root of the project; see `runNode`. */
export function run(
	program: string,
	args: readonly string[],
	{ minutes = 10, environment = {} }: { minutes?: number; environment?: Record<string, string> } = {}
): Promise<{ status: number; text: string }> {
	const said: Buffer[] = [];
	const text = () => Buffer.concat(said).toString();
	return new Promise((resolve) => {
		// A test must never meet the database of a real school, whatever the shell has set.
		const { DATABASE_URL: _, ...inherited } = process.env;
		const child = spawn(program, args, {
			cwd: root,
			env: { ...inherited, NO_COLOR: '1', ...environment },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		children.add(child);
		const limit = setTimeout(() => {
			said.push(Buffer.from(`\nGestopt: duurde langer dan ${minutes} minuten.\n`));
			child.kill('SIGKILL');
		}, minutes * 60_000);
		child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
		child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
		child.on('close', (code) => {
			clearTimeout(limit);
			children.delete(child);
			resolve({ status: code ?? 1, text: text() });
		});
	});
}

/** A step that is one command: right when it ends with 0. */
export async function expectStatusZero(script: string, args: readonly string[] = []): Promise<Finding> {
	const { status, text } = await runNode(script, args);
	return status === 0 ? right : wrong(text);
}
