import type { Aanbod } from '#domain/aanbod/aanbod.ts';
import { flattenAanbod, type Vlakblok } from '#domain/aanbod/flattenAanbod.ts';
import { aanbodBlad } from './aanbodBlad.ts';
import { renderPdf } from './typst.ts';

/** The ondersteuningsaanbod on A4 as a tagged PDF; `stand` says of which day it is, and nothing else depends on the day. */
export const aanbodPdf = (aanbod: Aanbod, stand: string): Uint8Array =>
	renderPdf(aanbodBlad, composeAanboddocument(aanbod, stand));

/** What stands on the paper, word for word; the sheet only gives it a place. */
export const composeAanboddocument = (aanbod: Aanbod, stand: string) => ({
	titel: `Ondersteuningsaanbod ${aanbod.schooljaar} van ${aanbod.school.naam}`,
	school: aanbod.school.naam,
	voet: `Ondersteuningsaanbod ${aanbod.schooljaar}, ${aanbod.school.naam}`,
	kop: `Ondersteuningsaanbod ${aanbod.schooljaar}`,
	stand,
	hoofdstukken: flattenAanbod(aanbod).map(({ titel, paragrafen }) => ({
		titel,
		paragrafen: paragrafen.map((paragraaf) => ({
			titel: paragraaf.titel,
			blokken: paragraaf.blokken.map((blok: Vlakblok) => ({ ...blok, kop: blok.kop ?? '' }))
		}))
	}))
});
