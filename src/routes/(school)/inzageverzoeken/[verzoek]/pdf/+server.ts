import { inzagedossierPdf } from '#documents/inzagedossierPdf.ts';
import { readBestand, recordBestand } from '../bestand.ts';
import type { RequestHandler } from './$types';

/** The file on A4 for the parent; as a concept while it is still being read. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const user = locals.user!;
	const { pakket, leerlingId, concept } = await readBestand(user, params.verzoek);
	const pdf = await inzagedossierPdf(pakket, concept);
	await recordBestand(user, leerlingId, 'pdf', pdf);
	// No name in the file's name: it stays behind in the downloads of a shared computer.
	return new Response(Buffer.from(pdf), {
		headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="dossier.pdf"' }
	});
};
