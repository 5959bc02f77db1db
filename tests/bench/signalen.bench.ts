import { sql } from 'kysely';
import { openDatabase } from '../../src/core/database.ts';
import { migrate } from '../../src/core/migrate.ts';
import { refreshSignalen } from '../../src/domain/signaal/refreshSignalen.ts';
import { startTestServer } from '../server.ts';

export type SignalenMeasure = {
	readonly leerlingen: number;
	readonly resultaten: number;
	readonly signalen: number;
	/** Milliseconds of one refresh of the whole school, database included: the first, and the median of the next ones. */
	readonly eerste: number;
	readonly daarna: number;
};

const vandaag = Temporal.PlainDate.from('2027-03-12');

/** Refreshes a school of `leerlingen` pupils with eight school years of results. Budget: 400 pupils within 200 ms. */
export async function benchSignalen(leerlingen = 400): Promise<SignalenMeasure> {
	const server = await startTestServer();
	const url = await server.createDatabase('signalen');
	await migrate(url);
	const database = openDatabase(url, 2);
	try {
		const school = await sql<{ id: string }>`
			insert into school (brin, naam, soort) values ('99BB', 'De Meetlat', 'test') returning id`.execute(
			database.kysely
		);
		const asBeheer = <T>(work: Parameters<typeof database.dangerouslyAsBeheer<T>>[3]) =>
			database.dangerouslyAsBeheer(school.rows[0]!.id, 'read write', vandaag, work);
		const resultaten = await asBeheer(async (tx) => {
			await sql`
				with groepen as (
					insert into groep (schooljaar, naam, jaargroep)
					select '2026-2027', nummer::text, nummer::text from generate_series(1, 8) nummer
					returning id, jaargroep
				),
				kinderen as (
					insert into leerling (roepnaam, achternaam)
					select 'Kind', nummer::text from generate_series(1, ${leerlingen}::int) nummer
					returning id, achternaam
				)
				insert into groepsplaatsing (leerling_id, groep_id, van)
				select kinderen.id, groepen.id, '2026-08-01'
				from kinderen
				join groepen on groepen.jaargroep::int = kinderen.achternaam::int % 8 + 1`.execute(tx);
			// Two main moments and a tussenmeting in six subjects, eight years long: about 100 results per pupil.
			const stored = await sql`
				insert into resultaat (leerling_id, toets, vak, schooljaar, deel, afgenomen_op, schaal, waarde, waarde_tekst,
					band, bron)
				select leerling.id, 'cito_lvs', vak, jaar || '-' || jaar + 1, deel,
					make_date(case deel when 'tussen' then jaar else jaar + 1 end,
						case deel when 'midden' then 1 when 'eind' then 6 else 10 end, 15),
					'vaardigheidsscore', 80, '80',
					substr('AABBBCCCCDDE', 1 + (hashtext(leerling.achternaam || vak) + (hashtext(leerling.achternaam || vak || deel || jaar) & 3) & 2147483647) % 12, 1),
					'meting'
				from leerling
				cross join unnest(array['rekenen', 'lezen', 'spelling', 'technisch_lezen', 'taalverzorging', 'woordenschat']) vak
				cross join generate_series(2019, 2026) jaar
				cross join unnest(array['midden', 'eind', 'tussen']) deel
				where make_date(case deel when 'tussen' then jaar else jaar + 1 end,
					case deel when 'midden' then 1 when 'eind' then 6 else 10 end, 15) < ${vandaag}::date`.execute(tx);
			await sql`
				with toetsen as (
					insert into methodetoets (groep_id, vak, methode, blok, maximum, afgenomen_op)
					select groep.id, vak, 'Pluspunt', blok::text, 30, date '2026-09-15' + blok * 14
					from groep cross join unnest(array['rekenen', 'spelling']) vak cross join generate_series(1, 10) blok
					returning id, groep_id, blok
				)
				insert into methodetoetsresultaat (methodetoets_id, leerling_id, behaald)
				select toetsen.id, groepsplaatsing.leerling_id, 16 + (hashtext(toetsen.blok || groepsplaatsing.leerling_id) & 2147483647) % 12
				from toetsen join groepsplaatsing on groepsplaatsing.groep_id = toetsen.groep_id`.execute(tx);
			await sql`
				insert into observatie (leerling_id, soort, waarde, gezien_op)
				select id, soort, case hashtext(soort || id) & 15 when 0 then 'zorg' when 1 then 'sterk' else 'gewoon' end, '2027-02-15'
				from leerling cross join unnest(array['tempo', 'welbevinden', 'werkhouding']) soort`.execute(tx);
			return Number(stored.numAffectedRows);
		});
		await database.pool.query('analyze');
		const times: number[] = [];
		for (let round = 0; round < 9; round++) {
			const start = performance.now();
			await asBeheer((tx) => refreshSignalen(tx, vandaag));
			times.push(performance.now() - start);
		}
		const { aantal } = (
			await asBeheer((tx) => sql<{ aantal: number }>`select count(*)::int as aantal from signaal`.execute(tx))
		).rows[0]!;
		const daarna = times.slice(1).sort((a, b) => a - b)[4]!;
		return { leerlingen, resultaten, signalen: aantal, eerste: times[0]!, daarna };
	} finally {
		await database.close();
		await server.dropDatabase(url);
		await server.release();
	}
}

if (import.meta.main) console.log(await benchSignalen());
