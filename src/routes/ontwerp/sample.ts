/** Invented people and figures, so that every component shows what it is made for. */
export const levels = [
	{ level: 1, word: 'Basisondersteuning' },
	{ level: 2, word: 'Lichte interventies' },
	{ level: 3, word: 'Externe inzet' },
	{ level: 4, word: 'Extra ondersteuning met OPP' },
	{ level: 5, word: 'Arrangement of TLV' }
] as const;

export const pupils = [
	{
		name: 'Yara Aksoy',
		reading: [112, 121],
		maths: [108, 119],
		level: 1,
		question: '',
		course: [70, 84, 98, 112, 121],
		plan: ''
	},
	{
		name: 'Bram de Boer',
		reading: [84, 86],
		maths: [97, 104],
		level: 3,
		question: 'Vlot lezen',
		course: [55, 61, 60, 84, 86],
		plan: 'tot 18 december'
	},
	{
		name: 'Ilias El Amrani',
		reading: [101, 103],
		maths: [99, 100],
		level: 1,
		question: '',
		course: [66, 81, 94, 101, 103],
		plan: ''
	},
	{
		name: 'Zofia Kowalska',
		reading: [78, 91],
		maths: [110, 118],
		level: 2,
		question: 'Woordenschat',
		course: [null, 52, 66, 78, 91],
		plan: 'tot 5 februari'
	},
	{
		name: 'Femke van ’t Hof',
		reading: [126, 134],
		maths: [131, 140],
		level: 2,
		question: 'Meer uitdaging',
		course: [88, 101, 118, 126, 134],
		plan: ''
	},
	{
		name: 'Naveen Ramdin',
		reading: [95, 101],
		maths: [88, 89],
		level: 4,
		question: 'Eigen leerlijn rekenen',
		course: [58, 71, 88, 95, 101],
		plan: 'tot 29 januari'
	},
	{
		name: 'Daryna Shevchenko',
		reading: [null, 82],
		maths: [null, 107],
		level: null,
		question: '',
		course: [null, null, null, null, 82],
		plan: ''
	}
] as const;

const point = (date: string, value: number) => ({ date: Temporal.PlainDate.from(date), value });
const period = (label: string, start: string, end: string) => ({
	label,
	start: Temporal.PlainDate.from(start),
	end: Temporal.PlainDate.from(end)
});

export const chart = {
	title: 'Technisch lezen',
	unit: 'ontwikkelscore',
	own: {
		label: 'Bram',
		points: [
			point('2024-01-22', 48), point('2024-06-10', 55), point('2025-01-20', 61),
			point('2025-06-13', 60), point('2026-01-19', 72), point('2026-06-12', 86)
		]
	},
	average: {
		label: 'groep 5',
		points: [
			point('2024-01-22', 58), point('2024-06-10', 66), point('2025-01-20', 74),
			point('2025-06-13', 80), point('2026-01-19', 87), point('2026-06-12', 93)
		]
	},
	references: [{ label: 'landelijk gemiddelde', value: 91 }],
	periods: [
		period('Plan Vlot lezen', '2025-09-15', '2025-12-12'),
		period('Vervolg met externe', '2026-02-02', '2026-05-08')
	]
}; // prettier-ignore

export const crowdedChart = {
	title: 'Rekenen: vier lijnen die dicht bij elkaar eindigen',
	own: {
		label: 'Femke',
		points: [point('2025-06-13', 131), point('2026-01-19', 136), point('2026-06-12', 140)]
	},
	average: {
		label: 'groep 7',
		points: [point('2025-06-13', 118), point('2026-01-19', 129), point('2026-06-12', 139)]
	},
	references: [
		{ label: '1S', value: 141 },
		{ label: '1F', value: 112 },
		{ label: 'verwachte groei', points: [point('2025-06-13', 131), point('2026-06-12', 142)] }
	],
	periods: [period('Verrijking', '2025-10-06', '2026-06-26')]
};

export const groupCounts = [
	{ label: 'Groep 3', href: '/ontwerp', counts: [19, 5, 2, 0, 0] },
	{ label: 'Groep 4', href: '/ontwerp', counts: [21, 4, 1, 1, 0] },
	{ label: 'Groep 5', href: '/ontwerp', counts: [17, 6, 2, 1, 1] },
	{ label: 'Groep 6', href: '/ontwerp', counts: [23, 3, 0, 2, 0] }
];
