import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase, type Database } from '#core/database.ts';
import { makeSeal, readKey, type Seal } from '#core/seal.ts';
import { readSettings, type Settings } from '#core/settings.ts';

/** `url` is of the connecting role: for a backup, never for a page. */
export type App = { database: Database; settings: Settings; seal: Seal; url: string };

let opened: App | undefined;

/**
 * Settings, database and seal of this process, opened once. The server that starts the embedded database says where it is
 * through the file beside the data, so that a page and the command line find the same one.
 */
export function app(): App {
	opened ??= openApp();
	return opened;
}

function openApp(): App {
	const settings = readSettings();
	const url = settings.databaseUrl ?? embeddedUrl(settings.dataFolder);
	const database = openDatabase(url, settings.connections, settings.vandaag);
	return { settings, url, database, seal: makeSeal(readKey(settings)) };
}

function embeddedUrl(folder: string) {
	try {
		return readFileSync(path.join(folder, 'verbinding'), 'utf8');
	} catch (error) {
		throw new Error('Er draait geen database. Start Zorgvuldig met npm start, of zet DATABASE_URL.', {
			cause: error
		});
	}
}
