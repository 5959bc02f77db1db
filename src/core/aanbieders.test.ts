import { expect, test } from 'vitest';
import { readAanbieders } from './aanbieders.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const entra = {
	...{ OIDC_SOORT: 'entra', OIDC_TENANT: tenant, OIDC_CLIENT_ID: 'c', OIDC_CLIENT_SECRET: 's' },
	OIDC_DOMEINEN: 'School.nl, elders.school.nl'
};

test('without settings nobody is asked', () => {
	expect(readAanbieders({})).toEqual([]);
});

test('one provider in a handful of settings, and a second one under its number', () => {
	expect(
		readAanbieders({
			...entra,
			...{ OIDC_2_SOORT: 'google', OIDC_2_CLIENT_ID: 'g', OIDC_2_CLIENT_SECRET: 't' },
			...{ OIDC_2_DOMEINEN: 'bestuur.nl', OIDC_2_SCHOLEN: '99aa,99bb', OIDC_2_NAAM: 'Google van het bestuur' }
		})
	).toMatchObject([
		{
			...{ sleutel: 'entra', naam: 'Microsoft', domeinen: ['school.nl', 'elders.school.nl'], scholen: [] },
			issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
			meervoudig: { amr: ['mfa'], acr: [] }
		},
		{
			...{ sleutel: 'google-2', naam: 'Google van het bestuur', scholen: ['99AA', '99BB'] },
			issuer: 'https://accounts.google.com'
		}
	]);
});

test.each([
	[{ ...entra, OIDC_TENANT: 'common' }, 'OIDC_TENANT'],
	[{ ...entra, OIDC_TENANT: '' }, '"common" kan niet'],
	[{ ...entra, OIDC_DOMEINEN: '' }, 'OIDC_DOMEINEN'],
	[{ ...entra, OIDC_DOMEINEN: 'overal' }, 'OIDC_DOMEINEN'],
	[{ ...entra, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET'],
	[{ ...entra, OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID'],
	[{ ...entra, OIDC_SOORT: 'facebook' }, 'OIDC_SOORT'],
	[{ ...entra, OIDC_SOORT: 'oidc' }, 'OIDC_ISSUER'],
	[{ ...entra, OIDC_SOORT: 'oidc', OIDC_ISSUER: 'http://elders.example' }, 'https://']
])('what is unsafe or half is refused with a sentence: %#', (environment, sentence) => {
	expect(() => readAanbieders(environment)).toThrow(sentence);
});
