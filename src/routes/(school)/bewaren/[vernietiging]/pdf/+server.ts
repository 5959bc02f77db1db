import { createHash } from 'node:crypto';
import { app } from '#core/app.ts';
import { recordGebeurtenis } from '#core/gebeurtenis.ts';
import { vernietigingsverklaringPdf } from '#documents/vernietigingsverklaringPdf.ts';
import { answerPdf } from '../../../../answerPdf.ts';
import { readVerklaring } from '../lees.ts';
import type { RequestHandler } from './$types';

/** The statement on paper. That it was made is a line of the log, with the fingerprint of the file. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const user = locals.user!;
	const run = await readVerklaring(user, params.vernietiging);
	const pdf = await vernietigingsverklaringPdf({ ...run, schoolNaam: user.schoolNaam, brin: user.brin });
	await app().database.inSession(user, 'read write', (tx) =>
		recordGebeurtenis(tx, {
			...{ soort: 'afdruk', handeling: 'pdf', onderdeel: 'verklaring van vernietiging' },
			...{ tabel: 'vernietiging', rij: run.vernietiging.id },
			vingerafdruk: createHash('sha256').update(pdf).digest('hex')
		})
	);
	return answerPdf(pdf, 'verklaring-van-vernietiging');
};
