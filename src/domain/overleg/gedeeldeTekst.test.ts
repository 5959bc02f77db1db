import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import {
	changeFromForm,
	mergeTekst,
	openTekst,
	staatOf,
	tekstOf,
	typeTekst,
	type Opgeslagen
} from './gedeeldeTekst.ts';

const leeg: Opgeslagen = { staat: null, tekst: '' };

/** Somebody at a screen: types here, and sends to school what the school does not have. */
function schrijver(begin: Opgeslagen) {
	const doc = new Doc();
	const staat = staatOf(begin);
	if (staat) applyUpdate(doc, staat);
	let known = encodeStateVector(doc);
	return {
		doc,
		get tekst() {
			return tekstOf(doc).toString();
		},
		/** Counted in whole characters, as a caret moves. */
		type: (plek: number, weg: number, erbij: string) => {
			const nu = [...tekstOf(doc).toString()];
			const voor = nu.slice(0, plek).join('');
			typeTekst(doc, voor + erbij + nu.slice(plek).slice(weg).join(''), voor.length + erbij.length);
		},
		send(school: { nu: Opgeslagen }) {
			const samen = mergeTekst(school.nu, encodeStateAsUpdate(doc, known), encodeStateVector(doc))!;
			school.nu = samen;
			applyUpdate(doc, samen.verschil);
			known = samen.vector;
		}
	};
}

const woord = fc.constantFrom('rekent ', 'leest ', 'lacht ', 'tafels ', '👍 ', 'é');
const stap = fc.record({
	wie: fc.nat(1),
	plek: fc.nat(30),
	weg: fc.nat(3),
	erbij: woord,
	stuurt: fc.boolean()
});

describe('twee mensen in een tekst', () => {
	test('whatever they type and in whatever order it arrives, both end with the same text (S59)', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 12 }), fc.array(stap, { maxLength: 30 }), (tekst, stappen) => {
				const school = { nu: { staat: null, tekst } as Opgeslagen };
				const twee = [schrijver(school.nu), schrijver(school.nu)];
				for (const { wie, plek, weg, erbij, stuurt } of stappen) {
					twee[wie]!.type(plek, weg, erbij);
					if (stuurt) twee[wie]!.send(school);
				}
				for (const ene of [...twee, ...twee]) ene.send(school);
				expect(twee[0]!.tekst).toBe(twee[1]!.tekst);
				expect(school.nu.tekst).toBe(twee[0]!.tekst);
			})
		);
	});

	test('words that nobody takes away are all there in the end, each once (S59)', () => {
		const invoegen = fc.array(fc.record({ wie: fc.nat(1), plek: fc.nat(40), stuurt: fc.boolean() }), {
			minLength: 1,
			maxLength: 25
		});
		fc.assert(
			fc.property(invoegen, (stappen) => {
				const school = { nu: leeg };
				const twee = [schrijver(leeg), schrijver(leeg)];
				stappen.forEach(({ wie, stuurt }, index) => {
					// At the end of what this person sees: a word that is typed into another one is no longer that word.
					twee[wie]!.type(Number.MAX_SAFE_INTEGER, 0, `<${index}>`);
					if (stuurt) twee[wie]!.send(school);
				});
				for (const ene of twee) ene.send(school);
				const woorden = school.nu.tekst.match(/<\d+>/g) ?? [];
				expect(woorden.sort()).toEqual(stappen.map((_, index) => `<${index}>`).sort());
			})
		);
	});

	test('a change that arrives twice counts once; a change from long ago still fits', () => {
		const school = { nu: leeg };
		const [samira, joost] = [schrijver(leeg), schrijver(leeg)];
		samira.type(0, 0, 'Samira. ');
		const oud = encodeStateAsUpdate(samira.doc);
		joost.type(0, 0, 'Joost. ');
		joost.send(school);
		for (let times = 0; times < 3; times++) school.nu = mergeTekst(school.nu, oud, null)!;
		expect([...school.nu.tekst.split('. ')].sort()).toEqual(['', 'Joost', 'Samira']);
	});

	test('a text from before it was shared is not doubled when two people open it', () => {
		const school = { nu: { staat: null, tekst: 'Rekent vlot.' } as Opgeslagen };
		const [samira, joost] = [schrijver(school.nu), schrijver(school.nu)];
		samira.type(12, 0, ' Leest graag.');
		joost.type(0, 0, 'Nieuw: ');
		samira.send(school);
		joost.send(school);
		expect(school.nu.tekst).toBe('Nieuw: Rekent vlot. Leest graag.');
	});

	test('a plain form merges with what was typed since its page was made', () => {
		const begin = mergeTekst(leeg, changeFromForm(null, 'Een. Twee.')!, null)!;
		const verder = mergeTekst(begin, changeFromForm(begin.staat, 'Een. Twee. Drie.')!, null)!;
		const formulier = changeFromForm(begin.staat, 'Nul. Een. Twee.')!;
		expect(mergeTekst(verder, formulier, null)!.tekst).toBe('Nul. Een. Twee. Drie.');
	});

	test('what cannot be read is refused and changes nothing', () => {
		expect(mergeTekst(leeg, new Uint8Array([9, 9, 9, 200, 1]), null)).toBeUndefined();
		expect(changeFromForm(new Uint8Array([255, 255, 3]), 'x')).toBeUndefined();
		expect(tekstOf(openTekst(leeg)).toString()).toBe('');
	});
});
