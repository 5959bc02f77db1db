import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { isId } from '#core/id.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { zonderBesluit, type Niveaustand } from './checkNiveaubesluit.ts';
import type { Niveaunummer, Niveausoort } from './niveau.ts';
import type { Sluiting, Vraagtoestand } from './ondersteuningsvraag.ts';

type Day = Temporal.PlainDate;

export type Vraagkop = {
	id: string;
	leerlingId: string;
	/** First name, for sentences. */
	roepnaam: string;
	naam: string;
	vraag: string;
	vak: string | null;
	domein: string;
	richting: 'zorg' | 'kracht';
	watHelpt: string | null;
	geopendOp: Day;
	eigenaarId: string | null;
	eigenaar: string | null;
	toestand: Vraagtoestand;
};

/** The heads of questions this person may see: of one pupil, or one question by id, or all; newest first (L2). */
export async function listOndersteuningsvragen(
	tx: Tx,
	keuze: { leerlingId?: string | undefined; id?: string | undefined; alleenOpen?: boolean } = {}
): Promise<Vraagkop[]> {
	let query = tx
		.selectFrom('ondersteuningsvraag')
		.innerJoin('leerling', (join) =>
			join
				.onRef('leerling.school_id', '=', 'ondersteuningsvraag.school_id')
				.onRef('leerling.id', '=', 'ondersteuningsvraag.leerling_id')
		)
		.leftJoin('medewerker', (join) =>
			join
				.onRef('medewerker.school_id', '=', 'ondersteuningsvraag.school_id')
				.onRef('medewerker.id', '=', 'ondersteuningsvraag.eigenaar_id')
		)
		.select((select) => [
			'ondersteuningsvraag.id',
			'ondersteuningsvraag.leerling_id',
			'ondersteuningsvraag.vraag',
			'ondersteuningsvraag.vak',
			'ondersteuningsvraag.domein',
			'ondersteuningsvraag.richting',
			'ondersteuningsvraag.wat_helpt',
			'ondersteuningsvraag.geopend_op',
			'ondersteuningsvraag.eigenaar_id',
			'leerling.roepnaam',
			'leerling.voorletters',
			'leerling.voorvoegsel',
			'leerling.achternaam',
			'medewerker.roepnaam as eigenaar_roepnaam',
			'medewerker.voorvoegsel as eigenaar_voorvoegsel',
			'medewerker.achternaam as eigenaar_achternaam',
			select
				.selectFrom('vraagsluiting')
				.select(sql<boolean>`heropend_op is not null`.as('heropend'))
				.whereRef('vraagsluiting.school_id', '=', 'ondersteuningsvraag.school_id')
				.whereRef('vraagsluiting.ondersteuningsvraag_id', '=', 'ondersteuningsvraag.id')
				.orderBy('vraagsluiting.gesloten_op', 'desc')
				.orderBy('vraagsluiting.op', 'desc')
				.limit(1)
				.as('heropend')
		])
		.orderBy('ondersteuningsvraag.geopend_op', 'desc')
		.orderBy('ondersteuningsvraag.op', 'desc');
	if (keuze.leerlingId) query = query.where('ondersteuningsvraag.leerling_id', '=', keuze.leerlingId);
	if (keuze.id) query = query.where('ondersteuningsvraag.id', '=', keuze.id);
	const rows = await query.execute();
	return rows
		.map((row) => ({
			id: row.id,
			leerlingId: row.leerling_id,
			roepnaam: row.roepnaam ?? row.voorletters ?? row.achternaam ?? '',
			naam: volledigeNaam(row),
			vraag: row.vraag,
			vak: row.vak,
			domein: row.domein,
			richting: row.richting as 'zorg' | 'kracht',
			watHelpt: row.wat_helpt,
			geopendOp: row.geopend_op,
			eigenaarId: row.eigenaar_id,
			eigenaar: row.eigenaar_id
				? volledigeNaam({
						roepnaam: row.eigenaar_roepnaam,
						voorvoegsel: row.eigenaar_voorvoegsel,
						achternaam: row.eigenaar_achternaam
					})
				: null,
			toestand: (row.heropend === null ? 'open' : row.heropend ? 'heropend' : 'gesloten') as Vraagtoestand
		}))
		.filter((kop) => !keuze.alleenOpen || kop.toestand !== 'gesloten');
}

/** The head of one question, or undefined when there is none or this person may not see it. */
export async function readVraagkop(tx: Tx, id: string): Promise<Vraagkop | undefined> {
	if (!isId(id)) return undefined;
	return (await listOndersteuningsvragen(tx, { id }))[0];
}

/** Closings of a question, oldest first. */
export async function listSluitingen(tx: Tx, vraagId: string): Promise<(Sluiting & { id: string })[]> {
	const rows = await tx
		.selectFrom('vraagsluiting')
		.select(['id', 'gesloten_op', 'heropend_op', 'op'])
		.where('ondersteuningsvraag_id', '=', vraagId)
		.orderBy('gesloten_op')
		.orderBy('op')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		geslotenOp: row.gesloten_op,
		heropendOp: row.heropend_op,
		volgorde: row.op.epochMilliseconds
	}));
}

export type Niveau = Niveaustand & { opnieuwOp: Day | null; vraagId: string | null };

/** Where a child stands: its latest decision, or level 1 without one (S109). Only for who sees L2. */
export async function readNiveau(tx: Tx, leerlingId: string): Promise<Niveau> {
	const row = await tx
		.selectFrom('niveaubesluit')
		.select(['niveau', 'soort', 'besloten_op', 'opnieuw_op', 'ondersteuningsvraag_id'])
		.where('leerling_id', '=', leerlingId)
		.orderBy('besloten_op', 'desc')
		.orderBy('op', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row) return { ...zonderBesluit, opnieuwOp: null, vraagId: null };
	return {
		niveau: row.niveau as Niveaunummer,
		soort: row.soort as Niveausoort | null,
		beslotenOp: row.besloten_op,
		opnieuwOp: row.opnieuw_op,
		vraagId: row.ondersteuningsvraag_id
	};
}

/** Whether this person reaches the child's layer, with the ground; null when not. */
export async function readToegang(tx: Tx, leerlingId: string, laag: number): Promise<string | null> {
	if (!isId(leerlingId)) return null;
	const { rows } = await sql<{ grond: string }>`
		select grond from mijn_toegang(array[${leerlingId}::uuid]) where laag >= ${laag}
		union all
		select 'beheer' where is_beheer()
		limit 1`.execute(tx);
	return rows[0]?.grond ?? null;
}
