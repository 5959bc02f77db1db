import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import { overlegPdf } from '#documents/overlegPdf.ts';
import { readMdo } from '#domain/mdo/readMdo.ts';
import { answerPdf } from '../../../../answerPdf.ts';
import { describeDeelname, showMdo } from '../toon.ts';
import type { RequestHandler } from './$types';

/** The report of a closed meeting on A4. Who took it along is written down before it leaves. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const verslag = await database.inSession(user, 'read only', async (tx) => {
		const mdo = isId(params.mdo) ? await readMdo(tx, params.mdo) : undefined;
		return mdo?.stand === 'afgesloten' ? showMdo(tx, user, mdo) : undefined;
	});
	if (!verslag) error(404, 'Van dit MDO is er geen verslag, of u mag het niet zien.');
	await recordInzage(database, user, [
		{ leerlingId: verslag.leerling.id, laag: 3, onderdeel: 'verslag mdo', hoe: 'pdf' }
	]);
	const pdf = overlegPdf({
		naam: `MDO over ${verslag.leerling.naam}`,
		...{ dag: verslag.dag!, schoolNaam: user.schoolNaam, door: user.naam },
		wie: describeDeelname(verslag),
		besluiten: verslag.besluiten.map(({ tekst }) => tekst),
		afspraken: verslag.afspraken,
		punten: [
			{ titel: 'De vraag', tekst: verslag.vraag },
			...verslag.velden
				.filter(({ tekst }) => tekst.trim() !== '')
				.map(({ naam, tekst }) => ({ titel: naam, tekst }))
		],
		aanvullingen: verslag.aanvullingen.map(({ tekst, door, op }) => `${tekst} (${door}, ${op})`),
		cijfers: null
	});
	return answerPdf(pdf, `verslag-mdo-${user.vandaag}`);
};
