import { expect, test } from 'vitest';
import type { OpenVraag } from '#domain/overzicht/listOpenVragen.ts';
import { filtersFor, sortVragen } from './keuze.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const vandaag = day('2026-11-24');
const vraag = (change: Partial<OpenVraag>): OpenVraag => ({
	id: 'a',
	leerlingId: 'kind',
	roepnaam: 'Ana',
	lijstnaam: 'Aas, Ana',
	achternaam: 'Aas',
	groepId: 'g',
	groep: 'Groep 5',
	vraag: 'Hoe?',
	kracht: false,
	geopendOp: day('2026-10-01'),
	eigenaar: null,
	isMijn: false,
	niveau: 1,
	opnieuwOp: null,
	plan: null,
	...change
});

test('the longest open stands first, and a minus turns the order round', () => {
	const [oud, nieuw] = [
		vraag({ id: 'oud', geopendOp: day('2026-01-05') }),
		vraag({ id: 'nieuw', geopendOp: day('2026-11-20') })
	];
	expect(sortVragen([nieuw, oud], 'sinds').map(({ id }) => id)).toEqual(['oud', 'nieuw']);
	expect(sortVragen([oud, nieuw], '-sinds').map(({ id }) => id)).toEqual(['nieuw', 'oud']);
	expect(sortVragen([nieuw, oud], 'bestaat-niet').map(({ id }) => id)).toEqual(['oud', 'nieuw']);
});

test('Groep 10 komt na Groep 2, en namen beslissen bij gelijke stand', () => {
	const list = [
		vraag({ id: '10', groep: 'Groep 10' }),
		vraag({ id: '2b', groep: 'Groep 2', achternaam: 'Bos' }),
		vraag({ id: '2a', groep: 'Groep 2', achternaam: 'Aas' })
	];
	expect(sortVragen(list, 'groep').map(({ id }) => id)).toEqual(['2a', '2b', '10']);
});

test('S113: a filter keeps what waits for somebody', () => {
	const keep = (sleutel: string) => filtersFor(vandaag).find((filter) => filter.sleutel === sleutel)!.keep;
	expect(keep('zonder-plan')(vraag({}))).toBe(true);
	expect(keep('niveau')(vraag({ opnieuwOp: vandaag }))).toBe(true);
	expect(keep('niveau')(vraag({ opnieuwOp: vandaag.add({ days: 1 }) }))).toBe(false);
	expect(keep('hoger')(vraag({ niveau: 2 }))).toBe(false);
	expect(keep('mijn')(vraag({ isMijn: true }))).toBe(true);
});
