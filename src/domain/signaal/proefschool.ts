import { sql } from 'kysely';
import type { Database, Tx, User } from '#core/database.ts';

/** For the database tests of signals: a school with two groups, each with a teacher, and an intern begeleider. */
export async function makeProefschool(database: Database, vandaag: Temporal.PlainDate, brin = '99ZZ') {
	const school = await sql<{ id: string }>`
		insert into school (brin, naam, soort) values (${brin}, 'De Proef', 'test') returning id`.execute(
		database.kysely
	);
	const schoolId = school.rows[0]!.id;
	const asBeheer = <T>(work: (tx: Tx) => Promise<T>, op = vandaag) =>
		database.dangerouslyAsBeheer(schoolId, 'read write', op, work);
	const begin = Temporal.PlainDate.from('2026-08-01');

	const people = await asBeheer(async (tx) => {
		const groep = (naam: string, jaargroep: string) =>
			tx
				.insertInto('groep')
				.values({ schooljaar: '2026-2027', naam, jaargroep })
				.returning('id')
				.executeTakeFirstOrThrow();
		const medewerker = async (roepnaam: string, rol: string, groepId?: string) => {
			const { id } = await tx
				.insertInto('medewerker')
				.values({ roepnaam, achternaam: 'Proef' })
				.returning('id')
				.executeTakeFirstOrThrow();
			await tx.insertInto('medewerker_rol').values({ medewerker_id: id, rol, van: begin }).execute();
			if (groepId)
				await tx
					.insertInto('groep_medewerker')
					.values({ groep_id: groepId, medewerker_id: id, van: begin })
					.execute();
			return id;
		};
		const leerling = async (roepnaam: string, groepId: string) => {
			const { id } = await tx
				.insertInto('leerling')
				.values({ roepnaam, achternaam: 'Proef' })
				.returning('id')
				.executeTakeFirstOrThrow();
			await tx
				.insertInto('groepsplaatsing')
				.values({ leerling_id: id, groep_id: groepId, van: begin })
				.execute();
			return id;
		};
		const zes = (await groep('6', '6')).id;
		const vier = (await groep('4', '4')).id;
		return {
			zes,
			vier,
			samira: await medewerker('Samira', 'intern_begeleider'),
			joris: await medewerker('Joris', 'groepsleerkracht', zes),
			femke: await medewerker('Femke', 'groepsleerkracht', vier),
			mees: await medewerker('Mees', 'directie'),
			bram: await leerling('Bram', zes),
			yara: await leerling('Yara', zes),
			tuna: await leerling('Tuna', vier)
		};
	});
	const user = (medewerkerId: string, naam: string, rol: string, op = vandaag): User => ({
		schoolId,
		schoolNaam: 'De Proef',
		schoolSoort: 'test',
		brin,
		gebruikerId: medewerkerId,
		medewerkerId,
		naam,
		rollen: [rol],
		vandaag: op
	});
	return {
		schoolId,
		...people,
		asBeheer,
		samiraUser: (op = vandaag) => user(people.samira, 'Samira Proef', 'intern_begeleider', op),
		jorisUser: (op = vandaag) => user(people.joris, 'Joris Proef', 'groepsleerkracht', op),
		femkeUser: (op = vandaag) => user(people.femke, 'Femke Proef', 'groepsleerkracht', op),
		meesUser: (op = vandaag) => user(people.mees, 'Mees Proef', 'directie', op)
	};
}

export type Proefschool = Awaited<ReturnType<typeof makeProefschool>>;

/** A result with a delivered band, at a main moment. */
export const storeResultaat = (
	tx: Tx,
	leerlingId: string,
	moment: { schooljaar: string; deel: 'midden' | 'eind'; op: string },
	band: string,
	vak = 'rekenen'
) =>
	tx
		.insertInto('resultaat')
		.values({
			leerling_id: leerlingId,
			toets: 'cito_lvs',
			vak,
			schooljaar: moment.schooljaar,
			deel: moment.deel,
			afgenomen_op: Temporal.PlainDate.from(moment.op),
			schaal: 'vaardigheidsscore',
			waarde: 80,
			waarde_tekst: '80',
			band,
			bron: 'proef'
		})
		.execute();

export const m5 = { schooljaar: '2025-2026', deel: 'midden', op: '2026-01-19' } as const;
export const e5 = { schooljaar: '2025-2026', deel: 'eind', op: '2026-06-01' } as const;
export const m6 = { schooljaar: '2026-2027', deel: 'midden', op: '2027-01-18' } as const;
