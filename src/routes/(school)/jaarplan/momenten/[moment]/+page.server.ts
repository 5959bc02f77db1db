import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { day, oneOf, optionalText, readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { done, type Outcome } from '#core/outcome.ts';
import { removeMoment } from '#domain/jaarplan/addMoment.ts';
import { isOverleg, momentnaam, momentvormnamen } from '#domain/jaarplan/jaarmoment.ts';
import { lockMoment } from '#domain/jaarplan/lockMoment.ts';
import { magJaarPlannen } from '#domain/jaarplan/makeJaarplan.ts';
import { moveMoment, moveReeks } from '#domain/jaarplan/moveMoment.ts';
import { readMomenten, readMomentjaar } from '#domain/jaarplan/readMomenten.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import { readMedewerkernamen } from '#domain/jaarplan/readPlankring.ts';
import {
	magUitkomstGeven,
	recordMomentuitkomst,
	withdrawMomentuitkomst
} from '#domain/jaarplan/recordMomentuitkomst.ts';
import { readWerkafspraken, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';
import { listOverlegstanden } from '#domain/vergadering/readOverleg.ts';
import { compareDays, formatDag, formatPeriode, formatVoluit } from '#law/datum.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const schooljaar = isId(params.moment) ? await readMomentjaar(tx, params.moment) : undefined;
		const alle = schooljaar ? await readMomenten(tx, schooljaar) : [];
		const moment = alle.find(({ id }) => id === params.moment);
		return (
			schooljaar &&
			moment && {
				schooljaar,
				moment,
				reeks: alle.filter(({ reeks }) => reeks === moment.reeks),
				namen: await readMedewerkernamen(tx),
				mag: (await listOverlegstanden(tx)).has(moment.id),
				zietBespreking:
					moment.besprekingId !== null && (await readBesprekingskop(tx, moment.besprekingId)) !== undefined,
				afspraak: werkafsprakenOp(await readWerkafspraken(tx), moment.van).find(
					({ id }) => id === moment.werkafspraak
				)
			}
		);
	});
	if (!found) error(404, 'Dit moment bestaat niet, of u mag het niet zien.');
	const { moment, reeks, namen, afspraak } = found;
	const magPlannen = magJaarPlannen(user.rollen);
	return {
		id: moment.id,
		schooljaar: found.schooljaar,
		naam: momentnaam(moment),
		soort: momentvormnamen[moment.vorm],
		dagen: moment.van.equals(moment.tot) ? formatVoluit(moment.van) : formatPeriode(moment.van, moment.tot),
		van: moment.van.toString(),
		begintijd: moment.begintijd ?? '',
		maand: moment.van.toString().slice(0, 7),
		venster:
			moment.vensterVan && moment.vensterTot ? formatPeriode(moment.vensterVan, moment.vensterTot) : null,
		uren: moment.minuten > 0 ? duration(moment.minuten) : null,
		deelnemers: moment.deelnemers
			.map((id) => namen.get(id) ?? 'een collega')
			.sort((a, b) => a.localeCompare(b, 'nl')),
		vast: moment.vast,
		uitkomst: moment.uitkomst,
		bespreking: moment.besprekingId,
		zietBespreking: found.zietBespreking,
		overleg: found.mag && isOverleg(moment),
		mdo: moment.werkafspraak === 'mdo',
		eigen: moment.werkafspraak === null,
		afspraak: afspraak ? { id: afspraak.id, wat: afspraak.wat } : null,
		magPlannen,
		magVerzetten: magPlannen && !moment.uitkomst && !moment.vast,
		magUitkomst: magUitkomstGeven(user, moment),
		geweest: compareDays(moment.van, user.vandaag) <= 0,
		reeks: reeks
			.filter(({ id }) => id !== moment.id)
			.map((een) => ({
				id: een.id,
				naam: een.over || formatDag(een.van),
				dag: formatDag(een.van),
				uitkomst: een.uitkomst
			})),
		gelukt: url.searchParams.get('gelukt')
	};
};

const duration = (minuten: number) => {
	const [uur, rest] = [Math.floor(minuten / 60), minuten % 60];
	return [uur > 0 ? `${uur} uur` : '', rest > 0 ? `${rest} minuten` : ''].filter(Boolean).join(' en ');
};

/** Reads the form of one of the questions on this page, does it, and comes back with what it was. */
async function act<T>(
	{ locals, params, request }: RequestEvent,
	schema: v.GenericSchema<unknown, T>,
	gelukt: string,
	work: (
		tx: Parameters<typeof moveMoment>[0],
		user: App.Locals['user'] & object,
		value: T
	) => Promise<Outcome<unknown>>
) {
	const user = locals.user!;
	const form = await readForm(request, schema);
	if (!form.ok) return fail(400, form);
	const outcome = await app().database.inSession(user, 'read write', (tx) => work(tx, user, form.value));
	if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
	redirect(303, `/jaarplan/momenten/${params.moment}?gelukt=${gelukt}`);
}

const tijd = v.optional(
	v.pipe(v.string(), v.regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf de tijd als 15:30, of laat hem leeg.')),
	''
);

export const actions: Actions = {
	verzet: (event) =>
		act(
			event,
			v.object({ van: day('Kies een dag.'), begintijd: tijd }),
			'verzet',
			(tx, user, { van, begintijd }) =>
				moveMoment(tx, user, event.params.moment, { van, begintijd: begintijd || null })
		),
	reeks: (event) =>
		act(
			event,
			v.object({
				dagen: v.pipe(
					v.string('Kies een aantal.'),
					v.transform(Number),
					v.integer('Kies een heel aantal schooldagen.'),
					v.minValue(1, 'Kies een getal van 1 tot en met 40.'),
					v.maxValue(40, 'Kies een getal van 1 tot en met 40.')
				),
				kant: oneOf(['later', 'eerder'], 'Kies later of eerder.')
			}),
			'reeks',
			async (tx, user, { dagen, kant }) => {
				const schooljaar = await readMomentjaar(tx, event.params.moment);
				const moment = schooljaar && (await readMomenten(tx, schooljaar, event.params.moment))[0];
				if (!moment) error(404, 'Dit moment bestaat niet, of u mag het niet zien.');
				return moveReeks(tx, user, schooljaar, moment.reeks, kant === 'later' ? dagen : -dagen);
			}
		),
	vast: (event) =>
		act(event, v.object({ vast: oneOf(['ja', 'nee'], 'Kies vast of los.') }), 'vast', (tx, user, { vast }) =>
			lockMoment(tx, user, event.params.moment, vast === 'ja')
		),
	uitkomst: (event) =>
		act(
			event,
			v.object({
				uitkomst: oneOf(['gehouden', 'vervallen'], 'Kies gehouden of vervallen.'),
				toelichting: optionalText(400)
			}),
			'uitkomst',
			(tx, user, value) => recordMomentuitkomst(tx, user, event.params.moment, value)
		),
	terug: (event) =>
		act(event, v.object({}), 'terug', (tx) => withdrawMomentuitkomst(tx, event.params.moment)),
	weg: async ({ locals, params }) => {
		const user = locals.user!;
		const outcome = await app().database.inSession(user, 'read write', async (tx) =>
			magJaarPlannen(user.rollen) ? removeMoment(tx, params.moment) : done()
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, '/jaarplan');
	}
};
