import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { day, oneOf, optionalDay, readForm, refusedForm, text } from '#core/form.ts';
import {
	listVrijeDagen,
	magVrijeDagen,
	removeVrijedag,
	sortVrijeDagen,
	storeVrijeDagen,
	vrijsoorten,
	type Vrijsoort
} from '#domain/jaarplan/vrijeDagen.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { compareDays, formatPeriode } from '#law/datum.ts';
import { countLesweken } from '#law/lesweken.ts';
import {
	beginOf,
	eindOf,
	nextSchooljaar,
	parseSchooljaar,
	previousSchooljaar,
	schooljaarOf
} from '#law/schooljaar.ts';
import { readIcalendar } from '#standards/icalendar/readIcalendar.ts';
import type { Actions, PageServerLoad } from './$types';

const yearOf = (url: URL, vandaag: Temporal.PlainDate) =>
	parseSchooljaar(url.searchParams.get('schooljaar') ?? '') ?? schooljaarOf(vandaag);

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const schooljaar = yearOf(url, user.vandaag);
	const [begin, eind] = [beginOf(schooljaar), eindOf(schooljaar)];
	const { eigen, kalender } = await app().database.inSession(user, 'read only', async (tx) => ({
		eigen: await listVrijeDagen(tx, schooljaar),
		kalender: await readKalender(tx, begin)
	}));
	const known = new Set(eigen.map(({ naam, van }) => `${naam} ${van}`));
	const overig = kalender.vakanties
		.filter(
			({ naam, van, tot }) =>
				!known.has(`${naam} ${van}`) &&
				compareDays(tot, begin) >= 0 &&
				compareDays(van, eind) <= 0 &&
				!eigen.some((dag) => compareDays(dag.van, van) <= 0 && compareDays(dag.tot, tot) >= 0)
		)
		.sort((a, b) => compareDays(a.van, b.van));
	return {
		schooljaar,
		vorig: previousSchooljaar(schooljaar),
		volgend: nextSchooljaar(schooljaar),
		mag: magVrijeDagen(user.rollen),
		lesweken: countLesweken(begin, eind, kalender),
		gelukt: url.searchParams.get('gelukt'),
		overgeslagen: Number(url.searchParams.get('overgeslagen') ?? 0),
		soorten: Object.entries(vrijsoorten).map(([value, label]) => ({ value, label })),
		dagen: eigen.map(({ naam, soort, van, tot }) => ({
			naam,
			soort: vrijsoorten[soort],
			wanneer: formatPeriode(van, tot)
		})),
		overig: overig.map(({ naam, van, tot, bron }) => ({
			naam,
			wanneer: formatPeriode(van, tot),
			bron: bron === 'feestdag' ? 'feestdag' : bron === 'rijk' ? 'vakantie van de regio' : 'voorstel'
		}))
	};
};

const soorten = Object.keys(vrijsoorten) as Vrijsoort[];

export const actions: Actions = {
	bij: async ({ locals, request, url }) => {
		const user = locals.user!;
		const form = await readForm(
			request,
			v.object({
				naam: text('Geef de vrije dag een naam.', 80),
				soort: oneOf(soorten, 'Kies wat voor dag het is.'),
				van: day('Kies de eerste vrije dag.'),
				tot: optionalDay('Kies de laatste vrije dag, of laat hem leeg.')
			})
		);
		if (!form.ok) return fail(400, form);
		const schooljaar = yearOf(url, user.vandaag);
		const { naam, soort, van, tot } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			storeVrijeDagen(tx, user, schooljaar, [{ naam, soort, van, tot: tot ?? van }])
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/jaarplan/vrije-dagen?schooljaar=${schooljaar}&gelukt=1`);
	},
	weg: async ({ locals, request, url }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ naam: text('Deze dag is niet bekend.', 80) }));
		if (!form.ok) return fail(400, form);
		const schooljaar = yearOf(url, user.vandaag);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			removeVrijedag(tx, user, schooljaar, form.value.naam)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/jaarplan/vrije-dagen?schooljaar=${schooljaar}`);
	},
	lees: async ({ locals, request, url }) => {
		const user = locals.user!;
		const form = await readForm(
			request,
			v.object({
				bestand: v.pipe(
					v.file('Kies een agendabestand.'),
					v.minSize(1, 'Kies een agendabestand.'),
					v.maxSize(2_000_000, 'Dit bestand is te groot voor een agenda.')
				)
			})
		);
		if (!form.ok) return fail(400, form);
		const read = readIcalendar(await form.value.bestand.text());
		if (!read.ok) return fail(400, { values: {}, errors: { bestand: read.message } });
		const schooljaar = yearOf(url, user.vandaag);
		const dagen = sortVrijeDagen(read.perioden, schooljaar);
		if (dagen.length === 0)
			return fail(400, {
				values: {},
				errors: { bestand: `In dit bestand staat geen vrije dag in ${schooljaar}.` }
			});
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			storeVrijeDagen(tx, user, schooljaar, dagen)
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		const over = read.overgeslagen + read.perioden.length - dagen.length;
		redirect(
			303,
			`/jaarplan/vrije-dagen?schooljaar=${schooljaar}&gelukt=${dagen.length}&overgeslagen=${over}`
		);
	}
};
