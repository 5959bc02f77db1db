import type { Aanbod } from '#domain/aanbod/aanbod.ts';
import { flattenAanbod, type Vlakblok } from '#domain/aanbod/flattenAanbod.ts';
import { alinea, kop, punt, tabel, writeWord } from './word.ts';

/** The ondersteuningsaanbod in Word, with real headings, lists and tables, so that it can be edited; the same bytes for the same data. */
export function aanbodWord(aanbod: Aanbod, stand: string): Uint8Array {
	const titel = `Ondersteuningsaanbod ${aanbod.schooljaar}`;
	const delen = flattenAanbod(aanbod).flatMap((hoofdstuk) => [
		kop(1, hoofdstuk.titel),
		...hoofdstuk.paragrafen.flatMap((paragraaf) => [
			kop(2, paragraaf.titel),
			...paragraaf.blokken.flatMap(write)
		])
	]);
	return writeWord({
		titel: `${titel} van ${aanbod.school.naam}`,
		maker: aanbod.school.naam,
		inhoud: [alinea(titel, 'Title'), alinea(aanbod.school.naam), alinea(stand), ...delen]
	});
}

const write = (blok: Vlakblok): string[] => {
	const head = blok.kop ? [kop(3, blok.kop)] : [];
	switch (blok.soort) {
		case 'alinea':
			return [...head, alinea(blok.tekst)];
		case 'punten':
			return [...head, ...blok.punten.map(punt)];
		case 'tabel':
			return [...head, kop(3, blok.titel), tabel(blok.koppen, blok.rijen)];
		// The staircase as a table: a drawing cannot be edited and is not read out.
		case 'trap':
			return [
				...head,
				tabel(
					['Niveau', 'Wie en wat'],
					blok.treden.map(({ nummer, naam, delen }) => [
						`${nummer}. ${naam}`,
						delen.map((deel) => `${deel.naam}: ${deel.tekst}`).join('\n')
					])
				)
			];
	}
};
