import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import { mdoUitnodigingPdf } from '#documents/mdoUitnodigingPdf.ts';
import { readMdo } from '#domain/mdo/readMdo.ts';
import { answerPdf } from '../../../../answerPdf.ts';
import { showMdo } from '../toon.ts';
import type { RequestHandler } from './$types';

/** The letter that everybody who is asked gets, on A4. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const mdo = await database.inSession(user, 'read only', async (tx) => {
		const found = isId(params.mdo) ? await readMdo(tx, params.mdo) : undefined;
		return found?.dag && found.stand !== 'afgezegd' ? showMdo(tx, user, found) : undefined;
	});
	if (!mdo) error(404, 'Dit MDO heeft nog geen dag, of u mag het niet zien.');
	await recordInzage(database, user, [
		{ leerlingId: mdo.leerling.id, laag: 3, onderdeel: 'uitnodiging mdo', hoe: 'pdf' }
	]);
	const pdf = mdoUitnodigingPdf({
		...{ roepnaam: mdo.leerling.roepnaam, naam: mdo.leerling.naam, vraag: mdo.vraag },
		...{ dag: mdo.dag!, begintijd: mdo.begintijd, schoolNaam: user.schoolNaam, door: user.naam },
		leerling: mdo.leerlingRol,
		deelnemers: mdo.deelnemers.map(({ naam, partner, soort }) => ({
			naam,
			rol: partner || (soort === 'ouder' ? 'ouder of verzorger' : 'school')
		}))
	});
	return answerPdf(pdf, `uitnodiging-mdo-${user.vandaag}`);
};
