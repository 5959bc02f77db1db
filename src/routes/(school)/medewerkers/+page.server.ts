import { fail } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { mayImport } from '#domain/organisatie/importEdexml.ts';
import { geenRollen, mayGrant } from '#domain/toegang/createGebruiker.ts';
import { acceptRolvoorstellen, listRolvoorstellen } from '#domain/toegang/rolvoorstellen.ts';
import { listMedewerkerregels } from '#domain/toegang/readMedewerkers.ts';
import { rolnaam, rolnamen } from '#domain/toegang/rol.ts';
import { mayBeheerDienst } from '#domain/toegang/setDienst.ts';
import { formatDatum } from '#law/datum.ts';
import { requireRecent } from '../../requireRecent.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	return app().database.inSession(user, 'read only', async (tx) => {
		const magGeven = await mayGrant(tx);
		const magBeheren = await mayImport(tx);
		const regels = await listMedewerkerregels(tx, user.vandaag);
		const voorstellen = magBeheren ? await listRolvoorstellen(tx, user.vandaag) : [];
		return {
			magBeheren,
			magGeven,
			magInvallers: magBeheren && (await mayBeheerDienst(tx)),
			waaromNiet: magBeheren && !magGeven ? geenRollen.message : null,
			voorstellen: voorstellen.map(({ medewerkerId, rol, naam, waarom }) => ({
				sleutel: `${medewerkerId} ${rol}`,
				naam,
				rol: rolnaam(rol),
				waarom
			})),
			medewerkers: regels.map((regel) => ({
				id: regel.id,
				naam: regel.lijstnaam,
				emailadres: magBeheren ? regel.emailadres : null,
				rollen: rolnamen(regel.rollen),
				groepen: regel.groepen.map(({ id, naam, rol }) => ({ id, naam, rol: rolnaam(rol) })),
				account: !magGeven
					? null
					: !regel.account
						? 'nog geen account'
						: regel.account.actief
							? regel.account.gebruikersnaam
							: 'account gesloten',
				weg: regel.inDienstTot ? `tot en met ${formatDatum(regel.inDienstTot)}` : null
			}))
		};
	});
};

export const actions: Actions = {
	voorstellen: async (event) => {
		requireRecent(event);
		const { request, locals } = event;
		const user = locals.user!;
		const gekozen = (await request.formData()).getAll('voorstel[]').map(String);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			acceptRolvoorstellen(tx, gekozen, user.vandaag)
		);
		return outcome.ok ? { gelukt: outcome.value.gegeven } : fail(403, { refused: outcome.message });
	}
};
