import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { optionalText, readForm, refusedForm } from '#core/form.ts';
import type { Tx } from '#core/database.ts';
import { magStellingenWijzigen, readStellingen, stellingvelden } from '#domain/observatie/stellingen.ts';
import { readSignaalprofiel } from '#domain/signaal/readSignaalprofiel.ts';
import { saveStelling, signaleert } from '#domain/signaal/saveStelling.ts';
import type { Actions, PageServerLoad } from './$types';

const nieuw = 'nieuw';

/** The list, and the statement of this address in it; undefined for a new one, and nothing when it does not exist. */
async function find(tx: Tx, soort: string) {
	const lijst = await readStellingen(tx);
	const stelling = lijst.stellingen.find((een) => een.soort === soort);
	return stelling || soort === nieuw ? { ...lijst, stelling } : undefined;
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	if (!magStellingenWijzigen(user.rollen))
		error(403, 'De intern begeleider wijzigt de observatielijst. U kunt haar wel lezen.');
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const lijst = await find(tx, params.stelling);
		return lijst && { ...lijst, profiel: (await readSignaalprofiel(tx)).profiel };
	});
	if (!found) error(404, 'Deze stelling staat niet op de observatielijst.');
	const { stelling, stellingen, versie, profiel } = found;
	const andere = stellingen.filter(({ soort }) => soort !== stelling?.soort);
	const plek = stelling ? stellingen.indexOf(stelling) : stellingen.length;
	return {
		nieuw: !stelling,
		eigen: stelling?.source === null,
		versie,
		telt: stelling !== undefined && signaleert(profiel, stelling.soort),
		velden: {
			naam: stelling?.naam ?? '',
			vraag: stelling?.vraag ?? '',
			...(stelling?.antwoorden ?? { zorg: '', gewoon: 'gewoon', sterk: '' }),
			gesteld: stelling?.gesteld ?? true,
			na: stellingen[plek - 1]?.soort ?? ''
		},
		plekken: [
			{ value: '', label: 'vooraan' },
			...andere.map(({ soort, naam }) => ({ value: soort as string, label: `na ${naam}` }))
		]
	};
};

const Stellingformulier = v.object({
	...stellingvelden,
	na: optionalText(60),
	gesteld: optionalText(10),
	signaleert: optionalText(10),
	reden: optionalText(400),
	versie: v.pipe(v.string('Open de pagina opnieuw.'), v.toNumber('Open de pagina opnieuw.'))
});

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Stellingformulier);
		if (!form.ok) return fail(400, form);
		const { naam, vraag, zorg, gewoon, sterk, na, gesteld, ...rest } = form.value;
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const lijst = await find(tx, params.stelling);
			return (
				lijst &&
				saveStelling(tx, user, {
					soort: lijst.stelling?.soort,
					antwoorden: { zorg, gewoon, sterk },
					...{ naam, vraag, na, reden: rest.reden, versie: rest.versie },
					gesteld: params.stelling === nieuw || gesteld !== '',
					signaleert: rest.signaleert !== ''
				})
			);
		});
		if (!outcome) error(404, 'Deze stelling staat niet op de observatielijst.');
		if (!outcome.ok) {
			const field = { reden_ontbreekt: 'reden', dubbele_naam: 'naam' }[outcome.refused];
			return field
				? fail(400, { values: form.values, errors: { [field]: outcome.message } })
				: fail(409, refusedForm(form.values, outcome.message));
		}
		redirect(303, '/signalen/stellingen?bewaard');
	}
};
