import { expect, test } from 'vitest';
import { proposeVraag } from './proposeVraag.ts';

const signaal = (regel: string, vak: string | null, richting: 'zorg' | 'kracht' = 'zorg') => ({
	regel,
	vak,
	richting
});

test('S128: a low subject becomes what helps with it', () =>
	expect(proposeVraag('Bram', [signaal('lage_resultaten', 'begrijpend_lezen')])).toEqual({
		vraag: 'Wat helpt Bram verder bij begrijpend lezen?',
		vak: 'begrijpend_lezen',
		richting: 'zorg',
		domein: 'cognitief'
	}));

test('S134: strength asks how to challenge, and only when nothing worries', () => {
	const sterk = signaal('hoge_resultaten', 'rekenen', 'kracht');
	expect(proposeVraag('Zofia', [sterk]).vraag).toBe('Hoe dagen we Zofia uit bij rekenen?');
	expect(proposeVraag('Zofia', [sterk, signaal('lage_resultaten', 'spelling')])).toMatchObject({
		vraag: 'Wat helpt Zofia verder bij rekenen en spelling?',
		vak: '',
		richting: 'zorg'
	});
});

test('S133: well-being is not a subject', () =>
	expect(proposeVraag('Daan', [signaal('welbevinden', null)])).toMatchObject({
		vraag: 'Wat helpt Daan verder?',
		domein: 'sociaal_emotioneel'
	}));

test('without signals nothing is put in anybody’s mouth', () =>
	expect(proposeVraag('Daan', []).vraag).toBe(''));
