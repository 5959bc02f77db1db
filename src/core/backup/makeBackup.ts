import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { dumpDatabase } from '#core/backup/dump.ts';
import { refuseKeyBeside, type Key } from '#core/backup/key.ts';
import { loadDump, type Loaded } from '#core/backup/load.ts';
import { namesAt, prepareFolder, removeOld, type BackupNames } from '#core/backup/place.ts';
import { withScratchDatabase } from '#core/backup/scratch.ts';
import { seal, unseal } from '#core/backup/seal.ts';
import { UnusableBackup } from '#core/backup/unusable.ts';
import { withConnection } from '#core/connection.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

export type Given = {
	/** Database to copy; PostgreSQL's owner of it. */
	url: string;
	/** Where backups lie, and how many of them stay. */
	folder: string;
	keep: number;
	key: Key;
	keyFile: string;
	/** Where a PostgreSQL for the check may live. */
	dataFolder: string;
};
export type Made = { file: string; size: number } & Loaded;

/** Advisory lock of who makes a backup: one at a time per database. */
export const backupLock = 7063;

/**
 * Copies the whole database into one encrypted file and proves that it can be put back: in a scratch database, where a
 * new dump must be byte for byte the same. Only then the file gets its name. Keeps a row about it, also when it failed.
 * Refuses with a sentence; half a file never stays behind.
 */
export async function makeBackup(given: Given): Promise<Outcome<Made>> {
	const begun = Temporal.Now.instant();
	return withConnection(given.url, async (client) => {
		const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
			backupLock
		]);
		if (!rows[0]!.mine) return refused('bezig', 'Er wordt al een reservekopie gemaakt.');
		const outcome = await tryBackup(given, begun);
		await recordBackup(client, begun, outcome);
		return outcome;
	});
}

type Attempt = Outcome<Made & { hash: string }>;

async function tryBackup(given: Given, begun: Temporal.Instant): Promise<Attempt> {
	const { url, folder, key } = given;
	const names = namesAt(folder, begun.toZonedDateTimeISO('Europe/Amsterdam'));
	try {
		prepareFolder(folder);
		refuseKeyBeside(given.keyFile, folder);
		const { size, hash } = await seal(dumpDatabase(url), names.part, key);
		const loaded = await check(given, names);
		renameSync(names.part, names.finished);
		removeOld(folder, given.keep);
		return done({ file: names.finished, size, hash, ...loaded });
	} catch (error) {
		if (error instanceof UnusableBackup) return refused('mislukt', error.message);
		if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
			return refused('schijf_vol', `De schijf van ${folder} is vol. Er is geen reservekopie gemaakt.`);
		throw error;
	} finally {
		if (existsSync(names.part)) rmSync(names.part);
	}
}

/** Restores the copy in a database of its own. One that cannot be proven stays, under a name that says so. */
async function check({ url, dataFolder, folder, key }: Given, names: BackupNames): Promise<Loaded> {
	try {
		return await withScratchDatabase(url, dataFolder, (scratch) =>
			loadDump(scratch, () => unseal(names.part, key))
		);
	} catch (error) {
		renameSync(names.part, names.unchecked);
		removeOld(folder, Number.MAX_SAFE_INTEGER);
		const why = error instanceof UnusableBackup ? ` ${error.message}` : '';
		throw new UnusableBackup(
			`De reservekopie is gemaakt, maar terugzetten in een proefdatabase lukte niet.${why} Zij heet ${path.basename(names.unchecked)}.`,
			{ cause: error }
		);
	}
}

async function recordBackup(client: pg.Client, begun: Temporal.Instant, outcome: Attempt) {
	const made = outcome.ok ? outcome.value : undefined;
	await client.query('begin');
	await client.query('set local role zorgvuldig_beheer');
	await client.query(
		`insert into reservekopie (begonnen_op, bestand, grootte, afdruk, rijen, gecontroleerd, melding)
		values ($1, $2, $3, $4, $5, $6, $7)`,
		[
			begun.toString(),
			made ? path.basename(made.file) : null,
			made?.size ?? null,
			made?.hash ?? null,
			made?.rows ?? null,
			outcome.ok,
			outcome.ok ? null : outcome.message
		]
	);
	await client.query('commit');
}
