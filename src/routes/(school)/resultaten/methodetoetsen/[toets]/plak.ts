/** In: text from a spreadsheet. Out: its rows and cells; an empty last row is none. */
export function splitPlak(tekst: string): string[][] {
	const rijen = tekst.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
	return rijen.map((rij) => rij.split('\t').map((cel) => cel.trim().slice(0, 8)));
}
