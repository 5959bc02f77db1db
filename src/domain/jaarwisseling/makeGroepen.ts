import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { magJaarPlannen } from '#domain/jaarplan/makeJaarplan.ts';
import { eindOf, schooljaarOf } from '#law/schooljaar.ts';
import { readVolgendJaar } from './readVolgendJaar.ts';

type Wie = Pick<User, 'rollen' | 'vandaag'>;

/** Children who go to a group of the next school year together, and the year they are in then. */
export type Groepskeuze = {
	readonly naam: string;
	readonly straks: number;
	readonly kinderen: readonly string[];
};

/**
 * Makes the groups of the next school year out of today's children: rows with one name become one group, which is a combination when more than one year goes
 * there. A group of that name that is there already is used. The place in this year's group ends with the year. Out: how many groups and
 * children. Refuses `geen_toegang`, `naam_ontbreekt`, `niemand`, `onbekend_kind`, `al_geplaatst`; then nothing is stored.
 */
export async function makeGroepen(
	tx: Tx,
	user: Wie,
	keuzes: readonly Groepskeuze[]
): Promise<Outcome<{ groepen: number; kinderen: number }>> {
	if (!magJaarPlannen(user.rollen)) return geenToegang;
	const mee = keuzes
		.filter(({ kinderen }) => kinderen.length > 0)
		.map((keuze) => ({ ...keuze, naam: keuze.naam.trim() }));
	if (mee.length === 0) return refused('niemand', 'Er is geen kind aangevinkt. Vink aan wie meegaat.');
	if (mee.some(({ naam }) => naam === '' || naam.length > 64))
		return refused('naam_ontbreekt', 'Geef elke groep met kinderen een naam van hooguit 64 tekens.');
	const { schooljaar, begin, kinderen, straks } = await readVolgendJaar(tx, user.vandaag);
	const ids = mee.flatMap((keuze) => keuze.kinderen);
	if (new Set(ids).size !== ids.length || ids.some((id) => !kinderen.has(id)))
		return refused('onbekend_kind', 'Een van deze kinderen zit nu niet op school. Open de pagina opnieuw.');
	if (ids.some((id) => straks.has(id)))
		return refused(
			'al_geplaatst',
			'Een van deze kinderen heeft al een groep in het nieuwe schooljaar. Open de pagina opnieuw.'
		);
	const perNaam = [...Map.groupBy(mee, ({ naam }) => naam)];
	for (const [naam, rijen] of perNaam) {
		const jaren = [...new Set(rijen.map((rij) => String(rij.straks)))];
		const groepId = await findOrMakeGroep(tx, schooljaar, naam, jaren.length === 1 ? jaren[0]! : 'C');
		for (const rij of rijen)
			await place(tx, user.vandaag, begin, rij.kinderen, { groepId, jaargroep: String(rij.straks) });
	}
	return done({ groepen: perNaam.length, kinderen: ids.length });
}

/**
 * Gives children another place in the next school year, or none. A child in a group of one year is in that year; in a combination
 * it is a year further than now. Refuses `geen_toegang`, `niemand`, `onbekend_kind`, `onbekende_groep`.
 */
export async function placeKinderen(
	tx: Tx,
	user: Wie,
	{ kinderen: ids, groepId }: { readonly kinderen: readonly string[]; readonly groepId: string | null }
): Promise<Outcome<{ kinderen: number }>> {
	if (!magJaarPlannen(user.rollen)) return geenToegang;
	if (ids.length === 0)
		return refused('niemand', 'Er is geen kind aangevinkt. Vink aan wie u wilt plaatsen.');
	const { begin, groepen, kinderen } = await readVolgendJaar(tx, user.vandaag);
	if (ids.some((id) => !kinderen.has(id)))
		return refused('onbekend_kind', 'Een van deze kinderen zit nu niet op school. Open de pagina opnieuw.');
	const groep = groepen.find(({ id }) => id === groepId);
	if (groepId !== null && !groep)
		return refused('onbekende_groep', 'Deze groep is er niet in het nieuwe schooljaar. Kies een andere.');
	await sql`
		delete from groepsplaatsing using groep
		where groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id
			and groep.soort = 'stamgroep' and groepsplaatsing.van >= ${begin}
			and groepsplaatsing.leerling_id = any (${[...ids]}::uuid[])`.execute(tx);
	if (groep) {
		for (const id of ids) {
			const straks = Math.min(8, Number(kinderen.get(id)!.jaargroep) + 1) || null;
			const jaargroep = groep.jaargroep && /^[1-8]$/.test(groep.jaargroep) ? groep.jaargroep : straks;
			await place(tx, user.vandaag, begin, [id], {
				groepId: groep.id,
				jaargroep: jaargroep === null ? null : String(jaargroep)
			});
		}
	}
	return done({ kinderen: ids.length });
}

const geenToegang = refused('geen_toegang', 'De intern begeleider en de directie maken de groepen.');

async function findOrMakeGroep(tx: Tx, schooljaar: string, naam: string, jaargroep: string): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		select id from groep
		where schooljaar = ${schooljaar} and soort = 'stamgroep' and naam = ${naam} and vervallen_op is null
		order by id limit 1`.execute(tx);
	if (rows[0]) return rows[0].id;
	const { id } = await tx
		.insertInto('groep')
		.values({ schooljaar, naam, jaargroep })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** The new place begins with the year; the one of this year ends the day before, if it had no end yet. */
async function place(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	begin: Temporal.PlainDate,
	ids: readonly string[],
	plek: { readonly groepId: string; readonly jaargroep: string | null }
): Promise<void> {
	await sql`
		update groepsplaatsing set tot = ${eindOf(schooljaarOf(vandaag))}
		from groep
		where groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id and groep.soort = 'stamgroep'
			and groepsplaatsing.leerling_id = any (${[...ids]}::uuid[]) and groepsplaatsing.van < ${begin}
			and (groepsplaatsing.tot is null or groepsplaatsing.tot >= ${begin})`.execute(tx);
	await tx
		.insertInto('groepsplaatsing')
		.values(
			ids.map((leerling_id) => ({
				...{ leerling_id, groep_id: plek.groepId, jaargroep: plek.jaargroep },
				van: begin
			}))
		)
		.execute();
}
