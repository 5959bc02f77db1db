import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { mayImportResultaten, nietVanU } from '#domain/toets/importResultaten.ts';
import { listResultatenimports } from '#domain/toets/readResultatenimport.ts';
import { describeImport } from './importregel.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const imports = await app().database.inSession(locals.user!, 'read only', async (tx) => {
		if (!(await mayImportResultaten(tx))) error(403, nietVanU.message);
		return listResultatenimports(tx);
	});
	return { niets: url.searchParams.has('niets'), imports: imports.map(describeImport) };
};
