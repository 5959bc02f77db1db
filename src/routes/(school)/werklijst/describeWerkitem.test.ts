import { expect, test } from 'vitest';
import type { Werkitem } from '#domain/jaarplan/werklijst.ts';
import { describeWerkitem } from './describeWerkitem.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const item: Werkitem = {
	id: 'afspraak',
	soort: 'afspraak',
	tekst: 'Belt de ouders.',
	over: 'Bram de Boer',
	href: '/vragen/vraag',
	van: day('2026-11-02'),
	uiterlijk: day('2026-11-20'),
	wie: null,
	afspraakId: 'afspraak'
};
const on = (vandaag: string) => describeWerkitem(item, day(vandaag)).wanneer;

test('an item says when it begins, until when it has, and after that only how long it waits', () => {
	expect(on('2026-11-01')).toBe('vanaf ma 2 nov');
	expect(on('2026-11-02')).toBe('uiterlijk vr 20 nov');
	expect(on('2026-11-20')).toBe('uiterlijk vr 20 nov');
	expect(on('2026-11-24')).toBe('open sinds 3 weken');
});
