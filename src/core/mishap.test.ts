import { expect, test } from 'vitest';
import { judgeMishap } from './mishap.ts';

const withCode = (code: string, more: object = {}) => Object.assign(new Error('x'), { code }, more);

test('a full disk and a lost database are 503, and say that the text is kept', () => {
	for (const error of [
		withCode('ENOSPC', { path: '/ergens' }),
		withCode('53100'),
		withCode('57P01'),
		withCode('57P03'),
		withCode('08006'),
		withCode('53300'),
		new AggregateError([withCode('ECONNREFUSED')]),
		new Error('Connection terminated unexpectedly'),
		new Error('verpakt', { cause: withCode('ECONNRESET') })
	]) {
		const mishap = judgeMishap(error, 'POST');
		expect(mishap?.status, String(error)).toBe(503);
		expect(mishap?.message).toContain('staat nog op dit apparaat');
	}
	expect(judgeMishap(withCode('53100'), 'POST')?.message).toContain('vol');
});

test('a value that cannot exist is the request’s fault', () => {
	expect(judgeMishap(withCode('22P02'), 'GET')?.status).toBe(404);
	expect(judgeMishap(withCode('22021'), 'POST')?.status).toBe(400);
});

test('what is ours stays an accident', () => {
	for (const error of [
		withCode('23505'),
		withCode('42501'),
		withCode('42P01'),
		withCode('ENOENT', { path: '/weg' }),
		new TypeError('x is not a function'),
		'tekst',
		undefined
	])
		expect(judgeMishap(error, 'GET')).toBeUndefined();
});
