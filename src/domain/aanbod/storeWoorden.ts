import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { mergeTekst, staatgrootte, tekstlengte } from '#domain/overleg/gedeeldeTekst.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import type { Rij, Tabelnaam } from './aanbod.ts';
import { magAanbodSchrijven } from './setStap.ts';
import { standaardtekst } from './standaard/standaard.ts';
import { standaardtabellen } from './standaard/tabellen.ts';

type Wie = Pick<User, 'rollen'>;
const geenToegang = 'De directie en de intern begeleider schrijven het ondersteuningsaanbod.';

/** What stands in a block now, with the state that a form is made from, so that two people can write at once. */
export async function readBlok(
	tx: Tx,
	schooljaar: Schooljaar,
	blok: string
): Promise<{ tekst: string; staat: Uint8Array | null } | undefined> {
	const standaard = standaardtekst(blok);
	if (standaard === undefined) return undefined;
	const row = await tx
		.selectFrom('aanbodtekst')
		.select(['tekst', 'staat', 'schooljaar'])
		.where('blok', '=', blok)
		.where('schooljaar', '<=', schooljaar)
		.orderBy('schooljaar', 'desc')
		.executeTakeFirst();
	if (!row) return { tekst: standaard, staat: null };
	// A next year begins with the words of the last one, and with a state of its own.
	return { tekst: row.tekst, staat: row.schooljaar === schooljaar ? row.staat : null };
}

/**
 * Adds somebody's typing to a block. The row is locked while it is merged: nobody's words go lost. Refuses
 * `geen_toegang`, `blok_onbekend`, `tekst_onleesbaar`, `tekst_te_lang`.
 */
export async function storeBlok(
	tx: Tx,
	user: Wie,
	schooljaar: Schooljaar,
	blok: string,
	verandering: Uint8Array
): Promise<Outcome<undefined>> {
	if (!magAanbodSchrijven(user.rollen)) return refused('geen_toegang', geenToegang);
	const before = await readBlok(tx, schooljaar, blok);
	if (!before) return refused('blok_onbekend', 'Dit stuk tekst bestaat niet meer.');
	await tx
		.insertInto('aanbodtekst')
		.values({ schooljaar, blok, tekst: before.tekst, staat: null })
		.onConflict((conflict) => conflict.columns(['school_id', 'schooljaar', 'blok']).doNothing())
		.execute();
	const row = await tx
		.selectFrom('aanbodtekst')
		.select(['tekst', 'staat'])
		.where('schooljaar', '=', schooljaar)
		.where('blok', '=', blok)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const samen = mergeTekst(row, verandering, null);
	if (!samen) return refused('tekst_onleesbaar', 'Deze tekst kwam niet goed over. Probeer het opnieuw.');
	if (samen.tekst.length > tekstlengte || samen.staat.length > staatgrootte)
		return refused('tekst_te_lang', `Maak deze tekst korter: hooguit ${tekstlengte} tekens.`);
	await tx
		.updateTable('aanbodtekst')
		.set(({ fn }) => ({
			tekst: samen.tekst,
			staat: Buffer.from(samen.staat),
			bijgewerkt_op: fn<Temporal.Instant>('nu', []),
			bijgewerkt_door: fn<string | null>('huidige_medewerker', [])
		}))
		.where('schooljaar', '=', schooljaar)
		.where('blok', '=', blok)
		.execute();
	return done();
}

/** Stores answers in a table, one row each. Refuses `geen_toegang`, `woorden_ontbreken`, `naam_ontbreekt`. */
export async function storeRijen(
	tx: Tx,
	user: Wie,
	schooljaar: Schooljaar,
	tabel: Tabelnaam,
	rijen: readonly Rij[]
): Promise<Outcome<undefined>> {
	if (!magAanbodSchrijven(user.rollen)) return refused('geen_toegang', geenToegang);
	const { vorm, rijen: standaard } = standaardtabellen[tabel];
	const zonder = rijen.find(({ naam, stand, tekst }) => naam && stand === 'ja' && tekst.trim() === '');
	if (zonder && vorm !== 'antwoord')
		return refused(
			'woorden_ontbreken',
			`Schrijf bij '${zonder.naam}' wat er is, of kies een ander antwoord.`
		);
	for (const { id, naam, stand, tekst } of rijen) {
		const eigen = standaard.find((rij) => rij.id === id)?.eigen ?? !standaard.some((rij) => rij.id === id);
		await tx
			.insertInto('aanbodcel')
			.values({ schooljaar, tabel, rij: id, naam: eigen ? naam.trim() : '', stand, tekst: tekst.trim() })
			.onConflict((conflict) =>
				conflict.columns(['school_id', 'schooljaar', 'tabel', 'rij']).doUpdateSet(({ ref, fn }) => ({
					naam: ref('excluded.naam'),
					stand: ref('excluded.stand'),
					tekst: ref('excluded.tekst'),
					bijgewerkt_op: fn<Temporal.Instant>('nu', []),
					bijgewerkt_door: fn<string | null>('huidige_medewerker', [])
				}))
			)
			.execute();
	}
	return done();
}
