/** Invented people and figures, so that every component shows what it is made for. */
export const levels = [
	{ level: 1, word: 'Basisondersteuning' },
	{ level: 2, word: 'Lichte interventies' },
	{ level: 3, word: 'Externe inzet' },
	{ level: 4, word: 'Extra ondersteuning met OPP' },
	{ level: 5, word: 'Arrangement of TLV' }
] as const;

export const pupils = [
	{ name: 'Yara Aksoy', reading: [112, 121], maths: [108, 119], level: 1, question: '', plan: '' },
	{
		name: 'Bram de Boer',
		reading: [84, 86],
		maths: [97, 104],
		level: 3,
		question: 'Vlot lezen',
		plan: 'tot 18 december'
	},
	{ name: 'Ilias El Amrani', reading: [101, 103], maths: [99, 100], level: 1, question: '', plan: '' },
	{
		name: 'Zofia Kowalska',
		reading: [78, 91],
		maths: [110, 118],
		level: 2,
		question: 'Woordenschat',
		plan: 'tot 5 februari'
	},
	{
		name: 'Femke van ’t Hof',
		reading: [126, 134],
		maths: [131, 140],
		level: 2,
		question: 'Meer uitdaging',
		plan: ''
	},
	{
		name: 'Naveen Ramdin',
		reading: [95, 101],
		maths: [88, 89],
		level: 4,
		question: 'Eigen leerlijn rekenen',
		plan: 'tot 29 januari'
	},
	{ name: 'Daryna Shevchenko', reading: [null, 82], maths: [null, 107], level: null, question: '', plan: '' }
] as const;
