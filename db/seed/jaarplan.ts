import type { Tx } from '#core/database.ts';
import { makeJaarplan } from '#domain/jaarplan/makeJaarplan.ts';
import { beginOf, parseSchooljaar } from '#law/schooljaar.ts';
import { cast } from './cast.ts';
import type { makeSchool } from './makeSchool.ts';

type Verhaal = ReturnType<typeof makeSchool>;

/**
 * De Klimboom made its year in August, and has written down since then what was held: nearly everything, one thing fell
 * through, and of some nobody wrote it down yet. Two study days, a school trip, and the teamvergaderingen have a time.
 */
export async function storeJaarplan(
	tx: Tx,
	verhaal: Verhaal,
	schoolId: string,
	vandaag: Temporal.PlainDate
): Promise<void> {
	const schooljaar = parseSchooljaar(verhaal.schooljaar)!;
	const begin = beginOf(schooljaar);
	await tx
		.insertInto('vakantie')
		.values([
			{
				schooljaar,
				naam: 'Studiedag team',
				soort: 'studiedag',
				van: begin.with({ month: 11, day: 6 }),
				tot: begin.with({ month: 11, day: 6 })
			},
			{
				schooljaar,
				naam: 'Studiedag opbrengsten',
				soort: 'studiedag',
				van: begin.with({ year: begin.year + 1, month: 6, day: 11 }),
				tot: begin.with({ year: begin.year + 1, month: 6, day: 11 })
			}
		])
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const directie = verhaal.gebruikers.find(
		({ gebruikersnaam }) => gebruikersnaam === cast.marijke.gebruikersnaam
	)?.medewerkerId;
	const made = await makeJaarplan(tx, { schoolId, rollen: ['directie'], vandaag: begin }, schooljaar, begin);
	if (!made.ok) throw new Error(made.message);
	await tx
		.updateTable('moment')
		.set({ begintijd: '15:15' })
		.where('werkafspraak', 'in', ['teamvergadering', 'intervisie'])
		.execute();
	await tx.updateTable('moment').set({ begintijd: '13:00' }).where('werkafspraak', '=', 'mdo').execute();
	await tx
		.insertInto('moment')
		.values({
			schooljaar,
			sleutel: 'eigen|schoolreis',
			reeks: 'eigen|schoolreis',
			titel: 'Schoolreis',
			vorm: 'activiteit',
			van: begin.with({ year: begin.year + 1, month: 6, day: 3 }),
			tot: begin.with({ year: begin.year + 1, month: 6, day: 3 })
		})
		.execute();
	const geweest = await tx
		.selectFrom('moment')
		.select(['id', 'werkafspraak', 'tot'])
		.where('schooljaar', '=', schooljaar)
		.where('tot', '<', vandaag)
		.where('werkafspraak', '<>', 'leerlingbespreking')
		.orderBy('van')
		.orderBy('sleutel')
		.execute();
	const vervalt = geweest.findIndex(({ werkafspraak }) => werkafspraak === 'mdo');
	// Of one in nine nobody wrote down that it was held.
	const uitkomsten = geweest
		.filter((_, index) => index === vervalt || index % 9 !== 5)
		.map(({ id, tot }) => ({
			moment_id: id,
			uitkomst: geweest[vervalt]?.id === id ? 'vervallen' : 'gehouden',
			gebeurd_op: tot,
			toelichting: geweest[vervalt]?.id === id ? 'De schoolarts was ziek.' : null,
			door: directie ?? null
		}));
	for (let at = 0; at < uitkomsten.length; at += 200)
		await tx
			.insertInto('momentuitkomst')
			.values(uitkomsten.slice(at, at + 200))
			.execute();
}
