import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Domein } from './ondersteuningsvraag.ts';
import { readToegang } from './read.ts';

export type NieuweVraag = {
	readonly leerlingId: string;
	readonly vraag: string;
	readonly vak?: string | null;
	readonly domein?: Domein;
	readonly richting?: 'zorg' | 'kracht';
	readonly watHelpt?: string | null;
	/** Who keeps the thread; without it the person who opens the question. */
	readonly eigenaarId?: string | null;
	/** Keys of signals that are taken into the question. */
	readonly signalen?: readonly string[];
};

/**
 * Opens a question about a child and takes the chosen signals into it (design §2, S60). Refuses `geen_toegang`,
 * `vraag_te_kort`, `vraag_te_lang`, `signaal_onbekend`.
 */
export async function openOndersteuningsvraag(tx: Tx, nieuw: NieuweVraag): Promise<Outcome<{ id: string }>> {
	const vraag = nieuw.vraag.trim();
	if (!(await readToegang(tx, nieuw.leerlingId, 2)))
		return refused(
			'geen_toegang',
			'U ziet het dossier van dit kind niet, en kunt er geen vraag over openen.'
		);
	if (vraag.length < 5)
		return refused('vraag_te_kort', 'Schrijf de vraag op zoals u haar aan een collega zou stellen.');
	if (vraag.length > 400)
		return refused(
			'vraag_te_lang',
			'Houd de vraag korter dan 400 tekens. Wat er verder bij hoort, kan in een notitie.'
		);
	const gevraagd = [...new Set(nieuw.signalen ?? [])];
	const signalen = gevraagd.length > 0 ? await listGevraagd(tx, nieuw.leerlingId, gevraagd) : [];
	if (signalen.length !== gevraagd.length)
		return refused(
			'signaal_onbekend',
			'Een van de signalen hoort niet bij dit kind. Ververs de pagina en kies opnieuw.'
		);
	const { id } = await tx
		.insertInto('ondersteuningsvraag')
		.values(({ fn }) => ({
			leerling_id: nieuw.leerlingId,
			vraag,
			vak: nieuw.vak || null,
			domein: nieuw.domein ?? 'cognitief',
			richting: nieuw.richting ?? 'zorg',
			wat_helpt: nieuw.watHelpt?.trim() || null,
			eigenaar_id: nieuw.eigenaarId || fn<string | null>('huidige_medewerker', [])
		}))
		.returning('id')
		.executeTakeFirstOrThrow();
	if (signalen.length > 0)
		await tx
			.insertInto('signaalbesluit')
			.values(
				signalen.map(({ sleutel, uitleg }) => ({
					leerling_id: nieuw.leerlingId,
					signaal_sleutel: sleutel,
					soort: 'in_vraag',
					ondersteuningsvraag_id: id,
					// The signal goes on with new facts; the story keeps what was read today.
					uitleg
				}))
			)
			.execute();
	return done({ id });
}

const listGevraagd = (tx: Tx, leerlingId: string, sleutels: readonly string[]) =>
	tx
		.selectFrom('signaal')
		.distinctOn('sleutel')
		.select(['sleutel', 'uitleg'])
		.where('leerling_id', '=', leerlingId)
		.where('sleutel', 'in', sleutels)
		.orderBy('sleutel')
		.orderBy('ontstaan_op', 'desc')
		.execute();
