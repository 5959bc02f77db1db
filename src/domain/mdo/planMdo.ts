import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readToegang } from '#domain/ondersteuningsvraag/read.ts';
import { readNiveau } from '#domain/ondersteuningsvraag/read.ts';
import { listGezagdragers } from '#domain/toestemming/readToestemmingen.ts';
import { lockMdo } from './lockMdo.ts';
import { vanafNiveau } from './mdo.ts';

type Wie = Pick<User, 'rollen' | 'vandaag' | 'medewerkerId'>;

/**
 * Asks for a meeting about a child (S87): with a question, the parents with gezag, the teachers of the group and whoever asks. Refuses
 * `geen_toegang` (care opens per case), `niveau_te_laag` (X4), `loopt_al`.
 */
export async function requestMdo(
	tx: Tx,
	user: Wie,
	{ leerlingId, vraag }: { leerlingId: string; vraag: string }
): Promise<Outcome<{ id: string }>> {
	if (!(await readToegang(tx, leerlingId, 3)))
		return refused('geen_toegang', 'Dit is zorg. Open eerst het dossier van dit kind met een reden.');
	const { niveau } = await readNiveau(tx, leerlingId);
	if (niveau < vanafNiveau)
		return refused(
			'niveau_te_laag',
			`Een MDO kan vanaf niveau ${vanafNiveau}; dit kind staat op niveau ${niveau}. Bespreek het eerst en neem een besluit over het niveau.`
		);
	const loopt = await tx
		.selectFrom('mdo')
		.select('id')
		.where('leerling_id', '=', leerlingId)
		.where('afgesloten_op', 'is', null)
		.where('afgezegd_op', 'is', null)
		.executeTakeFirst();
	if (loopt) return refused('loopt_al', 'Er is al een MDO over dit kind aangevraagd of gepland.');
	const { id } = await tx
		.insertInto('mdo')
		.values({ leerling_id: leerlingId, vraag: vraag.trim() })
		.returning('id')
		.executeTakeFirstOrThrow();
	const bij = { mdo_id: id, leerling_id: leerlingId };
	const collegas = new Set([...(await listLeerkrachten(tx, leerlingId)), user.medewerkerId]);
	await tx
		.insertInto('mdodeelnemer')
		.values([
			...(await listGezagdragers(tx, leerlingId)).map((ouder) => ({
				...bij,
				soort: 'ouder',
				ouder_id: ouder.id,
				medewerker_id: null
			})),
			...[...collegas].map((medewerker_id) => ({
				...bij,
				soort: 'medewerker',
				ouder_id: null,
				medewerker_id
			}))
		])
		.execute();
	return done({ id });
}

/** Who teaches the child today. */
async function listLeerkrachten(tx: Tx, leerlingId: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select distinct groep_medewerker.medewerker_id as id
		from groepsplaatsing
		join groep_medewerker on groep_medewerker.school_id = groepsplaatsing.school_id
			and groep_medewerker.groep_id = groepsplaatsing.groep_id and groep_medewerker.rol in ('groepsleerkracht', 'duo')
		where groepsplaatsing.school_id = huidige_school() and groepsplaatsing.leerling_id = ${leerlingId}
			and groepsplaatsing.van <= vandaag() and (groepsplaatsing.tot is null or groepsplaatsing.tot >= vandaag())
			and groep_medewerker.van <= vandaag() and (groep_medewerker.tot is null or groep_medewerker.tot >= vandaag())`.execute(
		tx
	);
	return rows.map(({ id }) => id);
}

/** A day for a meeting: a moment of the promise of the jaarplan (S88) that is still to come, with how many children it has. */
export type Mdodag = {
	readonly id: string;
	readonly dag: Temporal.PlainDate;
	readonly begintijd: string | null;
	readonly aantal: number;
};

/** The days on which the school holds these meetings, from today. */
export async function listMdodagen(tx: Tx, vandaag: Temporal.PlainDate): Promise<Mdodag[]> {
	const { rows } = await sql<Mdodag>`
		select moment.id, moment.van as dag, moment.begintijd,
			(select count(*)::int from mdo where mdo.school_id = moment.school_id and mdo.moment_id = moment.id
				and mdo.afgezegd_op is null) as aantal
		from moment
		where moment.school_id = huidige_school() and moment.werkafspraak = 'mdo' and moment.van >= ${vandaag}
			and not exists (select from momentuitkomst where momentuitkomst.school_id = moment.school_id
				and momentuitkomst.moment_id = moment.id and momentuitkomst.uitkomst = 'vervallen')
		order by moment.van limit 20`.execute(tx);
	return rows;
}

/**
 * Puts a meeting on a day of the jaarplan, or on another one. The day is kept when the plan is laid again. Refuses what lockMdo
 * refuses, and `leidt_niet`, `al_begonnen`, `dag_onbekend`.
 */
export async function planMdo(
	tx: Tx,
	user: Wie,
	id: string,
	{ momentId, begintijd }: { momentId: string; begintijd: string | null }
): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id, 'to close');
	if (!open.ok) return open;
	if (open.value.stand === 'begonnen') return refused('al_begonnen', 'Dit MDO is al begonnen.');
	if (!(await listMdodagen(tx, user.vandaag)).some((dag) => dag.id === momentId))
		return refused('dag_onbekend', 'Kies een dag waarop de school een MDO heeft.');
	const planned = await tx
		.updateTable('mdo')
		.set({ moment_id: momentId, begintijd })
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	if (!planned) return refused('leidt_niet', 'De intern begeleider of de directie plant een MDO.');
	// Who lays the plan again may not see this child: the day says without a name that something hangs on it.
	await tx
		.insertInto('overleg')
		.values({ moment_id: momentId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return done();
}

/** It does not go on, with the reason; it stays in the file. Refuses what lockMdo refuses, and `leidt_niet`, `al_begonnen`, `reden_ontbreekt`. */
export async function cancelMdo(tx: Tx, id: string, reden: string): Promise<Outcome<undefined>> {
	const open = await lockMdo(tx, id, 'to close');
	if (!open.ok) return open;
	if (open.value.stand === 'begonnen') return refused('al_begonnen', 'Dit MDO is al begonnen.');
	if (reden.trim().length < 3) return refused('reden_ontbreekt', 'Schrijf kort op waarom het niet doorgaat.');
	const gone = await tx
		.updateTable('mdo')
		.set(({ fn }) => ({
			afgezegd_op: fn<Temporal.Instant>('nu', []),
			afgezegd_door: fn<string>('huidige_medewerker', []),
			afgezegd_reden: reden.trim()
		}))
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return gone ? done() : refused('leidt_niet', 'De intern begeleider of de directie zegt een MDO af.');
}
