import { escapeHtml } from '#core/escapeHtml.ts';
import type { Dekking, Dekkingsregel } from '#domain/aanbod/dekking/dekking.ts';
import { losseStijl } from './losseStijl.ts';

const names = (scholen: readonly { readonly naam: string }[]): string =>
	scholen.length === 0 ? 'geen' : scholen.map(({ naam }) => escapeHtml(naam)).join(', ');

/** The coverage of a samenwerkingsverband as one page of HTML that needs nothing else: the gaps first, then who offers what. */
export const dekkingPagina = ({ schooljaar, scholen, tabellen, gaten }: Dekking): string => {
	const titel = `Wie biedt wat, ${schooljaar}`;
	return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titel}</title>
<style>${losseStijl}body{max-width:70rem}td:nth-child(2){white-space:nowrap}</style>
</head>
<body>
<main>
<h1>${titel}</h1>
<p>Gemaakt uit het ondersteuningsaanbod van ${scholen.length === 1 ? 'een school' : `${scholen.length} scholen`}: ${names(scholen)}.</p>
<h2>Wat geen school biedt</h2>
${gaten.length === 0 ? '<p>Alles wordt door minstens een school geboden.</p>' : `<ul>${gaten.map((gat) => `<li>${escapeHtml(gat)}</li>`).join('')}</ul>`}
${tabellen.map(({ titel: naam, regels }) => `<h2>${escapeHtml(naam)}</h2>\n${writeTabel(naam, regels, scholen.length)}`).join('\n')}
</main>
</body>
</html>
`;
};

const writeTabel = (titel: string, regels: readonly Dekkingsregel[], totaal: number): string =>
	`<table><caption>${escapeHtml(titel)} per school</caption><thead><tr>${[
		'Wat',
		'Hoeveel',
		'Scholen die dit bieden',
		'Niet ingevuld door'
	]
		.map((kop) => `<th scope="col">${kop}</th>`)
		.join('')}</tr></thead><tbody>${regels
		.map(
			({ naam, ja, onbekend, eigen }) =>
				`<tr><th scope="row">${escapeHtml(naam)}${eigen ? ' (zelf toegevoegd)' : ''}</th><td>${ja.length} van ${totaal}</td><td>${
					ja.length === 0
						? 'geen'
						: ja
								.map(({ naam: school, tekst }) => escapeHtml(tekst ? `${school} (${tekst})` : school))
								.join('; ')
				}</td><td>${onbekend.length === 0 ? '' : names(onbekend)}</td></tr>`
		)
		.join('')}</tbody></table>`;
