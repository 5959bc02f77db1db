import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { backPath } from '#core/backPath.ts';
import type { Tx, User } from '#core/database.ts';
import { day, oneOf, optionalText, readForm, refusedForm, text } from '#core/form.ts';
import {
	changeWerkafspraak,
	magWerkafspraakWijzigen,
	proposeWerkafspraak
} from '#domain/jaarplan/changeWerkafspraak.ts';
import { readKringfeiten } from '#domain/jaarplan/readKringfeiten.ts';
import { listRegelvelden, readRegelformulier } from '#domain/jaarplan/regelformulier.ts';
import { beeldVan, type Jaarbeeld } from '#domain/jaarplan/werkafspraakvoorproef.ts';
import { listMedewerkers } from '#domain/organisatie/read.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { listWerkafspraakversies, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';
import { formatDag, formatDatum } from '#law/datum.ts';
import { describeRegel } from '#law/describeRegel.ts';
import { nextSchooljaar, schooljaarOf, type Schooljaar } from '#law/schooljaar.ts';
import type { Werkafspraak } from '#law/werkafspraak.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import { bronNaam, themanamen, wieKeuzes, wieNaam } from '../woorden.ts';
import type { Actions, PageServerLoad } from './$types';

const find = (id: string) => {
	const delivered = standaardWerkafspraken.find((werkafspraak) => werkafspraak.id === id);
	if (!delivered) error(404, 'Deze werkafspraak bestaat niet.');
	return delivered;
};

/** Where somebody came from to change this promise: the sentence in the ondersteuningsaanbod, otherwise nowhere. */
const zinIn = (url: URL) => {
	const path = backPath(url.searchParams.get('terug'));
	return path.startsWith('/ondersteuningsaanbod') ? path : null;
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const user = locals.user!;
	const delivered = find(params.afspraak);
	const { versies, medewerkers, nu, volgend } = await app().database.inSession(
		user,
		'read only',
		async (tx) => {
			const found = await listWerkafspraakversies(tx, delivered.id);
			const jaar = schooljaarOf(user.vandaag);
			return {
				versies: found,
				medewerkers: await listMedewerkers(tx, user.vandaag),
				nu: await readBeeld(tx, user, [delivered, ...found], jaar),
				volgend: await readBeeld(tx, user, [delivered, ...found], nextSchooljaar(jaar))
			};
		}
	);
	const alle: Werkafspraak[] = [delivered, ...versies];
	const huidig = alle.at(-1)!;
	const geldt = werkafsprakenOp(alle, user.vandaag)[0];
	return {
		id: delivered.id,
		terug: zinIn(url),
		titel: delivered.titel,
		thema: themanamen[delivered.thema],
		wat: (geldt ?? huidig).wat,
		hoe: describeRegel((geldt ?? huidig).regel),
		wie: wieNaam((geldt ?? huidig).wie),
		bron: bronNaam(delivered.bron),
		vindplaats: delivered.bron.vindplaats,
		isWet: delivered.bron.soort === 'wet',
		wettelijk: describeRegel(delivered.regel),
		vervallen: !geldt,
		magWijzigen: magWerkafspraakWijzigen(user.rollen),
		velden: listRegelvelden(huidig.regel),
		wieWaarde: huidig.wie === 'eigenaar' ? '' : huidig.wie,
		wieKeuzes: huidig.wie === 'eigenaar' ? [] : wieKeuzes,
		watWaarde: huidig.wat,
		vervaltWaarde: huidig.geldigTot !== undefined,
		vandaag: user.vandaag.toString(),
		jaren: [
			{ schooljaar: schooljaarOf(user.vandaag), ...show(nu) },
			{ schooljaar: nextSchooljaar(schooljaarOf(user.vandaag)), ...show(volgend) }
		].filter(({ keren }) => keren > 0),
		geschiedenis: versies
			.map(({ regel, reden, door, geldigVanaf, geldigTot, wat }) => ({
				vanaf: formatDatum(geldigVanaf),
				dag: geldigVanaf.toString(),
				wat: geldigTot ? 'Deze afspraak vervalt.' : wat,
				hoe: describeRegel(regel),
				reden: reden ?? '',
				wie: medewerkers.find(({ id }) => id === door)?.naam ?? null
			}))
			.reverse()
	};
};

async function readBeeld(tx: Tx, user: User, versies: readonly Werkafspraak[], schooljaar: Schooljaar) {
	const kalender = await readKalender(tx, user.vandaag);
	const { feiten } = await readKringfeiten(tx, schooljaar, kalender);
	return beeldVan(versies, feiten, kalender, schooljaar);
}

const show = ({ keren, over, vensters }: Jaarbeeld) => ({
	keren,
	over,
	vensters: vensters.slice(0, 12).map(({ van, tot, keren: aantal }) => ({
		van: formatDag(van),
		tot: van.equals(tot) ? null : formatDag(tot),
		aantal
	})),
	meer: Math.max(0, vensters.length - 12)
});

const Wijziging = v.looseObject({
	wie: v.optional(v.string(), ''),
	wat: optionalText(400),
	vervalt: v.optional(v.string(), ''),
	geldigVanaf: day('Kies vanaf welke dag dit geldt.'),
	reden: text('Schrijf op waarom de werkafspraak verandert.', 400),
	stap: oneOf(['bekijk', 'bewaar'], 'Kies bekijken of bewaren.')
});

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const user = locals.user!;
		const delivered = find(params.afspraak);
		const form = await readForm(request, Wijziging);
		if (!form.ok) return fail(400, { values: form.values, errors: form.errors, voorproef: undefined });
		const bewaren = form.value.stap === 'bewaar';
		const outcome = await app().database.inSession(user, bewaren ? 'read write' : 'read only', async (tx) => {
			const versies = await listWerkafspraakversies(tx, delivered.id);
			const huidig = versies.at(-1) ?? delivered;
			const gelezen = readRegelformulier(huidig.regel, form.values);
			if (!gelezen.ok) return gelezen;
			const wijziging = {
				regel: gelezen.regel,
				wie: wieKeuzes.find(({ value }) => value === form.value.wie)?.value ?? huidig.wie,
				// A sentence that was left as it was follows the numbers, unless only the words were changed.
				wat: form.value.wat === huidig.wat ? '' : form.value.wat,
				vervalt: form.value.vervalt === 'ja',
				geldigVanaf: form.value.geldigVanaf,
				reden: form.value.reden
			};
			if (bewaren) return changeWerkafspraak(tx, user, delivered.id, wijziging);
			const proposed = await proposeWerkafspraak(tx, user, delivered.id, wijziging);
			if (!proposed.ok) return proposed;
			const { versies: voor, nieuw } = proposed.value;
			const jaar = schooljaarOf(wijziging.geldigVanaf);
			const jaren = await Promise.all(
				[jaar, nextSchooljaar(jaar)].map(async (schooljaar) => ({
					schooljaar,
					was: show(await readBeeld(tx, user, voor, schooljaar)),
					wordt: show(await readBeeld(tx, user, [...voor, nieuw], schooljaar))
				}))
			);
			return {
				ok: true as const,
				value: { wat: nieuw.geldigTot ? 'Deze afspraak vervalt.' : nieuw.wat, jaren }
			};
		});
		if ('errors' in outcome)
			return fail(400, { values: form.values, errors: outcome.errors, voorproef: undefined });
		if (!outcome.ok)
			return outcome.refused === 'reden_ontbreekt'
				? fail(400, { values: form.values, errors: { reden: outcome.message }, voorproef: undefined })
				: fail(409, { ...refusedForm(form.values, outcome.message), voorproef: undefined });
		if (!outcome.value) redirect(303, zinIn(url) ?? `/werkafspraken?bewaard=${delivered.id}`);
		return { values: form.values, errors: {}, voorproef: outcome.value };
	}
};
