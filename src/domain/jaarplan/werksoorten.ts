import type { Werksoort } from './werklijst.ts';

/** A kind of work, one and several, as a colleague would say it. */
const woorden: Record<Werksoort, readonly [een: string, meer: string]> = {
	afspraak: ['afspraak', 'afspraken'],
	niveau: ['niveau om opnieuw te bekijken', 'niveaus om opnieuw te bekijken'],
	evaluatie: ['plan om te evalueren', 'plannen om te evalueren'],
	notities: ['weeknotitie bij de plannen', 'weeknotities bij de plannen'],
	bespreking: ['leerlingbespreking', 'leerlingbesprekingen'],
	bespreking_plannen: ['ronde besprekingen om te plannen', 'rondes besprekingen om te plannen'],
	voorbereiding: ['bespreking om voor te bereiden', 'besprekingen om voor te bereiden'],
	terzijde: ['signaal dat terugkomt', 'signalen die terugkomen'],
	toestemming: ['toestemming die afloopt', 'toestemmingen die aflopen'],
	werkaantekening: ['werkaantekening die verloopt', 'werkaantekeningen die verlopen'],
	inzageverzoek: ['inzageverzoek', 'inzageverzoeken'],
	verbetering: ['verzoek om verbetering', 'verzoeken om verbetering'],
	moment: ['moment uit het jaarplan', 'momenten uit het jaarplan'],
	verslag: ['verslag om te lezen', 'verslagen om te lezen'],
	mdo: ['MDO', 'MDO’s'],
	resultaatkeuze: ['keuze tussen twee resultaten', 'keuzes tussen twee resultaten']
};

/** `2 afspraken`, `1 moment uit het jaarplan`: how much of a kind, without saying about whom. */
export const countInWoorden = (soort: Werksoort, aantal: number): string =>
	`${aantal} ${woorden[soort][aantal === 1 ? 0 : 1]}`;

/** How many of each kind, in the order in which the kinds first come. */
export const countSoorten = (items: readonly { readonly soort: Werksoort }[]): [Werksoort, number][] =>
	[...Map.groupBy(items, ({ soort }) => soort)].map(([soort, own]) => [soort, own.length]);
