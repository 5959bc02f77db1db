import { escapeHtml } from '#core/escapeHtml.ts';
import type { Aanbod } from '#domain/aanbod/aanbod.ts';
import { flattenAanbod, type Vlakblok } from '#domain/aanbod/flattenAanbod.ts';
import { losseStijl } from './losseStijl.ts';

/** The document as one page of HTML that needs nothing else: to put on a website or to keep. */
export const aanbodPagina = (aanbod: Aanbod, stand: string): string => {
	const titel = `Ondersteuningsaanbod ${aanbod.schooljaar}`;
	const ids = aanbod.hoofdstukken.map(({ id }) => id);
	const hoofdstukken = flattenAanbod(aanbod);
	return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${titel} · ${aanbod.school.naam}`)}</title>
<style>${losseStijl}</style>
</head>
<body>
<header>
<p>${escapeHtml(aanbod.school.naam)}</p>
<h1>${escapeHtml(titel)}</h1>
<p>${escapeHtml(stand)}</p>
</header>
<nav aria-label="Inhoud">
<ol>
${hoofdstukken.map(({ titel: naam }, at) => `<li><a href="#${ids[at]}">${escapeHtml(naam.replace(/^\d+\. /, ''))}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${hoofdstukken
	.map(
		({ titel: naam, paragrafen }, at) =>
			`<h2 id="${ids[at]}">${escapeHtml(naam)}</h2>\n${paragrafen
				.map(
					(paragraaf, index) =>
						`<h3 id="${aanbod.hoofdstukken[at]!.paragrafen[index]!.id}">${escapeHtml(paragraaf.titel)}</h3>\n${paragraaf.blokken.map(write).join('\n')}`
				)
				.join('\n')}`
	)
	.join('\n')}
</main>
</body>
</html>
`;
};

const write = (blok: Vlakblok): string => {
	const head = blok.kop ? `<h4>${escapeHtml(blok.kop)}</h4>\n` : '';
	switch (blok.soort) {
		case 'alinea':
			return `${head}<p>${escapeHtml(blok.tekst)}</p>`;
		case 'punten':
			return `${head}<ul>${blok.punten.map((punt) => `<li>${escapeHtml(punt)}</li>`).join('')}</ul>`;
		case 'tabel':
			return `${head}<table><caption>${escapeHtml(blok.titel)}</caption><thead><tr>${blok.koppen.map((kop) => `<th scope="col">${escapeHtml(kop)}</th>`).join('')}</tr></thead><tbody>${blok.rijen.map(([eerste = '', ...rest]) => `<tr><th scope="row">${escapeHtml(eerste)}</th>${rest.map((cel) => `<td>${escapeHtml(cel)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
		case 'trap':
			return `${head}<ol>${blok.treden.map(({ naam, delen }) => `<li><strong>${escapeHtml(naam)}</strong><ul>${delen.map((deel) => `<li>${escapeHtml(deel.naam)}: ${escapeHtml(deel.tekst)}</li>`).join('')}</ul></li>`).join('')}</ol>`;
	}
};
