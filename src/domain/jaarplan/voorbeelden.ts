import type { Database, Tx, User } from '#core/database.ts';

type Wereld = { readonly database: Database; readonly schoolId: string };

const day = (text: string) => Temporal.PlainDate.from(text);
const store = <T>({ database, schoolId }: Wereld, vandaag: string, work: (tx: Tx) => Promise<T>) =>
	database.dangerouslyAsBeheer(schoolId, 'read write', day(vandaag), work);

/** A group of the school year with children, for who plays a year. */
export const addGroep = (
	wereld: Wereld,
	naam: string,
	jaargroep: string,
	leerkracht: User,
	namen: readonly string[]
) =>
	store(wereld, '2026-08-31', async (tx) => {
		const { id } = await tx
			.insertInto('groep')
			.values({ naam, jaargroep, schooljaar: '2026-2027' })
			.returning('id')
			.executeTakeFirstOrThrow();
		const van = day('2026-08-01');
		await tx
			.insertInto('groep_medewerker')
			.values({ groep_id: id, medewerker_id: leerkracht.medewerkerId, van })
			.execute();
		for (const roepnaam of namen) {
			const kind = await tx
				.insertInto('leerling')
				.values({ roepnaam, achternaam: 'Proef' })
				.returning('id')
				.executeTakeFirstOrThrow();
			await tx.insertInto('groepsplaatsing').values({ leerling_id: kind.id, groep_id: id, van }).execute();
		}
		return id;
	});

/** A plan with its notes, evaluated on a day. */
export const plan = (
	wereld: Wereld,
	leerling_id: string,
	[begonnen, van, tot]: readonly [string, string, string],
	geevalueerd: string,
	notities: readonly string[]
) =>
	store(wereld, begonnen, async (tx) => {
		const vraag = await tx
			.insertInto('ondersteuningsvraag')
			.values({ leerling_id, vraag: 'Hoe leert dit kind met plezier lezen?' })
			.returning('id')
			.executeTakeFirstOrThrow();
		const { id: handelingsplan_id } = await tx
			.insertInto('handelingsplan')
			.values({
				leerling_id,
				ondersteuningsvraag_id: vraag.id,
				begonnen_op: day(begonnen),
				evaluatie_van: day(van),
				evaluatie_tot: day(tot)
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		for (const gebeurd_op of notities)
			await tx
				.insertInto('plannotitie')
				.values({ handelingsplan_id, leerling_id, gebeurd_op: day(gebeurd_op), hoe: 'goed' })
				.execute();
		await tx
			.insertInto('planevaluatie')
			.values({
				...{ handelingsplan_id, leerling_id, uitkomst: 'bereikt', vervolg: 'stoppen' },
				...{ toelichting: 'Het doel is gehaald.', geevalueerd_op: day(geevalueerd) }
			})
			.execute();
	});

/** An agreement, kept on a day or not at all. */
export const agree = (
	wereld: Wereld & { readonly samira: User },
	leerling_id: string,
	uiterlijk: string,
	gedaan: string | undefined
) =>
	store(wereld, '2026-09-14', async (tx) => {
		const { id } = await tx
			.insertInto('afspraak')
			.values({ leerling_id, wat: 'Bellen', wie_id: wereld.samira.medewerkerId, uiterlijk: day(uiterlijk) })
			.returning('id')
			.executeTakeFirstOrThrow();
		if (gedaan)
			await tx
				.insertInto('afspraakafronding')
				.values({ afspraak_id: id, uitkomst: 'gedaan', afgerond_op: day(gedaan) })
				.execute();
	});

/** A decision about a level, with the day to look again. */
export const level = (
	wereld: Wereld,
	leerling_id: string,
	niveau: number,
	besloten: string,
	opnieuw: string
) =>
	store(wereld, besloten, (tx) =>
		tx
			.insertInto('niveaubesluit')
			.values({
				...{ leerling_id, niveau, waarom: 'Zo past de hulp bij wat nodig is.' },
				...{ besloten_op: day(besloten), opnieuw_op: day(opnieuw) }
			})
			.execute()
	);
