import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { together } from '#core/together.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { splitUitleg } from '#domain/signaal/listSignalen.ts';
import { compareDays, dayOf } from '#law/datum.ts';
import {
	orderBladzijden,
	vraagtoestandOf,
	type Bladzijde,
	type Draad,
	type Uitkomst
} from './ondersteuningsvraag.ts';
import { listAfspraken } from './listAfspraken.ts';
import { listNiveaubesluiten } from './listNiveaubesluiten.ts';
import { listPlanbladzijden } from './listPlanbladzijden.ts';
import { readNiveau, readVraagkop, type Vraagkop } from './read.ts';

type Day = Temporal.PlainDate;
type Naam = (id: string | null) => string | null;

/** A question whole with its head, or undefined when there is none or this person may not see it (L2). */
export async function readDraad(tx: Tx, vraagId: string): Promise<(Draad & { kop: Vraagkop }) | undefined> {
	const kop = await readVraagkop(tx, vraagId);
	if (!kop) return undefined;
	const naam = await readNamen(tx);
	const { bladzijden: sluitingen, rows } = await listSluitingbladzijden(tx, kop.id, naam);
	const gelezen = await together({
		opening: tx
			.selectFrom('ondersteuningsvraag')
			.select(['op', 'door'])
			.where('id', '=', kop.id)
			.executeTakeFirstOrThrow(),
		signalen: listSignaalbladzijden(tx, kop, naam),
		notities: listNotities(tx, kop.id, naam),
		besprekingen: listBesprekingen(
			tx,
			kop,
			rows.at(-1)?.heropendOp === null ? rows.at(-1)!.geslotenOp : null
		),
		niveaubesluiten: listNiveaubesluiten(tx, kop.leerlingId, naam),
		afspraken: listAfspraken(tx, { vraagId: kop.id }, naam),
		plannen: listPlanbladzijden(tx, kop.id, naam),
		niveau: readNiveau(tx, kop.leerlingId)
	});
	const { opening } = gelezen;
	const bladzijden: Bladzijde[] = [
		{
			soort: 'opening',
			id: kop.id,
			op: kop.geopendOp,
			volgorde: opening.op.epochMilliseconds,
			door: naam(opening.door)
		},
		...gelezen.signalen,
		...gelezen.notities,
		...gelezen.besprekingen,
		...gelezen.niveaubesluiten.filter(
			({ vraagId: bij, op }) => bij === kop.id || (bij === null && compareDays(op, kop.geopendOp) >= 0)
		),
		...gelezen.afspraken,
		...gelezen.plannen,
		...sluitingen
	];
	return {
		kop,
		id: kop.id,
		leerlingId: kop.leerlingId,
		roepnaam: kop.roepnaam,
		vraag: kop.vraag,
		geopendOp: kop.geopendOp,
		toestand: vraagtoestandOf(rows),
		niveau: gelezen.niveau,
		bladzijden: orderBladzijden(bladzijden)
	};
}

/** Names of everybody who ever worked here: a page keeps its writer. */
export async function readNamen(tx: Tx): Promise<Naam> {
	const rows = await tx
		.selectFrom('medewerker')
		.select(['id', 'roepnaam', 'voorletters', 'voorvoegsel', 'achternaam'])
		.execute();
	const namen = new Map(rows.map((row) => [row.id, volledigeNaam(row)]));
	return (id) => (id === null ? null : (namen.get(id) ?? null));
}

/** A signal as it was read when the question took it in; the signal itself goes on with new facts. */
async function listSignaalbladzijden(tx: Tx, kop: Vraagkop, naam: Naam): Promise<Bladzijde[]> {
	const { rows } = await sql<Signaalrij>`
		select signaalbesluit.id, signaalbesluit.op, signaalbesluit.door,
			coalesce(signaalbesluit.uitleg, laatste.uitleg) as uitleg, laatste.sinds
		from signaalbesluit
		left join lateral (select signaal.uitleg, signaal.sinds from signaal
			where signaal.school_id = signaalbesluit.school_id and signaal.leerling_id = signaalbesluit.leerling_id
				and signaal.sleutel = signaalbesluit.signaal_sleutel
			order by signaal.ontstaan_op desc limit 1) laatste on true
		where signaalbesluit.school_id = huidige_school() and signaalbesluit.ondersteuningsvraag_id = ${kop.id}
			and signaalbesluit.soort = 'in_vraag'`.execute(tx);
	return rows.map((row) => ({
		soort: 'signaal',
		id: row.id,
		op: dayOf(row.op),
		volgorde: row.op.epochMilliseconds,
		door: naam(row.door),
		uitleg: row.uitleg ? splitUitleg(row.uitleg).gezien : 'Een signaal dat er inmiddels niet meer is.',
		sinds: row.sinds
	}));
}

type Signaalrij = {
	id: string;
	op: Temporal.Instant;
	door: string | null;
	uitleg: string | null;
	sinds: Day | null;
};

async function listNotities(tx: Tx, vraagId: string, naam: Naam): Promise<Bladzijde[]> {
	const rows = await tx
		.selectFrom('vraagnotitie')
		.select(['id', 'soort', 'tekst', 'gebeurd_op', 'op', 'door'])
		.where('ondersteuningsvraag_id', '=', vraagId)
		.execute();
	const met = await listGesprekspartners(tx, vraagId);
	return rows.map((row) => ({
		...(met.has(row.id) ? { met: met.get(row.id)! } : {}),
		soort: 'notitie',
		id: row.id,
		op: row.gebeurd_op,
		volgorde: row.op.epochMilliseconds,
		door: naam(row.door),
		notitiesoort: row.soort as 'notitie',
		tekst: row.tekst
	}));
}

/** With which parents each talk of a question was. */
async function listGesprekspartners(tx: Tx, vraagId: string): Promise<Map<string, string[]>> {
	const rows = await tx
		.selectFrom('vraagnotitie_ouder')
		.innerJoin('vraagnotitie', 'vraagnotitie.id', 'vraagnotitie_ouder.vraagnotitie_id')
		.innerJoin('ouder', 'ouder.id', 'vraagnotitie_ouder.ouder_id')
		.select(['vraagnotitie.id', 'ouder.voornaam as roepnaam', 'ouder.voorvoegsel', 'ouder.achternaam'])
		.where('vraagnotitie.ondersteuningsvraag_id', '=', vraagId)
		.orderBy('ouder.achternaam')
		.execute();
	return new Map(
		[...Map.groupBy(rows, ({ id }) => id)].map(([id, ouders]) => [id, ouders.map(volledigeNaam)])
	);
}

/** Reviews of the child while the question was open: what was said there belongs to the story (S59, S60). */
async function listBesprekingen(tx: Tx, kop: Vraagkop, tot: Day | null): Promise<Bladzijde[]> {
	const rows = await tx
		.selectFrom('besprekingstekst')
		.innerJoin('leerlingbespreking', (join) =>
			join
				.onRef('leerlingbespreking.school_id', '=', 'besprekingstekst.school_id')
				.onRef('leerlingbespreking.id', '=', 'besprekingstekst.leerlingbespreking_id')
		)
		.select([
			'leerlingbespreking.id',
			'leerlingbespreking.ronde',
			'leerlingbespreking.begonnen_op',
			'besprekingstekst.veld',
			'besprekingstekst.tekst'
		])
		.where('besprekingstekst.leerling_id', '=', kop.leerlingId)
		.where('leerlingbespreking.begonnen_op', 'is not', null)
		.execute();
	const found = new Map<string, Extract<Bladzijde, { soort: 'bespreking' }>>();
	for (const row of rows) {
		const op = dayOf(row.begonnen_op!);
		if (row.tekst.trim() === '' || compareDays(op, kop.geopendOp) < 0) continue;
		if (tot && compareDays(op, tot) > 0) continue;
		found.set(row.id, {
			soort: 'bespreking',
			id: row.id,
			besprekingId: row.id,
			ronde: row.ronde,
			op,
			volgorde: row.begonnen_op!.epochMilliseconds,
			door: null,
			teksten: [...(found.get(row.id)?.teksten ?? []), { veld: row.veld, tekst: row.tekst.trim() }]
		});
	}
	return [...found.values()];
}

async function listSluitingbladzijden(tx: Tx, vraagId: string, naam: Naam) {
	const rows = await tx
		.selectFrom('vraagsluiting')
		.select(['id', 'uitkomst', 'toelichting', 'gesloten_op', 'heropend_op', 'op', 'door'])
		.where('ondersteuningsvraag_id', '=', vraagId)
		.orderBy('gesloten_op')
		.orderBy('op')
		.execute();
	const bladzijden = rows.flatMap((row): Bladzijde[] => {
		const at = { volgorde: row.op.epochMilliseconds, door: naam(row.door) };
		return [
			{
				...at,
				soort: 'sluiting',
				id: row.id,
				op: row.gesloten_op,
				uitkomst: row.uitkomst as Uitkomst,
				toelichting: row.toelichting
			},
			...(row.heropend_op
				? [
						{
							soort: 'heropening' as const,
							id: `${row.id}:heropend`,
							op: row.heropend_op,
							volgorde: at.volgorde + 1,
							door: null
						}
					]
				: [])
		];
	});
	return {
		bladzijden,
		rows: rows.map((row) => ({
			geslotenOp: row.gesloten_op,
			heropendOp: row.heropend_op,
			volgorde: row.op.epochMilliseconds
		}))
	};
}
