import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import type { Tx } from '#core/database.ts';
import { day, readForm, refusedForm } from '#core/form.ts';
import type { Outcome } from '#core/outcome.ts';
import { geenToegang, mayImport } from '#domain/organisatie/importEdexml.ts';
import {
	Groepskoppeling,
	groepsrollen,
	linkGroep,
	Ontkoppeling,
	unlinkGroep
} from '#domain/organisatie/linkGroep.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import {
	createGebruiker,
	geenRollen,
	Gebruikersnaam,
	mayGrant,
	resetStartwachtwoord,
	setGebruikerActief,
	type Startgegevens
} from '#domain/toegang/createGebruiker.ts';
import { endRol, giveRol } from '#domain/toegang/giveRol.ts';
import { readMedewerker } from '#domain/toegang/readMedewerkers.ts';
import { rollen, rolnaam, type Rol } from '#domain/toegang/rol.ts';
import { formatDatum } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const user = locals.user!;
	return app().database.inSession(user, 'read only', async (tx) => {
		if (!(await mayImport(tx))) error(403, geenToegang.replace('lezen bestanden in', 'zien deze gegevens'));
		const medewerker = await readMedewerker(tx, params.medewerker);
		if (!medewerker) error(404, 'Deze collega bestaat niet.');
		const magGeven = await mayGrant(tx);
		const groepen = await listGroepen(tx, user.vandaag);
		const period = (van: Temporal.PlainDate, tot: Temporal.PlainDate | null) =>
			tot ? `${formatDatum(van)} t/m ${formatDatum(tot)}` : `vanaf ${formatDatum(van)}`;
		const runs = (tot: Temporal.PlainDate | null) =>
			!tot || Temporal.PlainDate.compare(tot, user.vandaag) >= 0;
		return {
			naam: medewerker.naam,
			emailadres: medewerker.emailadres,
			uitDienst: medewerker.inDienstTot ? formatDatum(medewerker.inDienstTot) : null,
			magGeven,
			waaromNiet: magGeven ? null : geenRollen.message,
			account: magGeven ? medewerker.account : null,
			suggestie: (medewerker.emailadres ?? medewerker.roepnaam ?? '')
				.toLowerCase()
				.replaceAll(/[^a-z0-9._@-]/g, ''),
			vandaag: user.vandaag.toString(),
			rollen: medewerker.rollen.map(({ rol, van, tot }) => ({
				rol,
				naam: rolnaam(rol),
				periode: period(van, tot),
				loopt: runs(tot)
			})),
			groepen: medewerker.groepen.map(({ id, naam, schooljaar, rol, van, tot }) => ({
				...{ id, naam, schooljaar, rol: rolnaam(rol), van: van.toString() },
				periode: period(van, tot),
				loopt: runs(tot)
			})),
			rolkeuzes: Object.entries(rollen).map(([value, label]) => ({ value, label })),
			groepkeuzes: groepen.map(({ id, naam }) => ({ value: id, label: naam })),
			groepsrollen: Object.entries(groepsrollen).map(([value, label]) => ({ value, label }))
		};
	});
};

const Rolform = v.object({
	rol: v.picklist(Object.keys(rollen) as Rol[], 'Kies een rol.'),
	van: day('Vul in vanaf welke dag.')
});
const Einde = v.object({ rol: v.picklist(Object.keys(rollen) as Rol[], 'Kies een rol.') });
const Account = v.object({ gebruikersnaam: Gebruikersnaam });

type Event = Parameters<NonNullable<Actions['rol']>>[0];
const write = <T>(event: Event, work: (tx: Tx) => Promise<Outcome<T>>) =>
	app().database.inSession(event.locals.user!, 'read write', work);

/** Reads a form, does the act, and keeps what was typed under the name of the form when it is refused. */
const act = <S extends v.GenericSchema<unknown, unknown>, T>(
	welk: string,
	schema: S,
	work: (tx: Tx, event: Event, value: v.InferOutput<S>) => Promise<Outcome<T>>
) =>
	async function action(event: Event) {
		const form = await readForm(event.request, schema);
		if (!form.ok) return fail(400, { welk, ...form });
		const outcome = await write(event, (tx) => work(tx, event, form.value));
		return outcome.ok
			? { welk, klaar: true }
			: fail(409, { welk, ...refusedForm(form.values, outcome.message) });
	};

/** The start password goes to the screen once and is nowhere else. */
const showStart = async (event: Event, work: (tx: Tx) => Promise<Outcome<Startgegevens>>, values = {}) => {
	const outcome = await write(event, work);
	return outcome.ok
		? { welk: 'account', start: outcome.value }
		: fail(409, { welk: 'account', ...refusedForm(values, outcome.message) });
};

export const actions: Actions = {
	rol: act('rol', Rolform, (tx, { params }, value) =>
		giveRol(tx, { medewerkerId: params.medewerker!, ...value })
	),
	roleinde: act('rol', Einde, (tx, { params, locals }, { rol }) =>
		endRol(tx, { medewerkerId: params.medewerker!, rol, vandaag: locals.user!.vandaag })
	),
	groep: act('groep', Groepskoppeling, (tx, { params }, value) => linkGroep(tx, params.medewerker!, value)),
	groepeinde: act('groep', Ontkoppeling, (tx, { params, locals }, value) =>
		unlinkGroep(tx, params.medewerker!, { ...value, vandaag: locals.user!.vandaag })
	),
	account: async (event) => {
		const form = await readForm(event.request, Account);
		if (!form.ok) return fail(400, { welk: 'account', ...form });
		const { gebruikersnaam } = form.value;
		return showStart(
			event,
			(tx) => createGebruiker(tx, { medewerkerId: event.params.medewerker!, gebruikersnaam }),
			form.values
		);
	},
	wachtwoord: (event) => showStart(event, (tx) => resetStartwachtwoord(tx, event.params.medewerker!)),
	actief: act(
		'account',
		v.object({ actief: v.picklist(['ja', 'nee']) }),
		(tx, { params, locals }, { actief }) =>
			setGebruikerActief(tx, locals.user!, { medewerkerId: params.medewerker!, actief: actief === 'ja' })
	)
};
