import type { Aanbod } from '#domain/aanbod/aanbod.ts';
import { flattenAanbod, type Vlakblok } from '#domain/aanbod/flattenAanbod.ts';

const escape = (tekst: string): string =>
	tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

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
<title>${escape(`${titel} · ${aanbod.school.naam}`)}</title>
<style>${stijl}</style>
</head>
<body>
<header>
<p>${escape(aanbod.school.naam)}</p>
<h1>${escape(titel)}</h1>
<p>${escape(stand)}</p>
</header>
<nav aria-label="Inhoud">
<ol>
${hoofdstukken.map(({ titel: naam }, at) => `<li><a href="#${ids[at]}">${escape(naam.replace(/^\d+\. /, ''))}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${hoofdstukken
	.map(
		({ titel: naam, paragrafen }, at) =>
			`<h2 id="${ids[at]}">${escape(naam)}</h2>\n${paragrafen
				.map(
					(paragraaf, index) =>
						`<h3 id="${aanbod.hoofdstukken[at]!.paragrafen[index]!.id}">${escape(paragraaf.titel)}</h3>\n${paragraaf.blokken.map(write).join('\n')}`
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
	const head = blok.kop ? `<h4>${escape(blok.kop)}</h4>\n` : '';
	switch (blok.soort) {
		case 'alinea':
			return `${head}<p>${escape(blok.tekst)}</p>`;
		case 'punten':
			return `${head}<ul>${blok.punten.map((punt) => `<li>${escape(punt)}</li>`).join('')}</ul>`;
		case 'tabel':
			return `${head}<table><caption>${escape(blok.titel)}</caption><thead><tr>${blok.koppen.map((kop) => `<th scope="col">${escape(kop)}</th>`).join('')}</tr></thead><tbody>${blok.rijen.map(([eerste = '', ...rest]) => `<tr><th scope="row">${escape(eerste)}</th>${rest.map((cel) => `<td>${escape(cel)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
		case 'trap':
			return `${head}<ol>${blok.treden.map(({ naam, delen }) => `<li><strong>${escape(naam)}</strong><ul>${delen.map((deel) => `<li>${escape(deel.naam)}: ${escape(deel.tekst)}</li>`).join('')}</ul></li>`).join('')}</ol>`;
	}
};

const stijl =
	'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 system-ui,sans-serif;color:#25221d;background:#fff}h2{margin-top:2.5rem}h3{margin-top:2rem}h4{margin-bottom:.3rem}table{width:100%;border-collapse:collapse}caption{text-align:start;font-weight:700}th,td{padding:.4rem .8rem .4rem 0;border-bottom:1px solid #c9c0ae;text-align:start;vertical-align:top}tbody th{font-weight:400}a{color:#1f4e4a}';
