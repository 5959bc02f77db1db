import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, optionalText, readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { readLeerling } from '#domain/organisatie/read.ts';
import {
	heeftToestemming,
	listGezagdragers,
	listToestemmingen
} from '#domain/toestemming/readToestemmingen.ts';
import { recordToestemming } from '#domain/toestemming/recordToestemming.ts';
import {
	isGeldig,
	isTwaalf,
	isZelfstandig,
	manieren,
	partnersleutel,
	Toestemmingsformulier
} from '#domain/toestemming/toestemming.ts';
import { withdrawToestemming } from '#domain/toestemming/withdrawToestemming.ts';
import { formatDatum, formatPeriode } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

const weg = 'Dit kind staat niet op deze school, of u mag het niet zien.';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { database } = app();
	if (!isId(params.leerling)) error(404, weg);
	const found = await database.inSession(user, 'read only', async (tx) => {
		const leerling = await readLeerling(tx, params.leerling, user.vandaag);
		if (!leerling || !(await readToegang(tx, leerling.id, 2))) return undefined;
		const toestemmingen = await listToestemmingen(tx, leerling.id);
		const partners = [
			...new Map(toestemmingen.map(({ partner }) => [partnersleutel(partner), partner])).values()
		];
		const wegingen = [];
		for (const partner of partners)
			wegingen.push({
				partner,
				weging: await heeftToestemming(tx, { leerlingId: leerling.id, partner }, user.vandaag)
			});
		return { leerling, toestemmingen, wegingen, gezagdragers: await listGezagdragers(tx, leerling.id) };
	});
	if (!found) error(404, weg);
	const { leerling, toestemmingen, wegingen, gezagdragers } = found;
	await recordInzage(database, user, [{ leerlingId: leerling.id, laag: 2, onderdeel: 'toestemmingen' }]);
	const zelf = isZelfstandig(leerling.geboortedatum, user.vandaag);
	return {
		id: leerling.id,
		naam: leerling.naam,
		roepnaam: leerling.roepnaam ?? leerling.naam,
		twaalf: !zelf && isTwaalf(leerling.geboortedatum, user.vandaag),
		vandaag: user.vandaag.toString(),
		overEenJaar: user.vandaag.add({ years: 1 }).toString(),
		gevers: zelf
			? [{ value: 'leerling', label: leerling.naam }]
			: gezagdragers.map(({ id, naam }) => ({ value: id, label: naam })),
		manieren: Object.entries(manieren).map(([value, label]) => ({ value, label })),
		bewaard: url.searchParams.get('bewaard'),
		partners: wegingen.map(({ partner, weging }) => ({
			partner,
			compleet: weging.compleet,
			stand: weging.compleet
				? `De school mag delen tot en met ${formatDatum(weging.tot)}.`
				: `Nog niet delen: er is geen toestemming van ${weging.ontbreekt.join(' en ')}.`,
			regels: toestemmingen
				.filter((one) => partnersleutel(one.partner) === partnersleutel(partner))
				.map((one) => ({
					id: one.id,
					wie: one.wie,
					gegevens: one.gegevens,
					doel: one.doel,
					periode: formatPeriode(one.van, one.tot),
					gegeven: `${formatDatum(one.gegevenOp)}, ${manieren[one.hoe]}`,
					bewijs: one.bewijs,
					ingetrokken: one.ingetrokkenOp ? formatDatum(one.ingetrokkenOp) : null,
					geldig: isGeldig(one, user.vandaag)
				}))
		}))
	};
};

export const actions: Actions = {
	geven: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Toestemmingsformulier);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			recordToestemming(tx, user.vandaag, { leerlingId: params.leerling, ...form.value })
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/toestemmingen?bewaard=gegeven`);
	},
	intrekken: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, v.object({ toestemming: id, toelichting: optionalText(500) }));
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			withdrawToestemming(tx, user.vandaag, {
				toestemmingId: form.value.toestemming,
				toelichting: form.value.toelichting
			})
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, `/leerlingen/${params.leerling}/toestemmingen?bewaard=ingetrokken`);
	}
};
