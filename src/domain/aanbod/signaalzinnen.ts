import type { Signaalprofiel, Signaalregel } from '#domain/signaal/signaalprofiel.ts';

const telling = (aantal: number, venster: number, wat: string): string =>
	venster === 1 ? `de laatste ${wat}` : `minstens ${aantal} van de laatste ${venster} ${wat}en`;

/** What a rule of the signal profile looks at, for parents; the numbers are those of the profile (S128-S138, X9). */
const zinnen: Readonly<Record<Signaalregel['soort'], (regel: Signaalregel) => string>> = {
	hoofdmetingen: (regel) => {
		if (regel.soort !== 'hoofdmetingen') return regel.naam;
		const hoe = regel.richting === 'zorg' ? 'lage' : 'hoge';
		const banden =
			regel.richting === 'zorg' ? 'op een toets van Cito een D of E' : 'op een toets van Cito een A';
		return `${regel.richting === 'zorg' ? 'herhaald' : 'meerdere keren'} ${hoe} resultaten op de toetsen van {toets}: ${telling(regel.aantal, regel.venster, 'toetsmoment')} (vroeger ${banden})`;
	},
	methodetoetsen: (regel) => {
		if (regel.soort !== 'methodetoetsen') return regel.naam;
		return regel.richting === 'zorg'
			? `lage scores op methodetoetsen: minder dan ${regel.percentage}% goed`
			: `hoge scores op methodetoetsen: ${regel.percentage}% goed of meer`;
	},
	schoolloopbaan: () => 'een doublure: een jaar dat het kind heeft overgedaan',
	observaties: ({ naam, source }) =>
		source === 'S131'
			? 'behoefte aan verlengde instructie: nog eens uitleg in een klein groepje'
			: source === 'S137'
				? 'goed omgaan met uitgestelde aandacht: even wachten tot de leerkracht tijd heeft (dat zien we door te observeren)'
				: naam,
	volglijsten: ({ richting }) =>
		richting === 'zorg'
			? 'een zorg in de lijst waarmee we de ontwikkeling volgen, van de leerkracht of van het kind zelf'
			: 'sterk op bijna alle onderdelen van de lijst waarmee we de ontwikkeling volgen',
	groei: ({ naam }) => naam
};

/** The signals of one direction as the profile of the school has them; a rule that is off, or that has no limits yet, is no promise. */
export const signaalzinnen = ({ regels }: Signaalprofiel, richting: 'zorg' | 'kracht'): string[] =>
	regels
		.filter((regel) => regel.aan && regel.richting === richting)
		.filter((regel) => regel.soort !== 'groei' || regel.stappen.length > 0)
		.map((regel) => zinnen[regel.soort](regel));
