import * as v from 'valibot';

/** A statement of the school's own, as it is called in the records. */
export type EigenSoort = `eigen_${string}`;
export type Observatiesoort =
	| 'vermoeden'
	| 'verlengde_instructie'
	| 'tempo'
	| 'welbevinden'
	| 'werkhouding'
	| 'uitgestelde_aandacht'
	| EigenSoort;
export type Observatiewaarde = 'zorg' | 'gewoon' | 'sterk';

/** One statement across the class: what to look at, and what each of the three answers means (S131-S133, S136, S137). */
export type Stelling = {
	readonly soort: Exclude<Observatiesoort, 'vermoeden'>;
	readonly naam: string;
	readonly vraag: string;
	readonly antwoorden: Readonly<Record<Observatiewaarde, string>>;
	/** False when the school keeps it but does not ask it any more. */
	readonly gesteld: boolean;
	/** S number of the school's document; null for a statement the school added. */
	readonly source: string | null;
};

export const isEigenSoort = (soort: string): soort is EigenSoort => /^eigen_[a-z0-9_]{1,44}$/.test(soort);

/** What every school starts with, in the order of the school's document. */
export const standaardstellingen: readonly Stelling[] = [
	{
		soort: 'verlengde_instructie',
		naam: 'Verlengde instructie',
		vraag: 'Wie heeft na de gewone uitleg nog instructie nodig?',
		antwoorden: { zorg: 'heeft het nodig', gewoon: 'soms', sterk: 'kan zonder' },
		gesteld: true,
		source: 'S131'
	},
	{
		soort: 'tempo',
		naam: 'Tempo',
		vraag: 'Wie kan het tempo van de groep volgen?',
		antwoorden: { zorg: 'kost moeite', gewoon: 'gaat mee', sterk: 'vlot en zelfstandig' },
		gesteld: true,
		source: 'S132, S136'
	},
	{
		soort: 'welbevinden',
		naam: 'Welbevinden',
		vraag: 'Wie voelt zich goed op school?',
		antwoorden: { zorg: 'zorgen', gewoon: 'gewoon', sterk: 'zichtbaar goed' },
		gesteld: true,
		source: 'S133'
	},
	{
		soort: 'werkhouding',
		naam: 'Werkhouding',
		vraag: 'Wie werkt zelfstandig?',
		antwoorden: { zorg: 'heeft hulp nodig', gewoon: 'gewoon', sterk: 'zelfstandig' },
		gesteld: true,
		source: 'S136'
	},
	{
		soort: 'uitgestelde_aandacht',
		naam: 'Uitgestelde aandacht',
		vraag: 'Wie kan wachten op hulp en ondertussen doorwerken?',
		antwoorden: { zorg: 'kost moeite', gewoon: 'gewoon', sterk: 'gaat goed' },
		gesteld: true,
		source: 'S137'
	}
];

/** What a teacher sees and writes in one line (A9). */
export const VermoedenForm = v.object({
	tekst: v.pipe(
		v.string('Schrijf in een regel op wat u ziet.'),
		v.trim(),
		v.minLength(3, 'Schrijf in een regel op wat u ziet.'),
		v.maxLength(500, 'Maak de regel korter: hooguit 500 tekens.')
	),
	waarde: v.picklist(['zorg', 'sterk'], 'Kies of het een zorg is of een sterke kant.'),
	vak: v.optional(v.pipe(v.string(), v.maxLength(40)), '')
});

/** In: what the field "kind" holds, and the children to choose from. Out: the one that is meant, or null when it is unclear. */
export function findLeerling<T extends { readonly naam: string; readonly label: string }>(
	getypt: string,
	leerlingen: readonly T[]
): T | null {
	const gezocht = plain(getypt);
	if (gezocht === '') return null;
	const precies = leerlingen.filter(({ naam, label }) => [plain(label), plain(naam)].includes(gezocht));
	if (precies.length === 1) return precies[0] ?? null;
	if (precies.length > 1) return null;
	const begin = leerlingen.filter(({ naam }) => plain(naam).startsWith(gezocht));
	return begin.length === 1 ? (begin[0] ?? null) : null;
}

/** Accents and capitals are typed as they come. */
const plain = (text: string): string =>
	text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
