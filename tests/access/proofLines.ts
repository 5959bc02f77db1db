import { either, everybody, medewerkerOf, role, self, whole, type Line } from './rules.ts';

/** Who hands out accounts can take a second step away, of somebody who lost theirs. */
const ownOrKeeper = either(self, role('directie', 'beheerder'));
const accountOf = `(select roepnaam from gebruiker join medewerker
	on medewerker.school_id = gebruiker.school_id and medewerker.id = gebruiker.medewerker_id
	where gebruiker.school_id = t.school_id and gebruiker.id = t.gebruiker_id)`;

/** What proves whose an account is: their own, and what is done at the door is nobody's. */
export const proofLines: Line[] = [
	{ table: 'sessie', about: accountOf, may: { select: self, delete: self } },
	{
		table: 'toegangssleutel',
		about: accountOf,
		may: { select: ownOrKeeper, insert: self, update: self, delete: ownOrKeeper }
	},
	{ table: 'codeapp', about: accountOf, may: { select: ownOrKeeper, insert: self, delete: ownOrKeeper } },
	{ table: 'herstelcode', about: accountOf, may: { select: ownOrKeeper, insert: self, delete: ownOrKeeper } },
	// Only the door links an account elsewhere, after its provider proved it.
	{ table: 'externekoppeling', about: accountOf, may: { select: ownOrKeeper, delete: ownOrKeeper } },
	{
		table: 'tweede_stap_wissing',
		about: medewerkerOf('medewerker_id'),
		may: {
			select: either(self, role('directie', 'beheerder', 'functionaris_gegevensbescherming')),
			insert: role('directie', 'beheerder')
		}
	},
	whole('aanmeldstap', {}),
	whole('uitdaging', {}),
	whole('aanmeldpoging', {}),
	whole('aanmeldregel', { select: everybody, insert: role('directie', 'beheerder') })
];
