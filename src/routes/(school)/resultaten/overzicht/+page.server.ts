import { redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { mayImportResultaten } from '#domain/toets/importResultaten.ts';
import { listResultatenimports } from '#domain/toets/readResultatenimport.ts';
import { describeImport } from './importregel.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const imports = await app().database.inSession(locals.user!, 'read only', async (tx) => {
		// The list of all imports says what they may see of them.
		if (!(await mayImportResultaten(tx))) redirect(303, '/inlezen');
		return listResultatenimports(tx);
	});
	return { niets: url.searchParams.has('niets'), imports: imports.map(describeImport) };
};
