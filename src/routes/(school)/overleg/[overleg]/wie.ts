type Wie = {
	readonly deelnemers: readonly {
		readonly naam: string;
		readonly aanwezig: boolean | null;
		readonly gelezen: string | null;
	}[];
	readonly afgesloten: string | null;
};

/** Who was there and who was not, in two or three sentences. */
export function describeWie({ deelnemers, afgesloten }: Wie): string {
	const waren = deelnemers.filter(({ aanwezig }) => aanwezig).map(({ naam }) => naam);
	const niet = deelnemers
		.filter(({ aanwezig }) => !aanwezig)
		.map(({ naam, gelezen }) => (gelezen ? `${naam} (las het verslag)` : naam));
	return [
		`Er waren: ${waren.join(', ')}.`,
		...(niet.length > 0 ? [`Er niet: ${niet.join(', ')}.`] : []),
		...(afgesloten ? [`Afgesloten op ${afgesloten}.`] : [])
	].join(' ');
}
