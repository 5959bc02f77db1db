import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { listVerbeterbaar, listVerbeteringen } from './readVerbeteringen.ts';
import { stuktabellen, type Stuktabel } from './verbetering.ts';

type Gevraagd = {
	readonly leerlingId: string;
	readonly tabel: string;
	readonly stukId: string;
	readonly voorstel: string;
	readonly reden: string;
	/** Null when the colleague who records it asks. */
	readonly ouderId: string | null;
	readonly ontvangenOp: Temporal.PlainDate;
};

/**
 * Records that a piece is said to be wrong, and what it should say (AVG art. 16, R-INZ-1). Refuses `stuk_onbekend`,
 * `ouder_onbekend`, `datum_in_de_toekomst`, `te_lang`, `zelfde_tekst`, `loopt_al`.
 */
export async function recordVerbeterverzoek(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	{ leerlingId, tabel, stukId, voorstel, reden, ouderId, ontvangenOp }: Gevraagd
): Promise<Outcome<{ id: string }>> {
	const stuk = (await listVerbeterbaar(tx, leerlingId)).find(
		(een) => een.id === stukId && een.tabel === tabel
	);
	if (!stuk) return refused('stuk_onbekend', 'Dit stuk bestaat niet, of het kan zo niet verbeterd worden.');
	const tekst = voorstel.trim();
	const { hoogstens } = stuktabellen[tabel as Stuktabel];
	if (tekst.length > hoogstens) return refused('te_lang', `Deze tekst mag hooguit ${hoogstens} tekens zijn.`);
	if (tekst === stuk.tekst.trim())
		return refused('zelfde_tekst', 'Dit staat er al zo. Schrijf op wat er anders moet staan.');
	if (compareDays(ontvangenOp, vandaag) > 0)
		return refused('datum_in_de_toekomst', 'De vraag kan niet in de toekomst zijn gekomen.');
	if (ouderId !== null) {
		const band = await tx
			.selectFrom('ouderschap')
			.select('ouder_id')
			.where('leerling_id', '=', leerlingId)
			.where('ouder_id', '=', ouderId)
			.executeTakeFirst();
		if (!band) return refused('ouder_onbekend', 'Deze ouder staat niet bij dit kind.');
	}
	const lopend = (await listVerbeteringen(tx, { leerlingId })).some(
		(een) => een.stukId === stukId && !een.besluit
	);
	if (lopend) return refused('loopt_al', 'Over dit stuk loopt al een vraag. Beslis daar eerst over.');
	const row = await tx
		.insertInto('verbeterverzoek')
		.values({
			leerling_id: leerlingId,
			tabel,
			stuk_id: stukId,
			voorstel: tekst,
			reden: reden.trim(),
			ouder_id: ouderId,
			ontvangen_op: ontvangenOp,
			// The database puts there what the piece says.
			...{ was: '', laag: 2 }
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(row);
}
