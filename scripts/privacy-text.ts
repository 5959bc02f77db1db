import type pg from 'pg';
import { bewaarcategorieen, bewaartermijnen, type Bewaarcategorie } from '../src/law/bewaartermijnen.ts';
import { nietGevolgd } from '../src/core/volgen.ts';

/** Where the generated part of the privacy pack stands. */
export const privacyFile = 'docs/privacy/gegevens.md';

type Table = {
	name: string;
	comment: string;
	columns: string;
	/** About a child: the layer that reading asks, and the term under which it is kept. */
	laag: string;
	categorie: Bewaarcategorie | null;
	persoon: 'kind' | 'ouder' | 'medewerker' | 'school';
	roles: string;
};

const lagen: Readonly<Record<string, string>> = {
	'0': 'L0 naam, groep en contact',
	'1': 'L1 resultaten en voortgang',
	'2': 'L2 ondersteuning',
	'3': 'L3 zorg',
	'4': 'L4 afgesloten stukken'
};

const rollen: Readonly<Record<string, string>> = {
	zorgvuldig_app: 'een aangemelde medewerker',
	zorgvuldig_ouder: 'een ouder met gezag',
	zorgvuldig_leerling: 'het kind zelf',
	zorgvuldig_beheer: 'de opdrachtregel en het nachtwerk, een school tegelijk',
	zorgvuldig_deur: 'het aanmelden, voordat iemand bekend is',
	zorgvuldig_toegang: 'de functies die zeggen wie wat ziet',
	zorgvuldig_post: 'het verzenden van mail',
	zorgvuldig_bewijs: 'het log van lezen en schrijven',
	zorgvuldig_bestuur: 'het tellen voor een bestuur, zonder namen',
	zorgvuldig_reservekopie: 'de reservekopie: leest alles, wijzigt niets',
	zorgvuldig_vernietiging: 'het vernietigen na de bewaartermijn'
};

/** The generated part of the privacy pack, from a migrated database: which data, about whom, how deep, how long, who. */
export async function renderPrivacy(client: pg.ClientBase): Promise<string> {
	const tables = await describeTables(client);
	const of = (persoon: Table['persoon']) => tables.filter((table) => table.persoon === persoon);
	const kind = of('kind');
	return `${[
		'# Welke gegevens, van wie, hoe diep, hoe lang, en wie erbij kan',
		'',
		'Gemaakt uit de database door `npm run privacy`. Niet met de hand wijzigen: de toelichting staat in de andere bladzijden.',
		'',
		`Samen ${tables.length} tabellen: ${kind.length} over kinderen, ${of('ouder').length} over ouders, ${of('medewerker').length} over medewerkers, ${of('school').length} over de school of het programma zelf.`,
		'',
		'## Over kinderen',
		...Object.entries(lagen).flatMap(([laag, naam]) =>
			section(
				naam,
				kind.filter((table) => table.laag === laag)
			)
		),
		...section(
			'Zonder laag: een eigen regel zegt wie erbij kan',
			kind.filter((table) => !(table.laag in lagen))
		),
		'',
		'## Over ouders',
		...list(of('ouder')),
		'',
		'## Over medewerkers',
		...list(of('medewerker')),
		'',
		'## Over de school en het programma',
		...list(of('school')),
		'',
		'## Hoe lang',
		'',
		...terms(),
		'',
		'## Welke rol tot welke laag komt',
		'',
		...(await accessRules(client)),
		'',
		'## Rollen van de database',
		'',
		'Het programma werkt nooit als eigenaar van de tabellen. Elke rol is machteloos tot een regel iets toestaat.',
		'',
		...(await machineRoles(client)),
		'',
		'## Wat het log niet volgt',
		'',
		'Elke andere tabel van een school wordt gevolgd: wie er schreef, wijzigde of verwijderde.',
		'',
		...Object.keys(nietGevolgd).map((naam) => `- \`${naam}\``),
		''
	].join('\n')}`;
}

const section = (title: string, tables: Table[]) =>
	tables.length === 0 ? [] : ['', `### ${title}`, ...list(tables)];

const list = (tables: Table[]) => [
	'',
	...tables.flatMap(({ name, comment, columns, categorie, roles }) => [
		`- **${name}**: ${comment}`,
		`  - velden: ${columns}`,
		...(categorie ? [`  - bewaard: ${bewaartermijnen[categorie].naam}`] : []),
		`  - lezen: ${roles || 'niemand rechtstreeks'}`
	])
];

const terms = () => [
	'| categorie | standaard | de school kiest | regel | bron |',
	'|---|---|---|---|---|',
	...bewaarcategorieen.map((categorie) => {
		const { naam, standaard, minstens, hoogstens, regel, bron } = bewaartermijnen[categorie];
		const keuze = minstens === hoogstens ? 'ligt vast' : `${minstens} tot en met ${hoogstens} jaar`;
		return `| ${naam} | ${standaard} jaar na het vertrek | ${keuze} | ${regel} | ${bron} |`;
	})
];

async function describeTables(client: pg.ClientBase): Promise<Table[]> {
	const { rows } = await client.query<Table & { linked: boolean; columnNames: string[] }>(
		`select relname as name, coalesce(obj_description(pg_class.oid), '') as comment,
			(select string_agg(attname, ', ' order by attnum) from pg_attribute
				where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attname not in ('school_id', 'id')) as columns,
			(select array_agg(attname::text) from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as "columnNames",
			laag_van_tabel(coalesce((select via from leerling_van_rij(pg_class.oid)), pg_class.oid)) as laag,
			exists (select from leerling_van_rij(pg_class.oid) where relname <> 'gebruiker') as linked,
			case when relname in (select tabel from kindtabellen()) or exists (select from leerling_van_rij(pg_class.oid))
				then bewaarcategorie(coalesce((select via from leerling_van_rij(pg_class.oid))::text, relname)) end as categorie,
			coalesce((select string_agg(distinct substr(pg_roles.rolname, 12), ', ' order by substr(pg_roles.rolname, 12))
				from pg_policy, unnest(polroles) as role join pg_roles on pg_roles.oid = role
				where polrelid = pg_class.oid and polcmd in ('r', '*')
					and pg_roles.rolname not in ('zorgvuldig_reservekopie', 'zorgvuldig_vernietiging')), '') as roles
		from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migratie'
		order by relname collate "C"`
	);
	return rows.map(({ linked, columnNames, ...table }) => ({
		...table,
		categorie: linked ? table.categorie : null,
		persoon:
			linked || columnNames.includes('leerling_id')
				? 'kind'
				: table.name === 'ouder' || columnNames.includes('ouder_id')
					? 'ouder'
					: staff.some((column) => columnNames.includes(column)) || staffTables.includes(table.name)
						? 'medewerker'
						: 'school'
	}));
}

const staff = ['medewerker_id', 'gebruiker_id', 'gebruikersnaam'];
const staffTables = ['medewerker', 'herstelverzoek'];

async function accessRules(client: pg.ClientBase): Promise<string[]> {
	const { rows } = await client.query<{ rol: string; relatie: string; laag: number }>(
		'select rol, relatie, laag from toegangsregel order by rol collate "C", laag, relatie collate "C"'
	);
	return [
		'| rol | door welke relatie | tot en met |',
		'|---|---|---|',
		...rows.map(
			({ rol, relatie, laag }) =>
				`| ${rol.replaceAll('_', ' ')} | ${relatie.replaceAll('_', ' ')} | ${lagen[laag] ?? `L${laag}`} |`
		)
	];
}

async function machineRoles(client: pg.ClientBase): Promise<string[]> {
	const { rows } = await client.query<{ rol: string; lezen: number; schrijven: number }>(
		`select rolname as rol, count(distinct polrelid) filter (where polcmd in ('r', '*'))::int as lezen,
			count(distinct polrelid) filter (where polcmd <> 'r')::int as schrijven
		from pg_policy, unnest(polroles) as role join pg_roles on pg_roles.oid = role
		where rolname like 'zorgvuldig%' group by 1 order by 1`
	);
	return [
		'| rol | waarvoor | leest uit | schrijft of verwijdert in |',
		'|---|---|---|---|',
		...rows.map(
			({ rol, lezen, schrijven }) =>
				`| ${rol} | ${rollen[rol] ?? 'zie ARCHITECTURE.md'} | ${lezen} tabellen | ${schrijven} tabellen |`
		)
	];
}
