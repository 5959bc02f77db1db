import { sql } from 'kysely';
import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { text, wholeNumber } from '#core/form.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

/** What a school decides about signing in; the bounds are those of the table. */
export const Aanmeldregelform = v.object({
	respijtdagen: wholeNumber('Vul een aantal dagen in.', 0, 60),
	stilMinuten: wholeNumber('Vul een aantal minuten in.', 15, 720),
	uiterlijkUren: wholeNumber('Vul een aantal uren in.', 1, 336),
	vertrouwd: v.optional(v.array(v.pipe(v.string(), v.maxLength(30))), []),
	reden: v.pipe(text('Schrijf kort waarom.', 400), v.minLength(3, 'Schrijf kort waarom.'))
});

export type Aanmeldregel = {
	readonly respijtdagen: number;
	readonly stilMinuten: number;
	readonly uiterlijkUren: number;
};

/** The rule that runs now: the school's own, or the one of the house. */
export async function readAanmeldregel(tx: Tx): Promise<Aanmeldregel> {
	const { rows } = await sql<Aanmeldregel>`
		select respijtdagen, stil_minuten as "stilMinuten", uiterlijk_uren as "uiterlijkUren"
		from aanmeldregel_van(huidige_school())`.execute(tx);
	return rows[0]!;
}

/** The providers of which this school says that they ask everybody for a second step. */
export async function listVertrouwdeAanbieders(tx: Tx): Promise<readonly string[]> {
	const regel = await tx
		.selectFrom('aanmeldregel')
		.select('vertrouwde_aanbieders')
		.orderBy('op', 'desc')
		.limit(1)
		.executeTakeFirst();
	return regel?.vertrouwde_aanbieders ?? [];
}

export type Aanmeldregelversie = Aanmeldregel & {
	readonly op: Temporal.Instant;
	readonly door: string | null;
	readonly vertrouwd: readonly string[];
	readonly reden: string;
};

/** Every rule this school chose, newest first, with who and why. */
export async function listAanmeldregels(tx: Tx): Promise<Aanmeldregelversie[]> {
	const { rows } = await sql<Aanmeldregelversie>`
		select respijtdagen, stil_minuten as "stilMinuten", uiterlijk_uren as "uiterlijkUren", op, reden,
			vertrouwde_aanbieders as vertrouwd,
			(select concat_ws(' ', roepnaam, voorvoegsel, achternaam) from medewerker
				where medewerker.school_id = aanmeldregel.school_id and medewerker.id = aanmeldregel.door) as door
		from aanmeldregel order by op desc`.execute(tx);
	return rows;
}

/** Chooses another rule, from now on, for sessions that run as well. Refuses `geen_toegang`. */
export async function saveAanmeldregel(
	tx: Tx,
	regel: v.InferOutput<typeof Aanmeldregelform>
): Promise<Outcome<undefined>> {
	const { rows } = await sql<{ mag: boolean }>`select geeft_accounts() as mag`.execute(tx);
	if (!rows[0]?.mag)
		return refused('geen_toegang', 'Alleen de directie en de beheerder bepalen hoe mensen zich aanmelden.');
	await tx
		.insertInto('aanmeldregel')
		.values({
			respijtdagen: regel.respijtdagen,
			stil_minuten: regel.stilMinuten,
			uiterlijk_uren: regel.uiterlijkUren,
			vertrouwde_aanbieders: regel.vertrouwd,
			reden: regel.reden
		})
		.execute();
	return done();
}
