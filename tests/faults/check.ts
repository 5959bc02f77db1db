import type pg from 'pg';
import type { Promised } from './writers.ts';

/** Everything that was promised and is not there, or is there by half; a sentence each. */
export async function findLost(client: pg.ClientBase, promised: Promised): Promise<string[]> {
	const lost: string[] = [];
	const notes = await client.query<{ tekst: string; keren: number }>(
		`select tekst, count(*)::int as keren from vraagnotitie where tekst like '% werd bewaard' group by 1`
	);
	const found = new Map(notes.rows.map((row) => [row.tekst, row.keren]));
	for (const tekst of promised.notities)
		if (found.get(tekst) !== 1) lost.push(`notitie ${tekst}: ${found.get(tekst) ?? 0} keer`);
	const texts = await client.query<{ tekst: string }>(`select tekst from besprekingstekst where tekst <> ''`);
	const words = new Set(texts.rows.flatMap(({ tekst }) => tekst.split(/\s+/)));
	for (const word of promised.teksten) if (!words.has(word)) lost.push(`woord ${word}`);
	const imports = await client.query<{ naam: string; rijen: number }>(
		`select bestandsnaam as naam, (select count(*)::int from resultaat where resultaat.import_id = import.id) as rijen
		from import where bestandsnaam like 'F%.xml'`
	);
	const rows = new Map(imports.rows.map((row) => [row.naam.replace('.xml', ''), row.rijen]));
	for (const [toets, count] of promised.imports)
		if (rows.get(toets) !== count) lost.push(`import ${toets}: ${rows.get(toets) ?? 0} van ${count}`);
	// Also what was never answered is there whole, or not at all.
	const whole = [...promised.imports.values()][0];
	for (const [toets, count] of rows)
		if (whole !== undefined && count !== whole) lost.push(`import ${toets} is half: ${count} van ${whole}`);
	const loose = await client.query(
		`select from resultaat where bron = 'uwlr' and toets like 'F%' and import_id is null limit 1`
	);
	if (loose.rowCount) lost.push('resultaten zonder import');
	return lost;
}

/** What tells two schemas apart: tables, columns, policies, grants, functions, triggers. */
export async function describeSchema(client: pg.ClientBase): Promise<string> {
	const { rows } = await client.query<{ what: string }>(
		`select string_agg(line, E'\\n' order by line) as what from (
			select 'kolom ' || table_name || '.' || column_name || ' ' || data_type as line
				from information_schema.columns where table_schema = 'public'
			union all select 'policy ' || tablename || '.' || policyname || coalesce(qual, '') || coalesce(with_check, '') from pg_policies
			union all select 'recht ' || table_name || ' ' || grantee || ' ' || privilege_type
				from information_schema.role_table_grants where table_schema = 'public' and grantee like 'zorgvuldig%'
			union all select 'functie ' || proname || md5(prosrc) from pg_proc where pronamespace = 'public'::regnamespace
			union all select 'trigger ' || tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
			union all select 'migratie ' || naam || afdruk from migratie
		) lines`
	);
	return rows[0]!.what;
}
