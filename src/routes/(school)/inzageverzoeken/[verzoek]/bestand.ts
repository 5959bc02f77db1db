import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import type { User } from '#core/database.ts';
import { recordGebeurtenis } from '#core/gebeurtenis.ts';
import { isId } from '#core/id.ts';
import { readPakket } from '#domain/inzageverzoek/answerInzageverzoek.ts';
import { readInzageverzoek } from '#domain/inzageverzoek/readInzageverzoek.ts';

const weg = 'Dit verzoek bestaat niet, er is niets gegeven, of u ziet niet het hele dossier.';

/** The package of a request, as it was given or would be given now. Ends with 404 for who may not see it. */
export async function readBestand(user: User, id: string) {
	if (!isId(id)) error(404, weg);
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const verzoek = await readInzageverzoek(tx, id);
		const pakket = verzoek && (await readPakket(tx, verzoek, user.schoolNaam, user.vandaag));
		return pakket && { pakket, leerlingId: verzoek.leerlingId, concept: verzoek.antwoord === null };
	});
	if (!found) error(404, weg);
	return found;
}

/** Writes down that the file left, with its fingerprint, before it does. */
export const recordBestand = (
	user: User,
	leerlingId: string,
	hoe: 'pdf' | 'json',
	inhoud: Uint8Array | string
) =>
	app().database.inSession(user, 'read write', (tx) =>
		recordGebeurtenis(tx, {
			soort: hoe === 'pdf' ? 'afdruk' : 'uitvoer',
			handeling: hoe,
			leerlingId,
			laag: 3,
			onderdeel: 'inzageverzoek',
			vingerafdruk: createHash('sha256').update(inhoud).digest('hex')
		})
	);
