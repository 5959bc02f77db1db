import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import type { Tx } from '#core/database.ts';
import { readForm, refusedForm } from '#core/form.ts';
import { recordInzage } from '#core/inzage.ts';
import { listReachable } from '#domain/observatie/listReachable.ts';
import type { Observatiewaarde, Stelling } from '#domain/observatie/observatie.ts';
import { listGroepsobservaties } from '#domain/observatie/read.ts';
import { magStellingenWijzigen, readStellingen } from '#domain/observatie/stellingen.ts';
import { lijstnaam } from '#domain/organisatie/naam.ts';
import { listGroepen, listLeerlingen } from '#domain/organisatie/read.ts';
import { observeGroep } from '#domain/signaal/observeGroep.ts';
import { formatDag } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

/** What is asked now, and which of it this page is about. */
async function chooseStelling(tx: Tx, gevraagd: string | null): Promise<[readonly Stelling[], Stelling]> {
	const gesteld = (await readStellingen(tx)).stellingen.filter((stelling) => stelling.gesteld);
	return [gesteld, gesteld.find(({ soort }) => soort === gevraagd) ?? gesteld[0]!];
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const groep = (await listGroepen(tx, user.vandaag)).find(({ id }) => id === params.groep);
		if (!groep) return undefined;
		const [stellingen, stelling] = await chooseStelling(tx, url.searchParams.get('stelling'));
		const allen = await listLeerlingen(tx, user.vandaag, groep.id);
		const ids = new Set(
			await listReachable(
				tx,
				allen.map(({ id }) => id)
			)
		);
		const leerlingen = allen.filter(({ id }) => ids.has(id));
		return {
			...{ groep, leerlingen, stellingen, stelling },
			observaties: await listGroepsobservaties(tx, [...ids], stelling.soort, user.vandaag)
		};
	});
	if (!found) error(404, 'Deze groep bestaat niet in dit schooljaar.');
	const { groep, leerlingen, observaties, stellingen, stelling } = found;
	if (leerlingen.length === 0)
		error(404, 'U ziet de kinderen van deze groep niet, en kunt er niets bij schrijven.');
	await recordInzage(
		database,
		user,
		leerlingen.map(({ id }) => ({
			leerlingId: id,
			laag: 2 as const,
			onderdeel: `observatie ${stelling.soort}`
		}))
	);
	const plek = stellingen.indexOf(stelling);
	const bewaard = url.searchParams.get('bewaard');
	return {
		groep: { id: groep.id, naam: groep.naam },
		stelling: {
			soort: stelling.soort,
			naam: stelling.naam,
			vraag: stelling.vraag,
			antwoorden: Object.entries(stelling.antwoorden).map(([waarde, label]) => ({ waarde, label }))
		},
		magWijzigen: magStellingenWijzigen(user.rollen),
		stellingen: stellingen.map(({ soort, naam }) => ({ soort, naam })),
		volgende: stellingen[plek + 1]
			? { soort: stellingen[plek + 1]!.soort, naam: stellingen[plek + 1]!.naam }
			: null,
		bewaard: bewaard === null ? null : Number(bewaard),
		leerlingen: leerlingen.map((leerling) => {
			const observatie = observaties.find(({ leerlingId }) => leerlingId === leerling.id);
			return {
				id: leerling.id,
				naam: lijstnaam(leerling),
				vandaag: observatie?.vandaag ?? null,
				eerder: observatie?.eerder
					? `${stelling.antwoorden[observatie.eerder.waarde]}, ${formatDag(observatie.eerder.op)}`
					: null
			};
		})
	};
};

const Antwoorden = v.record(v.string(), v.string());
const isWaarde = (tekst: string): tekst is Observatiewaarde => ['zorg', 'gewoon', 'sterk'].includes(tekst);

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const user = locals.user!;
		const form = await readForm(request, Antwoorden);
		if (!form.ok) return fail(400, form);
		const antwoorden = new Map(
			Object.entries(form.value).flatMap(([naam, waarde]): [string, Observatiewaarde][] =>
				naam.startsWith('kind.') && isWaarde(waarde) ? [[naam.slice(5), waarde]] : []
			)
		);
		const { outcome, stelling } = await app().database.inSession(user, 'read write', async (tx) => {
			const [, stelling] = await chooseStelling(tx, form.value['stelling'] ?? null);
			return { stelling, outcome: await observeGroep(tx, user.vandaag, stelling.soort, antwoorden) };
		});
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(
			303,
			`/signalen/observeren/${params.groep}?stelling=${stelling.soort}&bewaard=${outcome.value.veranderd}`
		);
	}
};
