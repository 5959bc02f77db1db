import type { Database } from '../../src/core/database.ts';

/** One of each thing in the demo school, to fill the addresses of pages with. */
export async function sample(database: Database): Promise<Record<string, string>> {
	const first = async (query: string) => (await database.pool.query<{ id: string }>(query)).rows[0]!.id;
	const vraag = await first(
		'select id from ondersteuningsvraag where id not in (select ondersteuningsvraag_id from vraagsluiting) order by op limit 1'
	);
	return {
		niemand: '00000000-0000-0000-0000-000000000000',
		vraag,
		leerling: await first(`select leerling_id as id from ondersteuningsvraag where id = '${vraag}'`),
		plan: await first('select id from handelingsplan where begonnen_op is not null order by op desc limit 1'),
		bespreking: await first(
			'select id from leerlingbespreking where afgesloten_op is null order by gepland_op limit 1'
		),
		groep: await first('select id from groep order by schooljaar desc, naam limit 1'),
		medewerker: await first('select id from medewerker order by achternaam limit 1'),
		signaal: await first('select id from signaal order by ontstaan_op limit 1'),
		toets: await first('select id from methodetoets limit 1')
	};
}
