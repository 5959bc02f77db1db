import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { readDay, readMoment } from '#core/day.ts';
import type { DB } from '#core/schema.ts';
import { inTransaction, type Access, type Tx } from '#core/transaction.ts';

export type { Access, Tx } from '#core/transaction.ts';

/** The person behind a request, as the session says. */
export type User = {
	readonly schoolId: string;
	readonly schoolNaam: string;
	readonly schoolSoort: 'echt' | 'demo' | 'test';
	readonly brin: string;
	readonly gebruikerId: string;
	readonly medewerkerId: string;
	readonly naam: string;
	readonly rollen: readonly string[];
	/** Signed in with a start password: only the page to choose another one is open. */
	readonly startwachtwoord?: boolean;
	/** How this session was proven; absent for work without a session, such as a test. */
	readonly sessie?: Sessie;
	readonly vandaag: Temporal.PlainDate;
};

/** A parent or a child behind a request. They never get a page of staff; the database gives them roles of their own. */
export type Gezinslid = Pick<
	User,
	'schoolId' | 'schoolNaam' | 'schoolSoort' | 'brin' | 'gebruikerId' | 'vandaag'
> &
	({ readonly ouderId: string } | { readonly leerlingId: string });

/** What proved who somebody is; `demo` is the button of the demo school. */
export type Wijze = 'wachtwoord' | 'toegangssleutel' | 'codeapp' | 'herstelcode' | 'extern' | 'demo';

export type Sessie = {
	readonly id: string;
	readonly wijze: Wijze;
	/** Two when it was opened with a second step, or with a passkey that asked for finger, face or code. */
	readonly factoren: 1 | 2;
	/** When this person last proved to be the owner of the account. */
	readonly bewezenOp: Temporal.Instant;
	/** Roles changed since the token was given: the next page gives a new one. */
	readonly andereRollen: boolean;
	/** Whether the account has a second step at all, and until which day it can do without. */
	readonly tweedeStap: { readonly ingesteld: boolean; readonly uiterlijk: Temporal.PlainDate };
};

// A date has no hour and no zone: it leaves and enters the driver as a Temporal value.
pg.types.setTypeParser(pg.types.builtins.DATE, readDay);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, readMoment);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
for (const type of [Temporal.PlainDate, Temporal.Instant]) {
	// The command line and the built pages each load this module once, in the same process.
	Object.defineProperty(type.prototype, 'toPostgres', {
		configurable: true,
		value(this: { toString(): string }) {
			return this.toString();
		}
	});
}

export type Database = ReturnType<typeof openDatabase>;

/**
 * Opens a pool on `url`. The connecting role is only used to step down into a powerless one. `vandaag`: the day a demo
 * pretends it is, for those who are at the door and have no day of their own yet.
 */
export function openDatabase(url: string, connections = 10, vandaag?: Temporal.PlainDate) {
	const pool = new pg.Pool({
		connectionString: url,
		max: connections,
		application_name: 'zorgvuldig',
		// A connection knows the plans of what is asked often; a school pauses for longer than the ten seconds of the driver.
		idleTimeoutMillis: 5 * 60_000,
		// Reads of one transaction that are asked together travel together.
		pipeline: true
	});
	// Without a listener a connection that dies would take the process with it: in the pool, or between two questions of
	// a transaction, of which the next one then fails.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });

	const run = <T>(
		role: string,
		access: Access,
		context: Context,
		work: (tx: Tx) => Promise<T>,
		keepsPlans?: boolean
	) =>
		inTransaction(
			pool,
			access,
			{
				role,
				'app.school': context.school,
				'app.medewerker': context.medewerker ?? '',
				'app.ouder': context.ouder ?? '',
				'app.leerling': context.leerling ?? '',
				'app.vandaag': context.vandaag?.toString() ?? ''
			},
			work,
			keepsPlans
		);

	const asPerson = <T>(
		user: User | Gezinslid,
		access: Access,
		work: (tx: Tx) => Promise<T>,
		keepsPlans?: boolean
	) => {
		const { role, ...context } = standing(user);
		return run(role, access, { school: user.schoolId, vandaag: user.vandaag, ...context }, work, keepsPlans);
	};

	return {
		pool,
		kysely,
		/** Work as this person: PostgreSQL drops what they may not see, and a read-only session cannot write. */
		inSession: <T>(user: User | Gezinslid, access: Access, work: (tx: Tx) => Promise<T>) =>
			asPerson(user, access, work),
		/** Writing down that this person did something: one statement, the same for every page, so that its plan is kept. */
		noting: <T>(user: User | Gezinslid, work: (tx: Tx) => Promise<T>) =>
			asPerson(user, 'read write', work, true),
		/** Work as the command line on one whole school, without a person. Never reachable from a page. */
		dangerouslyAsBeheer: <T>(
			schoolId: string,
			access: Access,
			vandaag: Temporal.PlainDate | undefined,
			work: (tx: Tx) => Promise<T>
		) => run('zorgvuldig_beheer', access, { school: schoolId, vandaag }, work),
		/** Work at the door, before anybody is known: accounts, sessions, proofs and attempts only. */
		atDoor: <T>(access: Access, work: (tx: Tx) => Promise<T>, dag = vandaag) =>
			run('zorgvuldig_deur', access, { school: '', vandaag: dag }, work),
		/** Work as the carrier of mail, for every school: what waits, and whom it is for. Never reachable from a page. */
		asPost: <T>(work: (tx: Tx) => Promise<T>) =>
			run('zorgvuldig_post', 'read write', { school: '', vandaag }, work),
		close: () => pool.end()
	};
}

type Context = {
	school: string;
	vandaag: Temporal.PlainDate | undefined;
	medewerker?: string;
	ouder?: string;
	leerling?: string;
};

/** In which role somebody asks, and as whom. */
function standing(user: User | Gezinslid) {
	if ('ouderId' in user) return { role: 'zorgvuldig_ouder', ouder: user.ouderId };
	if ('leerlingId' in user) return { role: 'zorgvuldig_leerling', leerling: user.leerlingId };
	return { role: 'zorgvuldig_app', medewerker: user.medewerkerId };
}
