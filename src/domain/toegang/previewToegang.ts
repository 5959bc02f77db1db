import { sql } from 'kysely';
import type { Database, Tx, User } from '#core/database.ts';
import type { Outcome, Refusal } from '#core/outcome.ts';
import { readToegangsfeiten } from './readToegangsfeiten.ts';
import { gevolgen, type Gevolg } from './toegangsverloop.ts';

export type Voorbeeld = {
	readonly gevolgen: readonly Gevolg[];
	/** How many children a group has now, by group. */
	readonly kinderen: Readonly<Record<string, number>>;
	/** Groups that are without a teacher from a day on, by this change. */
	readonly zonderLeerkracht: readonly { readonly naam: string; readonly van: Temporal.PlainDate }[];
};

class Undo extends Error {}

/**
 * What a change would do to the access of one colleague, without doing it: the act runs as it will, the facts are read
 * before and after, and everything is undone. Out: the effects from today on, or why the act is refused.
 */
export async function previewToegang(
	database: Database,
	user: User,
	medewerkerId: string,
	act: (tx: Tx) => Promise<Outcome<unknown>>
): Promise<Outcome<Voorbeeld>> {
	let answer: Outcome<Voorbeeld> | undefined;
	try {
		await database.inSession(user, 'read write', async (tx) => {
			const read = async () => (await readToegangsfeiten(tx, medewerkerId))[0]!;
			const gaps = () => listGroepenZonderLeerkracht(tx);
			const [before, gapsBefore] = [await read(), await gaps()];
			const outcome = await act(tx);
			if (!outcome.ok) answer = outcome satisfies Refusal;
			else {
				const found = gevolgen(before, await read(), user.vandaag);
				const known = new Set(gapsBefore.map(({ naam, van }) => `${naam} ${van.toString()}`));
				answer = {
					ok: true,
					value: {
						gevolgen: found,
						kinderen: await countKinderen(tx),
						zonderLeerkracht: (await gaps()).filter(
							({ naam, van }) => !known.has(`${naam} ${van.toString()}`)
						)
					}
				};
			}
			throw new Undo();
		});
	} catch (error) {
		if (!(error instanceof Undo)) throw error;
	}
	return answer!;
}

async function countKinderen(tx: Tx): Promise<Record<string, number>> {
	const { rows } = await sql<{ groep: string; aantal: number }>`
		select groep_id as groep, count(*)::int as aantal from groepsplaatsing
		where van <= vandaag() and (tot is null or tot >= vandaag()) group by groep_id`.execute(tx);
	return Object.fromEntries(rows.map(({ groep, aantal }) => [groep, aantal]));
}

/** Per group of this year the days, today or later, from which it has no teacher who works. */
async function listGroepenZonderLeerkracht(tx: Tx): Promise<{ naam: string; van: Temporal.PlainDate }[]> {
	const { rows } = await sql<{ naam: string; van: Temporal.PlainDate }>`
		with leerkracht as (
			select groep_id, medewerker.id, greatest(groep_medewerker.van, medewerker.in_dienst_van) as van,
				least(groep_medewerker.tot, medewerker.in_dienst_tot) as tot
			from groep_medewerker
			join medewerker on medewerker.school_id = groep_medewerker.school_id and medewerker.id = groep_medewerker.medewerker_id
			where groep_medewerker.rol in ('groepsleerkracht', 'duo')
		), dagen as (
			select groep_id, vandaag() as dag from leerkracht
			union select groep_id, tot + 1 from leerkracht where tot >= vandaag()
			union select groep_id, verlof.van from leerkracht
				join verlof on verlof.medewerker_id = leerkracht.id and ingetrokken_op is null and verlof.van > vandaag()
		)
		select groep.naam, dag as van
		from dagen
		join groep on groep.id = dagen.groep_id
		where dag <= make_date(right(groep.schooljaar, 4)::int, 7, 31)
			and not exists (
				select from leerkracht
				where leerkracht.groep_id = dagen.groep_id and leerkracht.van <= dag and (leerkracht.tot is null or leerkracht.tot >= dag)
					and not exists (select from verlof where verlof.medewerker_id = leerkracht.id and ingetrokken_op is null
						and verlof.van <= dag and (verlof.tot is null or verlof.tot >= dag))
			)
		order by groep.naam, dag`.execute(tx);
	return rows;
}
