import { expect, test } from 'vitest';
import { composeAanbod, geenWoorden } from '../composeAanbod.ts';
import { aanbodJson } from '../aanbodJson.ts';
import type { Rij, Tabelnaam } from '../aanbod.ts';
import { beginfeiten } from '../proefaanbod.ts';
import { parseAanbodbestand } from './aanbodbestand.ts';
import { makeDekking } from './dekking.ts';

/** The file as a school sends it. */
function bestand(brin: string, naam: string, rijen: readonly (readonly [Tabelnaam, readonly Rij[]])[] = []) {
	const tekst = aanbodJson(
		composeAanbod({
			...beginfeiten,
			school: { brin, naam },
			woorden: { ...geenWoorden, rijen: new Map(rijen) }
		})
	);
	const gelezen = parseAanbodbestand(`${brin}.json`, tekst);
	if (!gelezen.ok) throw new Error(gelezen.message);
	return gelezen.value;
}
const ja = (id: string, naam = '', tekst = ''): Rij => ({ id, naam, stand: 'ja', tekst, eigen: naam !== '' });

const linde = bestand('99AA', 'De Linde', [
	['expertise', [ja('taal', '', 'Een leescoach')]],
	['partners', [ja('eigen-1', 'Bibliotheek')]]
]);
const eik = bestand('99BB', 'De Eik', [['partners', [ja('eigen-4', 'bibliotheek ')]]]);
const dekking = makeDekking('2026-2027', [linde, eik]);
const regel = (titel: string, naam: string) =>
	dekking.tabellen.find((tabel) => tabel.titel === titel)!.regels.find((een) => een.naam === naam);

test('S162, S167: who offers what, and what nobody offers', () => {
	expect(dekking.scholen.map(({ naam }) => naam)).toEqual(['De Eik', 'De Linde']);
	expect(regel('Expertise in het team', 'Taal, lezen en spraak')).toMatchObject({
		ja: [{ brin: '99AA', tekst: 'Een leescoach' }],
		geen: [{ brin: '99BB' }],
		onbekend: []
	});
	expect(dekking.gaten).toContain('Expertise in het team: Moeilijk leren');
	expect(dekking.gaten).not.toContain('Expertise in het team: Taal, lezen en spraak');
});

test('X21: a cell that was not filled in is no answer', () => {
	expect(regel('Didactisch aanbod', 'Aanbod dyslexie')).toMatchObject({
		ja: [],
		geen: [],
		onbekend: [{ brin: '99BB' }, { brin: '99AA' }]
	});
});

test('S193: rows that schools added under one name are laid together', () => {
	const rows = dekking.tabellen
		.find(({ titel }) => titel === 'Netwerkpartners')!
		.regels.filter(({ eigen, naam }) => eigen && /bibliotheek/i.test(naam));
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ ja: [{ brin: '99BB' }, { brin: '99AA' }], onbekend: [] });
});

test.each([
	['geen_json', '{"schema": "ondersteu'],
	['ander_schema', '{"schema": "ondersteuningsaanbod/9"}'],
	['ander_schema', '[]'],
	['onvolledig', '{"schema": "ondersteuningsaanbod/1", "school": {"brin": "99AA"}}']
])('a file that cannot be read says why: %s', (reden, tekst) => {
	expect(parseAanbodbestand('linde.json', tekst)).toMatchObject({
		ok: false,
		refused: reden,
		message: expect.stringMatching(/^linde\.json .*\.$/) as string
	});
});
