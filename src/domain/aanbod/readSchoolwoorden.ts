import type { Tx } from '#core/database.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import type { Rij, Stand, Tabelnaam } from './aanbod.ts';
import { isTabelnaam, type Schoolwoorden } from './composeAanbod.ts';

/** The school's own words for a school year: those of that year, otherwise of the newest year before it. */
export async function readSchoolwoorden(tx: Tx, schooljaar: Schooljaar): Promise<Schoolwoorden> {
	const [teksten, cellen] = await Promise.all([
		tx
			.selectFrom('aanbodtekst')
			.distinctOn('blok')
			.select(['blok', 'tekst', 'schooljaar', 'bijgewerkt_op', 'bijgewerkt_door'])
			.where('schooljaar', '<=', schooljaar)
			.orderBy('blok')
			.orderBy('schooljaar', 'desc')
			.execute(),
		tx
			.selectFrom('aanbodcel')
			.distinctOn(['tabel', 'rij'])
			.select(['tabel', 'rij', 'naam', 'stand', 'tekst'])
			.where('schooljaar', '<=', schooljaar)
			.orderBy('tabel')
			.orderBy('rij')
			.orderBy('schooljaar', 'desc')
			.execute()
	]);
	const rijen = new Map<Tabelnaam, Rij[]>();
	for (const { tabel, rij, naam, stand, tekst } of cellen) {
		if (!isTabelnaam(tabel)) continue;
		const list = rijen.get(tabel) ?? [];
		rijen.set(tabel, [...list, { id: rij, naam, stand: stand as Stand, tekst, eigen: naam !== '' }]);
	}
	return {
		teksten: new Map(teksten.map(({ blok, tekst }) => [blok, tekst])),
		rijen,
		herkomst: new Map(
			teksten.map(({ blok, schooljaar: jaar, bijgewerkt_op, bijgewerkt_door }) => [
				blok,
				{ schooljaar: jaar, op: bijgewerkt_op, door: bijgewerkt_door }
			])
		)
	};
}
