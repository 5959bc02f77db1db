import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { listGezagdragers, readBetrokkene } from './readToestemmingen.ts';
import { isZelfstandig, langstePeriode, type Manier } from './toestemming.ts';

type Gegeven = {
	readonly leerlingId: string;
	/** `leerling`, or the id of the parent. */
	readonly gever: string;
	readonly partner: string;
	readonly gegevens: string;
	readonly doel: string;
	readonly tot: Temporal.PlainDate;
	readonly gegevenOp: Temporal.PlainDate;
	readonly hoe: Manier;
	readonly bewijs: string;
};

/**
 * Records a consent as it was given (R-TOE-3): by a parent with gezag, or by the child itself from sixteen. Refuses
 * `leerling_onbekend`, `geen_gezag`, `te_jong`, `datum_in_de_toekomst`, `periode_voorbij`, `periode_te_lang`.
 */
export async function recordToestemming(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	{ leerlingId, gever, ...rest }: Gegeven
): Promise<Outcome<{ id: string }>> {
	const kind = await readBetrokkene(tx, leerlingId);
	if (!kind)
		return refused('leerling_onbekend', 'Dit kind staat niet op deze school, of u mag het niet zien.');
	const isKind = gever === 'leerling';
	if (isKind && !isZelfstandig(kind.geboortedatum, rest.gegevenOp))
		return refused('te_jong', 'Tot een kind zestien is, geven de ouders met gezag toestemming.');
	if (!isKind && !(await listGezagdragers(tx, leerlingId)).some(({ id }) => id === gever))
		return refused('geen_gezag', 'Alleen een ouder met gezag kan toestemming geven.');
	if (compareDays(rest.gegevenOp, vandaag) > 0)
		return refused('datum_in_de_toekomst', 'De toestemming kan niet in de toekomst zijn gegeven.');
	if (compareDays(rest.tot, vandaag) < 0)
		return refused('periode_voorbij', 'Deze toestemming zou al voorbij zijn. Kies een datum die nog komt.');
	if (compareDays(rest.tot, rest.gegevenOp.add(langstePeriode)) > 0)
		return refused('periode_te_lang', 'Een toestemming geldt hooguit twee jaar. Vraag haar daarna opnieuw.');
	const row = await tx
		.insertInto('toestemming')
		.values({
			leerling_id: leerlingId,
			gever: isKind ? 'leerling' : 'ouder',
			ouder_id: isKind ? null : gever,
			partner: rest.partner.trim().replaceAll(/\s+/g, ' '),
			gegevens: rest.gegevens.trim(),
			doel: rest.doel.trim(),
			van: rest.gegevenOp,
			tot: rest.tot,
			gegeven_op: rest.gegevenOp,
			hoe: rest.hoe,
			bewijs: rest.bewijs.trim()
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(row);
}
