import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Drempels } from './opvallend.ts';
import { mayReadGebeurtenissen } from './searchGebeurtenissen.ts';

/** Keeps other bounds for what stands out, with a reason; the previous ones stay. Refuses `geen_toegang`, `reden_ontbreekt`. */
export async function saveDrempels(
	tx: Tx,
	{ drempels, reden }: { drempels: Drempels; reden: string }
): Promise<Outcome<undefined>> {
	if (!(await mayReadGebeurtenissen(tx)))
		return refused('geen_toegang', 'De functionaris gegevensbescherming kiest deze grenzen.');
	if (reden.trim().length < 3) return refused('reden_ontbreekt', 'Schrijf op waarom u deze grenzen kiest.');
	await tx
		.insertInto('schoolinstelling')
		.values({ sleutel: 'toezicht_inzage', waarde: JSON.stringify(drempels), reden: reden.trim() })
		.execute();
	return done();
}
