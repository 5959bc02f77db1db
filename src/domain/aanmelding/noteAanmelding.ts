import type { Tx } from '#core/database.ts';
import { recordAanDeDeur } from '#core/gebeurtenis.ts';
import type { Account } from '#core/session.ts';

/**
 * Writes in the log what happened at the door about an account: that a proof was right, wrong or not looked at, or that
 * somebody left. `onderdeel` is what was offered. Nothing about names that do not exist: they belong to no school.
 */
export async function noteAanmelding(
	tx: Tx,
	{ schoolId, gebruikerId }: Account,
	handeling: 'gelukt' | 'eerste_stap' | 'mislukt' | 'geweigerd' | 'afgemeld' | 'bevestigd',
	onderdeel: string
): Promise<void> {
	const persoon = await tx
		.selectFrom('gebruiker')
		.select(['medewerker_id as medewerkerId', 'ouder_id as ouderId', 'leerling_id as leerlingId'])
		.where('school_id', '=', schoolId)
		.where('id', '=', gebruikerId)
		.executeTakeFirst();
	if (persoon)
		await recordAanDeDeur(tx, { schoolId, ...persoon }, { soort: 'aanmelding', handeling, onderdeel });
}
