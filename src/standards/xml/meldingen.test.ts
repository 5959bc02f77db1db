import { expect, test } from 'vitest';
import { collectMeldingen, quote, untilStopped } from './meldingen.ts';

test('the hundredth fout ends the reading and the last melding says so', async () => {
	const meldingen = collectMeldingen();
	let done = 0;
	await untilStopped(() => {
		for (; done < 500; done += 1) meldingen.fout(`regel ${done}`, 'Fout.');
	});
	expect(done).toBe(99);
	expect(meldingen.list()).toHaveLength(101);
	expect(meldingen.list().at(-1)!.tekst).toContain('Na 100 fouten');
});

test('more than a hundred waarschuwingen do not end the reading; the last one tells how many are not shown', () => {
	const meldingen = collectMeldingen();
	for (let at = 0; at < 250; at += 1) meldingen.waarschuwing('bestand', 'Let op.');
	meldingen.fout('regel 1', 'Fout.');
	const list = meldingen.list();
	expect(list).toHaveLength(101);
	expect(list[0]!.ernst).toBe('fout');
	expect(list.at(-1)!.tekst).toBe('Er zijn nog 151 meldingen die hier niet staan.');
});

test('an exception of our own is not swallowed', async () => {
	await expect(untilStopped(() => Promise.reject(new TypeError('ons')))).rejects.toThrow('ons');
});

test('a quotation is one line of at most 40 characters', () => {
	expect(quote('  Groep\n\t3  ')).toBe('Groep 3');
	expect(quote('x'.repeat(1000))).toHaveLength(40);
});
