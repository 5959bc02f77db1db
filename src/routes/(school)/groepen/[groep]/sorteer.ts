import { jaargroepNaam } from '#domain/organisatie/jaargroep.ts';
import { byNaam, byRoepnaam } from '#domain/organisatie/naam.ts';
import type { Groepsregel } from '#domain/overzicht/readGroepsoverzicht.ts';

/** Orders the rows as the column heads ask: a key, with '-' before it for the other way round. Names break ties. */
export function sortRegels(regels: readonly Groepsregel[], sorteer: string): Groepsregel[] {
	const key = sorteer.replace(/^-/, '');
	const sign = sorteer.startsWith('-') ? -1 : 1;
	if (key === 'roepnaam') return [...regels].sort((a, b) => sign * byRoepnaam(a, b));
	const value = (regel: Groepsregel): number | null => {
		if (key === 'niveau') return regel.niveau;
		if (key === 'vragen') return regel.vragen.length;
		if (key === 'plannen') return regel.plannen.length;
		if (key === 'signalen') return regel.zorg + regel.kracht;
		if (key.startsWith('groei-')) return regel.vakken[key.slice(6)]?.groei ?? null;
		return regel.vakken[key]?.waarde ?? null;
	};
	if (key === 'naam') return [...regels].sort((a, b) => sign * byNaam(a, b));
	// Who has no value stands last, whichever way the rows are sorted.
	return [...regels].sort((a, b) => {
		const [left, right] = [value(a), value(b)];
		if (left === null || right === null)
			return Number(left === null) - Number(right === null) || byNaam(a, b);
		return sign * (left - right) || byNaam(a, b);
	});
}

type Filter = { sleutel: string; label: string; keep: (regel: Groepsregel) => boolean };

/** Which rows can be asked for: by what happens around a child, and by year in a combination group. */
export const filtersFor = (zorg: boolean, jaargroepen: readonly string[]): Filter[] => [
	{ sleutel: 'alle', label: 'Alle kinderen', keep: () => true },
	...(jaargroepen.length > 1
		? jaargroepen.map((jaargroep) => ({
				sleutel: `groep-${jaargroep}`,
				label: jaargroepNaam(jaargroep).replace(/^g/, 'G'),
				keep: (regel: Groepsregel) => regel.jaargroep === jaargroep
			}))
		: []),
	...(zorg ? zorgfilters : [])
];

const zorgfilters: readonly Filter[] = [
	{ sleutel: 'signalen', label: 'Met signalen', keep: (regel) => regel.zorg + regel.kracht > 0 },
	{ sleutel: 'vragen', label: 'Met een open vraag', keep: (regel) => regel.vragen.length > 0 },
	{ sleutel: 'plannen', label: 'Met een lopend plan', keep: (regel) => regel.plannen.length > 0 },
	{ sleutel: 'niveau', label: 'Niveau 2 of hoger', keep: (regel) => regel.niveau >= 2 }
];

/** The same orders as the heads of the columns give, for a phone, where there are no heads. */
export const volgorden = (vakken: readonly { vak: string; naam: string }[], zorg: boolean) => [
	{ value: 'naam', label: 'achternaam' },
	{ value: 'roepnaam', label: 'roepnaam' },
	...(zorg
		? [
				{ value: '-niveau', label: 'hoogste niveau eerst' },
				{ value: '-signalen', label: 'meeste signalen eerst' },
				{ value: '-vragen', label: 'met een open vraag eerst' },
				{ value: '-plannen', label: 'met een plan eerst' }
			]
		: []),
	...vakken.flatMap(({ vak, naam }) => [
		{ value: `groei-${vak}`, label: `${naam.toLowerCase()}: minste groei eerst` },
		{ value: `-groei-${vak}`, label: `${naam.toLowerCase()}: meeste groei eerst` }
	])
];
