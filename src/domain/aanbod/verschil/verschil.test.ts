import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import { composeAanbod, type Aanbodfeiten } from '../composeAanbod.ts';
import { beginfeiten } from '../proefaanbod.ts';
import { compareAanbod } from './compareAanbod.ts';
import { diffWords, type Woorddeel } from './woordverschil.ts';

const inWoorden = (delen: readonly Woorddeel[]) =>
	delen
		.map(({ soort, tekst }) => (soort === 'gelijk' ? tekst : `${soort === 'weg' ? '-' : '+'}[${tekst}]`))
		.join('');
const met = (
	teksten: Record<string, string>,
	meer: Partial<Aanbodfeiten> = {}
): ReturnType<typeof composeAanbod> =>
	composeAanbod({
		...beginfeiten,
		...meer,
		woorden: {
			teksten: new Map(Object.entries(teksten)),
			rijen: meer.woorden?.rijen ?? new Map()
		}
	});

describe('two versions of a sentence', () => {
	test('show which words changed, and words stay whole', () => {
		expect(
			inWoorden(diffWords('Wij bellen ouders binnen tien dagen.', 'Wij bellen ouders binnen vijf dagen.'))
		).toBe('Wij bellen ouders binnen -[tien]+[vijf] dagen.');
	});
	test('lay one phrase beside another when only spaces between the words stayed', () => {
		expect(inWoorden(diffWords('Wij bellen ouders op tijd.', 'Wij bellen de leerkracht direct.'))).toBe(
			'Wij bellen -[ouders op tijd]+[de leerkracht direct].'
		);
	});
	test('read as the old one without what came, and as the new one without what went', () => {
		const zin = fc
			.array(fc.constantFrom('wij ', 'bellen ', 'ouders ', 'altijd ', 'binnen ', 'vijf ', '\n', 'dagen.'))
			.map((list) => list.join(''));
		fc.assert(
			fc.property(zin, zin, (oud, nieuw) => {
				const delen = diffWords(oud, nieuw);
				const without = (soort: 'weg' | 'nieuw') =>
					delen
						.filter((deel) => deel.soort !== soort)
						.map(({ tekst }) => tekst)
						.join('');
				expect(without('nieuw')).toBe(oud);
				expect(without('weg')).toBe(nieuw);
			})
		);
	});
});

describe('two years of the document (R-SG-6)', () => {
	test('that are the same have no differences', () => {
		expect(compareAanbod(met({}), met({}))).toEqual([]);
	});
	test('a text that says something else, and a point that came', () => {
		const verschil = compareAanbod(
			met({ ambities: 'Wij willen meer lezen met kinderen.\n\n- elke dag voorlezen' }),
			met({
				ambities:
					'Wij willen veel meer lezen met alle kinderen.\n\n- elke dag voorlezen\n- een schrijver op school'
			})
		);
		expect(verschil).toHaveLength(1);
		expect(verschil[0]).toMatchObject({ id: 'ambities', plek: 'ambities' });
		const [anders, nieuw] = verschil[0]!.verschillen;
		expect(anders?.soort === 'anders' && inWoorden(anders.delen)).toBe(
			'Wij willen +[veel ]meer lezen met +[alle ]kinderen.'
		);
		expect(nieuw).toEqual({ soort: 'nieuw', tekst: 'een schrijver op school' });
	});
	test('a whole other sentence is one that went and one that came', () => {
		const [{ verschillen } = { verschillen: [] }] = compareAanbod(
			met({ ambities: 'Wij willen een moestuin.' }),
			met({ ambities: 'Elke groep zwemt.' })
		);
		expect(verschillen.map(({ soort }) => soort)).toEqual(['weg', 'nieuw']);
	});
	test('S57: a promise that changed is a changed sentence, and one that was dropped went', () => {
		const zonder = standaardWerkafspraken.filter(({ id }) => id !== 'intervisie');
		const verschil = compareAanbod(met({}), met({}, { werkafspraken: zonder }));
		expect(verschil.flatMap(({ verschillen }) => verschillen)).toEqual([
			{ soort: 'weg', tekst: expect.stringMatching(/intervisie/i) as string }
		]);
	});
	test('S162: a row of a table keeps its place when its answer changes', () => {
		const verschil = compareAanbod(met({}), met({}, { specialisten: ['taalspecialist'] }));
		const all = verschil.flatMap(({ verschillen }) => verschillen);
		expect(all).toHaveLength(1);
		expect(all[0]!.soort === 'anders' && inWoorden(all[0]!.delen)).toMatch(/\+\[.*Taalspecialist\]/);
	});
});
