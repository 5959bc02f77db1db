import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyKolomindeling } from '#domain/toets/applyKolomindeling.ts';
import { recognizeKolommen } from '#domain/toets/kolommen.ts';
import { readTabel } from '#standards/tabel/readTabel.ts';

/** The whole way of a sample file: read, recognised without help, and every result out as it stands in the file. */
function read(naam: string, schooljaar: string | null = null) {
	const gelezen = readTabel({ bytes: readFileSync(new URL(naam, import.meta.url)), naam });
	if (!gelezen.ok) throw new Error(gelezen.message);
	const indeling = recognizeKolommen(gelezen.tabel.kop, gelezen.tabel.rijen.slice(0, 50));
	const { rijen, fouten } = applyKolomindeling(gelezen.tabel, {
		...indeling,
		standaard: { ...indeling.standaard, schooljaar }
	});
	return { rijen, meldingen: [...gelezen.meldingen, ...fouten] };
}

test('IEP LVS, één rij per toets: zes kinderen, zes resultaten elk', () => {
	const { rijen, meldingen } = read('iep-lvs-lang.csv');
	expect(meldingen).toEqual([]);
	expect(rijen).toHaveLength(36);
	expect(new Set(rijen.map(({ vak, onderdeel }) => onderdeel ?? vak))).toEqual(
		new Set(['lezen', 'rekenen', 'Getallen', 'taalverzorging', 'technisch_lezen'])
	);
	expect(
		rijen.every(({ instrument, schaal }) => instrument === 'iep_lvs' && schaal === 'ontwikkelscore')
	).toBe(true);
});

test('de oude Cito-resultaten, één rij per kind: 54 cellen waarvan er één leeg is', () => {
	const { rijen, meldingen } = read('cito-breed.xlsx', '2022-2023');
	expect(rijen).toHaveLength(53);
	expect(rijen.filter(({ moment }) => moment.schooljaar === '2021-2022')).toHaveLength(35);
	expect(rijen.every(({ band }) => band !== null)).toBe(true);
	expect(meldingen.map(({ ernst }) => ernst)).toEqual(['waarschuwing', 'waarschuwing']);
});

test('DMT en AVI, met letters van windows-1252', () => {
	const { rijen, meldingen } = read('dmt-avi.csv');
	expect(meldingen).toEqual([]);
	expect(rijen).toHaveLength(12);
	expect(rijen[2]?.leerling.naam).toBe('Zoë Kiliç');
});

test('een bestand vol fouten: elke rij krijgt haar zin, de goede blijft', () => {
	const { rijen, meldingen } = read('kapot.csv');
	expect(rijen.map(({ rijnummer }) => rijnummer)).toEqual([9]);
	expect(meldingen.map(({ plaats }) => plaats.split(',')[0]).toSorted()).toEqual([
		'rij 2',
		'rij 3',
		'rij 4',
		'rij 5',
		'rij 6',
		'rij 7',
		'rij 8'
	]);
});
