import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError, readArgs, type Run } from '#cli/command.ts';
import { buildWhenStale } from '#cli/build.ts';
import { runDaily } from '#cli/daily.ts';
import { runNightlyBackup } from '#cli/nightlyBackup.ts';
import { runWerkberichten } from '#cli/werkberichten.ts';
import { startEmbedded } from '#core/embedded.ts';
import { migrate } from '#core/migrate.ts';
import { openDatabase, type Database } from '#core/database.ts';
import { openCarrier } from '#core/mail.ts';
import { runMail } from '#core/mailloop.ts';
import { readSettings, type Settings } from '#core/settings.ts';
import { today } from '#core/session.ts';
import { composeAlleMail } from '#domain/werkbericht/composeWerkbericht.ts';
import { demoWachtwoord, cast } from '#seed/cast.ts';
import { seedDemo } from '#seed/demo.ts';

const root = path.join(import.meta.dirname, '../..');

/** Starts everything a stranger needs: database, tables, demo school, built pages, and a web server that says where it is. */
export const run: Run = async (args) => {
	const { values } = readArgs(args, { leeg: { type: 'boolean' } });
	const settings = readSettings();
	// Pages are built beside the database: on a fresh machine each takes about as long.
	const built = buildWhenStale(root, console.log);
	built.catch(() => undefined);
	const embedded = settings.databaseUrl ? undefined : await startEmbedded(settings.dataFolder, console.log);
	const url = settings.databaseUrl ?? embedded!.url;
	await migrate(url, console.log);
	const database = openDatabase(url, settings.connections, settings.vandaag);
	const school = await prepareSchool(database, settings, values.leeg === true);

	await built;
	process.env['DATABASE_URL'] = url;
	process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
	// Behind a proxy every visitor would have its address: guessing is slowed down per address.
	if (settings.https) process.env['ADDRESS_HEADER'] = 'x-forwarded-for';
	process.env['BODY_SIZE_LIMIT'] = '64M';
	const { handler } = (await import(pathToFileURL(path.join(root, 'build/handler.js')).href)) as {
		handler: Handler;
	};

	// A slow or endless request must not hold a place for long.
	const limits = { headersTimeout: 15_000, requestTimeout: 120_000, maxHeaderSize: 16_384 };
	const server = createServer(limits, (request, response) => {
		// Without a proxy in front it is http; the origin check of forms reckons with it.
		request.headers['x-forwarded-proto'] ??= settings.https ? 'https' : 'http';
		request.headers['x-forwarded-for'] ??= request.socket.remoteAddress ?? '';
		// An installation that knows its address is not told another one by a visitor.
		if (settings.adres) {
			const { host, protocol } = new URL(settings.adres);
			Object.assign(request.headers, { host, 'x-forwarded-proto': protocol.slice(0, -1) });
		}
		handler(request, response, () => response.writeHead(404).end());
	});
	server.maxHeadersCount = 100;
	const port = await listen(server, settings.port ?? 3000, settings.host);
	console.log(
		welcome(
			`http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host.replace('127.0.0.1', 'localhost')}:${port}`,
			school
		)
	);

	const daily = runDaily(database, settings.vandaag);
	const backups = runNightlyBackup(url, settings);
	const berichten = settings.mail && runWerkberichten(database, settings.vandaag);
	const mail =
		settings.mail && runMail(database, openCarrier(settings.mail), composeAlleMail(settings.adres!));

	const stop = async () => {
		server.close();
		server.closeAllConnections();
		await daily.stop();
		await backups.stop();
		await berichten?.stop();
		await mail?.stop();
		await database.close();
		await embedded?.stop();
		process.exit(0);
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
};

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

async function prepareSchool(database: Database, settings: Settings, empty: boolean) {
	const { rows } = await database.pool.query<{ soort: string }>('select soort from school');
	if (settings.vandaag && rows.some((row) => row.soort === 'echt')) {
		throw new CliError(
			'ZORGVULDIG_VANDAAG werkt alleen bij een demo of een proef. In deze database staat een echte school.'
		);
	}
	if (rows.some((row) => row.soort === 'demo')) return 'demo';
	if (rows.length > 0) return 'school';
	if (empty) return 'leeg';
	await seedDemo(database, { vandaag: settings.vandaag ?? today(), say: console.log });
	return 'demo';
}

function listen(server: ReturnType<typeof createServer>, first: number, host: string): Promise<number> {
	return new Promise((resolve, reject) => {
		let port = first;
		server.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EADDRINUSE' || port > first + 50) return reject(error);
			console.log(`Poort ${port} is bezet; ${port + 1} wordt geprobeerd.`);
			server.listen(++port, host);
		});
		server.on('listening', () => resolve(port));
		server.listen(port, host);
	});
}

function welcome(address: string, school: string) {
	const lines = ['', `Zorgvuldig draait op ${address}`];
	if (school === 'leeg') lines.push(`Er is nog geen school. Begin op ${address}/eerste-keer`);
	if (school === 'demo') {
		lines.push('', `Demoschool De Klimboom; wachtwoord voor iedereen: ${demoWachtwoord}`);
		lines.push(
			...Object.values(cast).map(({ gebruikersnaam, rol }) => `  ${gebruikersnaam.padEnd(14)}${rol}`)
		);
	}
	lines.push('', 'Stoppen: Ctrl+C');
	return lines.join('\n');
}
