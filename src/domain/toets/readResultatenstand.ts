import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { metingSleutel, waardeSleutel } from './meting.ts';
import type { Inleesresultaat } from './inleesresultaat.ts';
import type { BekendeLeerling } from './matchLeerling.ts';
import type { Bestaand, Bestaandepunten, Plaatsing, Resultatenstand } from './resultatenplan.ts';

/** What a plan lays the results of a file beside: pupils, and what stands in the school years of the file. */
export async function readResultatenstand(
	tx: Tx,
	resultaten: readonly Inleesresultaat[],
	vandaag: Temporal.PlainDate
): Promise<Resultatenstand> {
	const schooljaren = [...new Set(resultaten.map(({ schooljaar }) => schooljaar))];
	const metPunten = resultaten.some(({ methodepunten }) => methodepunten !== null);
	return {
		vandaag,
		leerlingen: await listBekendeLeerlingen(tx),
		bestaand: await listBestaand(tx, schooljaren),
		beoordeeld: await listBeoordeeld(tx),
		punten: metPunten ? await listPunten(tx) : [],
		plaatsingen: metPunten ? await listPlaatsingen(tx) : []
	};
}

async function listBekendeLeerlingen(tx: Tx): Promise<BekendeLeerling[]> {
	const leerlingen = await tx
		.selectFrom('leerling')
		.select([
			'id',
			'las_key',
			'eckid',
			'roepnaam',
			'voorletters',
			'voorvoegsel',
			'achternaam',
			'geboortedatum'
		])
		.execute();
	return leerlingen.map((leerling) => ({
		id: leerling.id,
		lasSleutel: leerling.las_key,
		eckid: leerling.eckid,
		naam: volledigeNaam(leerling),
		geboortedatum: leerling.geboortedatum
	}));
}

async function listBestaand(tx: Tx, schooljaren: readonly string[]): Promise<Bestaand[]> {
	if (schooljaren.length === 0) return [];
	return tx
		.selectFrom('resultaat')
		.select(['id', 'leerling_id as leerlingId', 'toets', 'vak', 'onderdeel', 'schaal', 'schooljaar'])
		.select((eb) => eb.ref('deel').$castTo<string>().as('deel'))
		.select(['afgenomen_op as afgenomenOp', 'waarde', 'waarde_tekst as waardeTekst', 'band', 'percentiel'])
		.select('referentieniveau')
		.where('vervallen_op', 'is', null)
		.where('schooljaar', 'in', [...schooljaren])
		.execute();
}

/** Offers that were asked about or judged: the same file again asks nothing again. Those of an undone import do not count. */
async function listBeoordeeld(tx: Tx): Promise<Set<string>> {
	const { rows } = await sql<Omit<Bestaand, 'id'>>`
		select rij.leerling_id as "leerlingId", rij.toets, rij.vak, rij.onderdeel, rij.schaal, rij.schooljaar, rij.deel,
			rij.afgenomen_op as "afgenomenOp", rij.waarde, rij.waarde_tekst as "waardeTekst", rij.band, rij.percentiel,
			rij.referentieniveau
		from resultaatkeuze
		join resultaat as bestaand on bestaand.school_id = resultaatkeuze.school_id and bestaand.id = resultaatkeuze.bestaand_id
		cross join lateral jsonb_to_record(
			case when resultaatkeuze.gekozen = 'geboden' then to_jsonb(bestaand) else resultaatkeuze.geboden end
		) as rij (leerling_id uuid, toets text, vak text, onderdeel text, schaal text, schooljaar text, deel text,
			afgenomen_op date, waarde numeric, waarde_tekst text, band text, percentiel numeric, referentieniveau text)
		where not exists (
			select from import_terugdraaiing
			where import_terugdraaiing.school_id = resultaatkeuze.school_id
				and import_terugdraaiing.import_id = resultaatkeuze.import_id
		)`.execute(tx);
	return new Set(rows.map((rij) => `${metingSleutel(rij)}=${waardeSleutel(rij)}`));
}

async function listPunten(tx: Tx): Promise<Bestaandepunten[]> {
	return tx
		.selectFrom('methodetoets')
		.innerJoin('methodetoetsresultaat', (join) =>
			join
				.onRef('methodetoetsresultaat.school_id', '=', 'methodetoets.school_id')
				.onRef('methodetoetsresultaat.methodetoets_id', '=', 'methodetoets.id')
		)
		.select(['leerling_id as leerlingId', 'vak', 'methode', 'blok', 'afgenomen_op as afgenomenOp'])
		.select(['behaald', 'maximum'])
		.execute();
}

async function listPlaatsingen(tx: Tx): Promise<Plaatsing[]> {
	return tx
		.selectFrom('groepsplaatsing')
		.innerJoin('groep', (join) =>
			join
				.onRef('groep.school_id', '=', 'groepsplaatsing.school_id')
				.onRef('groep.id', '=', 'groepsplaatsing.groep_id')
		)
		.select(['groepsplaatsing.leerling_id as leerlingId', 'groep.id as groepId'])
		.select(['groepsplaatsing.van', 'groepsplaatsing.tot'])
		.where('groep.soort', '=', 'stamgroep')
		.orderBy('groepsplaatsing.van', 'desc')
		.execute();
}
