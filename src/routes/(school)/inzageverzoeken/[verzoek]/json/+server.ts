import { readBestand, recordBestand } from '../bestand.ts';
import type { RequestHandler } from './$types';

/** The same file for another program; docs/inzagedossier.schema.json says what is where (AVG art. 20). */
export const GET: RequestHandler = async ({ locals, params }) => {
	const user = locals.user!;
	const { pakket, leerlingId } = await readBestand(user, params.verzoek);
	const inhoud = `${JSON.stringify(pakket, null, '\t')}\n`;
	await recordBestand(user, leerlingId, 'json', inhoud);
	return new Response(inhoud, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': 'attachment; filename="dossier.json"'
		}
	});
};
