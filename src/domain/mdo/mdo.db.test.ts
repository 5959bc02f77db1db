import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { makeJaarplan } from '#domain/jaarplan/makeJaarplan.ts';
import { readMomenten } from '#domain/jaarplan/readMomenten.ts';
import { readWerklijst } from '#domain/jaarplan/readWerklijst.ts';
import { changeFromForm } from '#domain/overleg/gedeeldeTekst.ts';
import { makeProefschool } from '#domain/signaal/proefschool.ts';
import { schooljaarFrom } from '#law/schooljaar.ts';
import { testDatabase } from '#tests/database.ts';
import {
	addMdoaanvulling,
	addMdoafspraak,
	addMdobesluit,
	beginMdo,
	closeMdo,
	recordMdoaanwezigen
} from './holdMdo.ts';
import { listBeletsels } from './mdo.ts';
import { cancelMdo, listMdodagen, planMdo, requestMdo } from './planMdo.ts';
import { addDeelnemer, inviteDeelnemer, recordMdoInbreng } from './prepareMdo.ts';
import { listDeelnemers, listMdos, listUitkomsten, readMdo } from './readMdo.ts';
import { storeMdotekst } from './storeMdotekst.ts';

const vandaag = Temporal.PlainDate.from('2026-10-05');
let db: Awaited<ReturnType<typeof testDatabase>>;
let school: Awaited<ReturnType<typeof makeProefschool>>;
let id: string;

beforeAll(async () => {
	db = await testDatabase();
	school = await makeProefschool(db.database, vandaag);
	await as(school.samiraUser(), (tx, user) => makeJaarplan(tx, user, schooljaarFrom(2026)));
	await school.asBeheer(async (tx) => {
		const { id: ouder_id } = await tx
			.insertInto('ouder')
			.values({ voornaam: 'Ada', achternaam: 'Proef' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx.insertInto('ouderschap').values({ leerling_id: school.bram, ouder_id, gezag: true }).execute();
	});
});
afterAll(() => db.release());

const as = <T>(user: User, work: (tx: Tx, user: User) => Promise<T>) =>
	db.database.inSession(user, 'read write', (tx) => work(tx, user));
const joris = (op = vandaag) => school.jorisUser(op);
const samira = (op = vandaag) => school.samiraUser(op);
const good = async (outcome: Promise<{ ok: boolean; message?: string }>) => {
	const said = await outcome;
	expect(said.ok ? '' : said.message).toBe('');
};
const giveNiveau = (niveau: number) =>
	school.asBeheer(async (tx) => {
		const { id: vraag } = await tx
			.insertInto('ondersteuningsvraag')
			.values({ leerling_id: school.bram, vraag: 'Wat heeft Bram nodig?' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('niveaubesluit')
			.values({
				...{ leerling_id: school.bram, ondersteuningsvraag_id: vraag, niveau },
				...{ waarom: 'Omdat het nodig is.', besloten_op: vandaag.subtract({ days: 10 - niveau }) }
			})
			.execute();
	});

test('X4: it can be asked for from level 3, by who sees the care; parents with gezag and teachers stand on the list', async () => {
	const vraag = { leerlingId: school.bram, vraag: 'Wat heeft Bram na de pauze nodig?' };
	await giveNiveau(2);
	expect(await as(joris(), (tx, user) => requestMdo(tx, user, vraag))).toMatchObject({
		refused: 'niveau_te_laag'
	});
	await giveNiveau(3);
	expect(await as(school.femkeUser(), (tx, user) => requestMdo(tx, user, vraag))).toMatchObject({
		refused: 'geen_toegang'
	});
	const asked = await as(joris(), (tx, user) => requestMdo(tx, user, vraag));
	if (!asked.ok) throw new Error(asked.message);
	id = asked.value.id;
	expect(await as(joris(), (tx, user) => requestMdo(tx, user, vraag))).toMatchObject({ refused: 'loopt_al' });
	const namen = await as(joris(), async (tx) => (await listDeelnemers(tx, id)).map(({ naam }) => naam));
	expect(namen).toEqual(['Ada Proef', 'Joris Proef']);
	expect(await as(school.femkeUser(), (tx) => listMdos(tx))).toEqual([]);
	const werk = await as(samira(), (tx, user) => readWerklijst(tx, user));
	expect([...werk.dezeWeek, ...werk.later].map(({ tekst }) => tekst)).toContain(
		'Kies een dag voor het MDO over Bram.'
	);
});

test('S88: who leads puts it on a day of the jaarplan, and the day stays when the plan is laid again', async () => {
	const [dag] = await as(samira(), (tx) => listMdodagen(tx, vandaag));
	const keuze = { momentId: dag!.id, begintijd: '13:30' };
	expect(await as(joris(), (tx, user) => planMdo(tx, user, id, keuze))).toMatchObject({
		refused: 'leidt_niet'
	});
	await good(as(samira(), (tx, user) => planMdo(tx, user, id, keuze)));
	await as(samira(), (tx, user) => makeJaarplan(tx, user, schooljaarFrom(2026)));
	const mdo = await as(joris(), (tx) => readMdo(tx, id));
	expect(mdo).toMatchObject({ stand: 'gepland', begintijd: '13:30', momentId: dag!.id });
	expect(mdo!.dag!.equals(dag!.dag)).toBe(true);
});

test('R-TOE-3: somebody from outside is invited, and sits there, with consent of the parents only', async () => {
	await good(
		as(joris(), (tx) =>
			addDeelnemer(tx, id, { soort: 'extern', naam: 'Rosa', partner: 'Maatschappelijk werk' })
		)
	);
	const rosa = await as(joris(), async (tx) => (await listDeelnemers(tx, id)).at(-1)!);
	expect(await as(samira(), (tx, user) => inviteDeelnemer(tx, user, id, rosa.id))).toMatchObject({
		refused: 'geen_toestemming'
	});
	const dag = (await as(joris(), (tx) => readMdo(tx, id)))!.dag!;
	expect(await as(samira(), (tx, user) => beginMdo(tx, user, id))).toMatchObject({ refused: 'nog_niet' });
	const begin = await as(samira(dag), (tx, user) => beginMdo(tx, user, id));
	expect(begin).toMatchObject({ refused: 'beletsel', message: 'Kies hoe Bram erbij is of gehoord wordt.' });
	const inbreng = {
		vraag: 'Wat heeft Bram na de pauze nodig?',
		leerlingRol: 'vooraf',
		leerlingToelichting: 'Hij wil eerst lopen.',
		zonderOuders: ''
	} as const;
	expect(await as(joris(), (tx) => recordMdoInbreng(tx, id, inbreng))).toMatchObject({
		refused: 'leidt_niet'
	});
	await good(as(samira(), (tx) => recordMdoInbreng(tx, id, inbreng)));
	const nog = await as(samira(dag), (tx, user) => beginMdo(tx, user, id));
	expect(nog.ok ? '' : nog.message).toContain('geen toestemming om met Maatschappelijk werk te delen');
	await school.asBeheer(async (tx) => {
		const { id: ouder_id } = await tx.selectFrom('ouder').select('id').executeTakeFirstOrThrow();
		await tx
			.insertInto('toestemming')
			.values({
				...{ leerling_id: school.bram, gever: 'ouder', ouder_id, partner: 'maatschappelijk werk' },
				...{ gegevens: 'wat op school opvalt', doel: 'meedenken', tot: dag.add({ days: 30 }) },
				...{ hoe: 'schriftelijk', bewijs: 'formulier in de kast' }
			})
			.execute();
	});
	await good(as(samira(), (tx, user) => inviteDeelnemer(tx, user, id, rosa.id)));
	await good(as(samira(dag), (tx, user) => beginMdo(tx, user, id)));
});

test('X6, R-TOE-2: what is missing is said in sentences; parents who are not there have to agree', () => {
	const mdo = { leerlingRol: 'aanwezig', zonderOuders: '', roepnaam: 'Bram' } as const;
	expect(listBeletsels(mdo, [{ soort: 'medewerker' }], [])).toHaveLength(1);
	expect(listBeletsels(mdo, [{ soort: 'ouder' }], [])).toEqual([]);
	expect(listBeletsels({ ...mdo, zonderOuders: 'Moeder zei het op 3 mei.' }, [], [])).toEqual([]);
});

test('S95, S96: two write at once and both keep their words; decided and agreed, closed, and the month is kept', async () => {
	const dag = (await as(joris(), (tx) => readMdo(tx, id)))!.dag!;
	await Promise.all(
		[joris(dag), samira(dag)].map((user, at) =>
			good(
				as(user, (tx) =>
					storeMdotekst(tx, { mdoId: id, veld: 'school' }, changeFromForm(null, `Regel ${at}. `)!, null)
				)
			)
		)
	);
	const { rows } = await as(joris(dag), (tx) =>
		sql<{ tekst: string }>`select tekst from mdotekst where mdo_id = ${id}`.execute(tx)
	);
	expect(rows[0]!.tekst).toContain('Regel 0.');
	expect(rows[0]!.tekst).toContain('Regel 1.');
	expect(await as(samira(dag), (tx, user) => closeMdo(tx, user, id))).toMatchObject({
		refused: 'aanwezigheid_ontbreekt'
	});
	const wie = await as(joris(dag), (tx) => listDeelnemers(tx, id));
	await good(
		as(joris(dag), (tx) =>
			recordMdoaanwezigen(
				tx,
				id,
				wie.map((een) => een.id)
			)
		)
	);
	expect(await as(samira(dag), (tx, user) => closeMdo(tx, user, id))).toMatchObject({
		refused: 'uitkomst_ontbreekt'
	});
	await good(as(joris(dag), (tx) => addMdobesluit(tx, id, 'Elke pauze vijf minuten lopen.')));
	await good(
		as(joris(dag), (tx, user) =>
			addMdoafspraak(tx, user, id, {
				wat: 'Loopt mee.',
				wieId: school.joris,
				uiterlijk: dag.add({ weeks: 1 })
			})
		)
	);
	expect(await as(joris(dag), (tx, user) => closeMdo(tx, user, id))).toMatchObject({ refused: 'leidt_niet' });
	await good(as(samira(dag), (tx, user) => closeMdo(tx, user, id)));
	const moment = await as(samira(dag), async (tx) =>
		(await readMomenten(tx, schooljaarFrom(2026))).find(
			({ werkafspraak, van }) => werkafspraak === 'mdo' && van.equals(dag)
		)
	);
	expect(moment?.uitkomst).toBe('gehouden');
	const werk = await as(joris(dag), (tx, user) => readWerklijst(tx, user));
	expect([...werk.dezeWeek, ...werk.later].map(({ tekst }) => tekst).join(' ')).toContain('Loopt mee.');
});

test('what was closed stands; a line beside it can be added', async () => {
	const dag = (await as(joris(), (tx) => readMdo(tx, id)))!.dag!;
	expect(await as(joris(dag), (tx) => addMdobesluit(tx, id, 'Toch iets anders.'))).toMatchObject({
		refused: 'afgesloten'
	});
	await expect(
		as(joris(dag), (tx) => sql`delete from mdodeelnemer where mdo_id = ${id}`.execute(tx))
	).rejects.toThrow('afgesloten');
	await good(as(joris(dag), (tx) => addMdoaanvulling(tx, id, 'Hij loopt nu zelf.')));
	const { besluiten, aanvullingen } = await as(joris(dag), (tx) => listUitkomsten(tx, id));
	expect(besluiten.map(({ tekst }) => tekst)).toEqual(['Elke pauze vijf minuten lopen.']);
	expect(aanvullingen.map(({ tekst }) => tekst)).toEqual(['Hij loopt nu zelf.']);
});

test('a meeting that does not go on says why, and another can be asked for', async () => {
	const again = await as(joris(), (tx, user) =>
		requestMdo(tx, user, { leerlingId: school.bram, vraag: 'Hoe nu verder?' })
	);
	if (!again.ok) throw new Error(again.message);
	const { id: tweede } = again.value;
	expect(await as(joris(), (tx) => cancelMdo(tx, tweede, 'Verhuisd.'))).toMatchObject({
		refused: 'leidt_niet'
	});
	await good(as(samira(), (tx) => cancelMdo(tx, tweede, 'Verhuisd.')));
	expect(await as(joris(), (tx) => readMdo(tx, tweede))).toMatchObject({
		stand: 'afgezegd',
		afgezegdReden: 'Verhuisd.'
	});
});
