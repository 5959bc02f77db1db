import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { oneOf, readForm, refusedForm, text, wholeNumber } from '#core/form.ts';
import { formatMoment } from '#domain/gebeurtenis/moment.ts';
import { opvalregels } from '#domain/gebeurtenis/opvallend.ts';
import { readDrempels, readOpvallend } from '#domain/gebeurtenis/readOpvallend.ts';
import {
	oordelen,
	recordInzagebeoordeling,
	type Oordeel
} from '#domain/gebeurtenis/recordInzagebeoordeling.ts';
import { saveDrempels } from '#domain/gebeurtenis/saveDrempels.ts';
import { mayReadGebeurtenissen } from '#domain/gebeurtenis/searchGebeurtenissen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const found = await app().database.inSession(locals.user!, 'read only', async (tx) =>
		(await mayReadGebeurtenissen(tx))
			? { bevindingen: await readOpvallend(tx, Temporal.Now.instant()), drempels: await readDrempels(tx) }
			: undefined
	);
	if (!found) error(403, 'Alleen de functionaris gegevensbescherming ziet welk lezen opvalt.');
	const bevindingen = found.bevindingen.map((one) => ({
		sleutel: one.sleutel,
		regel: opvalregels[one.regel],
		naam: one.naam,
		wanneer: formatMoment(one.eerste),
		tot: one.aantal > 1 ? formatMoment(one.laatste) : null,
		aantal: one.aantal,
		kinderen: one.kindnamen,
		redenen: one.redenen,
		beoordeling: one.beoordeling && {
			oordeel: oordelen[one.beoordeling.oordeel as Oordeel],
			notitie: one.beoordeling.notitie,
			door: one.beoordeling.door,
			op: formatMoment(one.beoordeling.op)
		}
	}));
	return {
		open: bevindingen.filter(({ beoordeling }) => beoordeling === null),
		beoordeeld: bevindingen.filter(({ beoordeling }) => beoordeling !== null),
		oordelen: Object.entries(oordelen).map(([value, label]) => ({ value, label })),
		drempels: Object.fromEntries(
			Object.entries(found.drempels).map(([name, value]) => [name, String(value)])
		),
		bewaard: url.searchParams.get('bewaard')
	};
};

const Beoordeling = v.object({
	sleutel: text('Dit formulier is niet volledig. Ververs de pagina.', 200),
	oordeel: oneOf(Object.keys(oordelen) as Oordeel[], 'Kies wat u ervan vindt.'),
	notitie: text('Schrijf in een paar woorden op wat u vond.', 1000)
});
const Grenzen = v.object({
	dossiersPerUur: wholeNumber('Vul een heel getal in.', 1, 500),
	nachtVan: wholeNumber('Vul een uur in.', 0, 23),
	nachtTot: wholeNumber('Vul een uur in.', 0, 23),
	nooitGehadPerWeek: wholeNumber('Vul een heel getal in.', 1, 100),
	herhaaldGeopend: wholeNumber('Vul een heel getal in.', 2, 100),
	reden: text('Schrijf op waarom u deze grenzen kiest.', 500)
});

export const actions: Actions = {
	beoordelen: async ({ request, locals }) => {
		const form = await readForm(request, Beoordeling);
		if (!form.ok) return fail(400, { ...form, van: 'beoordelen' });
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			recordInzagebeoordeling(tx, form.value)
		);
		if (!outcome.ok) return fail(409, { ...refusedForm(form.values, outcome.message), van: 'beoordelen' });
		redirect(303, '/gebeurtenissen/opvallend?bewaard=oordeel');
	},
	grenzen: async ({ request, locals }) => {
		const form = await readForm(request, Grenzen);
		if (!form.ok) return fail(400, { ...form, van: 'grenzen' });
		const { reden, ...drempels } = form.value;
		const outcome = await app().database.inSession(locals.user!, 'read write', (tx) =>
			saveDrempels(tx, { drempels, reden })
		);
		if (!outcome.ok) return fail(409, { ...refusedForm(form.values, outcome.message), van: 'grenzen' });
		redirect(303, '/gebeurtenissen/opvallend?bewaard=grenzen');
	}
};
