import { ritmeInWoorden, uitvoerderInWoorden, type Planversie } from './handelingsplan.ts';

/** One field that reads differently in the next version. */
export type Wijziging = { readonly veld: string; readonly van: string; readonly naar: string };

type Vergelijkbaar = Omit<Planversie, 'versie' | 'door' | 'op'>;

const velden: readonly (readonly [string, (versie: Vergelijkbaar) => string])[] = [
	['Doel', (versie) => versie.doel],
	['Te zien aan', (versie) => versie.meetbaarAan],
	['Van', (versie) => versie.startwaarde],
	['Naar', (versie) => versie.doelwaarde],
	['Aanpak', (versie) => versie.aanpak],
	['Wie', (versie) => uitvoerderInWoorden(versie)],
	['Hoe vaak', (versie) => ritmeInWoorden(versie)],
	['Waar', (versie) => versie.plaats],
	['Beginsituatie', (versie) => versie.beginsituatie],
	['Ouders', (versie) => versie.ouders],
	['Woorden van het kind', (versie) => versie.leerlingwoorden]
];

/** What reads differently between two versions, field by field; empty when nothing does (C16). */
export const listWijzigingen = (vorige: Vergelijkbaar, volgende: Vergelijkbaar): Wijziging[] =>
	velden.flatMap(([veld, lees]) => {
		const [van, naar] = [lees(vorige).trim(), lees(volgende).trim()];
		return van === naar ? [] : [{ veld, van, naar }];
	});
