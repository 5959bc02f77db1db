import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/**
 * A person chooses between the value that stands and the one that was offered later. The other stays readable:
 * the old one as lapsed, the offered one in the choice itself.
 */
export async function recordResultaatkeuze(
	tx: Tx,
	keuzeId: string,
	gekozen: 'bestaand' | 'geboden'
): Promise<Outcome<undefined>> {
	const keuze = await tx
		.selectFrom('resultaatkeuze')
		.select(['id', 'bestaand_id', 'gekozen', 'import_id'])
		.where('id', '=', keuzeId)
		.forUpdate()
		.executeTakeFirst();
	if (!keuze) return refused('onbekend', 'Deze keuze bestaat niet, of u mag haar niet maken.');
	if (keuze.gekozen)
		return refused('al_gekozen', 'Hier is al een waarde gekozen. Ververs de pagina om te zien welke.');
	if (gekozen === 'geboden') {
		await tx
			.updateTable('resultaat')
			.set({ vervallen_op: Temporal.Now.instant(), vervallen_reden: 'Een andere waarde gekozen' })
			.where('id', '=', keuze.bestaand_id)
			.execute();
		await sql`insert into resultaat (leerling_id, toets, vak, onderdeel, schooljaar, deel, jaargroep, afgenomen_op, schaal, waarde,
				waarde_tekst, band, percentiel, referentieniveau, normversie, opmerking, bron, import_id)
			select rij.leerling_id, rij.toets, rij.vak, rij.onderdeel, rij.schooljaar, rij.deel, rij.jaargroep, rij.afgenomen_op,
				rij.schaal, rij.waarde, rij.waarde_tekst, rij.band, rij.percentiel, rij.referentieniveau, rij.normversie,
				rij.opmerking, import.bestandsnaam, import.id
			from resultaatkeuze
			join import on import.school_id = resultaatkeuze.school_id and import.id = resultaatkeuze.import_id
			cross join lateral jsonb_to_record(resultaatkeuze.geboden) as rij (leerling_id uuid, toets text, vak text, onderdeel text,
				schooljaar text, deel text, jaargroep text, afgenomen_op date, schaal text, waarde numeric, waarde_tekst text,
				band text, percentiel numeric, referentieniveau text, normversie text, opmerking text)
			where resultaatkeuze.id = ${keuze.id}`.execute(tx);
	}
	await sql`update resultaatkeuze set gekozen = ${gekozen}, gekozen_door = huidige_medewerker(), gekozen_op = now()
		where id = ${keuze.id}`.execute(tx);
	return done();
}
