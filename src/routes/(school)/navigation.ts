import { specialisten } from '#domain/toegang/toewijzing.ts';
import type { NavigationItem } from '#ui/Shell.svelte';

const zorg = ['groepsleerkracht', 'intern_begeleider'];
const beheer = ['administratie', 'intern_begeleider', 'directie'];

/** Who has no role in the school came to stand in for somebody: the group is what they came for. */
const inval = ['onderwijsassistent'];

type Entry = NavigationItem & { for?: readonly string[] };

const entries: readonly Entry[] = [
	{ href: '/bestuur', label: 'Scholen', icon: 'school', for: ['bestuur'] },
	{ href: '/', label: 'Vandaag', icon: 'kalender' },
	// Anybody can be asked to do something, so anybody has a list of what was agreed.
	{ href: '/werklijst', label: 'Werklijst', icon: 'werklijst' },
	// Early in the list: on a phone only the first four stand in the bar, and the card is used standing.
	{ href: '/kaart', label: 'Kaart', icon: 'plan', for: ['groepsleerkracht'] },
	{
		href: '/groepen',
		label: 'Groepen',
		icon: 'groep',
		for: [...zorg, 'onderwijsassistent', 'directie', 'administratie']
	},
	{ href: '/signalen', label: 'Signalen', icon: 'signaal', for: zorg },
	{ href: '/vragen', label: 'Vragen', icon: 'vraag', for: [...zorg, ...specialisten] },
	{ href: '/besprekingen', label: 'Besprekingen', short: 'Bespreken', icon: 'overleg', for: zorg },
	{ href: '/overleg', label: 'Overleg', icon: 'overleg' },
	{ href: '/leerlingen', label: 'Leerlingen', icon: 'leerling' },
	{ href: '/jaarplan', label: 'Jaarplan', icon: 'kalender' },
	{ href: '/nakoming', label: 'Nakoming', icon: 'vink' },
	{ href: '/werkafspraken', label: 'Werkafspraken', icon: 'document' },
	{ href: '/ondersteuningsaanbod', label: 'Aanbod', icon: 'document' },
	{ href: '/school', label: 'School', icon: 'school', for: ['intern_begeleider', 'directie'] },
	{
		href: '/reservekopie',
		label: 'Reservekopie',
		icon: 'document',
		for: ['beheerder', 'directie'],
		apart: true
	},
	{
		href: '/inzageverzoeken',
		label: 'Inzageverzoeken',
		icon: 'document',
		for: ['functionaris_gegevensbescherming', 'intern_begeleider', 'directie'],
		apart: true
	},
	{
		href: '/gebeurtenissen',
		label: 'Wie deed wat',
		icon: 'zoek',
		for: ['functionaris_gegevensbescherming']
	},
	{
		href: '/bewaren',
		label: 'Bewaren',
		icon: 'slot',
		for: ['directie', 'functionaris_gegevensbescherming'],
		apart: true
	},
	{
		href: '/signaalprofiel',
		label: 'Signaalprofiel',
		icon: 'grafiek',
		for: ['intern_begeleider', 'directie'],
		apart: true
	},
	{ href: '/inlezen', label: 'Inlezen', icon: 'invoer', for: beheer, apart: true },
	{ href: '/ouders', label: 'Ouders', icon: 'leerling', for: beheer, apart: true },
	{ href: '/medewerkers', label: 'Medewerkers', icon: 'beheer', for: [...beheer, 'beheerder'], apart: true },
	{ href: '/prullenbak', label: 'Prullenbak', icon: 'terug', for: zorg, apart: true },
	{ href: '/account', label: 'Mijn account', icon: 'slot', apart: true }
];

/** Who only looks for the board sees counts: the other rooms are about children and would be empty. */
export const onlyBoard = (rollen: readonly string[]) =>
	rollen.length > 0 && rollen.every((rol) => rol === 'bestuur');

/** The rooms a person has a reason to enter. The database decides what they see there; this only spares them empty pages. */
export const navigation = (rollen: readonly string[]): NavigationItem[] =>
	entries
		.filter(({ href }) => !onlyBoard(rollen) || ['/bestuur', '/account'].includes(href))
		.filter(
			(entry) => !entry.for || entry.for.some((rol) => (rollen.length > 0 ? rollen : inval).includes(rol))
		)
		.map(({ for: _, ...item }) => item);
