import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { recordInzage } from '#core/inzage.ts';
import { handelingsplanPdf } from '#documents/handelingsplanPdf.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { listUitslagen } from '#domain/plannen/listUitslagen.ts';
import { listPlannotities, readHandelingsplan } from '#domain/plannen/read.ts';
import { answerPdf } from '../../../../answerPdf.ts';
import type { RequestHandler } from './$types';

/** The plan on A4. Who took it along is written down before it leaves. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const plan = await readHandelingsplan(tx, params.plan);
		return (
			plan && {
				plan,
				groep: (await readLeerling(tx, plan.leerlingId, user.vandaag))?.groepNaam ?? null,
				notities: await listPlannotities(tx, plan.id),
				uitslagen: await listUitslagen(tx, plan.leerlingId, plan.vak),
				kalender: await readKalender(tx, user.vandaag),
				grond: await readToegang(tx, plan.leerlingId, 2)
			}
		);
	});
	if (!found) error(404, 'Dit plan bestaat niet, of u mag het niet zien.');
	const { grond, ...document } = found;
	const { plan } = document;
	await recordInzage(database, user, [
		{
			leerlingId: plan.leerlingId,
			laag: 2,
			onderdeel: 'handelingsplan',
			hoe: 'pdf',
			grond: grond ?? undefined
		}
	]);
	const pdf = await handelingsplanPdf({
		...document,
		schoolNaam: user.schoolNaam,
		door: user.naam,
		vandaag: user.vandaag
	});
	return answerPdf(pdf, `handelingsplan-${user.vandaag}`);
};
