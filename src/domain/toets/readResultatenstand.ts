import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import type { BekendeLeerling } from './matchLeerling.ts';
import type { Bestaand } from './planResultaten.ts';

/** The pupils results may be about, and the valid results that already stand, of the school years in the file. */
export async function readResultatenstand(
	tx: Tx,
	schooljaren: readonly string[]
): Promise<{ leerlingen: BekendeLeerling[]; bestaand: Bestaand[] }> {
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
	const bestaand =
		schooljaren.length === 0
			? []
			: await tx
					.selectFrom('resultaat')
					.select([
						'id',
						'leerling_id as leerlingId',
						'toets',
						'vak',
						'onderdeel',
						'schaal',
						'schooljaar',
						'deel',
						'afgenomen_op as afgenomenOp',
						'waarde_tekst as waardeTekst',
						'band',
						'referentieniveau'
					])
					.where('vervallen_op', 'is', null)
					.where('schooljaar', 'in', [...schooljaren])
					.execute();
	return {
		leerlingen: leerlingen.map((leerling) => ({
			id: leerling.id,
			lasSleutel: leerling.las_key,
			eckid: leerling.eckid,
			naam: volledigeNaam(leerling),
			geboortedatum: leerling.geboortedatum
		})),
		bestaand
	};
}
