import * as v from 'valibot';
import { day, oneOf, optionalText } from '#core/form.ts';

/** How long an opened file stays open when nobody says otherwise, and at most. */
export const openingsdagen = 14;
export const openingsdagenHoogstens = 90;

/** Usual reasons to open a file; `anders` says it in own words only. */
export const aanleidingen = {
	overgang: 'Besluit over overgang of doublure',
	ondersteuning: 'Aanvraag van extra ondersteuning',
	ouders: 'Gesprek met ouders of een klacht',
	overstap: 'Overstap naar een andere school',
	veiligheid: 'Zorg over veiligheid',
	anders: 'Iets anders'
} as const;
export type Aanleiding = keyof typeof aanleidingen;

export const Openingsform = v.pipe(
	v.object({
		aanleiding: oneOf(Object.keys(aanleidingen) as Aanleiding[], 'Kies waarom u dit dossier opent.'),
		toelichting: optionalText(400),
		tot: day('Kies tot en met welke dag het dossier open blijft.')
	}),
	v.forward(
		v.partialCheck(
			[['aanleiding'], ['toelichting']],
			({ aanleiding, toelichting }) => aanleiding !== 'anders' || toelichting.length >= 10,
			'Schrijf in een zin waarom u dit dossier opent; ouders kunnen dat later lezen.'
		),
		['toelichting']
	)
);

/** The reason as it is kept: the usual one, and what was written beside it. */
export function composeReden(aanleiding: Aanleiding, toelichting: string): string {
	const words = toelichting.trim();
	if (aanleiding === 'anders') return words;
	return words ? `${aanleidingen[aanleiding]}: ${words}` : aanleidingen[aanleiding];
}
