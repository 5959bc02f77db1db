import type { Tx, User } from '#core/database.ts';
import { listOndersteuningsvragen, readNiveau } from '#domain/ondersteuningsvraag/read.ts';
import { listLeerlingen, readLeerling } from '#domain/organisatie/read.ts';
import { listSignaalregels } from '#domain/overzicht/listSignaalregels.ts';
import { listTijdlijn } from '#domain/overzicht/listTijdlijn.ts';
import { readGroepsoverzicht } from '#domain/overzicht/readGroepsoverzicht.ts';
import { readLeerlinggroei, readPlanperioden } from '#domain/overzicht/readLeerlinggroei.ts';
import { listOuders, readPortret } from '#domain/overzicht/readLeerlingportret.ts';

/** All that the page of a pupil reads of the file itself, in its order. */
export async function readDossier(tx: Tx, leerlingId: string, { vandaag }: User) {
	const leerling = await readLeerling(tx, leerlingId, vandaag);
	if (!leerling) throw new Error('no such pupil for this person');
	return [
		await readPortret(tx, leerlingId),
		await listOuders(tx, leerlingId),
		await readNiveau(tx, leerlingId),
		await listOndersteuningsvragen(tx, { leerlingId }),
		await listSignaalregels(tx, leerlingId),
		await readLeerlinggroei(tx, leerlingId, leerling.groepId, vandaag),
		await readPlanperioden(tx, leerlingId),
		await listTijdlijn(tx, leerlingId)
	];
}

/** All that the overview of a group reads of its children. */
export async function readGroep(tx: Tx, groepId: string, { vandaag }: User) {
	const overzicht = await readGroepsoverzicht(tx, groepId, vandaag);
	if (overzicht.regels.length === 0) throw new Error('no pupils in this group for this person');
	return [await listLeerlingen(tx, vandaag, groepId), overzicht];
}
