import { describe, expect, test } from 'vitest';
import { delen, kennisgebieden, type KorteFeiten } from './kort.ts';
import { talen } from './talen.ts';

const feiten: KorteFeiten = {
	school: 'De Klimboom',
	schooljaar: '2026-2027',
	samenwerkingsverband: 'Haagse Ring',
	besprekingen: 3,
	gesprekken: 2,
	planweken: { van: 8, tot: 12 },
	kennis: ['gedrag', 'motoriek', 'meertaligheid'],
	contact: 'Samira Bakker (070 000 00 00, ib@klimboom.example)',
	steunpunt: 'Ouder- en jeugdsteunpunt (steunpunt.example, 070 000 00 01)'
};

test('R-SG-5: Dutch and five languages of parents, each once', () => {
	expect(talen.map(({ code }) => code)).toEqual(['nl', 'en', 'tr', 'ar', 'pl', 'uk']);
	expect(talen.filter(({ richting }) => richting === 'rtl').map(({ code }) => code)).toEqual(['ar']);
});

describe.each(talen.map((taal) => [taal.nederlands, taal] as const))('%s', (_, taal) => {
	const geschreven = delen.map((deel) => taal.deel[deel](feiten));
	const alles = [
		taal.titel(feiten),
		...geschreven.flatMap(({ kop, alineas, stappen }) => [kop, ...alineas, ...(stappen ?? [])])
	].join('\n');

	test('says every fact of the school', () => {
		for (const feit of [
			feiten.school,
			feiten.schooljaar,
			feiten.samenwerkingsverband,
			...[feiten.contact, feiten.steunpunt],
			...feiten.kennis.map((gebied) => taal.kennis[gebied])
		])
			expect(alles).toContain(feit);
		expect(taal.deel.volgen(feiten).alineas.join(' ')).toMatch(/\b3\b/);
		expect(taal.deel.samen(feiten).alineas.join(' ')).toMatch(/\b2\b/);
		expect(taal.deel.plan(feiten).alineas.join(' ')).toMatch(/8\D+12/);
	});

	test('S108: has five steps, and as many paragraphs as the Dutch text', () => {
		expect(taal.deel.stappen(feiten).stappen).toHaveLength(5);
		const nederlands = delen.map((deel) => talen[0]!.deel[deel](feiten).alineas.length);
		expect(geschreven.map(({ alineas }) => alineas.length)).toEqual(nederlands);
	});

	test('names every field of knowledge, and is silent about it when there is none', () => {
		expect(new Set(kennisgebieden.map((gebied) => taal.kennis[gebied])).size).toBe(kennisgebieden.length);
		const zonder = taal.deel.hier({ ...feiten, kennis: [] }).alineas.join(' ');
		expect(zonder.length).toBeGreaterThan(20);
		expect(zonder).not.toContain(taal.kennis.gedrag);
	});

	test('is written in its own script', () => {
		const script = { ar: /\p{Script=Arabic}/gu, uk: /\p{Script=Cyrillic}/gu }[taal.code as 'ar' | 'uk'];
		const letters = alles.match(/\p{L}/gu)!.length;
		if (script) expect(alles.match(script)!.length / letters).toBeGreaterThan(0.75);
		else expect(alles.match(/\p{Script=Latin}/gu)!.length).toBe(letters);
	});
});

test('plain Dutch: sentences of at most 25 words, on average under 12', () => {
	const zinnen = delen
		.flatMap((deel) => talen[0]!.deel[deel](feiten).alineas)
		.flatMap((alinea) => alinea.split(/(?<=[.?:!])\s+/))
		.map((zin) => zin.split(/\s+/).length);
	expect(Math.max(...zinnen)).toBeLessThanOrEqual(25);
	expect(zinnen.reduce((som, n) => som + n, 0) / zinnen.length).toBeLessThan(12);
});
