import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { dropCookie } from '#core/cookie.ts';
import { id, readForm } from '#core/form.ts';
import { daysLeft } from '#domain/aanmelding/aanmelding.ts';
import { wijzenaam } from '#domain/aanmelding/wijze.ts';
import { endAlleSessies, endSessie, listSessies } from '#domain/aanmelding/listSessies.ts';
import { readBewijsmiddelen } from '#domain/aanmelding/readBewijsmiddelen.ts';
import { countHerstelcodes, listToegangssleutels, readCodeapp } from '#domain/aanmelding/readAccount.ts';
import { readWissing } from '#domain/aanmelding/resetTweedeStap.ts';
import { listKoppelingen, unlinkExtern } from '#domain/aanmelding/unlinkExtern.ts';
import { longMoment } from '#ui/date.ts';
import { requireRecent } from '../../requireRecent.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const { database, settings } = app();
	const { wachtwoord } = await readBewijsmiddelen(database, user);
	return database.inSession(user, 'read only', async (tx) => {
		const codeapp = await readCodeapp(tx, user);
		const wissing = await readWissing(tx, user);
		return {
			naam: user.naam,
			dagen: daysLeft(user) ?? null,
			metHerstelcode: url.searchParams.has('herstelcode'),
			wachtwoord,
			wissing: wissing ? { ...wissing, op: longMoment(wissing.op) } : null,
			sleutels: (await listToegangssleutels(tx, user)).map(({ naam, gemaaktOp, gebruiktOp, ...sleutel }) => ({
				...{ id: sleutel.id, naam },
				gemaakt: longMoment(gemaaktOp),
				gebruikt: gebruiktOp && longMoment(gebruiktOp)
			})),
			codeapp: codeapp
				? {
						gemaakt: longMoment(codeapp.gemaaktOp),
						gebruikt: codeapp.gebruiktOp && longMoment(codeapp.gebruiktOp)
					}
				: null,
			herstelcodes: await countHerstelcodes(tx, user),
			koppelingen: (await listKoppelingen(tx, user)).map(({ id, issuer, gekoppeldOp, gebruiktOp }) => ({
				id,
				naam: settings.aanbieders.find((one) => one.issuer === issuer)?.naam ?? new URL(issuer).hostname,
				gekoppeld: longMoment(gekoppeldOp),
				gebruikt: longMoment(gebruiktOp)
			})),
			sessies: (await listSessies(tx, user)).map((sessie) => ({
				...{ id: sessie.id, apparaat: sessie.apparaat, deze: sessie.deze },
				wijze: wijzenaam(sessie.wijze),
				begonnen: longMoment(sessie.begonnenOp),
				gebruikt: longMoment(sessie.gebruiktOp)
			}))
		};
	});
};

export const actions: Actions = {
	beeindig: async ({ request, locals }) => {
		const form = await readForm(request, v.object({ sessie: id }));
		if (!form.ok) return fail(400, form);
		const user = locals.user!;
		await app().database.inSession(user, 'read write', (tx) => endSessie(tx, user, form.value.sessie));
		return { beeindigd: true };
	},
	ontkoppel: async (event) => {
		requireRecent(event);
		const form = await readForm(event.request, v.object({ koppeling: id }));
		if (!form.ok) return fail(400, form);
		const user = event.locals.user!;
		await app().database.inSession(user, 'read write', (tx) => unlinkExtern(tx, user, form.value.koppeling));
		return { ontkoppeld: true };
	},
	overal: async ({ locals, cookies }) => {
		const user = locals.user!;
		const { database, settings } = app();
		await database.inSession(user, 'read write', (tx) => endAlleSessies(tx, user));
		dropCookie(cookies, 'sessie', settings);
		redirect(303, '/aanmelden?afgemeld');
	}
};
