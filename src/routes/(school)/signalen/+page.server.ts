import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { drawnHere } from '#core/drawnHere.ts';
import type { Tx } from '#core/database.ts';
import { id, readForm, refusedForm } from '#core/form.ts';
import { beginInzage } from '#core/inzage.ts';
import { together } from '#core/together.ts';
import { listReachable } from '#domain/observatie/listReachable.ts';
import { findLeerling, VermoedenForm } from '#domain/observatie/observatie.ts';
import { listGroepen, listLeerlingen, type Leerlingregel } from '#domain/organisatie/read.ts';
import { listSignalen, type Signaalstand } from '#domain/signaal/listSignalen.ts';
import { noteSignaalGezien } from '#domain/signaal/noteSignaalGezien.ts';
import { observeLeerling } from '#domain/signaal/observeLeerling.ts';
import { resumeSignaal } from '#domain/signaal/resumeSignaal.ts';
import { compareDays } from '#law/datum.ts';
import { opsomming } from '#law/woorden.ts';
import { filters, isFilternaam, toBlokken, type Filternaam } from './rijen.ts';
import type { Actions, PageServerLoad } from './$types';

/** On the page of a whole school: the newest ones; the rest is one link away. */
const eersteBlik = 25;

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const { database } = app();
	const { signalen, groepen, leerlingen } = await database.inSession(user, 'read only', (tx) =>
		together({
			signalen: listSignalen(tx, user.vandaag),
			groepen: listStamgroepen(tx, user.vandaag),
			leerlingen: listBeschrijfbaar(tx, user.vandaag)
		})
	);
	const heleSchool = user.rollen.includes('intern_begeleider');
	const zichtbaar = groepen.filter((groep) => heleSchool || groep.eigen);
	const groep = zichtbaar.find((een) => een.id === url.searchParams.get('groep')) ?? null;
	const gevraagd = url.searchParams.get('toon');
	const toon: Filternaam = isFilternaam(gevraagd) ? gevraagd : 'alles';
	const binnen = groep ? signalen.filter(({ groepId }) => groepId === groep.id) : signalen;
	// A whole school at once is read by group: first where to look, then the newest that nobody saw.
	const overzicht = !groep && toon === 'alles' && zichtbaar.length > 1;
	const secties = overzicht ? firstLook(binnen) : sectionsOf(binnen, toon);
	const leerlingIds = new Set(
		secties.flatMap((sectie) => sectie.signalen.map(({ leerlingId }) => leerlingId))
	);
	beginInzage(
		locals,
		database,
		user,
		[...leerlingIds].map((leerlingId) => ({ leerlingId, laag: 2 as const, onderdeel: 'signalen' }))
	);
	const tel = (naam: Filternaam, lijst = binnen) => lijst.filter(filters[naam].keep).length;
	return drawnHere({
		toon,
		groep: groep && { id: groep.id, naam: groep.naam },
		overzicht,
		totaal: signalen.length,
		filters: (Object.keys(filters) as Filternaam[]).map((naam) => ({
			naam,
			label: filters[naam].label,
			aantal: tel(naam)
		})),
		groepen: zichtbaar.map(({ id: groepId, naam, leerkrachten, eigen }) => {
			const lijst = signalen.filter((signaal) => signaal.groepId === groepId);
			return {
				id: groepId,
				naam,
				eigen,
				leerkrachten: opsomming(leerkrachten),
				aantallen: {
					niemand: tel('niemand', lijst),
					aandacht: tel('aandacht', lijst),
					sterk: tel('sterk', lijst),
					terzijde: tel('terzijde', lijst),
					stil: tel('stil', lijst)
				}
			};
		}),
		secties: secties.map(({ titel, note, signalen: lijst, rest }) => ({
			titel,
			note,
			rest,
			blokken: toBlokken(lijst, user.vandaag)
		})),
		leerlingen: leerlingen.map(labelOf),
		kiesbaar: url.searchParams.get('kind') ?? '',
		genoteerd:
			leerlingen.find((leerling) => leerling.id === url.searchParams.get('genoteerd'))?.roepnaam ?? null,
		genoteerdId: url.searchParams.get('genoteerd'),
		magProfiel: heleSchool || user.rollen.includes('directie')
	});
};

const listStamgroepen = async (tx: Tx, vandaag: Temporal.PlainDate) =>
	(await listGroepen(tx, vandaag)).filter(({ soort }) => soort === 'stamgroep');

/** The children this person can write about. */
async function listBeschrijfbaar(tx: Tx, vandaag: Temporal.PlainDate): Promise<Leerlingregel[]> {
	const leerlingen = await listLeerlingen(tx, vandaag);
	const bereikbaar = new Set(
		await listReachable(
			tx,
			leerlingen.map(({ id: leerlingId }) => leerlingId)
		)
	);
	return leerlingen.filter(({ id: leerlingId }) => bereikbaar.has(leerlingId));
}

type Sectie = { titel: string; note: string; signalen: Signaalstand[]; rest: number };

const firstLook = (signalen: readonly Signaalstand[]): Sectie[] => {
	const niemand = signalen.filter(filters.niemand.keep).toSorted((a, b) => compareDays(b.sinds, a.sinds));
	if (niemand.length === 0) return [];
	return [
		{
			titel: 'Nog niemand keek',
			note: 'Sinds het nieuwste feit schreef niemand iets op over dit kind. Het nieuwste staat bovenaan.',
			signalen: niemand.slice(0, eersteBlik),
			rest: Math.max(0, niemand.length - eersteBlik)
		}
	];
};

function sectionsOf(signalen: readonly Signaalstand[], toon: Filternaam): Sectie[] {
	const sectie = (titel: string, note: string, lijst: Signaalstand[]): Sectie[] =>
		lijst.length === 0 ? [] : [{ titel, note, signalen: lijst, rest: 0 }];
	if (toon !== 'alles')
		return sectie(filters[toon].label, notes[toon] ?? '', signalen.filter(filters[toon].keep));
	return [
		...sectie(
			'Nog niemand keek',
			notes.niemand ?? '',
			signalen.filter(({ niemandKeek }) => niemandKeek)
		),
		...sectie(
			'Open',
			'Iemand keek hiernaar; er is nog niets besloten.',
			signalen.filter((signaal) => signaal.toestand.toestand === 'open' && !signaal.niemandKeek)
		),
		...sectie('Terzijde', notes.terzijde ?? '', signalen.filter(filters.terzijde.keep)),
		...sectie('Stil', notes.stil ?? '', signalen.filter(filters.stil.keep))
	];
}

const notes: Partial<Record<Filternaam, string>> = {
	niemand: 'Sinds het nieuwste feit schreef niemand iets op over dit kind.',
	aandacht: 'Open signalen die om aandacht vragen.',
	sterk: 'Open signalen van sterke kanten: wie kan meer aan?',
	terzijde: 'Komen vanzelf terug op de dag die erbij staat.',
	stil: 'Er loopt een plan of een vraag; daarna komen ze terug als de regel dan nog geldt.'
};

const labelOf = (leerling: Leerlingregel) => ({
	id: leerling.id,
	naam: leerling.naam,
	label: leerling.groepNaam ? `${leerling.naam}, ${leerling.groepNaam}` : leerling.naam
});

const SignaalForm = v.object({ signaal: id });
const KindForm = v.object({
	...VermoedenForm.entries,
	kind: v.pipe(v.string('Kies een kind.'), v.trim(), v.minLength(1, 'Kies een kind.'))
});

export const actions: Actions = {
	gezien: async ({ request, locals, url }) => {
		const user = locals.user!;
		const form = await readForm(request, SignaalForm);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			noteSignaalGezien(tx, user.vandaag, form.value.signaal)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, backTo(url));
	},
	terug: async ({ request, locals, url }) => {
		const user = locals.user!;
		const form = await readForm(request, SignaalForm);
		if (!form.ok) return fail(400, form);
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			resumeSignaal(tx, user.vandaag, form.value.signaal)
		);
		if (!outcome.ok) return fail(409, refusedForm(form.values, outcome.message));
		redirect(303, backTo(url));
	},
	vermoeden: async ({ request, locals, url }) => {
		const user = locals.user!;
		const form = await readForm(request, KindForm);
		if (!form.ok) return fail(400, form);
		const { kind, tekst, waarde } = form.value;
		const outcome = await app().database.inSession(user, 'read write', async (tx) => {
			const gekozen = findLeerling(kind, (await listBeschrijfbaar(tx, user.vandaag)).map(labelOf));
			if (!gekozen) return null;
			const genoteerd = await observeLeerling(tx, user.vandaag, {
				leerlingId: gekozen.id,
				soort: 'vermoeden',
				waarde,
				tekst
			});
			return { genoteerd, leerlingId: gekozen.id };
		});
		if (!outcome) {
			const errors = { kind: 'Deze naam past op geen of op meer kinderen. Kies een regel uit de lijst.' };
			return fail(400, { values: form.values, errors });
		}
		if (!outcome.genoteerd.ok) return fail(409, refusedForm(form.values, outcome.genoteerd.message));
		redirect(303, backTo(url, { genoteerd: outcome.leerlingId }));
	}
};

/** The same view again, without the name of the action. */
function backTo(url: URL, extra: Record<string, string> = {}): string {
	const query = new URLSearchParams(extra);
	for (const name of ['groep', 'toon']) {
		const value = url.searchParams.get(name);
		if (value) query.set(name, value);
	}
	return query.size > 0 ? `/signalen?${query}` : '/signalen';
}
