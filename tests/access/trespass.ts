import type pg from 'pg';
import { staff } from './attempt.ts';
import { vandaag, type Wie } from './people.ts';
import { userOf, type World } from './world.ts';

/** Everybody who may change rows somewhere, with a way to change them that nobody should have. */
const movers = [
	'groepsleerkracht',
	'administratie',
	'intern_begeleider',
	'directie_met_opening',
	'beheerder'
] as const;

/** Ways out of one's reach in `table` that work: to the other school, to a child of another group, in another's name. */
export async function trespasses(
	client: pg.ClientBase | pg.Pool,
	world: World,
	table: string
): Promise<string[]> {
	const { rows } = await client.query<{ column: string }>(
		`select column_name as column from information_schema.column_privileges
		where grantee = 'zorgvuldig_app' and privilege_type = 'UPDATE' and table_name = $1`,
		[table]
	);
	const updatable = new Set(rows.map(({ column }) => column));
	const found: string[] = [];
	for (const persoon of movers) {
		const wie = staff(userOf(world.hier, persoon));
		for (const [what, statement] of attemptsOf(world, table, updatable, persoon))
			if (await passes(client, wie, statement)) found.push(`${persoon}: ${table} ${what}`);
	}
	return found;
}

function attemptsOf(
	world: World,
	table: string,
	updatable: Set<string>,
	persoon: string
): [string, string][] {
	const attempts: [string, string][] = [];
	if (updatable.has('school_id'))
		attempts.push(['to the other school', `update ${table} set school_id = '${world.elders.id}'`]);
	// Who keeps the administration of all children may also correct whose row it is.
	if (updatable.has('leerling_id') && persoon === 'groepsleerkracht')
		attempts.push([
			'to a child out of reach',
			`update ${table} set leerling_id = '${world.hier.leerling.ander}'`
		]);
	for (const forged of forgeries(world)[table] ?? []) attempts.push(['in the name of somebody else', forged]);
	return attempts;
}

/** Rows that only count because they were written by whom they name (R-TOE-3). */
function forgeries({ hier }: World): Record<string, string[]> {
	const [directie, eigen] = [hier.medewerker.directie, hier.leerling.eigen];
	const another = `'${hier.medewerker.zonder_rol}'`;
	return {
		aanbodopmerking: [
			`insert into aanbodopmerking (schooljaar, plek, tekst, door) values ('2026-2027', 'mdo', 'omdat het proef is', ${another})`,
			`update aanbodopmerking set afgehandeld_op = now(), afgehandeld_door = ${another}`
		],
		aanbodstuk: [
			`insert into aanbodstuk (schooljaar, stap, naam, inhoud, door) values ('2026-2027', 'gepubliceerd', 'anders.pdf', 'x', ${another})`
		],
		overlegbesluit: [
			`insert into overlegbesluit (moment_id, punt_id, tekst, door) select moment_id, id, 'omdat het proef is', ${another} from overlegpunt limit 1`
		],
		overlegaanvulling: [
			`insert into overlegaanvulling (moment_id, tekst, door) select moment_id, 'omdat het proef is', ${another} from overleg limit 1`
		],
		overlegafspraak: [
			`insert into overlegafspraak (moment_id, punt_id, wat, wie_id, uiterlijk, door) select moment_id, id, 'omdat het proef is', ${another}, '2027-04-01', ${another} from overlegpunt limit 1`,
			`update overlegafspraak set gedaan_op = now(), gedaan_door = ${another}`
		],
		overlegpunt: [
			`insert into overlegpunt (moment_id, volgorde, titel, door) select moment_id, 9, 'omdat het proef is', ${another} from overleg limit 1`,
			`update overlegpunt set tekst = 'anders', bijgewerkt_door = ${another}`
		],
		overlegbeeld: [
			`insert into overlegbeeld (moment_id, inhoud, door) select moment_id, '{}', ${another} from overleg limit 1`
		],
		overlegvoorbereiding: [
			`insert into overlegvoorbereiding (moment_id, medewerker_id, tekst) select moment_id, ${another}, 'omdat het proef is' from overleg limit 1`
		],
		overleglezing: [
			`insert into overleglezing (moment_id, medewerker_id) select moment_id, ${another} from overleg limit 1`
		],
		overleg: [`update overleg set afgesloten_op = now(), afgesloten_door = ${another}`],
		gebeurtenis: [
			`insert into gebeurtenis (door, soort, handeling) values ('${directie}', 'inzage', 'lezen')`
		],
		dossieropening: [
			`insert into dossieropening (medewerker_id, leerling_id, reden, tot) values ('${directie}', '${eigen}', 'omdat het proef is', '2027-04-01')`,
			`insert into dossieropening (leerling_id, reden, van, tot) values ('${eigen}', 'omdat het proef is', '2027-03-01', '2027-04-01')`,
			`update dossieropening set gesloten_op = now(), gesloten_door = ${another}`
		],
		leerlingtoewijzing: [
			`insert into leerlingtoewijzing (leerling_id, medewerker_id, rol, waarvoor, tot, door)
				values ('${eigen}', '${directie}', 'expertleerkracht', 'omdat het proef is', '2027-04-01', ${another})`,
			`update leerlingtoewijzing set beeindigd_op = now(), beeindigd_door = ${another}`
		],
		medewerker_rol: [
			`insert into medewerker_rol (medewerker_id, rol) values (${another}, 'bestuur')`,
			`update medewerker_rol set rol = 'bestuur'`
		],
		gesloten_stuk: [
			`insert into gesloten_stuk (leerling_id, soort, stuk_van, door) values ('${eigen}', 'anders', '2027-03-01', ${another})`
		],
		gesloten_stuk_tekst: [
			`insert into gesloten_stuk_tekst (gesloten_stuk_id, volgnummer, tekst, door)
				select unnest(mijn_gesloten_stukken()), 9, 'x', ${another}`
		],
		gesloten_stuk_lezer: [
			`insert into gesloten_stuk_lezer (gesloten_stuk_id, medewerker_id, door)
				select unnest(mijn_gesloten_stukken()), '${directie}', ${another}`,
			`update gesloten_stuk_lezer set ingetrokken_op = now(), ingetrokken_door = ${another}`
		],
		prullenbak: [`update prullenbak set teruggezet_op = now(), teruggezet_door = ${another}`],
		bewaartermijn: [
			`insert into bewaartermijn (categorie, jaren, reden, door) values ('zorg', 4, 'omdat het proef is', ${another})`
		],
		bewaaropschorting: [
			`insert into bewaaropschorting (leerling_id, grond, reden, herzien_op, door)
				values ('${hier.leerling.ander}', 'klacht', 'omdat het proef is', '2027-06-01', ${another})`,
			`update bewaaropschorting set opgeheven_op = now(), opgeheven_reden = 'omdat het proef is', opgeheven_door = ${another}`
		],
		mdo: [
			`insert into mdo (leerling_id, vraag, door) values ('${eigen}', 'Wat helpt nu?', ${another})`,
			`update mdo set begonnen_op = now(), afgesloten_op = now(), afgesloten_door = ${another}`,
			`update mdo set afgezegd_op = now(), afgezegd_reden = 'proef', afgezegd_door = ${another}`
		],
		mdodeelnemer: [
			`insert into mdodeelnemer (mdo_id, leerling_id, soort, naam, partner, door)
				select id, leerling_id, 'extern', 'Iemand', 'Ergens', ${another} from mdo limit 1`
		],
		mdotekst: [`update mdotekst set tekst = 'anders', bijgewerkt_door = ${another}`],
		mdoregel: [
			`insert into mdoregel (mdo_id, leerling_id, soort, tekst, door) select id, leerling_id, 'besluit', 'proef', ${another} from mdo limit 1`
		],
		volglijst: [
			`insert into volglijst (groep_id, instrument, door) select id, 'leerlinglijst', ${another} from groep`,
			`update volglijst set ingeleverd_op = now(), ingeleverd_door = ${another}`
		],
		volgscore: [
			`insert into volgscore (volglijst_id, leerling_id, competentie, score, door)
				select volglijst_id, leerling_id, 'zelfmanagement', 2, ${another} from volgscore limit 1`,
			`update volgscore set score = 2, door = ${another}`
		],
		weetje: [`update weetje set ingetrokken_op = now(), ingetrokken_door = ${another}`]
	};
}

/** Whether `statement` changes a row for this person, as far as grants and policies are concerned. It is undone. */
export async function passes(client: pg.ClientBase | pg.Pool, wie: Wie, statement: string): Promise<boolean> {
	const { rows } = await client.query<{ gelukt: boolean }>('select proef.raakt($1, $2, $3) as gelukt', [
		JSON.stringify(wie),
		vandaag.toString(),
		statement
	]);
	return rows[0]!.gelukt;
}
