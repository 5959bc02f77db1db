import { expect, test } from 'vitest';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import { splitTekst } from './aanbod.ts';
import { composeAanbod, geenWoorden, type Aanbodfeiten } from './composeAanbod.ts';
import { beginfeiten as feiten } from './proefaanbod.ts';

test('S18: another rule gives another sentence, a promise that was dropped gives none', () => {
	const sentence = (werkafspraken: Aanbodfeiten['werkafspraken']) =>
		composeAanbod({ ...feiten, werkafspraken })
			.hoofdstukken.flatMap(({ paragrafen }) => paragrafen.flatMap(({ blokken }) => blokken))
			.find((blok) => blok.soort === 'belofte' && blok.afspraak === 'teamvergadering');
	const changed = standaardWerkafspraken.map((afspraak) =>
		afspraak.id === 'teamvergadering' && afspraak.regel.soort === 'aantal_per_schooljaar'
			? { ...afspraak, regel: { ...afspraak.regel, minstens: 6, hoogstens: 7 } }
			: afspraak
	);
	expect(sentence(changed)).toMatchObject({ tekst: expect.stringMatching(/zes tot zeven keer/) as string });
	expect(sentence(standaardWerkafspraken.filter(({ id }) => id !== 'teamvergadering'))).toBeUndefined();
});

test('S18: a sentence that the school wrote itself goes before the one that is made', () => {
	const own = standaardWerkafspraken.map((afspraak) =>
		afspraak.id === 'mdo'
			? { ...afspraak, wat: 'Op elke eerste dinsdag is er een MDO.', reden: 'vaste dag' }
			: afspraak
	);
	const text = JSON.stringify(composeAanbod({ ...feiten, werkafspraken: own }));
	expect(text).toContain('Op elke eerste dinsdag is er een MDO.');
});

test('S162, S168: a specialist who works here answers the row, until the school does', () => {
	const expertise = (feitenNu: Aanbodfeiten) =>
		composeAanbod(feitenNu)
			.hoofdstukken.flatMap(({ paragrafen }) => paragrafen.flatMap(({ blokken }) => blokken))
			.flatMap((blok) => (blok.soort === 'tabel' && blok.id === 'expertise' ? blok.rijen : []))
			.find(({ id }) => id === 'taal');
	expect(expertise(feiten)?.stand).toBe('geen');
	const met = { ...feiten, specialisten: ['taalspecialist'] };
	expect(expertise(met)).toMatchObject({ stand: 'ja', tekst: 'Taalspecialist' });
	const rij = { id: 'taal', naam: '', stand: 'ja', tekst: 'Een leescoach' } as const;
	const woorden = { ...geenWoorden, rijen: new Map([['expertise', [rij]]] as const) };
	expect(expertise({ ...met, woorden })).toMatchObject({
		naam: 'Taal, lezen en spraak',
		tekst: 'Een leescoach'
	});
});

test('a name that changes in one place changes everywhere', () => {
	const rij = { id: 'toets', naam: '', stand: 'ja', tekst: 'Leerling in beeld' } as const;
	const woorden = { ...geenWoorden, rijen: new Map([['gegevens', [rij]]] as const) };
	const text = JSON.stringify(composeAanbod({ ...feiten, woorden }));
	expect(text).not.toContain('IEP-LVS');
	expect(text).not.toMatch(/\{[a-z]+\}/);
});

test('typed words become paragraphs and lists', () => {
	expect(splitTekst('Een\nregel.\n\nDenk aan:\n- een;\n- twee\n  en meer.')).toEqual([
		{ soort: 'alinea', tekst: 'Een regel.' },
		{ soort: 'alinea', tekst: 'Denk aan:' },
		{ soort: 'punten', punten: ['een;', 'twee en meer.'] }
	]);
});
