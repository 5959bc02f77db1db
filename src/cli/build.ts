import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Builds the pages when a source file is newer than the last build. Throws when the build fails. */
export async function buildWhenStale(root: string, say: (line: string) => void) {
	const stamp = path.join(root, 'build', '.gebouwd');
	const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
	const sources = ['src', 'static'].flatMap((folder) => filesBelow(path.join(root, folder)));
	const newest = [...sources, path.join(root, 'vite.config.ts'), path.join(root, 'package-lock.json')]
		.map((file) => statSync(file).mtimeMs)
		.reduce((a, b) => Math.max(a, b), 0);
	if (newest < built) return;
	say("Pagina's bouwen (een halve minuut) ...");
	const output: Buffer[] = [];
	const status = await new Promise<number | null>((resolve) => {
		const child = spawn(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
			cwd: root,
			env: { ...process.env, NODE_ENV: 'production' }
		});
		child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
		child.on('exit', resolve);
	});
	if (status !== 0)
		throw new Error(`Het bouwen is niet gelukt.\n${Buffer.concat(output).toString().slice(-4000)}`);
	writeFileSync(stamp, '');
}

const filesBelow = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
