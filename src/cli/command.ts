import { parseArgs, type ParseArgsConfig } from 'node:util';
import { startEmbedded } from '#core/embedded.ts';
import { migrate } from '#core/migrate.ts';
import { openDatabase, type Database } from '#core/database.ts';
import { today } from '#core/session.ts';
import { readSettings, type Settings } from '#core/settings.ts';

/** A command: takes its own arguments, returns an exit status (0 when it returns nothing). */
export type Run = (args: string[]) => Promise<number | void>;

/** Wrong usage: exit status 2, with the usage line. */
export class WrongUsage extends Error {}
/** Something that cannot be done: exit status 1, with one Dutch sentence, and nothing changed. */
export class CliError extends Error {}

/** Reads `args`; throws WrongUsage with a Dutch sentence for an unknown option. */
export function readArgs<T extends ParseArgsConfig['options']>(args: string[], options: T) {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		const option = /'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? '';
		throw new WrongUsage(`De optie ${option} is onbekend of mist een waarde.`);
	}
}

/**
 * Runs `work` on the database beside a running application, or starts the embedded one for as long as it takes.
 * The database is migrated first.
 */
export const withDatabase = <T>(
	work: (database: Database, settings: Settings) => Promise<T>,
	say: (line: string) => void = () => {}
): Promise<T> =>
	withServer(async (url, settings) => {
		await migrate(url, say);
		const database = openDatabase(url, settings.connections);
		try {
			return await work(database, settings);
		} finally {
			await database.close();
		}
	}, say);

/** The same for work on the database as it is, without migrating it: a backup before an update, for instance. */
export async function withServer<T>(
	work: (url: string, settings: Settings) => Promise<T>,
	say: (line: string) => void = () => {}
): Promise<T> {
	const settings = readSettings();
	const embedded = settings.databaseUrl ? undefined : await startEmbedded(settings.dataFolder, say);
	try {
		return await work(settings.databaseUrl ?? embedded!.url, settings);
	} finally {
		await embedded?.stop();
	}
}

/** The school that `--school BRIN` names, or the only one there is. */
export async function findSchool(database: Database, brin: string | undefined) {
	const { rows } = await database.pool.query<{ id: string; brin: string; naam: string; soort: string }>(
		'select id, brin, naam, soort from school order by brin'
	);
	const wanted = brin?.toUpperCase();
	const found = wanted ? rows.filter((row) => row.brin === wanted) : rows;
	if (found.length === 1) return found[0]!;
	if (wanted)
		throw new CliError(
			`Er is geen school met BRIN ${wanted}. Wel: ${rows.map((row) => row.brin).join(', ') || 'geen enkele'}.`
		);
	if (rows.length === 0)
		throw new CliError('Er is nog geen school. Lees eerst een EDEXML-bestand in, of start de toepassing.');
	throw new CliError(
		`Er zijn meer scholen. Noem er een met --school: ${rows.map((row) => row.brin).join(', ')}.`
	);
}

/** The day it is at a school: a real one does not pretend, whatever ZORGVULDIG_VANDAAG says. */
export const dayAt = (school: { readonly soort: string }, settings: Settings): Temporal.PlainDate =>
	(school.soort === 'echt' ? undefined : settings.vandaag) ?? today();

/** What writes a file, by `--formaat`; and where it goes, by `--uit`. Throws WrongUsage with the formats there are. */
export function chooseOutput<T>(
	formaten: Readonly<Record<string, T>>,
	{ formaat, uit }: { readonly formaat: string; readonly uit?: string | undefined }
): { write: T; uit: string } {
	const write = Object.hasOwn(formaten, formaat) ? formaten[formaat] : undefined;
	if (!write) throw new WrongUsage(`--formaat is ${Object.keys(formaten).join(', ')}.`);
	if (!uit) throw new WrongUsage('Noem met --uit het bestand dat u wilt maken.');
	return { write, uit };
}
