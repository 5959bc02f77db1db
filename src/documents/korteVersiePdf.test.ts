import { describe, expect, test } from 'vitest';
import type { KorteFeiten } from '#domain/aanbod/kort/kort.ts';
import { delenOf } from '#domain/aanbod/kort/korteVersie.ts';
import { talen } from '#domain/aanbod/kort/talen.ts';
import { korteVersiePdf } from './korteVersiePdf.ts';

/** Long names and everything present: what fits with these, fits. */
const feiten: KorteFeiten = {
	school: 'Openbare Basisschool De Klimboom aan de Vliet',
	schooljaar: '2026-2027',
	samenwerkingsverband: 'Passend Onderwijs Haagse Ring en Omstreken',
	besprekingen: 3,
	gesprekken: 2,
	planweken: { van: 8, tot: 12 },
	kennis: [
		...(['taal', 'rekenen', 'gedrag', 'jonge-kind', 'begaafdheid'] as const),
		...(['moeilijk-leren', 'motoriek', 'meertaligheid'] as const)
	],
	contact: 'Samira El Idrissi (070 000 00 00, internbegeleider@declimboomvliet.example)',
	steunpunt: 'Ouder- en jeugdsteunpunt Haagse Ring (ouders.haagsering.example, 070 000 00 01)'
};

describe.each(talen.map((taal) => [taal.nederlands, taal] as const))('%s on paper', (_, taal) => {
	const raw = Buffer.from(korteVersiePdf({ feiten, taal, delen: delenOf(taal, feiten) })).toString('latin1');

	test('is a tagged PDF in its own language, with every letter in it', () => {
		// Without PDF/UA the set of letters would have missed one.
		expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(raw).toContain('/Type /StructTreeRoot');
		expect(raw).toContain(`/Lang (${taal.code}`);
	});

	test('fits on two pages', () => {
		expect(Number(/<xmpTPg:NPages>(\d+)</.exec(raw)?.[1])).toBeLessThanOrEqual(2);
	});
});

test('the same facts give the same bytes', () => {
	const versie = { feiten, taal: talen[3]!, delen: delenOf(talen[3]!, feiten) };
	expect(Buffer.from(korteVersiePdf(versie)).equals(Buffer.from(korteVersiePdf(versie)))).toBe(true);
});
