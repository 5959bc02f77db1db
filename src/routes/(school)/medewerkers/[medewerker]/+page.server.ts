import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import type { Tx } from '#core/database.ts';
import { readForm, refusedForm } from '#core/form.ts';
import type { Outcome } from '#core/outcome.ts';
import { readTweedeStap } from '#domain/aanmelding/resetTweedeStap.ts';
import { geenToegang, mayImport } from '#domain/organisatie/importEdexml.ts';
import {
	createGebruiker,
	Gebruikersnaam,
	mayGrant,
	resetStartwachtwoord,
	setGebruikerActief,
	type Startgegevens
} from '#domain/toegang/createGebruiker.ts';
import { describeBeeld, describePeriode } from '#domain/toegang/describeToegang.ts';
import { readMedewerker } from '#domain/toegang/readMedewerkers.ts';
import { readToegangsfeiten } from '#domain/toegang/readToegangsfeiten.ts';
import { readUitnodiging } from '#domain/toegang/readUitnodiging.ts';
import { rolnaam } from '#domain/toegang/rol.ts';
import { toegangsverloop } from '#domain/toegang/toegangsverloop.ts';
import { compareDays, formatDatum, formatPeriode } from '#law/datum.ts';
import { requireRecent } from '../../../requireRecent.ts';
import { describeUitnodiging, invite } from './uitnodigen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const { vandaag } = user;
	return app().database.inSession(user, 'read only', async (tx) => {
		const magGeven = await mayGrant(tx);
		if (!magGeven && !(await mayImport(tx)))
			error(403, geenToegang.replace('lezen bestanden in', 'zien deze gegevens'));
		const medewerker = await readMedewerker(tx, params.medewerker);
		const [feiten] = await readToegangsfeiten(tx, params.medewerker);
		if (!medewerker || !feiten) error(404, 'Deze collega bestaat niet.');
		const tweedeStap = await readTweedeStap(tx, params.medewerker);
		const over = ({ tot }: { tot: Temporal.PlainDate | null }) =>
			tot !== null && compareDays(tot, vandaag) < 0;
		return {
			id: params.medewerker,
			naam: medewerker.naam,
			emailadres: medewerker.emailadres,
			uitDienst: feiten.dienst.tot && over(feiten.dienst) ? formatDatum(feiten.dienst.tot) : null,
			magGeven,
			tweedeStap: tweedeStap ? tweedeStap.sleutels > 0 || tweedeStap.codeapp : null,
			gekoppeld: tweedeStap?.gekoppeld ?? false,
			gewist: url.searchParams.has('gewist'),
			verloop: toegangsverloop(feiten, vandaag).map(({ van, tot, beeld }) => ({
				periode: describePeriode(van, tot, vandaag),
				beeld: describeBeeld(beeld)
			})),
			eerder: [
				...medewerker.rollen
					.filter(over)
					.map(({ rol, van, tot }) => `${rolnaam(rol)}, ${formatPeriode(van, tot!)}`),
				...medewerker.groepen
					.filter(over)
					.map(
						({ naam, schooljaar, rol, van, tot }) =>
							`${naam} (${schooljaar}) als ${rolnaam(rol)}, ${formatPeriode(van, tot!)}`
					)
			],
			account: magGeven ? medewerker.account : null,
			bevestigd: medewerker.bevestigd,
			uitnodiging: magGeven ? describeUitnodiging(await readUitnodiging(tx, medewerker.id)) : null,
			mail: app().settings.mail !== undefined,
			suggestie: (medewerker.emailadres ?? medewerker.roepnaam ?? '')
				.toLowerCase()
				.replaceAll(/[^a-z0-9._@-]/g, '')
		};
	});
};

const Account = v.object({ gebruikersnaam: Gebruikersnaam });
const Actief = v.object({ actief: v.picklist(['ja', 'nee']) });

type Event = Parameters<NonNullable<Actions['account']>>[0];
const write = <T>(event: Event, work: (tx: Tx) => Promise<Outcome<T>>) =>
	app().database.inSession(event.locals.user!, 'read write', work);

/** The start password goes to the screen once and is nowhere else. */
const showStart = async (event: Event, work: (tx: Tx) => Promise<Outcome<Startgegevens>>, values = {}) => {
	requireRecent(event);
	const outcome = await write(event, work);
	return outcome.ok
		? { welk: 'account', start: outcome.value }
		: fail(409, { welk: 'account', ...refusedForm(values, outcome.message) });
};

export const actions: Actions = {
	account: async (event) => {
		requireRecent(event);
		const form = await readForm(event.request, Account);
		if (!form.ok) return fail(400, { welk: 'account', ...form });
		const { gebruikersnaam } = form.value;
		return showStart(
			event,
			(tx) => createGebruiker(tx, { medewerkerId: event.params.medewerker, gebruikersnaam }),
			form.values
		);
	},
	wachtwoord: (event) => showStart(event, (tx) => resetStartwachtwoord(tx, event.params.medewerker)),
	uitnodigen: invite,
	actief: async (event) => {
		requireRecent(event);
		const form = await readForm(event.request, Actief);
		if (!form.ok) return fail(400, { welk: 'account', ...form });
		const outcome = await write(event, (tx) =>
			setGebruikerActief(tx, event.locals.user!, {
				medewerkerId: event.params.medewerker,
				actief: form.value.actief === 'ja'
			})
		);
		return outcome.ok
			? { welk: 'account', klaar: true }
			: fail(409, { welk: 'account', ...refusedForm(form.values, outcome.message) });
	}
};
