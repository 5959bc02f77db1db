import * as v from 'valibot';
import { oneOf, optionalText, text } from '#core/form.ts';

/** Ties between a parent and a child, with the word on screen. */
export const ouderrelaties = {
	moeder: 'moeder',
	vader: 'vader',
	ouder: 'ouder',
	voogd: 'voogd',
	pleegouder: 'pleegouder',
	stiefouder: 'stiefouder',
	anders: 'iemand anders'
} as const;
export type Ouderrelatie = keyof typeof ouderrelaties;

/** A parent with their own address, and the tie with one child; whether they have gezag must be said (R-GEZ-1, R-GEZ-2). */
export const Ouderform = v.object({
	voornaam: optionalText(64),
	voorvoegsel: optionalText(10),
	achternaam: text('Vul de achternaam in.', 70),
	relatie: oneOf(Object.keys(ouderrelaties) as Ouderrelatie[], 'Kies de relatie met het kind.'),
	gezag: oneOf(
		['ja', 'nee'],
		'Kies of deze ouder gezag heeft. Weet u het niet, vraag het dan na voordat u opslaat.'
	),
	emailadres: v.optional(
		v.union(
			[v.literal(''), v.pipe(v.string(), v.trim(), v.email(), v.maxLength(120))],
			'Dit e-mailadres klopt niet. Kijk naar het apenstaartje en de punt.'
		),
		''
	),
	telefoon: optionalText(30),
	straat: optionalText(120),
	postcode: optionalText(10),
	plaats: optionalText(80),
	taal: optionalText(40),
	opmerking: optionalText(300)
});
