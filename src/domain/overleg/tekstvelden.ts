/** What is written about a child in a review: a line beforehand, and the fields of the talk (S59). */
export const tekstvelden = ['voorbereiding', 'cognitief', 'sociaal', 'lichamelijk', 'behoefte'] as const;
export type Tekstveld = (typeof tekstvelden)[number];
/** The fields that are filled during the talk, in their order (S59). */
export const gespreksvelden = [
	'cognitief',
	'sociaal',
	'lichamelijk',
	'behoefte'
] as const satisfies readonly Tekstveld[];

export const veldnamen: Readonly<Record<Tekstveld, string>> = {
	voorbereiding: 'Vooraf van de leerkracht',
	cognitief: 'Leren',
	sociaal: 'Sociaal en emotioneel',
	lichamelijk: 'Lichamelijk',
	behoefte: 'Wat heeft dit kind nodig?'
};
