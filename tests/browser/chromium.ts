import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/**
 * The Chromium that walks through the pages: the one of CHROMIUM, the system's, or Playwright's own; else it is installed.
 * Throws with a Dutch sentence when there is none and none can be installed: browser tests are never skipped.
 */
export function findChromium(say: (line: string) => void = () => {}): string {
	const given = process.env['CHROMIUM'];
	if (given) {
		if (isProgram(given)) return given;
		throw new Error(`CHROMIUM wijst naar ${given}, maar dat is geen programma.`);
	}
	const found = findInstalled();
	if (found) return found;
	install(say);
	const installed = findInstalled();
	if (installed) return installed;
	throw new Error(
		"Er is geen Chromium en installeren lukte niet. Installeer het (op Debian: 'apt-get install chromium') of zet CHROMIUM op het pad van een Chromium of Chrome."
	);
}

/** The shell without windows first: a whole Chromium draws its own frame around every page, for twice the processor time. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

function findInstalled() {
	const folders = (process.env['PATH'] ?? '').split(path.delimiter);
	const candidates = [
		...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
		...elsewhere,
		chromium.executablePath()
	];
	return candidates.find(isProgram);
}

function install(say: (line: string) => void) {
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		say('      Chromium installeren met apt-get ...');
		const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const run = (args: string[]) =>
			spawnSync('apt-get', args, { env: environment, stdio: 'ignore' }).status === 0;
		const get = (name: string) => run(['install', '-y', '--no-install-recommends', name]);
		if (run(['update']) && (get(shell) || get('chromium'))) return;
	}
	say('      Chromium installeren met Playwright ...');
	const playwright = path.join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
	try {
		execFileSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'ignore' });
	} catch {
		// The caller looks once more and says what to do.
	}
}

function isProgram(file: string) {
	try {
		accessSync(file, constants.X_OK);
		return file !== '' && path.isAbsolute(file);
	} catch {
		return false;
	}
}
