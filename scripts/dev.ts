/**
 * For who works on Zorgvuldig: the database, the demo school, and pages that follow every change in a file.
 * Usage: npm run dev. Settings are those of npm start (see README).
 */
import path from 'node:path';
import { createServer } from 'vite';
import { cast, demoWachtwoord } from '../db/seed/cast.ts';
import { seedDemo } from '../db/seed/demo.ts';
import { openDatabase } from '../src/core/database.ts';
import { startEmbedded } from '../src/core/embedded.ts';
import { migrate } from '../src/core/migrate.ts';
import { today } from '../src/core/session.ts';
import { readSettings } from '../src/core/settings.ts';

const settings = readSettings();
const embedded = settings.databaseUrl ? undefined : await startEmbedded(settings.dataFolder, console.log);
const url = settings.databaseUrl ?? embedded!.url;
await migrate(url, console.log);
await bringSchool();
process.env['DATABASE_URL'] = url;

const server = await createServer({
	root: path.join(import.meta.dirname, '..'),
	server: { port: settings.port ?? 5173, host: settings.host }
});
await server.listen();
server.printUrls();
console.log(
	`\n  Aanmelden met ${Object.keys(cast).slice(0, 3).join(', ')} ...; het wachtwoord is '${demoWachtwoord}'.`
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop() {
	await server.close();
	await embedded?.stop();
	process.exit(0);
}

/** An empty database gets the demo school. */
async function bringSchool() {
	const database = openDatabase(url, 2);
	try {
		const { rows } = await database.pool.query('select from school');
		if (rows.length === 0)
			await seedDemo(database, { vandaag: settings.vandaag ?? today(), say: console.log });
	} finally {
		await database.close();
	}
}
