import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Path of the pinned Node.js binary; falls back to the running one when that is new enough. */
export function pinnedNode() {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const folder = path.join(root, 'node_modules', `node-${platform}-${process.arch}`);
	const binary = path.join(folder, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
	if (existsSync(binary)) return binary;
	if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
	console.error(
		`Geen Node.js 26 gevonden voor ${process.platform}-${process.arch}. Voer 'npm ci' uit, of installeer Node.js 26 of nieuwer.`
	);
	process.exit(1);
}

/** Runs `node ...args` with the pinned binary, passes signals on and ends with the same exit status. */
export function runPinned(args) {
	const child = spawn(pinnedNode(), ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit' });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
