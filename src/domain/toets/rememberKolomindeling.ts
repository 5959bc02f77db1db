import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Invoertabel, Kolomindeling } from './kolomindeling.ts';
import { readKolomindeling } from './kolomindelingschema.ts';
import { recognizeKolommen } from './kolommen.ts';
import { reuseKolomindeling } from './reuseKolomindeling.ts';
import { fingerprintKop } from './vingerafdruk.ts';
import { voorbeeldrijen } from './checkKolomindeling.ts';

/** Keeps an indeling that a person confirmed, for the next file with the same heads. */
export async function rememberKolomindeling(tx: Tx, indeling: Kolomindeling, naam: string): Promise<void> {
	const row = { naam: naam.slice(0, 200), indeling: JSON.stringify(indeling) };
	await tx
		.insertInto('kolomindeling')
		.values({ leverancier: indeling.vingerafdruk, ...row })
		.onConflict((conflict) =>
			conflict
				.columns(['school_id', 'leverancier'])
				.doUpdateSet({ ...row, door: sql`huidige_medewerker()`, op: sql`now()` })
		)
		.execute();
}

/** The indeling for this table: as a person confirmed it for an earlier file with the same heads, else as recognised. */
export async function proposeKolomindeling(
	tx: Tx,
	tabel: Invoertabel
): Promise<{ indeling: Kolomindeling; onthouden: boolean }> {
	const eerder = await tx
		.selectFrom('kolomindeling')
		.select('indeling')
		.where('leverancier', '=', fingerprintKop(tabel.kop))
		.executeTakeFirst();
	const bewaard = eerder && readKolomindeling(eerder.indeling);
	const rijen = tabel.rijen.slice(0, voorbeeldrijen);
	return bewaard
		? { indeling: reuseKolomindeling(bewaard, tabel.kop, rijen), onthouden: true }
		: { indeling: recognizeKolommen(tabel.kop, rijen), onthouden: false };
}
