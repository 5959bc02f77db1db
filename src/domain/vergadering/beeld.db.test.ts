import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx, User } from '#core/database.ts';
import { makeJaarplan } from '#domain/jaarplan/makeJaarplan.ts';
import { readMomenten } from '#domain/jaarplan/readMomenten.ts';
import { makeProefschool } from '#domain/ondersteuningsvraag/proefschool.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import { testDatabase } from '#tests/database.ts';
import { readBeelden, storeBeeld } from './beeld.ts';
import { beginOverleg } from './holdOverleg.ts';
import { makeAgenda } from './makeAgenda.ts';

const begin = Temporal.PlainDate.from('2026-08-31');
const schooljaar = schooljaarFrom(2026);
let db: Awaited<ReturnType<typeof testDatabase>>;
let cast: Awaited<ReturnType<typeof makeProefschool>>;

beforeAll(async () => {
	db = await testDatabase();
	cast = await makeProefschool(db.database, begin);
	await as(cast.noor, begin, (tx, user) => makeJaarplan(tx, user, schooljaar));
});
afterAll(() => db.release());

const as = <T>(user: User, vandaag: Temporal.PlainDate, work: (tx: Tx, user: User) => Promise<T>) =>
	db.database.inSession({ ...user, vandaag }, 'read write', (tx) => work(tx, { ...user, vandaag }));
const momenten = async (id: string) =>
	(await as(cast.noor, begin, (tx) => readMomenten(tx, schooljaar))).filter(
		({ werkafspraak }) => werkafspraak === id
	);
const good = async (outcome: Promise<{ ok: boolean; message?: string }>) => {
	const said = await outcome;
	expect(said.ok ? '' : said.message).toBe('');
};

test('S23: the figures are frozen for everybody at the table by who sees the whole school, and compared with the time before', async () => {
	const [eerste, tweede] = await momenten('opbrengstenvergadering');
	const klas = await as(cast.noor, begin, async (tx) => {
		const groepen = await tx.selectFrom('groepsplaatsing').select(['groep_id', 'leerling_id']).execute();
		return groepen.filter(({ groep_id }) => groep_id === groepen[0]!.groep_id);
	});
	const measure = (op: Temporal.PlainDate, deel: string, waarde: number) =>
		db.database.dangerouslyAsBeheer(cast.schoolId, 'read write', op, async (tx) => {
			// Four children, so that no number is a child.
			const kinderen = [...klas];
			while (kinderen.length < 4) {
				const { id } = await tx
					.insertInto('leerling')
					.values({ roepnaam: `Kind ${kinderen.length}`, achternaam: 'Proef' })
					.returning('id')
					.executeTakeFirstOrThrow();
				const plaats = { groep_id: klas[0]!.groep_id, leerling_id: id };
				await tx
					.insertInto('groepsplaatsing')
					.values({ ...plaats, van: begin })
					.execute();
				kinderen.push(plaats);
				klas.push(plaats);
			}
			await tx
				.insertInto('resultaat')
				.values(
					kinderen.map(({ leerling_id }) => ({
						...{
							leerling_id,
							toets: 'IEP',
							vak: 'rekenen',
							deel,
							schooljaar,
							jaargroep: '5',
							afgenomen_op: op
						},
						...{ schaal: 'vaardigheid', waarde, waarde_tekst: String(waarde), bron: 'handmatig' }
					}))
				)
				.execute();
		});
	const [maart, juni] = [eerste!.van, tweede!.van];
	await measure(maart.subtract({ weeks: 2 }), 'midden', 50);
	await good(as(cast.samira, maart, (tx, user) => makeAgenda(tx, user, eerste!.id)));
	expect(await as(cast.samira, maart, (tx, user) => storeBeeld(tx, user, eerste!.id))).toMatchObject({
		refused: 'geen_toegang'
	});
	await good(as(cast.ilse, maart, (tx, user) => beginOverleg(tx, user, eerste!.id)));
	await measure(juni.subtract({ weeks: 2 }), 'eind', 60);
	await good(as(cast.noor, juni, (tx, user) => makeAgenda(tx, user, tweede!.id)));
	await good(as(cast.ilse, juni, (tx, user) => storeBeeld(tx, user, tweede!.id)));
	// A teacher of another group sees the same figures, and those of March did not change.
	const { nu, vorige } = await as(cast.joris, juni, (tx) => readBeelden(tx, tweede!.id));
	expect(nu?.rijen).toMatchObject([{ vak: 'rekenen', gemiddelde: 60, groei: 10, aantal: klas.length }]);
	expect(vorige?.rijen).toMatchObject([{ vak: 'rekenen', gemiddelde: 50, groei: null }]);
});
