import { expect, test } from 'vitest';
import { composePakket, hidePassages, weggelaten } from './composePakket.ts';
import { findAnderen } from './findAnderen.ts';
import { afdrukOf, limitTotFeiten, weighStukken, type Stuk, type Stukbesluit } from './stuk.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const stuk = (over: Partial<Stuk> = {}): Stuk => ({
	sleutel: 'vraagnotitie:1',
	deel: 'vragen',
	kop: 'Notitie over Bram',
	op: day('2027-03-01'),
	door: 'Joost',
	regels: [{ naam: 'Tekst', tekst: 'Bram speelt met Sem. Sem is druk.' }],
	voorstel: 'beoordelen',
	...over
});
const besluit = (over: Partial<Stukbesluit> = {}): Stukbesluit => ({
	...{ stuk: 'vraagnotitie:1', afdruk: afdrukOf(stuk()), besluit: 'erbij', reden: null },
	...{ toelichting: '', passages: [], door: 'Samira', ...over }
});
const kop = {
	...{ school: 'De Proef', kind: 'Bram', aanvrager: 'Anna', grond: 'gezag' as const, vraag: '' },
	...{ ontvangenOp: day('2027-03-01'), gemaaktOp: day('2027-03-12') }
};

test('R-INZ-1: a text is open until somebody read it, facts go along by themselves, drafts stay out', () => {
	const stand = (voorstel: Stuk['voorstel']) => weighStukken([stuk({ voorstel })], [])[0];
	expect(stand('beoordelen')).toMatchObject({ stand: 'open' });
	expect(stand('erbij')).toMatchObject({ stand: 'voorstel', besluit: 'erbij', reden: null });
	expect(stand('weglaten')).toMatchObject({ stand: 'voorstel', besluit: 'weglaten', reden: 'anders' });
	expect(weighStukken([stuk()], [besluit()])[0]).toMatchObject({ stand: 'besloten', door: 'Samira' });
});

test('R-INZ-1: the last decision counts, and giving counts only for what was read', () => {
	const out = besluit({ besluit: 'weglaten', reden: 'derden' });
	expect(weighStukken([stuk()], [besluit(), out])[0]).toMatchObject({ besluit: 'weglaten' });
	const changed = stuk({ regels: [{ naam: 'Tekst', tekst: 'Nu staat er iets anders.' }] });
	expect(weighStukken([changed], [besluit()])[0]).toMatchObject({ stand: 'open', gewijzigd: true });
	expect(weighStukken([changed], [out])[0]).toMatchObject({ stand: 'besloten', besluit: 'weglaten' });
	expect(weighStukken([{ ...changed, voorstel: 'erbij' }], [besluit()])[0]).toMatchObject({ stand: 'open' });
});

test('R-INZ-1: what is left out leaves a mark with its reason, and nothing of what it said', () => {
	const pakket = composePakket(
		kop,
		weighStukken(
			[stuk({ kopBuiten: 'Notitie' })],
			[besluit({ besluit: 'weglaten', reden: 'derden', toelichting: 'Het gesprek ging over een ander kind' })]
		)
	);
	expect(pakket.delen).toEqual([
		{
			naam: 'Vragen en ondersteuning',
			stukken: [
				{
					...{ titel: 'Notitie', datum: '2027-03-01', door: null, regels: [] },
					weggelaten: {
						wat: 'geheel',
						waarom: 'Het gaat over iemand anders. Het gesprek ging over een ander kind.'
					}
				}
			]
		}
	]);
	expect(pakket.aantal).toEqual({ gegeven: 0, deels: 0, weggelaten: 1 });
	expect(JSON.stringify(pakket)).not.toContain('Sem');
});

test('R-INZ-1: words of others go out wherever they stand, the longest first', () => {
	const pakket = composePakket(
		kop,
		weighStukken([stuk()], [besluit({ besluit: 'deels', reden: 'derden', passages: ['Sem', 'Sem is druk'] })])
	);
	const [regel] = pakket.delen[0]!.stukken[0]!.regels;
	expect(regel!.tekst).toBe(`Bram speelt met ${weggelaten}. ${weggelaten}.`);
	expect(pakket.aantal.deels).toBe(1);
	expect(hidePassages('Sem', ['Sem is druk'])).toBe('Sem');
});

test('R-KWA-2: a closed piece goes out without its kind or day, or unsaid altogether', () => {
	const gesloten = stuk({
		...{ sleutel: 'gesloten_stuk:1', deel: 'gesloten', kop: 'Afgesloten stuk: meldcode' },
		kopBuiten: 'Een afgesloten stuk'
	});
	const give = (soort: 'weglaten' | 'verzwijgen') =>
		composePakket(
			kop,
			weighStukken(
				[gesloten],
				[besluit({ stuk: 'gesloten_stuk:1', besluit: soort, reden: 'belang_kind', toelichting: '' })]
			)
		);
	expect(give('weglaten').delen[0]!.stukken[0]).toMatchObject({ titel: 'Een afgesloten stuk', datum: null });
	expect(JSON.stringify(give('weglaten'))).not.toContain('meldcode');
	expect(give('verzwijgen').delen).toEqual([]);
	expect(give('verzwijgen').aantal.weggelaten).toBe(0);
});

test('R-GEZ-2: without gezag only facts, and no judgement among them', () => {
	const niveau = stuk({
		feit: true,
		regels: [
			{ naam: 'Niveau', tekst: '2' },
			{ naam: 'Waarom', tekst: 'Thuis is het onrustig.', verhaal: true }
		]
	});
	expect(limitTotFeiten([stuk(), niveau])).toEqual([{ ...niveau, regels: [{ naam: 'Niveau', tekst: '2' }] }]);
});

test('names of others are found as whole words, also with an s behind them', () => {
	expect(findAnderen('Sem en Noors zus. Semmie niet.', ['Sem', 'Noor', 'Bo'])).toEqual(['Sem', 'Noors']);
});
