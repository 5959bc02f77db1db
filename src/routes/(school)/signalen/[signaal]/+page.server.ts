import { error, fail, redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { asideSignaal } from '#domain/signaal/asideSignaal.ts';
import { readSignaal } from '#domain/signaal/listSignalen.ts';
import { noteSignaalGezien } from '#domain/signaal/noteSignaalGezien.ts';
import { listFeitherkomst } from '#domain/signaal/listFeitherkomst.ts';
import { listSignaalbesluiten, type Signaalbesluitregel } from '#domain/signaal/listSignaalbesluiten.ts';
import { resumeSignaal } from '#domain/signaal/resumeSignaal.ts';
import { TerzijdeForm, terzijdeTot } from '#domain/signaal/terzijde.ts';
import { compareDays, dayOf, formatDag, formatDatum } from '#law/datum.ts';
import { toRij } from '../rijen.ts';
import type { Actions, PageServerLoad } from './$types';

/** An aside until the day itself takes an earlier one back. */
const isTerug = ({ soort, tot, op }: Signaalbesluitregel) =>
	soort === 'terzijde' && tot !== null && compareDays(tot, op) <= 0;

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const signaal = await readSignaal(tx, user.vandaag, params.signaal);
		if (!signaal) return undefined;
		return {
			signaal,
			herkomst: await listFeitherkomst(tx, signaal.feiten),
			besluiten: await listSignaalbesluiten(tx, signaal.leerlingId, signaal.sleutel),
			kalender: await readKalender(tx, user.vandaag)
		};
	});
	if (!found) error(404, 'Dit signaal bestaat niet, of u mag het niet zien.');
	const { signaal, herkomst, besluiten, kalender } = found;
	await recordInzage(database, user, [
		{ leerlingId: signaal.leerlingId, laag: 2, onderdeel: `signaal ${signaal.regel}` }
	]);
	const rij = toRij(signaal, user.vandaag);
	return {
		...rij,
		naam: signaal.naam,
		roepnaam: signaal.roepnaam ?? signaal.naam,
		groep: signaal.groepNaam && signaal.groepId ? { id: signaal.groepId, naam: signaal.groepNaam } : null,
		ontstaan: formatDatum(dayOf(signaal.ontstaanOp)),
		profielVersie: signaal.profielVersie,
		toestand: signaal.toestand.toestand,
		feiten: signaal.feiten.map(({ soort, id, datum, omschrijving }) => ({
			sleutel: `${soort}-${id}`,
			datum: formatDag(datum, true),
			omschrijving,
			herkomst: herkomst.get(`${soort}/${id}`) ?? 'Dit feit is er niet meer.'
		})),
		besluiten: besluiten.map((besluit) => ({
			id: besluit.id,
			op: formatDatum(besluit.op),
			datum: besluit.op.toString(),
			wie: besluit.wie,
			titel:
				besluit.soort === 'gezien'
					? 'Gezien'
					: besluit.soort === 'in_vraag'
						? 'Opgenomen in een vraag'
						: isTerug(besluit)
							? 'Teruggehaald'
							: `Terzijde tot ${besluit.tot ? formatDatum(besluit.tot) : ''}`,
			reden: besluit.soort === 'terzijde' && !isTerug(besluit) ? besluit.reden : null,
			href: besluit.vraagId ? `/vragen/${besluit.vraagId}` : null
		})),
		voorstel: terzijdeTot(signaal.feiten, user.vandaag, kalender).toString(),
		morgen: user.vandaag.add({ days: 1 }).toString()
	};
};

export const actions: Actions = {
	terzijde: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, TerzijdeForm);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			asideSignaal(tx, user.vandaag, { signaalId: params.signaal, ...form.value })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/signalen/${params.signaal}`);
	},
	gezien: async ({ locals, params }) => {
		const user = locals.user!;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			noteSignaalGezien(tx, user.vandaag, params.signaal)
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, `/signalen/${params.signaal}`);
	},
	terug: async ({ locals, params }) => {
		const user = locals.user!;
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			resumeSignaal(tx, user.vandaag, params.signaal)
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, `/signalen/${params.signaal}`);
	}
};
