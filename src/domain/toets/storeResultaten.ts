import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Klaarresultaat, Klarepunten, Resultatenplan } from './resultatenplan.ts';

export type Importbron = {
	readonly soort: 'uwlr' | 'resultaten';
	readonly bestandsnaam: string;
	readonly afdruk?: Uint8Array | undefined;
};

/** What an import did, as it is kept with the import and told on the screen and by the command line. */
export type Importsamenvatting = {
	readonly resultaten: { readonly nieuw: number; readonly gewijzigd: number; readonly vervallen: number };
	readonly methodetoetsen: number;
	readonly kinderen: number;
	readonly gelijk: number;
	readonly overgeslagen: number;
	readonly onbekend: number;
	readonly fouten: number;
};

export const summarize = (plan: Resultatenplan): Importsamenvatting => ({
	resultaten: { nieuw: plan.nieuw.length, gewijzigd: plan.botsingen.length, vervallen: 0 },
	methodetoetsen: plan.methodepunten.length,
	kinderen: new Set([...plan.nieuw, ...plan.methodepunten].map(({ leerlingId }) => leerlingId)).size,
	gelijk: plan.gelijk,
	overgeslagen: plan.overgeslagen,
	onbekend: plan.onbekend.reduce((som, { aantal }) => som + aantal, 0),
	fouten: plan.meldingen.filter(({ ernst }) => ernst === 'fout').length
});

/** Writes a plan down as one import: new results as delivered, conflicts as a choice for a person. Out: its id. */
export async function storeResultaten(tx: Tx, plan: Resultatenplan, bron: Importbron): Promise<string> {
	const { id: importId } = await tx
		.insertInto('import')
		.values({
			soort: bron.soort,
			bestandsnaam: bron.bestandsnaam,
			afdruk: bron.afdruk ? Buffer.from(bron.afdruk) : null,
			samenvatting: JSON.stringify(summarize(plan))
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await insertResultaten(tx, plan.nieuw, bron.bestandsnaam, importId);
	await insertKeuzes(tx, plan.botsingen, bron.bestandsnaam, importId);
	await insertPunten(tx, plan.methodepunten, importId);
	return importId;
}

/** How many rows travel in one statement: large enough to be quick, small enough to keep memory flat. */
const chunk = 5000;

async function insertResultaten(tx: Tx, nieuw: readonly Klaarresultaat[], bron: string, importId: string) {
	for (let from = 0; from < nieuw.length; from += chunk) {
		const rows = JSON.stringify(nieuw.slice(from, from + chunk).map((resultaat) => toRow(resultaat, bron)));
		await sql`insert into resultaat (${kolommen}, import_id)
			select ${kolommen}, ${importId} from jsonb_to_recordset(${rows}::jsonb) as rij (${getypeerd})`.execute(tx);
	}
}

async function insertKeuzes(tx: Tx, botsingen: Resultatenplan['botsingen'], bron: string, importId: string) {
	for (let from = 0; from < botsingen.length; from += chunk) {
		const rows = botsingen.slice(from, from + chunk).map(({ bestaand, geboden }) => ({
			leerling_id: geboden.leerlingId,
			bestaand_id: bestaand.id,
			geboden: toRow(geboden, bron)
		}));
		await sql`insert into resultaatkeuze (leerling_id, bestaand_id, geboden, import_id)
			select leerling_id, bestaand_id, geboden, ${importId}
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rij (leerling_id uuid, bestaand_id bigint, geboden jsonb)`.execute(
			tx
		);
	}
}

/** The test of a group is made once; the points of its pupils hang on it. */
async function insertPunten(tx: Tx, punten: readonly Klarepunten[], importId: string) {
	if (punten.length === 0) return;
	const rows = JSON.stringify(
		punten.map(({ groepId, leerlingId, vak, methode, blok, maximum, behaald, afgenomenOp }) => ({
			...{ groep_id: groepId, leerling_id: leerlingId, vak, methode, blok, maximum, behaald },
			afgenomen_op: afgenomenOp.toString()
		}))
	);
	const rij = sql`jsonb_to_recordset(${rows}::jsonb) as rij (groep_id uuid, leerling_id uuid, vak text, methode text,
		blok text, maximum numeric, behaald numeric, afgenomen_op date)`;
	const dezelfde = sql`methodetoets.groep_id = rij.groep_id and methodetoets.vak = rij.vak
		and lower(methodetoets.methode) = lower(rij.methode) and lower(methodetoets.blok) = lower(rij.blok)
		and methodetoets.maximum = rij.maximum and methodetoets.afgenomen_op = rij.afgenomen_op`;
	await sql`insert into methodetoets (groep_id, vak, methode, blok, maximum, afgenomen_op, import_id)
		select distinct on (groep_id, vak, lower(methode), lower(blok), maximum, afgenomen_op)
			groep_id, vak, methode, blok, maximum, afgenomen_op, ${importId}::uuid
		from ${rij}
		where not exists (select from methodetoets where ${dezelfde})`.execute(tx);
	await sql`insert into methodetoetsresultaat (methodetoets_id, leerling_id, behaald, import_id)
		select distinct on (rij.leerling_id, rij.vak, rij.methode, rij.blok, rij.afgenomen_op)
			methodetoets.id, rij.leerling_id, rij.behaald, ${importId}::uuid
		from ${rij}
		join methodetoets on ${dezelfde}
		order by rij.leerling_id, rij.vak, rij.methode, rij.blok, rij.afgenomen_op, methodetoets.op
		on conflict do nothing`.execute(tx);
}

/** Columns of a result that a file fills, also kept in the offer of a choice. */
export const kolommen = sql.raw(
	`leerling_id, toets, vak, onderdeel, schooljaar, deel, jaargroep, afgenomen_op, schaal, waarde, waarde_tekst, band,
	percentiel, referentieniveau, normversie, opmerking, bron`
);
export const getypeerd = sql.raw(
	`leerling_id uuid, toets text, vak text, onderdeel text, schooljaar text, deel text, jaargroep text, afgenomen_op date,
	schaal text, waarde numeric, waarde_tekst text, band text, percentiel numeric, referentieniveau text, normversie text,
	opmerking text, bron text`
);

const toRow = (resultaat: Klaarresultaat, bron: string) => ({
	leerling_id: resultaat.leerlingId,
	toets: resultaat.toets,
	vak: resultaat.vak,
	onderdeel: resultaat.onderdeel,
	schooljaar: resultaat.schooljaar,
	deel: resultaat.deel,
	jaargroep: resultaat.jaargroep,
	afgenomen_op: resultaat.afgenomenOp.toString(),
	schaal: resultaat.schaal,
	waarde: resultaat.waarde,
	waarde_tekst: resultaat.waardeTekst,
	band: resultaat.band,
	percentiel: resultaat.percentiel,
	referentieniveau: resultaat.referentieniveau,
	normversie: resultaat.normversie,
	opmerking: resultaat.opmerking,
	bron
});
