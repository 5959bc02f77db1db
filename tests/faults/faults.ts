import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../src/core/database.ts';
import { withConnection } from '../../src/core/connection.ts';
import { migrate } from '../../src/core/migrate.ts';
import { openSession } from '../../src/core/session.ts';
import { describeSchema, findLost } from './check.ts';
import { openHouse, type House, type Victim } from './house.ts';
import {
	nothingPromised,
	startMigrating,
	startWriters,
	type Counts,
	type Promised,
	type Subjects
} from './writers.ts';

export type Report = {
	kills: Record<Victim, number>;
	/** Of these, how many fell while the application was starting. */
	whileStarting: number;
	counts: Counts;
	notities: number;
	teksten: number;
	imports: number;
	migrations: { interrupted: number; repaired: number };
	starts: number[];
	lost: string[];
};

const victims: readonly Victim[] = ['toepassing', 'database', 'beide'];

/**
 * Kills the application, its database or both at random moments, `kills` times, while people write, files are imported and
 * a database is migrated. After each start everything that was promised must be there. `random` gives 0 to 1.
 */
export async function runFaults(
	folder: string,
	kills: number,
	random: () => number,
	say: (line: string) => void = () => {}
): Promise<Report> {
	const house = await openHouse(folder);
	const report: Report = {
		kills: { toepassing: 0, database: 0, beide: 0 },
		whileStarting: 0,
		counts: { gevraagd: 0, bevestigd: 0, geweigerd: 0, verbroken: 0 },
		...{
			notities: 0,
			teksten: 0,
			imports: 0,
			migrations: { interrupted: 0, repaired: 0 },
			starts: [],
			lost: []
		}
	};
	const promised = nothingPromised();
	try {
		report.starts.push(await house.start());
		const subjects = await chooseSubjects(house);
		const whole = await withConnection(house.url(), describeSchema);
		for (let round = 1; round <= kills; round++) {
			const victim = victims[Math.floor(random() * victims.length)]!;
			const side = `migratie_${round}`;
			const migrating = await beginMigration(house, side);
			const stop = startWriters(subjects, promised, report.counts, round);
			await someProgress(report.counts, Math.ceil(random() * 30), random() * 400);
			if (random() < 0.3) await anImport(promised);
			await Promise.all([house.kill(victim), victim === 'database' ? undefined : migrating.kill()]);
			report.kills[victim]++;
			await stop();
			await migrating.kill();
			// Somebody who is in a hurry: killed again while it was starting up.
			if (random() < 0.5 && round < kills) {
				round++;
				const again = victims[Math.floor(random() * victims.length)]!;
				house.launch();
				await wait(random() * 2500);
				await house.kill(again);
				report.kills[again]++;
				report.whileStarting++;
			}
			report.starts.push(await house.start());
			report.lost.push(...(await withConnection(house.url(), (client) => findLost(client, promised))));
			await repairMigration(house, side, whole, report);
			if (report.lost.length > 0) break;
			if (round % 10 < 2)
				say(
					`${round} keer: ${promised.notities.size} notities, ${promised.teksten.size} woorden, ${promised.imports.size} imports, niets weg.`
				);
		}
	} finally {
		await house.stop();
	}
	report.notities = promised.notities.size;
	report.teksten = promised.teksten.size;
	report.imports = promised.imports.size;
	return report;
}

/** Waits for so many answers and then a moment more, so that a slow machine is not killed before anything was promised. */
async function someProgress(counts: Counts, answers: number, more: number) {
	const wanted = counts.bevestigd + answers;
	for (let turn = 0; turn < 1000 && counts.bevestigd < wanted; turn++) await wait(20);
	await wait(more);
}

/** An import takes longer than a note: now and then one gets the time to be promised. */
async function anImport(promised: Promised) {
	const before = promised.imports.size;
	for (let turn = 0; turn < 1000 && promised.imports.size === before; turn++) await wait(20);
}

async function beginMigration(house: House, side: string) {
	const url = sideUrl(house, side);
	await withConnection(house.url(), (client) => client.query(`create database ${side} template template0`));
	return startMigrating(url);
}

/** The next start finishes what was cut off, and the result is the same as when nothing had happened. */
async function repairMigration(house: House, side: string, whole: string, report: Report) {
	const url = sideUrl(house, side);
	const first = await migrate(url);
	if (first.length > 0) {
		report.migrations.interrupted++;
		const repaired = await withConnection(url, describeSchema);
		if (repaired === whole) report.migrations.repaired++;
		else report.lost.push(`${side} geeft een andere database`);
	}
	await withConnection(house.url(), (client) => client.query(`drop database ${side} with (force)`));
}

function sideUrl(house: House, side: string) {
	const url = new URL(house.url());
	url.pathname = `/${side}`;
	return url.href;
}

/** An intern begeleider of the demo school in three windows, and what they write about. */
async function chooseSubjects(house: House): Promise<Subjects> {
	const database = openDatabase(house.url(), 2);
	const first = async (query: string) =>
		(await database.pool.query<{ id: string }>(query)).rows.map(({ id }) => id);
	try {
		const account = (
			await database.pool.query<{ school_id: string; id: string }>(
				`select school_id, id from gebruiker where gebruikersnaam = 'samira'`
			)
		).rows[0]!;
		const session = () => openSession(database, { schoolId: account.school_id, gebruikerId: account.id });
		const bespreking = (
			await first(`select id from leerlingbespreking where afgesloten_op is null order by gepland_op limit 1`)
		)[0]!;
		const leerlingen = await first(
			`select leerling_id as id from groepsplaatsing where tot is null
				and groep_id = (select groep_id from leerlingbespreking where id = '${bespreking}') order by 1 limit 1`
		);
		const lasKeys = await first(
			`select las_key as id from leerling where las_key is not null order by las_key limit 20`
		);
		const vraag = (
			await first(
				`select id from ondersteuningsvraag where id not in (select ondersteuningsvraag_id from vraagsluiting) order by op limit 1`
			)
		)[0]!;
		return {
			...{ address: house.address, vraag, bespreking, leerlingen, lasKeys },
			cookies: [await session(), await session(), await session()]
		};
	} finally {
		await database.close();
	}
}
