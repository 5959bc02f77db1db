import fc from 'fast-check';

/** Values that no form of ours sends. */
export const nasty = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom(
		'\0',
		'\uD800',
		'%00',
		'../../etc/passwd',
		"' or 1=1 --",
		'-1',
		'9'.repeat(40),
		'1e999',
		'NaN'
	),
	fc.constantFrom(
		'2027-02-30',
		'0000-00-00',
		'99999-01-01',
		'{{7*7}}',
		'<svg onload=alert(1)>',
		'x'.repeat(20_000)
	),
	fc.uuid()
);

/** Where forms are sent to. */
const actions = [
	...['/aanmelden', '/leerlingen/nieuw', '/medewerkers/nieuw', '/wachtwoord', '/signalen', '/kaart'],
	...[
		'/vragen/[vraag]?/notitie',
		'/vragen/[vraag]?/afspraak',
		'/vragen/[vraag]/niveau',
		'/vragen/[vraag]/sluiting'
	],
	...[
		'/plannen/[plan]/evaluatie',
		'/plannen/[plan]/wijzigen',
		'/leerlingen/[leerling]/gegevens',
		'/leerlingen/[leerling]/ouders'
	],
	...['/besprekingen/[bespreking]?/tekst', '/resultaten/keuzes', '/resultaten/inlezen', '/inlezen']
];
export const action = fc.constantFrom(...actions);

export const fieldName = fc.oneof(
	fc.constantFrom(
		'tekst',
		'notitiesoort',
		'gebeurdOp',
		'wat',
		'wieId',
		'uiterlijk',
		'kind',
		'plan',
		'leerling',
		'roepnaam',
		'achternaam',
		'gebruikersnaam',
		'wachtwoord',
		'ouders[]',
		'__proto__',
		'constructor'
	),
	nasty
);
