import { fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { geenToegang, mayImport } from '#domain/organisatie/importEdexml.ts';
import { grootVanaf } from '#domain/organisatie/inleestaak.ts';
import { listImports } from '#domain/organisatie/readImport.ts';
import { storeVoorstel } from '#domain/organisatie/storeVoorstel.ts';
import { describeImport } from './importregel.ts';
import { soorten } from './soorten.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	return app().database.inSession(user, 'read only', async (tx) => {
		const mag = await mayImport(tx);
		return {
			waaromNiet: mag ? null : geenToegang,
			imports: mag ? (await listImports(tx)).map(describeImport) : []
		};
	});
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const user = locals.user!;
		const data = await request.formData();
		const file = data.get('bestand');
		const soort = String(data.get('soort') ?? '');
		const kind = Object.hasOwn(soorten, soort) ? soorten[soort] : undefined;
		const refuse = (error: string, meldingen: readonly { plaats: string; tekst: string }[] = []) =>
			fail(400, { soort, values: {}, errors: { bestand: error }, meldingen: meldingen.slice(0, 100) });
		if (!kind) return refuse('Kies wat u inleest.');
		if (!(file instanceof File) || file.size === 0) return refuse('Kies het bestand dat u wilt inlezen.');
		const inhoud = new Uint8Array(await file.arrayBuffer());
		// A large file is read on its own page, with progress.
		if (inhoud.length <= grootVanaf) {
			const gelezen = await kind.read(inhoud, file.name);
			if (!gelezen.ok)
				return refuse('Dit bestand is niet te gebruiken. Hieronder staat waarom.', gelezen.meldingen);
		}
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			storeVoorstel(tx, { soort, bestandsnaam: file.name, inhoud })
		);
		if (!outcome.ok)
			return fail(403, { soort, values: {}, errors: { bestand: outcome.message }, meldingen: [] });
		redirect(303, `/inlezen/${outcome.value.id}`);
	}
};
