import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afdrukOf, begin, canonicalRegel, type Regel } from './gebeurtenisregel.ts';
import { followKetting, parseAnker } from './verifyKetting.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const some = fc.option(text, { nil: null });
const regel: fc.Arbitrary<Regel> = fc.record({
	volgnummer: fc.integer({ min: 1 }),
	schoolId: text,
	id: fc.nat(),
	moment: text,
	via: text,
	doorSoort: some,
	door: some,
	soort: text,
	handeling: text,
	leerlingId: some,
	laag: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
	onderdeel: some,
	grond: some,
	tabel: some,
	rijen: some,
	kolommen: some,
	aantal: fc.nat(),
	vingerafdruk: some
});

test('two different lines never have the same text, whatever stands in them', () => {
	// Parts that look like each other's borders are the ones that could be confused.
	const tricky = fc.constantFrom('-', '', ',', '1:a', '1:a,-', '0:', '3:a,b', 'é', 'e\u0301');
	fc.assert(
		fc.property(regel, regel, tricky, tricky, (one, other, a, b) => {
			const left = { ...one, onderdeel: a, grond: b };
			const right = { ...other, onderdeel: b, grond: a };
			expect(canonicalRegel(left) === canonicalRegel(right)).toBe(
				JSON.stringify(left) === JSON.stringify(right)
			);
			const moved = { ...one, onderdeel: `${a}${b}`, grond: '' };
			expect(canonicalRegel(left) === canonicalRegel(moved)).toBe(b === '');
		}),
		{ numRuns: 2000 }
	);
});

test('what is absent differs from what is empty', () => {
	fc.assert(
		fc.property(regel, (one) => {
			expect(canonicalRegel({ ...one, rijen: null })).not.toBe(canonicalRegel({ ...one, rijen: '' }));
		})
	);
});

test('the form of version 1, byte for byte', () => {
	const one: Regel = {
		...{ volgnummer: 1, schoolId: 's', id: 7, moment: '2027-03-12T09:00:00.000000Z', via: 'app' },
		...{ doorSoort: 'medewerker', door: 'd', soort: 'inzage', handeling: 'lezen', leerlingId: null, laag: 2 },
		...{
			onderdeel: 'dossier',
			grond: null,
			tabel: null,
			rijen: 'é',
			kolommen: null,
			aantal: 1,
			vingerafdruk: null
		}
	};
	expect(canonicalRegel(one)).toBe(
		'1:1,1:1,1:s,1:7,27:2027-03-12T09:00:00.000000Z,3:app,10:medewerker,1:d,6:inzage,5:lezen,-,1:2,7:dossier,-,-,2:é,-,1:1,-'
	);
	expect(afdrukOf(begin, one).toString('hex')).toBe(
		'e2a4f9b8ca8e53260b755a093480ce9c5e64c96078b34aa2827052f5804e48e4'
	);
});

test('a chain of any length holds, and any one link that is left out, doubled or moved breaks it', () => {
	fc.assert(
		fc.property(
			fc.array(regel, { minLength: 2, maxLength: 12 }),
			fc.nat(),
			fc.nat(),
			(regels, first, second) => {
				let vorige: Uint8Array = begin;
				const links = regels.map((one, at) => {
					const numbered = { ...one, volgnummer: at + 1 };
					vorige = afdrukOf(vorige, numbered);
					return { volgnummer: at + 1, afdruk: vorige, gebeurtenisId: one.id, regel: numbered };
				});
				const broken = (given: typeof links) => {
					const ketting = followKetting();
					return given.map((link) => ketting.next(link)).find((found) => found !== undefined);
				};
				expect(broken(links)).toBeUndefined();
				const at = first % (links.length - 1);
				expect(broken(links.toSpliced(at, 1))).toMatchObject({ soort: 'ontbreekt', volgnummer: at + 1 });
				expect(broken(links.toSpliced(at, 0, links[at]!))).toBeDefined();
				const other = (at + 1 + (second % (links.length - 1))) % links.length;
				if (
					canonicalRegel({ ...regels[at]!, volgnummer: 1 }) ===
					canonicalRegel({ ...regels[other]!, volgnummer: 1 })
				)
					return;
				const swapped = links.with(at, { ...links[at]!, regel: links[other]!.regel });
				expect(broken(swapped)).toMatchObject({ soort: 'gewijzigd', volgnummer: at + 1 });
			}
		)
	);
});

test('an anchor is read as it was printed, and nothing else is', () => {
	const afdruk = 'ab'.repeat(32);
	expect(parseAnker(` 120:${afdruk.toUpperCase()}\n`)).toEqual({ volgnummer: 120, afdruk });
	for (const wrong of ['', '120', `0:${afdruk}`, `120:${afdruk}0`, `-1:${afdruk}`, `1.5:${afdruk}`])
		expect(parseAnker(wrong)).toBeUndefined();
});
