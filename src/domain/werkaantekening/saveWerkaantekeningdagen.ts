import { sql } from 'kysely';
import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { text, wholeNumber } from '#core/form.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';

export const Werkaantekeningdagen = v.object({
	dagen: wholeNumber('Vul een heel aantal dagen in.', 7, 90),
	reden: text('Schrijf op waarom de school dit kiest.', 400)
});

/** How long working notes live from now on; those that are there keep their day. Refuses `geen_toegang` and `reden_te_kort`. */
export async function saveWerkaantekeningdagen(
	tx: Tx,
	{ dagen, reden }: v.InferOutput<typeof Werkaantekeningdagen>
): Promise<Outcome<undefined>> {
	const { rows } = await sql<{ mag: boolean }>`
		select heeft_rol('directie') as mag`.execute(tx);
	if (!rows[0]?.mag) return refused('geen_toegang', 'De directie kiest hoe lang werkaantekeningen blijven.');
	if (reden.length < 10) return refused('reden_te_kort', 'Schrijf iets meer op: een hele zin.');
	await tx
		.insertInto('schoolinstelling')
		.values({ sleutel: 'werkaantekening_dagen', waarde: JSON.stringify(dagen), reden })
		.execute();
	return done();
}
