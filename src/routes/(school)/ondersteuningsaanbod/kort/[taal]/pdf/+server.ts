import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { korteVersiePdf } from '#documents/korteVersiePdf.ts';
import { findVersie } from '#domain/aanbod/kort/findVersie.ts';
import { readKorteversies } from '#domain/aanbod/kort/readKort.ts';
import { answerPdf } from '../../../../../answerPdf.ts';
import { readJaar } from '../../../lees.ts';
import type { RequestHandler } from './$types';

/** The short version in one language on A4, also before anybody read it: to hand to who will. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { schooljaar } = readJaar(url, user);
	const versie = findVersie(
		await app().database.inSession(user, 'read only', (tx) => readKorteversies(tx, schooljaar, user.vandaag)),
		params.taal
	);
	if (!versie) error(404, 'In deze taal is er geen korte versie.');
	return answerPdf(korteVersiePdf(versie), `hulp-op-school-${params.taal}-${schooljaar}`);
};
