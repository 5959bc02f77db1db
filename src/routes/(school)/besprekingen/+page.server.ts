import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { drawnHere } from '#core/drawnHere.ts';
import { day, id, readForm, refusedForm } from '#core/form.ts';
import { together } from '#core/together.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { readWerkafspraken } from '#domain/organisatie/readWerkafspraken.ts';
import { changeBesprekingsdatum } from '#domain/overleg/changeBesprekingsdatum.ts';
import { besprekingsvensters, rondenaam, toestandnamen } from '#domain/overleg/leerlingbespreking.ts';
import { planLeerlingbesprekingen } from '#domain/overleg/planLeerlingbesprekingen.ts';
import { listBesprekingskoppen, type Besprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import { opsomming } from '#law/woorden.ts';
import { compareDays, formatDag, formatPeriode } from '#law/datum.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const { database } = app();
	const schooljaar = schooljaarOf(user.vandaag);
	const groepId = url.searchParams.get('groep') ?? '';
	const { groepen, koppen, werkafspraken } = await database.inSession(user, 'read only', (tx) =>
		together({
			groepen: listGroepen(tx, user.vandaag).then((alle) =>
				alle.filter(({ soort }) => soort === 'stamgroep')
			),
			koppen: listBesprekingskoppen(tx, { schooljaar }),
			werkafspraken: readWerkafspraken(tx)
		})
	);
	const plant = user.rollen.includes('intern_begeleider');
	const ziet = plant || user.rollen.includes('directie');
	const eigen = groepen.filter((groep) => ziet || groep.eigen);
	const vensters = besprekingsvensters(schooljaar, werkafspraken);
	const open = koppen.filter(({ mag, afgeslotenOp }) => mag && !afgeslotenOp);
	return drawnHere({
		schooljaar,
		plant,
		groep: eigen.find((groep) => groep.id === groepId)?.naam ?? null,
		vensters: vensters.map(({ ronde, van, tot }) => ({
			ronde,
			naam: rondenaam(ronde),
			periode: formatPeriode(van, tot)
		})),
		eerstvolgende: open
			.filter((kop) => plant || kop.eigen)
			.sort((a, b) => compareDays(a.geplandOp, b.geplandOp))
			.slice(0, 3)
			.map((kop) => ({ ...line(kop), groep: kop.groepNaam })),
		regels: eigen
			.filter((groep) => !groepId || groep.id === groepId)
			.map((groep) => ({
				id: groep.id,
				naam: groep.naam,
				leerkrachten: opsomming(groep.leerkrachten),
				rondes: vensters.map(({ ronde }) => {
					const kop = koppen.find((ene) => ene.groepId === groep.id && ene.ronde === ronde);
					return kop ? line(kop) : null;
				})
			})),
		// A window that has passed is not planned any more.
		tePlannen: eigen.some(({ id: groep, leerlingen }) =>
			vensters.some(
				({ ronde, tot }) =>
					leerlingen > 0 &&
					compareDays(tot, user.vandaag) > 0 &&
					!koppen.some((kop) => kop.groepId === groep && kop.ronde === ronde)
			)
		)
	});
};

const line = (kop: Besprekingskop) => ({
	id: kop.id,
	ronde: rondenaam(kop.ronde),
	datum: formatDag(kop.geplandOp),
	dag: kop.geplandOp.toString(),
	toestand: kop.toestand,
	toestandnaam: toestandnamen[kop.toestand],
	voorbereid: kop.mag && !kop.begonnenOp ? kop.voorbereid : null,
	leerlingen: kop.leerlingen,
	begonnen: kop.begonnenOp !== null,
	mag: kop.mag
});

export const actions: Actions = {
	plan: async ({ locals }) => {
		const user = locals.user!;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			planLeerlingbesprekingen(tx, user, schooljaarOf(user.vandaag))
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, '/besprekingen');
	},
	datum: async ({ locals, request }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ bespreking: id, datum: day('Kies een dag.') }));
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			changeBesprekingsdatum(tx, user, form.value.bespreking, form.value.datum)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, '/besprekingen');
	}
};
