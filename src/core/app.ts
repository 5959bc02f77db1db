import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase, type Database } from '#core/database.ts';
import { readSettings, type Settings } from '#core/settings.ts';

/** `url` is of the connecting role: for a backup, never for a page. */
export type App = { database: Database; settings: Settings; url: string };

let opened: App | undefined;

/**
 * Settings and database of this process, opened once. The server that starts the embedded database says where it is
 * through the file beside the data, so that a page and the command line find the same one.
 */
export function app(): App {
	opened ??= openApp();
	return opened;
}

function openApp(): App {
	const settings = readSettings();
	const url = settings.databaseUrl ?? embeddedUrl(settings.dataFolder);
	return { settings, url, database: openDatabase(url, settings.connections, settings.vandaag) };
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
