import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { inzagetermijn } from '#law/inzagetermijn.ts';
import { readInzageverzoek } from './readInzageverzoek.ts';

/**
 * Takes two months more for a request, when the parent heard that with its reason within the first month (AVG 12(3)).
 * Refuses `verzoek_onbekend`, `al_beantwoord`, `al_verlengd`, `te_laat`, `datum_klopt_niet`, `reden_te_kort`.
 */
export async function extendInzageverzoek(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	{ id, reden, meegedeeldOp }: { id: string; reden: string; meegedeeldOp: Temporal.PlainDate }
): Promise<Outcome<undefined>> {
	const verzoek = await readInzageverzoek(tx, id);
	if (!verzoek) return refused('verzoek_onbekend', 'Dit verzoek bestaat niet, of u behandelt het niet.');
	if (verzoek.antwoord) return refused('al_beantwoord', 'Dit verzoek is al beantwoord.');
	if (verzoek.verlenging) return refused('al_verlengd', 'Dit verzoek is al verlengd. Dat kan een keer.');
	const { compare } = Temporal.PlainDate;
	if (compare(meegedeeldOp, verzoek.ontvangenOp) < 0 || compare(meegedeeldOp, vandaag) > 0)
		return refused(
			'datum_klopt_niet',
			'De ouder hoorde dit na het verzoek en uiterlijk vandaag. Kijk de datum na.'
		);
	if (compare(meegedeeldOp, inzagetermijn(verzoek.ontvangenOp, false).verlengenTot) > 0)
		return refused(
			'te_laat',
			'Verlengen kan alleen als de ouder het binnen een maand na het verzoek hoorde. Geef het dossier zo snel u kunt.'
		);
	if (reden.trim().length < 10)
		return refused('reden_te_kort', 'Schrijf in een zin waarom het langer duurt.');
	await tx
		.insertInto('inzageverlenging')
		.values({
			inzageverzoek_id: id,
			leerling_id: verzoek.leerlingId,
			reden: reden.trim(),
			meegedeeld_op: meegedeeldOp
		})
		.execute();
	return done();
}
