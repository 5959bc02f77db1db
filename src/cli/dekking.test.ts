import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aanbodJson } from '#domain/aanbod/aanbodJson.ts';
import { composeAanbod } from '#domain/aanbod/composeAanbod.ts';
import { beginfeiten } from '#domain/aanbod/proefaanbod.ts';
import { run } from './dekking.ts';

const map = mkdtempSync(path.join(tmpdir(), 'zorgvuldig-'));
afterAll(() => rmSync(map, { recursive: true }));

const school = (brin: string, naam: string, schooljaar = '2026-2027') => {
	const file = path.join(map, `${brin}-${schooljaar}.json`);
	writeFileSync(file, aanbodJson(composeAanbod({ ...beginfeiten, school: { brin, naam }, schooljaar })));
	return file;
};
const uit = path.join(map, 'dekking.html');

test('the coverage of two schools is a page that says what nobody offers, the same twice', async () => {
	const files = [school('99AA', 'De Linde & De Wilg'), school('99BB', 'De Eik')];
	await run([...files, '--uit', uit]);
	const eerste = readFileSync(uit, 'utf8');
	expect(eerste).toContain('De Linde &amp; De Wilg');
	expect(eerste).toContain('<li>Expertise in het team: Moeilijk leren</li>');
	await run([...files.toReversed(), '--uit', uit]);
	expect(readFileSync(uit, 'utf8')).toBe(eerste);
});

test('two years, a school twice and a file that is not there get a sentence', async () => {
	const linde = school('99AA', 'De Linde');
	await expect(run([linde, school('99BB', 'De Eik', '2025-2026'), '--uit', uit])).rejects.toThrow(
		/verschillende schooljaren/
	);
	await expect(run([linde, linde, '--uit', uit])).rejects.toThrow(/meer dan een bestand/);
	await expect(run([path.join(map, 'weg.json'), '--uit', uit])).rejects.toThrow(/is er niet/);
	await expect(run(['--uit', uit])).rejects.toThrow(/JSON-bestanden/);
});
