import { createHash } from 'node:crypto';
import { app } from '#core/app.ts';
import { recordGebeurtenis } from '#core/gebeurtenis.ts';
import { kijklijstPdf } from '#documents/kijklijstPdf.ts';
import { answerPdf } from '../../../../../answerPdf.ts';
import { readKijklijst } from '../lees.ts';
import type { RequestHandler } from './$types';

/** The list on paper for a parent. That it was made is a line of the log, with the fingerprint of the file. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { naam, ...lijst } = await readKijklijst(user, params.leerling, url);
	const pdf = await kijklijstPdf({
		...lijst,
		kind: naam,
		schoolNaam: user.schoolNaam,
		door: user.naam,
		vandaag: user.vandaag
	});
	await app().database.inSession(user, 'read write', (tx) =>
		recordGebeurtenis(tx, {
			soort: 'afdruk',
			handeling: 'pdf',
			leerlingId: params.leerling,
			laag: 0,
			onderdeel: 'wie keek',
			vingerafdruk: createHash('sha256').update(pdf).digest('hex')
		})
	);
	return answerPdf(pdf, 'wie-keek-in-het-dossier');
};
