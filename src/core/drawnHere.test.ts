import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { transport } from '../hooks.ts';
import { drawnHere } from './drawnHere.ts';

test('what is drawn here travels as nothing, and everything else as it is', () => {
	const data = drawnHere({ naam: 'Fleur' });
	expect(data).toEqual({ naam: 'Fleur' });
	expect(transport['drawnHere']!.encode(data)).toBeTruthy();
	for (const other of [{ naam: 'Fleur' }, null, 'tekst', 3, [data], undefined])
		expect(transport['drawnHere']!.encode(other)).toBe(false);
});

test('a page with a script gets its data plainly: the browser draws it again', () => {
	const live = globSync('src/routes/**/+page.ts').filter((file) =>
		readFileSync(file, 'utf8').includes('csr = true')
	);
	expect(live.length).toBeGreaterThan(0);
	for (const file of live)
		expect(readFileSync(file.replace('+page.ts', '+page.server.ts'), 'utf8'), file).not.toContain(
			'drawnHere'
		);
});
