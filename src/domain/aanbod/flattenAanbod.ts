import { delenVan, splitTekst, standwoorden, type Aanbod, type Blok, type Trede } from './aanbod.ts';

/** A piece of paper: what PDF and Word have in common. */
export type Vlakblok = { readonly kop?: string } & (
	| { readonly soort: 'alinea'; readonly tekst: string }
	| { readonly soort: 'punten'; readonly punten: readonly string[] }
	| {
			readonly soort: 'tabel';
			readonly titel: string;
			readonly koppen: readonly string[];
			readonly rijen: readonly (readonly string[])[];
	  }
	| { readonly soort: 'trap'; readonly treden: readonly Vlaktrede[] }
);
type Vlaktrede = {
	readonly nummer: number;
	readonly naam: string;
	readonly delen: readonly { readonly naam: string; readonly tekst: string }[];
};

/** The document as paper has it: numbered chapters of paragraphs, points, tables and the staircase. */
export const flattenAanbod = (aanbod: Aanbod) =>
	aanbod.hoofdstukken.map(({ titel, paragrafen }, at) => ({
		titel: `${at + 1}. ${titel}`,
		paragrafen: paragrafen.map((paragraaf) => ({
			titel: paragraaf.titel,
			blokken: paragraaf.blokken.flatMap(flatten)
		}))
	}));

function flatten(blok: Blok): Vlakblok[] {
	const withHead = (list: Vlakblok[]): Vlakblok[] =>
		blok.kop && list[0] ? [{ ...list[0], kop: blok.kop }, ...list.slice(1)] : list;
	switch (blok.soort) {
		case 'tekst':
			return withHead(
				blok.tekst.trim() === ''
					? [{ soort: 'alinea', tekst: 'Dit is nog niet ingevuld.' }]
					: splitTekst(blok.tekst)
			);
		case 'belofte':
			return withHead([{ soort: 'alinea', tekst: blok.tekst }]);
		case 'lijst':
			return withHead([{ soort: 'punten', punten: blok.punten }]);
		case 'tabel':
			return [flattenTabel(blok)];
		case 'trap':
			return withHead([{ soort: 'trap', treden: blok.treden.map(flattenTrede) }]);
		case 'niveaus':
			return blok.treden.flatMap(({ nummer, naam, wanneer, mensen }): Vlakblok[] => [
				{ soort: 'alinea', kop: `Niveau ${nummer}: ${naam}`, tekst: wanneer },
				{ soort: 'alinea', tekst: `Erbij betrokken: ${mensen.join(', ')}.` }
			]);
	}
}

function flattenTabel({ titel, koppen, vorm, rijen }: Extract<Blok, { soort: 'tabel' }>): Vlakblok {
	const [eerste, laatste] = koppen;
	if (vorm === 'antwoord_en_tekst')
		return {
			soort: 'tabel',
			titel,
			koppen: [eerste, 'Aanwezig', laatste],
			rijen: rijen.map(({ naam, stand, tekst }) => [naam, standwoorden[stand], tekst])
		};
	return {
		soort: 'tabel',
		titel,
		koppen: [eerste, laatste],
		rijen: rijen.map(({ naam, stand, tekst }) => [
			naam,
			vorm === 'tekst' && stand === 'ja'
				? tekst
				: [standwoorden[stand], stand === 'ja' ? tekst : ''].filter(Boolean).join(', ')
		])
	};
}

const flattenTrede = (trede: Trede): Vlaktrede => ({
	nummer: trede.nummer,
	naam: trede.naam,
	delen: delenVan(trede).map(({ naam, wat }) => ({ naam, tekst: wat.join(', ') }))
});
