import type pg from 'pg';
import { lines } from './expectations.ts';
import type { Importsamenvatting } from '../../src/domain/toets/storeResultaten.ts';
import { standaardprofiel } from '../../src/domain/signaal/standaardprofiel.ts';

/** Where people write words about a child: a word of its own is planted in each, per child and kind of row. */
const written: Record<string, readonly string[]> = {
	leerling: ['achternaam'],
	ouder: ['achternaam', 'telefoon'],
	leerlinggegeven: ['talent', 'wat_helpt', 'eigen_woorden', 'thuistaal'],
	resultaat: ['waarde_tekst', 'opmerking', 'band'],
	observatie: ['tekst'],
	toestemming: ['partner', 'gegevens', 'doel', 'bewijs'],
	toestemmingsintrekking: ['toelichting'],
	signaal: ['uitleg'],
	signaalbesluit: ['reden'],
	ondersteuningsvraag: ['vraag', 'wat_helpt'],
	vraagnotitie: ['tekst'],
	vraagsluiting: ['toelichting'],
	weetje: ['tekst'],
	gesloten_stuk_tekst: ['tekst'],
	niveaubesluit: ['waarom'],
	niveaubesluitdeelnemer: ['naam'],
	niveaubesluitvereiste: ['toelichting'],
	besprekingstekst: ['tekst'],
	besprekingsaanvulling: ['tekst'],
	handelingsplanversie: ['beginsituatie', 'doel', 'meetbaar_aan', 'aanpak', 'ouders', 'leerlingwoorden'],
	plannotitie: ['tekst'],
	planevaluatie: ['toelichting', 'ouders', 'leerlingwoorden'],
	afspraak: ['wat'],
	afspraakafronding: ['toelichting'],
	dossieropening: ['reden'],
	leerlingtoewijzing: ['waarvoor'],
	bewaaropschorting: ['reden'],
	mdo: ['vraag', 'leerling_toelichting', 'zonder_ouders'],
	mdodeelnemer: ['naam', 'partner'],
	mdotekst: ['tekst'],
	mdoregel: ['tekst'],
	inzageverzoek: ['vraag'],
	inzagebesluit: ['toelichting'],
	verbeterverzoek: ['voorstel', 'reden'],
	verbeterbesluit: ['reden'],
	verbeterverklaring: ['tekst']
};

/** Texts inside a column that is read by a program as well. */
const shaped: Record<string, string> = {
	signaal: `feiten = jsonb_build_array(jsonb_build_object('id', '1', 'datum', '2027-03-01', 'soort', 'resultaat',
		'omschrijving', merk.woord))`,
	resultaatkeuze: `geboden = jsonb_build_object('afgenomen_op', '2027-02-01', 'bron', merk.woord, 'waarde_tekst', merk.woord)`
};

/** Tables about a child in which nothing is planted: keys, days and numbers, and the packet of a file, which is not shown. */
const wordless = [
	'groepsplaatsing',
	'ouderschap',
	'doublure',
	'methodetoetsresultaat',
	'volgscore',
	'vraagnotitie_ouder',
	'gesloten_stuk',
	'gesloten_stuk_lezer',
	'gesloten_stuk_opening',
	'besprekingsleerling',
	'handelingsplan',
	'inzagepakket'
];

export type Marker = { word: string; table: string; about: string };

/** Tables about children that are in neither list: a new one has to say where its words are. */
export const unmarked = (): string[] =>
	lines
		.filter(({ about }) => /leerling_id|roepnaam/.test(about) && !/medewerker/.test(about))
		.map(({ table }) => table)
		.filter((table) => !(table in written) && !(table in shaped) && !wordless.includes(table));

/**
 * Plants a word in every text about a child, after `prepare` of the matrix has said what each row is about. Gives the
 * words with the table and the subject they betray.
 */
export async function plantMarkers(pool: pg.Pool): Promise<Marker[]> {
	const markers: Marker[] = [];
	const client = await pool.connect();
	try {
		await client.query(`set session_replication_role = replica`);
		for (const table of new Set([...Object.keys(written), ...Object.keys(shaped)])) {
			const { rows } = await client.query<{ over: string }>(
				`select distinct over from proef.rij where tabel = $1`,
				[table]
			);
			for (const { over } of rows) markers.push({ word: wordOf(markers.length), table, about: over });
			const own = markers.filter((marker) => marker.table === table);
			const set = [
				...(written[table] ?? []).map((column) => `${column} = concat_ws(' ', t.${column}, merk.woord)`),
				...(shaped[table] ? [shaped[table]] : [])
			].join(', ');
			await client.query(
				`update ${table} t set ${set} from proef.rij
				join (select * from unnest($2::text[], $3::text[]) as lijst(over, woord)) merk on merk.over = rij.over
				where rij.tabel = $1 and rij.plek = t.ctid`,
				[table, own.map(({ about }) => about), own.map(({ word }) => word)]
			);
		}
		// Pages reckon with a profile that says something.
		await client.query(`update signaalprofiel set regels = $1`, [JSON.stringify(standaardprofiel)]);
		await client.query(`update import set samenvatting = $1`, [JSON.stringify(samenvatting)]);
	} finally {
		await client.query(`reset session_replication_role`);
		client.release();
	}
	return markers;
}

const samenvatting: Importsamenvatting = {
	resultaten: { nieuw: 1, gewijzigd: 0, vervallen: 0 },
	...{ methodetoetsen: 0, kinderen: 1, gelijk: 0, overgeslagen: 0, onbekend: 0, fouten: 0 }
};

/** No word of ours, no part of an identifier. */
const wordOf = (nummer: number) => `zq${nummer.toString().padStart(4, '0')}qz`;
