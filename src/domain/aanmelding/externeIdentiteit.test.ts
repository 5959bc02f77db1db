import { describe, expect, test } from 'vitest';
import type { Aanbieder } from '#core/aanbieders.ts';
import { readExterneIdentiteit, type Claims } from './externeIdentiteit.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const basis = { sleutel: 'x', naam: 'X', clientId: 'c', clientSecret: 's', scholen: [] };
const aanbieders = {
	oidc: {
		...basis,
		soort: 'oidc',
		issuer: 'https://x.example',
		domeinen: [],
		meervoudig: { amr: ['mfa'], acr: ['hoog'] }
	},
	google: {
		...basis,
		soort: 'google',
		issuer: 'https://accounts.google.com',
		domeinen: ['school.nl'],
		meervoudig: { amr: [], acr: [] }
	},
	entra: {
		...basis,
		soort: 'entra',
		issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
		domeinen: ['school.nl'],
		meervoudig: { amr: ['mfa'], acr: [] }
	},
	entree: {
		...basis,
		soort: 'entree',
		issuer: 'https://oidcng.entree.kennisnet.nl',
		domeinen: ['school.nl'],
		meervoudig: { amr: ['mfa'], acr: [] }
	}
} satisfies Record<string, Aanbieder>;
const read = (soort: keyof typeof aanbieders, claims: Record<string, unknown>) => {
	const aanbieder: Aanbieder = aanbieders[soort];
	const outcome = readExterneIdentiteit(aanbieder, { iss: aanbieder.issuer, sub: 's1', ...claims } as Claims);
	return outcome.ok ? outcome.value.emailadres : outcome.refused;
};

describe('only a proven address counts, and what proves it differs per provider', () => {
	test('a general provider says so, or it is not so', () => {
		const email = 'Juf@School.nl';
		expect(read('oidc', { email, email_verified: true })).toBe('juf@school.nl');
		for (const email_verified of [false, 'true', undefined, 1])
			expect(read('oidc', { email, email_verified })).toBe('onbekend');
		expect(read('oidc', { email_verified: true })).toBe('onbekend');
		expect(read('oidc', { email, email_verified: true, iss: 'https://x.example/' })).toBe('onbekend');
	});

	test('Google: the organisation counts, a private account is not of the school', () => {
		const juf = { email: 'juf@school.nl', email_verified: true };
		expect(read('google', { ...juf, hd: 'school.nl' })).toBe('juf@school.nl');
		expect(read('google', juf)).toBe('onbekend');
		expect(read('google', { ...juf, hd: 'elders.nl' })).toBe('onbekend');
		expect(read('google', { email: 'juf@elders.nl', email_verified: true, hd: 'school.nl' })).toBe(
			'onbekend'
		);
	});

	test('Entra: one tenant, no guests, and an address that anybody can type is not proof (nOAuth)', () => {
		const juf = { tid: tenant, preferred_username: 'juf@school.nl' };
		expect(read('entra', juf)).toBe('juf@school.nl');
		expect(read('entra', { ...juf, email: 'directeur@school.nl' })).toBe('juf@school.nl');
		expect(read('entra', { ...juf, email: 'j.uf@school.nl', xms_edov: true })).toBe('j.uf@school.nl');
		expect(read('entra', { ...juf, tid: 'aaaaaaaa-2222-4333-8444-555555555555' })).toBe('onbekend');
		expect(read('entra', { ...juf, acct: 1 })).toBe('onbekend');
		expect(read('entra', { ...juf, preferred_username: 'juf@gmail.example' })).toBe('onbekend');
	});

	test('Entree: staff of the school, never a pupil', () => {
		const mail = 'juf@school.nl';
		expect(read('entree', { mail, eduPersonAffiliation: ['employee'] })).toBe(mail);
		expect(read('entree', { mail, eduPersonAffiliation: 'student' })).toBe('onbekend');
		expect(read('entree', { mail })).toBe('onbekend');
	});
});

test('a second factor there is what the token says, in the words that were set', () => {
	const twice = (soort: keyof typeof aanbieders, claims: Record<string, unknown>) => {
		const aanbieder: Aanbieder = aanbieders[soort];
		const outcome = readExterneIdentiteit(aanbieder, {
			...{ iss: aanbieder.issuer, sub: 's', email: 'a@school.nl', email_verified: true, hd: 'school.nl' },
			...claims
		} as Claims);
		return outcome.ok && outcome.value.meervoudig;
	};
	expect(twice('oidc', { amr: ['pwd', 'mfa'] })).toBe(true);
	expect(twice('oidc', { acr: 'hoog' })).toBe(true);
	expect(twice('oidc', { amr: ['pwd'], acr: 'laag' })).toBe(false);
	expect(twice('google', { amr: ['mfa'], acr: '' })).toBe(false);
});
