import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import {
	hoeNamen,
	standNamen,
	vereisteVragen,
	wieNamen,
	type Vereiste
} from '#domain/ondersteuningsvraag/niveau.ts';
import {
	notitiesoorten,
	uitkomsten,
	type Notitiesoort,
	type Uitkomst
} from '#domain/ondersteuningsvraag/ondersteuningsvraag.ts';
import { dayOf, formatDatum } from '#law/datum.ts';
import { filled } from './collectKind.ts';
import type { Stuk } from './stuk.ts';

type Day = Temporal.PlainDate;
type Naam = (id: string | null) => string | null;

/** The questions about a child and all that hangs on them, except the plans. */
export async function collectVragen(
	tx: Tx,
	leerlingId: string,
	ouderId: string,
	naam: Naam
): Promise<Stuk[]> {
	return [
		...(await collectDraden(tx, leerlingId, naam)),
		...(await collectNotities(tx, leerlingId, ouderId, naam)),
		...(await collectNiveaus(tx, leerlingId, naam)),
		...(await collectAfspraken(tx, leerlingId, naam))
	];
}

async function collectDraden(tx: Tx, leerlingId: string, naam: Naam): Promise<Stuk[]> {
	const vragen = await tx
		.selectFrom('ondersteuningsvraag')
		.select(['id', 'vraag', 'wat_helpt', 'geopend_op', 'door', 'eigenaar_id'])
		.where('leerling_id', '=', leerlingId)
		.orderBy('geopend_op')
		.execute();
	if (vragen.length === 0) return [];
	const sluitingen = await tx
		.selectFrom('vraagsluiting')
		.select(['ondersteuningsvraag_id', 'uitkomst', 'toelichting', 'gesloten_op', 'heropend_op'])
		.where(
			'ondersteuningsvraag_id',
			'in',
			vragen.map(({ id }) => id)
		)
		.orderBy('gesloten_op')
		.execute();
	return vragen.map((vraag) => ({
		...{
			sleutel: `ondersteuningsvraag:${vraag.id}`,
			deel: 'vragen',
			kop: 'Vraag',
			op: vraag.geopend_op,
			door: naam(vraag.door)
		},
		regels: filled([
			['De vraag', vraag.vraag],
			['Wat helpt', vraag.wat_helpt],
			['Wie haar volgt', naam(vraag.eigenaar_id)],
			...sluitingen
				.filter(({ ondersteuningsvraag_id }) => ondersteuningsvraag_id === vraag.id)
				.flatMap((row) => [
					[
						`Gesloten ${formatDatum(row.gesloten_op)}`,
						`${uitkomsten[row.uitkomst as Uitkomst]}. ${row.toelichting}`
					] as const,
					['Weer geopend', row.heropend_op && formatDatum(row.heropend_op)] as const
				])
		]),
		voorstel: 'beoordelen'
	}));
}

/** A talk with another parent is of that parent, until who reads it decides otherwise (R-GEZ-3). */
async function collectNotities(tx: Tx, leerlingId: string, ouderId: string, naam: Naam): Promise<Stuk[]> {
	const { rows } = await sql<{
		id: string;
		soort: Notitiesoort;
		tekst: string;
		op: Day;
		door: string | null;
		ouders: string[];
	}>`
		select vraagnotitie.id, vraagnotitie.soort, vraagnotitie.tekst, vraagnotitie.gebeurd_op as op, vraagnotitie.door,
			array(select ouder_id::text from vraagnotitie_ouder where vraagnotitie_ouder.school_id = vraagnotitie.school_id
				and vraagnotitie_ouder.vraagnotitie_id = vraagnotitie.id) as ouders
		from vraagnotitie
		where vraagnotitie.school_id = huidige_school() and vraagnotitie.leerling_id = ${leerlingId}
		order by vraagnotitie.gebeurd_op, vraagnotitie.op`.execute(tx);
	return rows.map((row) => {
		const ofOthers = row.ouders.length > 0 && !row.ouders.includes(ouderId);
		return {
			...{
				sleutel: `vraagnotitie:${row.id}`,
				deel: 'vragen',
				kop: notitiesoorten[row.soort],
				kopBuiten: 'Notitie',
				op: row.op,
				door: naam(row.door)
			},
			regels: [{ naam: row.soort === 'leerling' ? 'In eigen woorden' : 'Tekst', tekst: row.tekst }],
			...(ofOthers
				? ({ voorstel: 'weglaten', reden: 'derden' } as const)
				: ({ voorstel: 'beoordelen' } as const))
		};
	});
}

async function collectNiveaus(tx: Tx, leerlingId: string, naam: Naam): Promise<Stuk[]> {
	const besluiten = await tx
		.selectFrom('niveaubesluit')
		.select(['id', 'niveau', 'soort', 'waarom', 'besloten_op', 'opnieuw_op', 'door'])
		.where('leerling_id', '=', leerlingId)
		.orderBy('besloten_op')
		.orderBy('op')
		.execute();
	if (besluiten.length === 0) return [];
	const ids = besluiten.map(({ id }) => id);
	const deelnemers = await tx
		.selectFrom('niveaubesluitdeelnemer')
		.select(['niveaubesluit_id', 'wie', 'hoe', 'naam'])
		.where('niveaubesluit_id', 'in', ids)
		.execute();
	const vereisten = await tx
		.selectFrom('niveaubesluitvereiste')
		.select(['niveaubesluit_id', 'vereiste', 'stand', 'toelichting'])
		.where('niveaubesluit_id', 'in', ids)
		.execute();
	return besluiten.map((besluit) => ({
		...{
			sleutel: `niveaubesluit:${besluit.id}`,
			deel: 'vragen',
			kop: `Besluit: ondersteuningsniveau ${besluit.niveau}`,
			kopBuiten: 'Besluit over de ondersteuning'
		},
		...{ op: besluit.besloten_op, door: naam(besluit.door) },
		regels: [
			...filled([
				['Niveau', `${besluit.niveau}${besluit.soort ? `, ${besluit.soort}` : ''}`],
				['Opnieuw bekijken', besluit.opnieuw_op && formatDatum(besluit.opnieuw_op)]
			]),
			...filled([
				['Waarom', besluit.waarom],
				...deelnemers
					.filter(({ niveaubesluit_id }) => niveaubesluit_id === besluit.id)
					.map(
						({ wie, hoe, naam: wieDan }) =>
							[
								wieNamen[wie as 'ouders'],
								`${hoeNamen[hoe as 'nog_niet']}${wieDan ? `: ${wieDan}` : ''}`
							] as const
					),
				...vereisten
					.filter(({ niveaubesluit_id }) => niveaubesluit_id === besluit.id)
					.map(
						({ vereiste, stand, toelichting }) =>
							[
								vereisteVragen[vereiste as Vereiste].naam,
								[standNamen[stand as 'niet'], toelichting].filter(Boolean).join('. ')
							] as const
					)
			]).map((regel) => ({ ...regel, verhaal: true as const }))
		],
		...{ voorstel: 'beoordelen', feit: true }
	}));
}

async function collectAfspraken(tx: Tx, leerlingId: string, naam: Naam): Promise<Stuk[]> {
	const { rows } = await sql<{
		wat: string;
		wie: string;
		uiterlijk: Day;
		op: Temporal.Instant;
		uitkomst: string | null;
		toelichting: string | null;
	}>`
		select afspraak.wat, afspraak.wie_id as wie, afspraak.uiterlijk, afspraak.op, afspraakafronding.uitkomst, afspraakafronding.toelichting
		from afspraak
		left join afspraakafronding on afspraakafronding.school_id = afspraak.school_id and afspraakafronding.afspraak_id = afspraak.id
		where afspraak.school_id = huidige_school() and afspraak.leerling_id = ${leerlingId}
		order by afspraak.op`.execute(tx);
	if (rows.length === 0) return [];
	return [
		{
			...{ sleutel: 'afspraak:alle', deel: 'vragen', kop: 'Afspraken', op: null, door: null },
			regels: rows.map((row) => ({
				naam: formatDatum(dayOf(row.op)),
				tekst: [
					`${row.wat.replace(/\.$/, '')} (${naam(row.wie) ?? 'een medewerker'}, uiterlijk ${formatDatum(row.uiterlijk)})`,
					row.uitkomst === 'gedaan' ? 'Gedaan' : row.uitkomst && 'Niet meer nodig',
					row.toelichting
				]
					.filter(Boolean)
					.join('. ')
			})),
			voorstel: 'beoordelen'
		}
	];
}
