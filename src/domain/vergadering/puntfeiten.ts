import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { momentnaam } from '#domain/jaarplan/jaarmoment.ts';
import { readMomenten } from '#domain/jaarplan/readMomenten.ts';
import { readMedewerkernamen } from '#domain/jaarplan/readPlankring.ts';
import { readNakoming } from '#domain/jaarplan/readNakoming.ts';
import { readWerkafspraken, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';
import { compareDays, formatDag } from '#law/datum.ts';
import { countStand } from '#law/nakoming.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import { readGroepfeiten, type Feitregel } from './groepfeiten.ts';
import { listOverlegafspraken, type Overleg } from './readOverleg.ts';

type Vraag = { readonly tx: Tx; readonly user: User; readonly overleg: Overleg };

/**
 * The facts of a point, read when it is shown and with the eyes of who looks: nothing about them is kept in the agenda.
 * In: the `bron` of the point. Out: no lines for a source that is not known or not this person's.
 */
export async function readPuntfeiten(vraag: Vraag, bron: string): Promise<Feitregel[]> {
	if (bron.startsWith('groep:')) return readGroepfeiten(vraag, bron.slice('groep:'.length));
	return (await bronnen[bron]?.(vraag)) ?? [];
}

const bronnen: Readonly<Record<string, (vraag: Vraag) => Promise<Feitregel[]>>> = {
	vorige: readVorige,
	nakoming: readAchterstand,
	jaarplan: readKomend,
	zorg: readZorg
};

/** What was agreed the time before. */
async function readVorige({ tx, overleg: { vorige } }: Vraag): Promise<Feitregel[]> {
	if (!vorige) return [{ tekst: 'Dit is de eerste keer in dit schooljaar.' }];
	const namen = await readMedewerkernamen(tx);
	const afspraken = await listOverlegafspraken(tx, vorige.id);
	const kop = { tekst: `Vorige keer was op ${formatDag(vorige.van)}.`, href: `/overleg/${vorige.id}` };
	return [
		kop,
		...afspraken.map(({ wat, wieId, uiterlijk, gedaan }) => ({
			tekst: `${wat} ${namen.get(wieId) ?? 'Een collega'}, ${gedaan ? 'gedaan' : `uiterlijk ${formatDag(uiterlijk)}`}.`
		}))
	];
}

/** Promises that were missed this year or can still be kept now (the mirror of the nakoming, never about a person). */
async function readAchterstand({ tx, user }: Vraag): Promise<Feitregel[]> {
	const { termijnen, wordtBijgehouden } = await readNakoming(tx, user, schooljaarOf(user.vandaag));
	const titels = new Map(
		werkafsprakenOp(await readWerkafspraken(tx), user.vandaag).map(({ id, titel }) => [id, titel])
	);
	return [...Map.groupBy(termijnen, ({ werkafspraak }) => werkafspraak)]
		.filter(([id]) => wordtBijgehouden(id) && titels.has(id))
		.map(([id, eigen]) => ({ id, ...countStand(eigen) }))
		.filter(({ gemist }) => gemist > 0)
		.sort((a, b) => b.gemist - a.gemist)
		.slice(0, 6)
		.map(({ id, gehouden, gemist, loopt }) => ({
			tekst: `${titels.get(id)}: ${gehouden} keer gehouden, ${gemist} keer niet${loopt > 0 ? `, ${loopt} keer loopt nog` : ''}.`,
			href: `/nakoming/${id}`
		}));
}

/** What the calendar holds in the four weeks after this meeting. */
async function readKomend({ tx, overleg: { moment } }: Vraag): Promise<Feitregel[]> {
	const tot = moment.van.add({ weeks: 4 });
	const momenten = (await readMomenten(tx, schooljaarOf(moment.van))).filter(
		({ id, van, uitkomst }) =>
			id !== moment.id && uitkomst === null && compareDays(van, moment.van) > 0 && compareDays(van, tot) <= 0
	);
	const perReeks = [...Map.groupBy(momenten, ({ reeks, van }) => `${reeks}|${van.toString()}`).values()];
	return perReeks.slice(0, 12).map((ronde) => ({
		tekst: `${formatDag(ronde[0]!.van)}: ${ronde.length === 1 ? momentnaam(ronde[0]!) : `${ronde[0]!.titel}, ${ronde.length} keer`}`,
		href: `/jaarplan/momenten/${ronde[0]!.id}`
	}));
}

/** How much support there is, in numbers; what is behind them stands in its own place. */
async function readZorg({ tx, user }: Vraag): Promise<Feitregel[]> {
	const { rows } = await sql<Record<'vragen' | 'plannen' | 'evaluaties' | 'inzage' | 'signalen', number>>`
		select
			(select count(*)::int from ondersteuningsvraag where not exists (select from vraagsluiting
				where vraagsluiting.school_id = ondersteuningsvraag.school_id
					and vraagsluiting.ondersteuningsvraag_id = ondersteuningsvraag.id and vraagsluiting.heropend_op is null)) as vragen,
			(select count(*)::int from handelingsplan where begonnen_op is not null and not exists (select from planevaluatie
				where planevaluatie.school_id = handelingsplan.school_id and planevaluatie.handelingsplan_id = handelingsplan.id)) as plannen,
			(select count(*)::int from handelingsplan where begonnen_op is not null
				and evaluatie_tot <= ${user.vandaag.add({ weeks: 4 })} and not exists (select from planevaluatie
				where planevaluatie.school_id = handelingsplan.school_id and planevaluatie.handelingsplan_id = handelingsplan.id)) as evaluaties,
			(select count(*)::int from inzageverzoek where not exists (select from inzageantwoord
				where inzageantwoord.school_id = inzageverzoek.school_id and inzageantwoord.inzageverzoek_id = inzageverzoek.id)) as inzage,
			(select count(*)::int from open_signaal where richting = 'zorg') as signalen`.execute(tx);
	const { vragen, plannen, evaluaties, inzage, signalen } = rows[0]!;
	return [
		{ tekst: `${vragen} open vragen, ${signalen} signalen om naar te kijken.`, href: '/vragen' },
		{ tekst: `${plannen} lopende plannen, waarvan ${evaluaties} de komende vier weken geëvalueerd worden.` },
		...(inzage > 0 ? [{ tekst: `${inzage} open inzageverzoeken.`, href: '/inzageverzoeken' }] : [])
	];
}
