import { expect, test } from 'vitest';
import { backPath, pagePath } from '#core/backPath.ts';

test.each(['/', '/leerlingen?zoek=bram', '/medewerkers/1?/rol', '/account'])(
	'%s is a page of our own',
	(path) => {
		expect(backPath(path)).toBe(path);
	}
);

test.each([
	null,
	'',
	'leerlingen',
	'//elders.example',
	'/\\elders.example',
	'/\t/elders.example',
	'/\n/elders.example',
	'https://elders.example/',
	'javascript:alert(1)',
	'/aanmelden?terug=/aanmelden',
	'/afmelden',
	'/bevestigen?naar=/bevestigen'
])('%s is not: the beginning instead', (path) => {
	expect(backPath(path)).toBe('/');
});

test('the page of a form is its address without the name of the action', () => {
	expect(pagePath(new URL('http://x/medewerkers/1?/rol&zoek=a+b'))).toBe('/medewerkers/1?zoek=a+b');
	expect(pagePath(new URL('http://x/vragen/1'))).toBe('/vragen/1');
});
