import type { Hoofdstuk } from '../aanbod.ts';
import { niveauonderdelen } from './niveaus.ts';
import { ouderonderdelen } from './ouders.ts';
import { overlegonderdelen } from './overleg.ts';
import { schoolonderdelen } from './school.ts';
import { verbandhoofdstukken } from './verband.ts';

/** The document in the order of its source (S1-S205): a complete draft for a school that starts. */
export const standaardhoofdstukken: readonly Hoofdstuk[] = [
	...verbandhoofdstukken,
	{
		id: 'school',
		titel: 'Het ondersteuningsaanbod van onze school',
		onderdelen: [...overlegonderdelen, ...ouderonderdelen, ...niveauonderdelen, ...schoolonderdelen]
	}
];

const teksten = new Map(
	standaardhoofdstukken.flatMap(({ onderdelen }) =>
		onderdelen.flatMap(({ delen }) =>
			delen.flatMap((deel) => (deel.soort === 'tekst' ? [[deel.id, deel.tekst] as const] : []))
		)
	)
);

/** The words that a block has before a school changes them; undefined for a block that does not exist. */
export const standaardtekst = (id: string): string | undefined => teksten.get(id);
