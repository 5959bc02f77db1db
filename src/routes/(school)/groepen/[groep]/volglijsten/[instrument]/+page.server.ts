import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import { handInVolglijst, takeBackVolglijst } from '#domain/jaarplan/handInVolglijst.ts';
import { lijstnaam } from '#domain/organisatie/naam.ts';
import { instrumentOf, standen, standOf, type Instrument } from '#domain/volglijst/instrument.ts';
import { listLijstscores, listVolglijsten } from '#domain/volglijst/readVolglijsten.ts';
import { storeScores } from '#domain/volglijst/storeScores.ts';
import { formatDatum } from '#law/datum.ts';
import { readInstrumentgroep } from '../readGroep.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const { instrument, groep, leerlingen } = await readInstrumentgroep(
			tx,
			user,
			params.groep,
			params.instrument
		);
		const [nu, ...rest] = (await listVolglijsten(tx, groep.id)).filter(
			({ soort }) => soort === instrument.soort
		);
		const open = nu && nu.ingeleverdOp === null ? nu : undefined;
		const vorige = open ? rest[0] : nu;
		return {
			...{ instrument, groep, leerlingen, open, vorige },
			scores: open ? await listLijstscores(tx, open.id) : [],
			eerder: vorige ? await listLijstscores(tx, vorige.id) : []
		};
	});
	const { instrument, groep, leerlingen, open, vorige, scores, eerder } = found;
	const competentie = competentieOf(instrument, url.searchParams.get('onderdeel'));
	await recordInzage(
		database,
		user,
		leerlingen.map(({ id }) => ({
			leerlingId: id,
			laag: 2 as const,
			onderdeel: `${instrument.soort} ${competentie.id}`
		}))
	);
	const bewaard = url.searchParams.get('bewaard');
	const scoreOf = (lijst: typeof scores, leerlingId: string) =>
		lijst.find((score) => score.leerlingId === leerlingId && score.competentie === competentie.id)?.score;
	return {
		groep: { id: groep.id, naam: groep.naam },
		instrument: {
			soort: instrument.soort,
			naam: instrument.naam,
			vanKind: instrument.invuller === 'leerling'
		},
		competentie,
		onderdelen: instrument.competenties.map(({ id, naam }) => ({
			id,
			naam,
			ingevuld: scores.filter((score) => score.competentie === id).length
		})),
		volgende: instrument.competenties[instrument.competenties.indexOf(competentie) + 1] ?? null,
		standen: standen.map(({ score, naam }) => ({ value: String(score), label: naam })),
		kinderen: leerlingen.map((leerling) => {
			const score = scoreOf(scores, leerling.id);
			const toen = scoreOf(eerder, leerling.id);
			return {
				id: leerling.id,
				naam: lijstnaam(leerling),
				// A number that came from elsewhere lies nearest to one of the four.
				gekozen: score === undefined ? null : String(Math.min(4, Math.max(1, Math.round(score)))),
				precies: score === undefined || Number.isInteger(score) ? null : String(score).replace('.', ','),
				eerder: toen === undefined ? null : standOf(toen)
			};
		}),
		ingevuld: new Set(scores.map(({ leerlingId }) => leerlingId)).size,
		compleet: leerlingen.every(
			({ id }) =>
				scores.filter(({ leerlingId }) => leerlingId === id).length === instrument.competenties.length
		),
		open: open ? formatDatum(open.afgenomenOp) : null,
		vorige: vorige ? { id: vorige.id, op: formatDatum(vorige.afgenomenOp) } : null,
		bewaard: bewaard === null ? null : Number(bewaard),
		ingeleverd: url.searchParams.has('ingeleverd')
	};
};

const competentieOf = ({ competenties }: Instrument, gevraagd: string | null) =>
	competenties.find(({ id }) => id === gevraagd) ?? competenties[0]!;

const Antwoorden = v.record(v.string(), v.string());
const scores = standen.map(({ score }) => String(score));
const plekOf = ({ groep, instrument }: { groep: string; instrument: string }) =>
	`/groepen/${groep}/volglijsten/${instrument}`;

/** The instrument of the address; throws the page of a fault when it is no such address. */
function instrumentIn(params: { groep: string; instrument: string }): Instrument {
	const instrument = isId(params.groep) ? instrumentOf(params.instrument) : undefined;
	if (!instrument) error(404, 'Deze lijst bestaat niet.');
	return instrument;
}

export const actions: Actions = {
	bewaar: async ({ request, locals, params }) => {
		const user = locals.user!;
		const instrument = instrumentIn(params);
		const form = await readForm(request, Antwoorden);
		if (!form.ok) return fail(400, form);
		const competentie = competentieOf(instrument, form.value['onderdeel'] ?? null);
		const antwoorden = Object.entries(form.value).flatMap(([naam, waarde]) =>
			naam.startsWith('kind.') && scores.includes(waarde) && waarde !== form.value[`was.${naam.slice(5)}`]
				? [{ leerlingId: naam.slice(5), competentie: competentie.id, score: Number(waarde) }]
				: []
		);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			storeScores(tx, params.groep, instrument, antwoorden)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, `${plekOf(params)}?onderdeel=${competentie.id}&bewaard=${outcome.value.veranderd}`);
	},
	inleveren: async ({ locals, params }) => {
		const user = locals.user!;
		const instrument = instrumentIn(params);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			handInVolglijst(tx, user, params.groep, instrument)
		);
		if (!outcome.ok) return fail(409, refusedForm({}, outcome.message));
		redirect(303, `${plekOf(params)}?ingeleverd`);
	},
	heropen: async ({ request, locals, params }) => {
		const user = locals.user!;
		const instrument = instrumentIn(params);
		const form = await readForm(request, v.object({ lijst: id }));
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			takeBackVolglijst(tx, user, params.groep, instrument, form.value.lijst)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, plekOf(params));
	}
};
