import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Resultatenplan } from './planResultaten.ts';

export type Resultatenimport = { importId: string; nieuw: number; gelijk: number; botsingen: number };

/** How many results travel in one statement: large enough to be quick, small enough to keep memory flat. */
const chunk = 5000;

/**
 * Stores a plan whole: new results as delivered, conflicts as a choice for a person. Refuses when the file still has
 * faults, doubtful pupils without an answer, or results without a day; then nothing is stored.
 */
export async function storeResultaten(
	tx: Tx,
	plan: Resultatenplan,
	bron: { soort: 'uwlr' | 'resultaten'; bestandsnaam: string; afdruk?: Buffer }
): Promise<Outcome<Resultatenimport>> {
	const fout = plan.meldingen.find((melding) => melding.ernst === 'fout');
	if (fout) return refused('fouten', `${fout.plaats}: ${fout.tekst}`);
	if (plan.twijfels.length > 0) {
		return refused(
			'twijfel',
			`Van ${plan.twijfels.length} kinderen is niet zeker wie het zijn. Kies eerst wie u bedoelt, of sla hen over.`
		);
	}
	if (plan.zonderDatum > 0) {
		return refused(
			'zonder_datum',
			`Bij ${plan.zonderDatum} resultaten staat geen dag van afname. Vul de dag in waarop de toets is gemaakt.`
		);
	}
	const samenvatting = { nieuw: plan.nieuw.length, gelijk: plan.gelijk, botsingen: plan.botsingen.length };
	const { id: importId } = await tx
		.insertInto('import')
		.values({
			soort: bron.soort,
			bestandsnaam: bron.bestandsnaam,
			afdruk: bron.afdruk ?? null,
			samenvatting: JSON.stringify({
				resultaten: { nieuw: plan.nieuw.length, gewijzigd: 0, vervallen: 0 },
				...samenvatting
			})
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	for (let from = 0; from < plan.nieuw.length; from += chunk) {
		const rows = plan.nieuw.slice(from, from + chunk).map(toRow);
		await sql`insert into resultaat (leerling_id, toets, vak, onderdeel, schooljaar, deel, jaargroep, afgenomen_op, schaal, waarde,
				waarde_tekst, band, percentiel, referentieniveau, normversie, opmerking, bron, import_id)
			select leerling_id, toets, vak, onderdeel, schooljaar, deel, jaargroep, afgenomen_op, schaal, waarde,
				waarde_tekst, band, percentiel, referentieniveau, normversie, opmerking, ${bron.bestandsnaam}, ${importId}
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rij (leerling_id uuid, toets text, vak text, onderdeel text,
				schooljaar text, deel text, jaargroep text, afgenomen_op date, schaal text, waarde numeric, waarde_tekst text,
				band text, percentiel numeric, referentieniveau text, normversie text, opmerking text)`.execute(tx);
	}
	for (const { bestaand, geboden } of plan.botsingen) {
		await tx
			.insertInto('resultaatkeuze')
			.values({
				leerling_id: geboden.leerlingId,
				bestaand_id: bestaand.id,
				geboden: JSON.stringify(toRow(geboden)),
				import_id: importId
			})
			.execute();
	}
	return done({ importId, ...samenvatting });
}

const toRow = (resultaat: Resultatenplan['nieuw'][number]) => ({
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
	opmerking: resultaat.opmerking
});
