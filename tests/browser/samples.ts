import type { Database } from '../../src/core/database.ts';
import { recognizeKolommen } from '../../src/domain/toets/kolommen.ts';
import { fingerprint, makeToken } from '../../src/core/token.ts';
import { makeEdexml } from '../edexml-maker.ts';

/** A child of groep 4 about whom there is most to see, and what hangs on it: the samples that fill an address. */
const nobody = '00000000-0000-0000-0000-000000000000';

const queries: Record<string, string> = {
	groep: `select groep.id from groep where naam = 'Groep 4' order by schooljaar desc limit 1`,
	leerling: `select leerling_id as id from groepsplaatsing join groep on groep.id = groep_id
		where groep.naam = 'Groep 4' and groepsplaatsing.tot is null
		order by (select count(*) from handelingsplan where handelingsplan.leerling_id = groepsplaatsing.leerling_id) desc, leerling_id limit 1`,
	vraag: `select id from ondersteuningsvraag where leerling_id = {leerling} order by op limit 1`,
	plan: `select id from handelingsplan where leerling_id = {leerling} and begonnen_op is not null order by op desc limit 1`,
	bespreking: `select id from leerlingbespreking where groep_id = {groep} order by afgesloten_op desc nulls first, gepland_op limit 1`,
	verzoek: `select id from inzageverzoek where grond = 'gezag' limit 1`,
	signaal: `select id from signaal where leerling_id = {leerling} order by ontstaan_op limit 1`,
	stuk: `select id from gesloten_stuk order by op limit 1`,
	mdo: `select id from mdo where afgesloten_op is not null limit 1`,
	instrument: `select 'kindbegrip' as id`,
	stelling: `select 'tempo' as id`,
	toets: `select id from methodetoets where groep_id = {groep} order by afgenomen_op desc limit 1`,
	overleg: `select moment_id as id from overleg where afgesloten_op is not null limit 1`,
	moment: `select id from moment where werkafspraak = 'rapport' order by van, id limit 1`,
	afspraak: `select 'groepsbespreking' as id`,
	jaar: `select max(schooljaar) as id from aanbodstap where stap = 'gepubliceerd'`,
	aanbodstuk: `select id from aanbodstuk order by op limit 1`,
	medewerker: `select medewerker_id as id from gebruiker where gebruikersnaam = 'joost'`,
	vernietiging: `select id from vernietiging order by op limit 1`,
	voorstel: `select id from importvoorstel where soort = 'edexml' order by op limit 1`,
	import: `select id from import order by op limit 1`,
	resultatenbestand: `select id from importvoorstel where soort = 'resultaten' limit 1`,
	resultatenimport: `select id from import where soort = 'resultaten' limit 1`
};

/** The identifiers for the words between brackets in an address. Throws when the demo school has no such thing. */
export async function readSamples(database: Database): Promise<(address: string) => string> {
	await offerFile(database);
	const found = new Map<string, string>([
		['token', await offerLink(database)],
		['agenda', await offerAgenda(database)],
		['brin', '99KB'],
		['bestand', 'ondersteuningsaanbod.pdf'],
		['taal', 'ar']
	]);
	for (const [name, query] of Object.entries(queries)) {
		const text = query.replace(/\{(\w+)\}/g, (_, key: string) => `'${found.get(key) ?? nobody}'`);
		const { rows } = await database.pool.query<{ id: string }>(text);
		if (rows[0]) found.set(name, rows[0].id);
	}
	// Nobody says who somebody is in the demo: such an address leads nowhere.
	found.set('aanbieder', 'entra');
	return (address) =>
		address.replace(/\[([a-z]+)\]/g, (_, name: string) => {
			const id = found.get(name);
			if (!id) throw new Error(`De demoschool heeft geen voorbeeld van [${name}] voor ${address}.`);
			return id;
		});
}

/** A link with which a telephone asks for the calendar of the school. */
async function offerAgenda(database: Database) {
	const token = makeToken();
	await database.pool.query(
		`insert into agendalink (school_id, token_afdruk, door)
		select school_id, $1, medewerker_id from gebruiker where gebruikersnaam = 'joost'`,
		[fingerprint(token)]
	);
	return token;
}

/** A link that opens the page where somebody chooses a password. */
async function offerLink(database: Database) {
	const token = makeToken();
	await database.pool.query(
		`insert into toegangslink (school_id, soort, gebruiker_id, token_afdruk, verloopt_op)
		select school_id, 'uitnodiging', id, $1, '2099-01-01' from gebruiker where gebruikersnaam = 'joost'`,
		[fingerprint(token)]
	);
	return token;
}

/** A file that waits for somebody to look at it, and one that was read in before. */
async function offerFile(database: Database) {
	const edexml = [...makeEdexml({ leerlingen: 3 })].join('').replace('99ZZ', '99KB');
	await database.pool.query(
		`insert into importvoorstel (school_id, soort, bestandsnaam, inhoud)
		select id, 'edexml', 'klassenlijst.xml', convert_to($1, 'UTF8') from school`,
		[edexml]
	);
	await database.pool.query(
		`insert into import (school_id, soort, bestandsnaam, samenvatting) select id, 'edexml', 'vorig jaar.xml', '{}' from school`
	);
	const results =
		'Leerlingnummer;Vak;Datum;Toets;Ontwikkelscore\n1;Lezen;20-1-2026;IEP;80\nKB-0002;Lezen;20-1-2026;IEP;80\n';
	const [head = '', ...rows] = results
		.trim()
		.split('\n')
		.map((line) => line.split(';'));
	const indeling = recognizeKolommen(
		[...head],
		rows.map((cellen, at) => ({ nummer: at + 2, cellen }))
	);
	await database.pool.query(
		`insert into importvoorstel (school_id, soort, bestandsnaam, inhoud, keuzes)
		select id, 'resultaten', 'iep.csv', convert_to($1, 'UTF8'), $2 from school`,
		[results, JSON.stringify({ indeling })]
	);
	await database.pool.query(
		`insert into import (school_id, soort, bestandsnaam, samenvatting)
		select id, 'resultaten', 'vorig jaar.csv', '{"resultaten": {"nieuw": 3, "gewijzigd": 0, "vervallen": 0}}' from school`
	);
}
