/**
 * Runs under whatever Node.js npm itself runs on (20 or newer) and makes sure the locked packages are installed.
 * It compares the lock file with the copy that npm keeps in node_modules, so a second start costs nothing.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'node_modules', '.zorgvuldig-lock');
const hash = createHash('sha256')
	.update(readFileSync(path.join(root, 'package-lock.json')))
	.digest('hex');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

if (!installed) {
	console.log('Pakketten installeren (eenmalig, ongeveer een minuut) ...');
	// On Windows npm is a script that needs a shell; elsewhere it is a plain program.
	execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
	writeFileSync(stamp, hash);
}
