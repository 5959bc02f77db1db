import type pg from 'pg';

/** Tables about who may do what; everything else that is written counts as writing. */
const rechten = [
	...['gebruiker', 'medewerker_rol', 'groep_medewerker', 'dossieropening', 'leerlingtoewijzing'],
	...['toegangslink', 'verlof'],
	...['toegangssleutel', 'codeapp', 'herstelcode', 'externekoppeling', 'aanmeldregel', 'tweede_stap_wissing']
];

/** Tables of a school whose writing is not followed, and why. */
export const nietGevolgd: Readonly<Record<string, string>> = {
	gebeurtenis: 'It is the log.',
	gebeurtenisschakel: 'It is the chain of the log.',
	mailbericht: 'Changes with every try to send it; the link that it carries is followed.',
	sessie: 'Changes every minute that somebody works; signing in and out has lines of its own.',
	aanmeldstap: 'Half a sign-in; the whole one has a line of its own.'
};

/** Where a change is not worth a line of its own, as SQL over the new row r and the old row was. */
const behalve: Readonly<Record<string, string>> = {
	// Typing is stored every second or so: one line per person, per field, until they pause for five minutes.
	besprekingstekst: `r.bijgewerkt_door is not distinct from was.bijgewerkt_door and r.bijgewerkt_op < was.bijgewerkt_op + interval '5 minutes'`,
	mdotekst: `r.bijgewerkt_door is not distinct from was.bijgewerkt_door and r.bijgewerkt_op < was.bijgewerkt_op + interval '5 minutes'`,
	overlegpunt: `r.bijgewerkt_door is not distinct from was.bijgewerkt_door and r.bijgewerkt_op < was.bijgewerkt_op + interval '5 minutes'`,
	// Used to sign in, which has a line of its own.
	toegangssleutel: 'r.naam = was.naam',
	codeapp: 'r.geheim = was.geheim',
	externekoppeling: 'r.sub = was.sub'
};

/** Where only coming and going is followed, because comparing would mean reading whole files. */
const zonderWijzigingen = ['importvoorstel'];

/**
 * Puts the triggers of the log on every table of a school that does not have them yet, so that a new table is followed
 * without anybody thinking of it. Runs as the owner of the tables, after the migrations.
 */
export async function followTables(client: pg.ClientBase): Promise<void> {
	const { rows } = await client.query<{ tabel: string }>(
		`select relname as tabel from pg_class
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and (relname = 'school' or exists (
			select from pg_attribute where attrelid = pg_class.oid and attname = 'school_id' and not attisdropped))
		order by relname`
	);
	for (const { tabel } of rows) {
		if (tabel in nietGevolgd) continue;
		await client.query('select volg_tabel($1, $2, $3, $4)', [
			tabel,
			rechten.includes(tabel) ? 'rechten' : 'schrijven',
			behalve[tabel] ?? 'false',
			!zonderWijzigingen.includes(tabel)
		]);
	}
}
