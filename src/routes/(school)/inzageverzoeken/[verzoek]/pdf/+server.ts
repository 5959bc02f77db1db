import { inzagedossierPdf } from '#documents/inzagedossierPdf.ts';
import { answerPdf } from '../../../../answerPdf.ts';
import { readBestand, recordBestand } from '../bestand.ts';
import type { RequestHandler } from './$types';

/** The file on A4 for the parent; as a concept while it is still being read. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const user = locals.user!;
	const { pakket, leerlingId, concept } = await readBestand(user, params.verzoek);
	const pdf = await inzagedossierPdf(pakket, concept);
	await recordBestand(user, leerlingId, 'pdf', pdf);
	return answerPdf(pdf, 'dossier');
};
