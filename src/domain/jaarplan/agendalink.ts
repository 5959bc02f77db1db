import { sql } from 'kysely';
import type { Database, Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { fingerprint, makeToken } from '#core/token.ts';
import { nextSchooljaar, previousSchooljaar, schooljaarOf, type Schooljaar } from '#law/schooljaar.ts';
import { momentnaam, type Jaarmoment } from './jaarmoment.ts';
import { readMomenten } from './readMomenten.ts';

type Agendalink = {
	readonly id: string;
	readonly eigen: boolean;
	readonly door: string;
	readonly op: Temporal.Instant;
};

/** The links that still work and that this person made; directie sees those of everybody. */
export async function listAgendalinks(tx: Tx): Promise<Agendalink[]> {
	const rows = await tx
		.selectFrom('agendalink')
		.select(['id', 'medewerker_id', 'door', 'op'])
		.where('ingetrokken_op', 'is', null)
		.orderBy('op', 'desc')
		.execute();
	return rows.map(({ id, medewerker_id, door, op }) => ({ id, eigen: medewerker_id !== null, door, op }));
}

/** Makes a link to the own calendar or that of the school. Its secret is only in the answer: what is stored opens nothing. */
export async function createAgendalink(
	tx: Tx,
	user: Pick<User, 'medewerkerId'>,
	wiens: 'eigen' | 'school'
): Promise<{ token: string }> {
	const token = makeToken();
	await tx
		.insertInto('agendalink')
		.values({ medewerker_id: wiens === 'eigen' ? user.medewerkerId : null, token_afdruk: fingerprint(token) })
		.execute();
	return { token };
}

/** Ends a link at once. Refuses `link_onbekend`. */
export async function withdrawAgendalink(tx: Tx, id: string): Promise<Outcome<undefined>> {
	const ended = await tx
		.updateTable('agendalink')
		.set({ ingetrokken_op: sql`now()` })
		.where('id', '=', id)
		.where('ingetrokken_op', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return ended ? done() : refused('link_onbekend', 'Deze link werkt al niet meer.');
}

type Agendapunt = {
	readonly uid: string;
	readonly titel: string;
	readonly van: Temporal.PlainDate;
	readonly tot: Temporal.PlainDate;
	readonly begintijd?: string | null;
	readonly minuten?: number;
	readonly gewijzigd: Temporal.Instant;
};

type Deur = Pick<Database, 'atDoor' | 'inSession'>;

/**
 * The calendar behind a link, read as the person who made the link: who has left gives nothing any more. Last
 * year, this year and the next; no names of children. Undefined when the link is unknown or was withdrawn.
 */
export async function readAgenda(
	database: Deur,
	token: string,
	vandaag: Temporal.PlainDate
): Promise<{ naam: string; punten: Agendapunt[] } | undefined> {
	const link = await database.atDoor('read only', async (tx) => {
		const row = await tx
			.selectFrom('agendalink')
			.innerJoin('school', 'school.id', 'agendalink.school_id')
			.select(['agendalink.school_id', 'agendalink.medewerker_id', 'agendalink.door', 'school.naam'])
			.where('token_afdruk', '=', fingerprint(token))
			.executeTakeFirst();
		return row;
	});
	if (!link) return undefined;
	const reader = {
		...{ schoolId: link.school_id, schoolNaam: link.naam, schoolSoort: 'echt' as const, brin: '' },
		...{ gebruikerId: link.door, medewerkerId: link.door, naam: '', rollen: [], vandaag }
	};
	return database.inSession(reader, 'read only', async (tx) => {
		const { rows } = await sql<{ werkt: boolean }>`
			select (in_dienst_van is null or in_dienst_van <= ${vandaag}) and (in_dienst_tot is null or in_dienst_tot >= ${vandaag}) as werkt
			from medewerker where id = ${link.door}`.execute(tx);
		if (!rows[0]?.werkt) return undefined;
		const dit = schooljaarOf(vandaag);
		const punten: Agendapunt[] = [];
		for (const schooljaar of [previousSchooljaar(dit), dit, nextSchooljaar(dit)])
			punten.push(...(await listPunten(tx, schooljaar, link.medewerker_id)));
		return { naam: link.medewerker_id ? `${link.naam}: mijn jaarplan` : `${link.naam}: jaarplan`, punten };
	});
}

async function listPunten(
	tx: Tx,
	schooljaar: Schooljaar,
	medewerkerId: string | null
): Promise<Agendapunt[]> {
	const momenten = (await readMomenten(tx, schooljaar)).filter(
		(moment) => moment.uitkomst !== 'vervallen' && belongs(moment, medewerkerId)
	);
	const vrij = await tx
		.selectFrom('vakantie')
		.select(['naam', 'van', 'tot'])
		.where('schooljaar', '=', schooljaar)
		.execute();
	// The stamp has to stay the same for what did not change; a phone compares the days themselves.
	const gewijzigd = Temporal.Instant.from('2026-01-01T00:00:00Z');
	return [
		...momenten.map((moment) => ({
			uid: `${moment.id}@zorgvuldig`,
			titel: momentnaam(moment),
			van: moment.van,
			tot: moment.tot,
			begintijd: moment.begintijd,
			minuten: moment.minuten,
			gewijzigd
		})),
		...vrij.map(({ naam, van, tot }) => ({
			uid: `vrij-${schooljaar}-${Buffer.from(naam).toString('base64url')}@zorgvuldig`,
			titel: naam,
			van,
			tot,
			gewijzigd
		}))
	];
}

/** Of the school: what is not about one colleague. Of a person: where that person takes part, and what everybody takes part in. */
const belongs = (moment: Jaarmoment, medewerkerId: string | null): boolean =>
	medewerkerId === null
		? moment.medewerkerId === null
		: moment.deelnemers.includes(medewerkerId) || moment.vorm === 'activiteit';
