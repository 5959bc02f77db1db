import type { Werksoort } from '#domain/jaarplan/werklijst.ts';
import { countInWoorden } from '#domain/jaarplan/werksoorten.ts';

/** What a mail about the work list knows: how much of each kind there is this week, and how much else. No names, no texts. */
export type Tellingen = {
	readonly dezeWeek: readonly (readonly [soort: Werksoort, aantal: number])[];
	readonly later: number;
	readonly wacht: number;
};

const dingen = (aantal: number) => (aantal === 1 ? '1 ding' : `${aantal} dingen`);

/** The subject and the sentences of that mail. */
export function describeTellingen({ dezeWeek, later, wacht }: Tellingen): {
	onderwerp: string;
	zinnen: string[];
} {
	const samen = dezeWeek.reduce((sum, [, aantal]) => sum + aantal, 0);
	return {
		onderwerp: `Uw werklijst: ${dingen(samen)} voor deze week`,
		zinnen: [
			`Dit vraagt deze week uw aandacht: ${dezeWeek.map(([soort, aantal]) => countInWoorden(soort, aantal)).join(', ')}.`,
			...(later > 0 ? [`Daarna ${later === 1 ? 'komt' : 'komen'} er nog ${dingen(later)}.`] : []),
			...(wacht > 0 ? [`Op een collega ${wacht === 1 ? 'wacht' : 'wachten'} ${dingen(wacht)}.`] : [])
		]
	};
}
