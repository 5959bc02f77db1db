import { error, fail } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { mayImport } from '#domain/organisatie/importEdexml.ts';
import { groepsrollen } from '#domain/organisatie/linkGroep.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { mayGrant } from '#domain/toegang/createGebruiker.ts';
import { describeBeeld, describeGevolgen, describePeriode } from '#domain/toegang/describeToegang.ts';
import { previewToegang } from '#domain/toegang/previewToegang.ts';
import { readToegangsfeiten } from '#domain/toegang/readToegangsfeiten.ts';
import { rollen, rolnaam } from '#domain/toegang/rol.ts';
import { mayBeheerDienst } from '#domain/toegang/setDienst.ts';
import { toegangsverloop } from '#domain/toegang/toegangsverloop.ts';
import { isWijzigingsoort, readWijziging, rechtVan } from '#domain/toegang/toegangswijziging.ts';
import { compareDays, formatDatum } from '#law/datum.ts';
import { requireRecent } from '../../../../requireRecent.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { vandaag } = user;
	return app().database.inSession(user, 'read only', async (tx) => {
		const mag = {
			dienst: await mayBeheerDienst(tx),
			rollen: await mayGrant(tx),
			groepen: await mayImport(tx)
		};
		if (!mag.dienst && !mag.groepen)
			error(403, 'Alleen wie medewerkers, groepen of rollen beheert, ziet deze bladzijde.');
		const [feiten] = await readToegangsfeiten(tx, params.medewerker);
		if (!feiten) error(404, 'Deze collega bestaat niet.');
		const later = ({ tot }: { tot: Temporal.PlainDate | null }) => !tot || compareDays(tot, vandaag) >= 0;
		const period = ({ van, tot }: { van: Temporal.PlainDate | null; tot: Temporal.PlainDate | null }) =>
			van ? describePeriode(van, tot, vandaag) : tot ? `tot en met ${formatDatum(tot)}` : 'zonder einde';
		return {
			id: params.medewerker,
			naam: feiten.naam,
			vandaag: vandaag.toString(),
			mag,
			verloop: toegangsverloop(feiten, vandaag).map(({ van, tot, beeld }) => ({
				periode: describePeriode(van, tot, vandaag),
				beeld: describeBeeld(beeld)
			})),
			dienst: {
				van: feiten.dienst.van?.toString() ?? '',
				tot: feiten.dienst.tot?.toString() ?? ''
			},
			verloven: feiten.verloven.filter(later).map((verlof) => ({ id: verlof.id, periode: period(verlof) })),
			rollen: feiten.rollen.filter(later).map((regel) => ({
				...{ rol: regel.rol, naam: rolnaam(regel.rol), periode: period(regel) }
			})),
			groepen: feiten.groepen.filter(later).map((regel) => ({
				...{ id: regel.id, naam: regel.naam, rol: rolnaam(regel.rol), van: regel.van!.toString() },
				periode: period(regel)
			})),
			rolkeuzes: Object.entries(rollen).map(([value, label]) => ({ value, label })),
			groepkeuzes: (await listGroepen(tx, vandaag)).map(({ id, naam }) => ({ value: id, label: naam })),
			groepsrollen: Object.entries(groepsrollen).map(([value, label]) => ({ value, label }))
		};
	});
};

export const actions: Actions = {
	/**
	 * Every change goes in two steps: first what it does, then the same form again with "vastleggen". Which change it is
	 * stands in the form.
	 */
	default: async (event) => {
		const { request, locals, params } = event;
		const user = locals.user!;
		const { database } = app();
		const posted = await request.formData();
		if (posted.get('stap') === 'vastleggen') requireRecent(event);
		const soort = String(posted.get('soort') ?? '');
		if (!isWijzigingsoort(soort)) error(400, 'Dit formulier is niet volledig. Ververs de pagina.');
		const { schema, act } = readWijziging(soort);
		const form = await readForm(request, schema);
		if (!form.ok) return fail(400, { soort, ...form });
		const { values } = form;
		if (posted.get('stap') === 'vastleggen') {
			const outcome = await database.inSession(user, 'read write', (tx) =>
				act(tx, params.medewerker, form.value)
			);
			return outcome.ok
				? { soort, klaar: true }
				: fail(409, { soort, ...refusedForm(values, outcome.message) });
		}
		const preview = await previewToegang(database, user, params.medewerker, (tx) =>
			act(tx, params.medewerker, form.value)
		);
		if (!preview.ok) return fail(409, { soort, ...refusedForm(values, preview.message) });
		const naam = String(posted.get('naam') ?? '');
		const { naam: _, soort: __, stap: ___, ...rest } = values;
		return {
			soort,
			recht: rechtVan[soort],
			voorbeeld: describeGevolgen(naam, preview.value, user.vandaag),
			invoer: rest
		};
	}
};
