import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { inBeamer } from '#core/beamer.ts';
import type { Tx, User } from '#core/database.ts';
import { day, id, oneOf, optionalText, readForm, refusedForm, text } from '#core/form.ts';
import { isId } from '#core/id.ts';
import { recordInzage } from '#core/inzage.ts';
import { refused, type Outcome } from '#core/outcome.ts';
import {
	addMdoaanvulling,
	addMdoafspraak,
	addMdobesluit,
	beginMdo,
	closeMdo,
	recordMdoaanwezigen,
	removeMdobesluit
} from '#domain/mdo/holdMdo.ts';
import { leerlingrollen, mdovelden, type Leerlingrol } from '#domain/mdo/mdo.ts';
import { cancelMdo, planMdo } from '#domain/mdo/planMdo.ts';
import { addDeelnemer, inviteDeelnemer, recordMdoInbreng, removeDeelnemer } from '#domain/mdo/prepareMdo.ts';
import { readMdo } from '#domain/mdo/readMdo.ts';
import { storeMdotekst } from '#domain/mdo/storeMdotekst.ts';
import { changeFromForm } from '#domain/overleg/gedeeldeTekst.ts';
import { readBase64 } from '../../samen/staat.ts';
import { describeDeelname, showMdo } from './toon.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const weg = 'Dit MDO bestaat niet, of u mag het niet zien.';

export const load: PageServerLoad = async ({ locals, params, cookies, url }) => {
	const user = locals.user!;
	const { database } = app();
	const found = await database.inSession(user, 'read only', async (tx) => {
		const mdo = isId(params.mdo) ? await readMdo(tx, params.mdo) : undefined;
		return mdo && (await showMdo(tx, user, mdo));
	});
	if (!found) error(404, weg);
	await recordInzage(database, user, [{ leerlingId: found.leerling.id, laag: 3, onderdeel: 'mdo' }]);
	return {
		...found,
		wie: found.stand === 'afgesloten' ? describeDeelname(found) : '',
		beamer: inBeamer(cookies),
		bewaard: url.searchParams.has('bewaard')
	};
};

/** Reads a form of this page, does it, and comes back to where it was. */
async function act<T>(
	{ locals, params, request }: RequestEvent,
	schema: v.GenericSchema<unknown, T>,
	work: (tx: Tx, id: string, value: T, user: User) => Promise<Outcome<unknown>>,
	plek = ''
) {
	const user = locals.user!;
	if (!isId(params.mdo)) error(404, weg);
	const form = await readForm(request, schema);
	if (!form.ok) return fail(400, form);
	const outcome = await app().database.inSession(user, 'read write', (tx) =>
		work(tx, params.mdo, form.value, user)
	);
	if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
	redirect(303, `/mdo/${params.mdo}?bewaard${plek}`);
}

const niets = v.object({});
const tijd = v.optional(
	v.pipe(v.string(), v.regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf de tijd als 15:30, of laat hem leeg.')),
	''
);

export const actions: Actions = {
	plan: (event) =>
		act(event, v.object({ moment: id, begintijd: tijd }), (tx, mdo, { moment, begintijd }, user) =>
			planMdo(tx, user, mdo, { momentId: moment, begintijd: begintijd || null })
		),
	afzeggen: (event) =>
		act(
			event,
			v.object({ reden: text('Schrijf kort op waarom het niet doorgaat.', 400) }),
			(tx, mdo, { reden }) => cancelMdo(tx, mdo, reden)
		),
	inbreng: (event) =>
		act(
			event,
			v.object({
				vraag: text('Schrijf op waarop het MDO antwoord moet geven.', 600),
				leerlingrol: oneOf(Object.keys(leerlingrollen) as Leerlingrol[], 'Kies hoe het kind erbij is.'),
				toelichting: optionalText(1000),
				zonderouders: optionalText(400)
			}),
			(tx, mdo, { vraag, leerlingrol, toelichting, zonderouders }) =>
				recordMdoInbreng(tx, mdo, {
					vraag,
					leerlingRol: leerlingrol,
					leerlingToelichting: toelichting,
					zonderOuders: zonderouders
				})
		),
	collega: (event) =>
		act(
			event,
			v.object({ medewerker: id }),
			(tx, mdo, { medewerker }) => addDeelnemer(tx, mdo, { soort: 'medewerker', medewerkerId: medewerker }),
			'#wie'
		),
	ouder: (event) =>
		act(
			event,
			v.object({ ouder: id }),
			(tx, mdo, { ouder }) => addDeelnemer(tx, mdo, { soort: 'ouder', ouderId: ouder }),
			'#wie'
		),
	extern: (event) =>
		act(
			event,
			v.object({
				naam: text('Schrijf op wie er komt.', 120),
				partner: text('Schrijf op van welke organisatie.', 120)
			}),
			(tx, mdo, { naam, partner }) => addDeelnemer(tx, mdo, { soort: 'extern', naam, partner }),
			'#wie'
		),
	weg: (event) =>
		act(
			event,
			v.object({ deelnemer: id }),
			(tx, mdo, { deelnemer }) => removeDeelnemer(tx, mdo, deelnemer),
			'#wie'
		),
	uitgenodigd: (event) =>
		act(
			event,
			v.object({ deelnemer: id }),
			(tx, mdo, { deelnemer }, user) => inviteDeelnemer(tx, user, mdo, deelnemer),
			'#wie'
		),
	begin: (event) => act(event, niets, (tx, mdo, _, user) => beginMdo(tx, user, mdo)),
	aanwezig: (event) =>
		act(
			event,
			v.object({ aanwezig: v.optional(v.array(id), []) }),
			(tx, mdo, { aanwezig }) => recordMdoaanwezigen(tx, mdo, aanwezig),
			'#wie'
		),
	tekst: (event) =>
		act(
			event,
			v.object({
				leerling: id,
				veld: v.picklist(mdovelden),
				staat: v.string(),
				tekst: optionalText(8000)
			}),
			async (tx, mdoId, { veld, staat, tekst }) => {
				const change = changeFromForm(readBase64(staat), tekst);
				return change
					? storeMdotekst(tx, { mdoId, veld }, change, null)
					: refused('tekst_onleesbaar', 'Deze tekst kwam niet goed over. Probeer het opnieuw.');
			},
			'#gesprek'
		),
	besluit: (event) =>
		act(
			event,
			v.object({ besluit: text('Schrijf op wat er besloten is.', 1000) }),
			(tx, mdo, { besluit }) => addMdobesluit(tx, mdo, besluit),
			'#uitkomst'
		),
	besluitweg: (event) =>
		act(
			event,
			v.object({ regel: id }),
			(tx, mdo, { regel }) => removeMdobesluit(tx, mdo, regel),
			'#uitkomst'
		),
	afspraak: (event) =>
		act(
			event,
			v.object({
				wat: text('Schrijf op wat er gaat gebeuren.', 400),
				wie: id,
				uiterlijk: day('Kies een dag.')
			}),
			(tx, mdo, { wat, wie, uiterlijk }, user) =>
				addMdoafspraak(tx, user, mdo, { wat, wieId: wie, uiterlijk }),
			'#uitkomst'
		),
	sluit: (event) => act(event, niets, (tx, mdo, _, user) => closeMdo(tx, user, mdo)),
	aanvulling: (event) =>
		act(
			event,
			v.object({ aanvulling: text('Schrijf op wat u wilt toevoegen.', 1000) }),
			(tx, mdo, { aanvulling }) => addMdoaanvulling(tx, mdo, aanvulling)
		)
};
