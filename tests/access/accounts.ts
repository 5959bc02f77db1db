import { either, medewerkerOf, role, self, whole, type Line } from './rules.ts';

/** Accounts and appointments: who gives them sees how they stand; somebody sees what is about themselves. */
const granters = role('directie', 'beheerder');
const keepers = role('directie', 'beheerder', 'administratie');

export const accountlines: Line[] = [
	whole('herstelverzoek', {}),
	whole('toegangslink', { select: granters, insert: granters, update: granters }, 'ingetrokken_op = now()'),
	{
		table: 'mailbericht',
		about: medewerkerOf('medewerker_id'),
		may: { select: granters, insert: either(self, granters) }
	},
	{
		table: 'berichtkeuze',
		about: medewerkerOf('medewerker_id'),
		may: { select: self, insert: self, update: self },
		set: "hoe_vaak = 'nooit'"
	},
	{
		table: 'verlof',
		about: medewerkerOf('medewerker_id'),
		may: {
			select: either(self, keepers, role('intern_begeleider')),
			insert: keepers,
			update: keepers
		},
		set: `ingetrokken_op = now()`
	}
];
