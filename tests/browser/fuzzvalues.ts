import fc from 'fast-check';
import { listForms } from './routes.ts';

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

/** Where forms are sent to: all of them, but those that would end the session this goes on with. */
const actions = listForms().filter((address) => !/^\/account(\/wachtwoord)?(\?|$)/.test(address));
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
