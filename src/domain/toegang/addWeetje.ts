import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { readMijnGrond } from './readKijkers.ts';
import type { Weetjesoort } from './weetje.ts';

/**
 * Adds a line for who stands in: short, and with a last day when it passes (domain §3.2: the weetjes card). Refuses
 * `geen_toegang` (only who sees the child's support writes it) and `dag_voorbij`.
 */
export async function addWeetje(
	tx: Tx,
	weetje: {
		leerlingId: string;
		soort: Weetjesoort;
		tekst: string;
		tot: Temporal.PlainDate | null;
		vandaag: Temporal.PlainDate;
	}
): Promise<Outcome<undefined>> {
	const mijn = await readMijnGrond(tx, weetje.leerlingId);
	if (!mijn || mijn.laag < 2)
		return refused('geen_toegang', 'Weetjes schrijft de leerkracht van de groep of de intern begeleider.');
	if (weetje.tot && compareDays(weetje.tot, weetje.vandaag) < 0)
		return refused('dag_voorbij', 'Kies een laatste dag vanaf vandaag, of laat de dag leeg.');
	await tx
		.insertInto('weetje')
		.values({
			leerling_id: weetje.leerlingId,
			soort: weetje.soort,
			tekst: weetje.tekst.trim(),
			tot: weetje.tot
		})
		.execute();
	return done();
}
