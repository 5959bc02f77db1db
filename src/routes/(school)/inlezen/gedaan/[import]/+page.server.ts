import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { geenToegang, mayImport } from '#domain/organisatie/importEdexml.ts';
import { readImport } from '#domain/organisatie/readImport.ts';
import { rolnaam } from '#domain/toegang/rol.ts';
import { describeImport } from '../../importregel.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const regel = await app().database.inSession(user, 'read only', async (tx) => {
		if (!(await mayImport(tx))) error(403, geenToegang);
		return readImport(tx, params.import);
	});
	if (!regel) error(404, 'Deze import bestaat niet.');
	const { meldingen = [], rolvoorstellen = [], schooljaar } = regel.samenvatting;
	return {
		...describeImport(regel),
		schooljaar: schooljaar ?? null,
		meldingen: meldingen.map(({ plaats, tekst }) => ({ plaats, tekst })),
		rolvoorstellen: rolvoorstellen.map(({ naam, rol }) => ({ naam, rol: rolnaam(rol) }))
	};
};
