import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import type { Afspraaksoort } from './ondersteuningsvraag.ts';
import { readToegang, readVraagkop } from './read.ts';

/**
 * Who does what, and when at the latest, in one line; it stands on that person's werklijst until it is done (S61).
 * Refuses `geen_toegang`, `vraag_onbekend`, `wat_ontbreekt`, `wat_te_lang`, `datum_voorbij`, `wie_onbekend`.
 */
export async function addAfspraak(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	afspraak: {
		leerlingId: string;
		vraagId?: string | null;
		besprekingId?: string | null;
		soort?: Afspraaksoort;
		wat: string;
		wieId: string;
		uiterlijk: Temporal.PlainDate;
	}
): Promise<Outcome<{ id: string }>> {
	const wat = afspraak.wat.trim();
	if (!(await readToegang(tx, afspraak.leerlingId, 2)))
		return refused(
			'geen_toegang',
			'U ziet het dossier van dit kind niet, en kunt er geen afspraak over maken.'
		);
	if (afspraak.vraagId && (await readVraagkop(tx, afspraak.vraagId))?.leerlingId !== afspraak.leerlingId)
		return refused('vraag_onbekend', 'Deze vraag bestaat niet, of u mag haar niet zien.');
	if (wat.length < 3) return refused('wat_ontbreekt', 'Schrijf op wat er gaat gebeuren.');
	if (wat.length > 400) return refused('wat_te_lang', 'Houd de afspraak korter dan 400 tekens.');
	if (compareDays(afspraak.uiterlijk, vandaag) < 0)
		return refused('datum_voorbij', 'Die datum is al voorbij. Kies vandaag of later.');
	const wie = await tx
		.selectFrom('medewerker')
		.select('id')
		.where('id', '=', afspraak.wieId)
		.where((where) => where.or([where('in_dienst_tot', 'is', null), where('in_dienst_tot', '>=', vandaag)]))
		.executeTakeFirst();
	if (!wie) return refused('wie_onbekend', 'Kies een collega die op school werkt.');
	const row = await tx
		.insertInto('afspraak')
		.values({
			leerling_id: afspraak.leerlingId,
			ondersteuningsvraag_id: afspraak.vraagId ?? null,
			leerlingbespreking_id: afspraak.besprekingId ?? null,
			soort: afspraak.soort ?? 'actie',
			wat,
			wie_id: wie.id,
			uiterlijk: afspraak.uiterlijk
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(row);
}
