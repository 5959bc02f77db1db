/** A review of groep 5, for the tests of the file that says withBespreking(). */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { User } from '#core/database.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { beginBespreking } from '#domain/overleg/beginBespreking.ts';
import { changeFromForm } from '#domain/overleg/gedeeldeTekst.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import { readStanden } from '#domain/overleg/readStanden.ts';
import { readTeksten } from '#domain/overleg/readTeksten.ts';
import { storeTekst } from '#domain/overleg/storeTekst.ts';
import type { Tekstveld } from '#domain/overleg/tekstvelden.ts';
import { testDatabase } from './database.ts';

export const vandaag = Temporal.PlainDate.from('2027-03-12');
export let db: Awaited<ReturnType<typeof testDatabase>>;
export let cast: Awaited<ReturnType<typeof makeProefschool>>;
/** The review of groep 5, fresh for every test. */
export let id: string;

/** Makes the school before the tests of this file, and the review anew before each. To be called: files share what they import. */
export function withBespreking() {
	beforeAll(async () => {
		db = await testDatabase();
		cast = await makeProefschool(db.database, vandaag);
	});
	afterAll(() => db.release());
	beforeEach(async () => {
		id = await db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', vandaag, async (tx) => {
			for (const tabel of ['afspraak', 'niveaubesluit', 'ondersteuningsvraag', 'leerlingbespreking'] as const)
				await db.database.kysely.deleteFrom(tabel).where('school_id', '=', cast.schoolId).execute();
			const row = { groep_id: cast.groepVijf, ronde: 2, gepland_op: vandaag };
			return (await tx.insertInto('leerlingbespreking').values(row).returning('id').executeTakeFirstOrThrow())
				.id;
		});
	});
}

export const write = <T>(user: User, work: Parameters<typeof db.database.inSession<T>>[2]) =>
	db.database.inSession(user, 'read write', work);
export const read = <T>(user: User, work: Parameters<typeof db.database.inSession<T>>[2]) =>
	db.database.inSession(user, 'read only', work);
export const begin = (user: User = cast.ilse) => write(user, (tx) => beginBespreking(tx, id));
export const type = (user: User, leerlingId: string, tekst: string, veld: Tekstveld = 'cognitief') =>
	write(user, (tx) =>
		storeTekst(tx, { besprekingId: id, leerlingId, veld }, changeFromForm(null, tekst)!, null)
	);
export const texts = (user: User) => read(user, (tx) => readTeksten(tx, id));
export const standOf = async (user: User, leerlingId: string) =>
	read(user, async (tx) => (await readStanden(tx, (await readBesprekingskop(tx, id))!, [leerlingId]))[0]!);
