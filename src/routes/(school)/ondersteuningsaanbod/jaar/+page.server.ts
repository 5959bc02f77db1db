import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { day, id, oneOf, optionalText, readForm, refusedForm } from '#core/form.ts';
import { listVersies, readStappen } from '#domain/aanbod/readStappen.ts';
import { correctAanbod, magAanbodSchrijven, setStap } from '#domain/aanbod/setStap.ts';
import { nextStap, stapnamen, stapuitleg } from '#domain/aanbod/stappen.ts';
import { addStuk, listStukken, removeStuk } from '#domain/aanbod/stukken.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { formatDatum } from '#law/datum.ts';
import { nextSchooldag } from '#law/lesweken.ts';
import { beginOf } from '#law/schooljaar.ts';
import { readJaar } from '../lees.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const jaar = readJaar(url, user);
	return app().database.inSession(user, 'read only', async (tx) => {
		const gezet = await readStappen(tx, jaar.schooljaar);
		const stukken = await listStukken(tx, jaar.schooljaar);
		const versies = await listVersies(tx, jaar.schooljaar);
		const medewerkers = await listMedewerkers(tx, user.vandaag);
		const volgende = nextStap(gezet);
		const begin = beginOf(jaar.schooljaar);
		return {
			...jaar,
			brin: user.brin,
			magSchrijven: magAanbodSchrijven(user.rollen),
			vandaag: user.vandaag.toString(),
			uiterlijk: formatDatum(nextSchooldag(begin, await readKalender(tx, begin))),
			stappen: stapnamen.map((naam) => {
				const stap = gezet.find((zet) => zet.naam === naam);
				return {
					naam,
					...stapuitleg[naam],
					stand: stap ? 'gezet' : naam === volgende ? 'nu' : 'straks',
					op: stap ? formatDatum(stap.gedaanOp) : null,
					waar: stap?.stuk ?? '',
					wie: medewerkers.find(({ id }) => id === stap?.door)?.naam ?? null,
					stukken: stukken
						.filter((stuk) => stuk.stap === naam)
						.map(({ id, naam, grootte }) => ({ id, naam, grootte: `${Math.ceil(grootte / 1024)} kB` }))
				};
			}),
			metStuk: gezet
				.filter(({ naam }) => stapuitleg[naam].stuk)
				.map(({ naam }) => ({ value: naam, label: stapuitleg[naam].titel })),
			versies: versies.map(({ nummer, toelichting, vastgesteldOp }) => ({
				nummer,
				toelichting: toelichting || 'Vastgesteld.',
				op: formatDatum(vastgesteldOp),
				dag: vastgesteldOp.toString()
			})),
			bewaard: url.searchParams.has('bewaard')
		};
	});
};

const Stap = v.object({
	naam: oneOf(stapnamen, 'Kies een stap.'),
	gedaanOp: day('Kies de dag waarop dit gebeurde.'),
	stuk: optionalText(400)
});
const Stuk = v.object({
	stap: oneOf(stapnamen, 'Kies een stap.'),
	bestand: v.pipe(
		v.instance(File, 'Kies een PDF.'),
		v.check((file) => file.size > 0, 'Kies een PDF.')
	)
});
const Weg = v.object({ stuk: id });
const Correctie = v.object({ toelichting: optionalText(400) });

export const actions: Actions = {
	stap: async ({ locals, url, request }) => {
		const user = locals.user!;
		const { schooljaar } = readJaar(url, user);
		const form = await readForm(request, Stap);
		if (!form.ok) return fail(400, form);
		const { naam, gedaanOp, stuk } = form.value;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			setStap(tx, user, schooljaar, { naam, gedaanOp, stuk })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/ondersteuningsaanbod/jaar?jaar=${schooljaar}&bewaard`);
	},
	stuk: async ({ locals, url, request }) => {
		const user = locals.user!;
		const { schooljaar } = readJaar(url, user);
		const form = await readForm(request, Stuk);
		if (!form.ok) return fail(400, form);
		const { stap, bestand } = form.value;
		const inhoud = new Uint8Array(await bestand.arrayBuffer());
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			addStuk(tx, user, schooljaar, { stap, naam: bestand.name, inhoud })
		);
		if (!outcome.ok) return fail(409, { values: form.values, errors: { bestand: outcome.message } });
		redirect(303, `/ondersteuningsaanbod/jaar?jaar=${schooljaar}&bewaard`);
	},
	weg: async ({ locals, url, request }) => {
		const user = locals.user!;
		const { schooljaar } = readJaar(url, user);
		const form = await readForm(request, Weg);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			removeStuk(tx, user, form.value.stuk)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/ondersteuningsaanbod/jaar?jaar=${schooljaar}&bewaard`);
	},
	correctie: async ({ locals, url, request }) => {
		const user = locals.user!;
		const { schooljaar } = readJaar(url, user);
		const form = await readForm(request, Correctie);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			correctAanbod(tx, user, schooljaar, form.value.toelichting)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/ondersteuningsaanbod/jaar?jaar=${schooljaar}&bewaard`);
	}
};
