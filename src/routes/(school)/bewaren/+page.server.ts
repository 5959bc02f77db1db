import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#core/app.ts';
import { day, id, readForm, refusedForm, text } from '#core/form.ts';
import { opschortingsgronden, stukInWoorden, telStukken, type Bewaarkind } from '#domain/bewaren/bewaren.ts';
import { listBewaartermijnen } from '#domain/bewaren/listBewaartermijnen.ts';
import { listOpschortingen } from '#domain/bewaren/listOpschortingen.ts';
import { listZonderUitschrijfdatum } from '#domain/bewaren/listZonderUitschrijfdatum.ts';
import { mayVernietigen, readBewaarlijst } from '#domain/bewaren/readBewaarlijst.ts';
import { listVernietigingen } from '#domain/bewaren/readVernietiging.ts';
import { recordUitschrijfdatum } from '#domain/bewaren/recordUitschrijfdatum.ts';
import { recordVernietiging } from '#domain/bewaren/recordVernietiging.ts';
import { bewaartermijnen } from '#law/bewaartermijnen.ts';
import { compareDays, dayOf, formatDatum, formatRelatief } from '#law/datum.ts';
import { requireRecent } from '../../requireRecent.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = locals.user!;
	const peildatum = readDay(url.searchParams.get('peildatum')) ?? user.vandaag;
	const found = await app().database.inSession(user, 'read only', async (tx) =>
		(await mayVernietigen(tx))
			? {
					lijst: await readBewaarlijst(tx, peildatum),
					termijnen: await listBewaartermijnen(tx),
					opschortingen: await listOpschortingen(tx),
					zonderDatum: await listZonderUitschrijfdatum(tx),
					gedaan: await listVernietigingen(tx)
				}
			: undefined
	);
	if (!found) error(403, 'Deze bladzijde is voor de directie en de functionaris gegevensbescherming.');
	const vooruit = compareDays(peildatum, user.vandaag) > 0;
	return {
		peildatum: peildatum.toString(),
		dag: formatDatum(peildatum),
		vooruit,
		afdruk: found.lijst.afdruk,
		stukken: telStukken(found.lijst.weg),
		weg: found.lijst.weg.map(describe),
		gehouden: found.lijst.opgeschort.map(({ leerlingId }) => leerlingId),
		termijnen: found.termijnen.map(({ categorie, jaren, reden }) => ({
			naam: bewaartermijnen[categorie].naam,
			wat: bewaartermijnen[categorie].wat,
			jaren,
			reden,
			regel: bewaartermijnen[categorie].regel
		})),
		opschortingen: found.opschortingen.map((one) => ({
			id: one.id,
			leerlingId: one.leerlingId,
			naam: one.naam,
			grond: opschortingsgronden[one.grond],
			reden: one.reden,
			herzien: formatDatum(one.herzienOp),
			nakijken: compareDays(one.herzienOp, user.vandaag) <= 0,
			wanneer: formatRelatief(one.herzienOp, user.vandaag)
		})),
		zonderDatum: found.zonderDatum.map(({ leerlingId, naam, geboortedatum, laatstInGroep }) => ({
			leerlingId,
			naam,
			geboren: geboortedatum ? formatDatum(geboortedatum) : null,
			laatst: laatstInGroep ? formatDatum(laatstInGroep) : null,
			voorstel: laatstInGroep?.toString() ?? ''
		})),
		vultIn: user.rollen.includes('directie'),
		gedaan: found.gedaan.map(({ id, op, door, kinderen, stukken }) => ({
			id,
			op: formatDatum(dayOf(op)),
			door: door ?? 'opdrachtregel',
			kinderen,
			stukken
		})),
		bewaard: url.searchParams.get('bewaard')
	};
};

const Bevestiging = v.object({
	peildatum: day('Dit formulier is niet volledig. Ververs de pagina.'),
	afdruk: text('Dit formulier is niet volledig. Ververs de pagina.', 64),
	akkoord: v.pipe(v.optional(v.string(), ''), v.literal('ja', 'Zet een vinkje: u heeft de lijst nagekeken.'))
});
const Uitschrijving = v.object({ leerling: id, op: day('Vul de laatste schooldag in.') });

export const actions: Actions = {
	vernietigen: async (event) => {
		requireRecent(event);
		const { request, locals } = event;
		const user = locals.user!;
		const form = await readForm(request, Bevestiging);
		if (!form.ok) return fail(400, { ...form, van: 'vernietigen' });
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			recordVernietiging(tx, form.value.peildatum, user.vandaag, form.value.afdruk)
		);
		if (!outcome.ok) return fail(409, { ...refusedForm({}, outcome.message), van: 'vernietigen' });
		redirect(303, `/bewaren/${outcome.value.id}?nu=ja`);
	},
	uitschrijven: async ({ request, locals }) => {
		const user = locals.user!;
		const form = await readForm(request, Uitschrijving);
		if (!form.ok) return fail(400, { ...form, van: 'uitschrijven' });
		const outcome = await app().database.inSession(user, 'read write', (tx) =>
			recordUitschrijfdatum(tx, form.value.leerling, form.value.op, user.vandaag)
		);
		if (!outcome.ok) return fail(409, { ...refusedForm(form.values, outcome.message), van: 'uitschrijven' });
		redirect(303, '/bewaren?bewaard=uitschrijfdatum');
	}
};

const describe = ({ leerlingId, naam, uitgestroomdOp, groepen }: Bewaarkind) => ({
	id: leerlingId,
	naam,
	vertrek: formatDatum(uitgestroomdOp),
	groepen: groepen.map(({ categorie, jaren, vanaf, stukken }) => ({
		naam: bewaartermijnen[categorie].naam,
		regel: bewaartermijnen[categorie].regel,
		jaren,
		vanaf: formatDatum(vanaf),
		stukken: stukken.map(({ tabel, aantal }) => stukInWoorden(tabel, aantal)).join(', ')
	}))
});

function readDay(text: string | null): Temporal.PlainDate | undefined {
	try {
		return text ? Temporal.PlainDate.from(text, { overflow: 'reject' }) : undefined;
	} catch {
		return undefined;
	}
}
