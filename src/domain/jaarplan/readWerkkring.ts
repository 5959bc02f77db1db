import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { dayOf } from '#law/datum.ts';
import { nameSome, type Werkitem } from './werklijst.ts';

/** The groups this person is the teacher of today, and the children in them. */
export async function readGroepen(tx: Tx, user: User) {
	const { rows } = await sql<{ groepId: string; leerlingId: string | null }>`
		select groep_medewerker.groep_id as "groepId", groepsplaatsing.leerling_id as "leerlingId"
		from groep_medewerker
		left join groepsplaatsing on groepsplaatsing.school_id = groep_medewerker.school_id
			and groepsplaatsing.groep_id = groep_medewerker.groep_id
			and groepsplaatsing.van <= ${user.vandaag}
			and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${user.vandaag})
		where groep_medewerker.medewerker_id = ${user.medewerkerId}
			and groep_medewerker.rol in ('groepsleerkracht', 'duo')
			and groep_medewerker.van <= ${user.vandaag}
			and (groep_medewerker.tot is null or groep_medewerker.tot >= ${user.vandaag})`.execute(tx);
	return {
		groepen: new Set(rows.map(({ groepId }) => groepId)),
		leerlingen: new Set(rows.flatMap(({ leerlingId }) => (leerlingId ? [leerlingId] : [])))
	};
}

/** Two values for one measurement: somebody who knows the child chooses (R-LVS-1). One item, however many there are. */
export async function listResultaatkeuzes(
	tx: Tx,
	user: User,
	leerlingen: ReadonlySet<string>
): Promise<Werkitem[]> {
	const open = await tx
		.selectFrom('resultaatkeuze')
		.innerJoin('leerling', (join) =>
			join
				.onRef('leerling.school_id', '=', 'resultaatkeuze.school_id')
				.onRef('leerling.id', '=', 'resultaatkeuze.leerling_id')
		)
		.leftJoin('import', (join) =>
			join
				.onRef('import.school_id', '=', 'resultaatkeuze.school_id')
				.onRef('import.id', '=', 'resultaatkeuze.import_id')
		)
		.select(['leerling.id', 'leerling.roepnaam', 'leerling.voorvoegsel', 'leerling.achternaam', 'import.op'])
		.where('resultaatkeuze.gekozen', 'is', null)
		.orderBy('import.op')
		.execute();
	const rows = open.filter(({ id }) => user.rollen.includes('intern_begeleider') || leerlingen.has(id));
	const first = rows[0];
	if (!first) return [];
	const namen = [...new Set(rows.map(volledigeNaam))];
	// A teacher does not see the import itself, and so not its age.
	const van = first.op ? dayOf(first.op) : user.vandaag;
	return [
		{
			id: 'resultaatkeuze',
			soort: 'resultaatkeuze',
			tekst: `Kies welk resultaat klopt van ${nameSome(namen)}.`,
			over: null,
			href: '/resultaten/keuzes',
			van,
			uiterlijk: van.add({ weeks: 2 }),
			wie: null,
			afspraakId: null
		}
	];
}
