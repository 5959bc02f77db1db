import type { Verteller } from '../verteller.ts';

/** An open question without a plan: letters that stay alike, to be discussed soon. */
export function tellHafsa({ observatie, vraag }: Verteller): void {
	observatie(-3, {
		soort: 'verlengde_instructie',
		waarde: 'zorg',
		vak: 'technisch_lezen',
		tekst:
			'Van de aangeboden letters benoemt Hafsa er negen vlot. De b, d, p en eu wisselt ze. Met een gebaar erbij lukt het meestal wel.'
	});
	observatie(-2, {
		soort: 'werkhouding',
		waarde: 'sterk',
		vak: null,
		tekst: 'Blijft proberen, ook als het niet lukt. Maakt er een liedje van.'
	});
	const letters = vraag({
		op: -2,
		vraag:
			'Hoe beklijven de letters bij Hafsa, nu ze ze met een gebaar wel weet en zonder gebaar weer kwijt is?',
		vak: 'technisch_lezen',
		domein: 'cognitief',
		richting: 'zorg',
		wat_helpt: 'Letters zingen, letters met een gebaar, elke dag een paar minuten.'
	});
	letters.uitSignaal(-2, 'verlengde_instructie', 'technisch_lezen');
	letters.notitie(
		-1.4,
		'ouders',
		'Moeder gebeld, met hulp van Hafsa’s tante als tolk. Zij wil graag de liedjes van school thuis zingen. Moeder vraagt of twee talen thuis kwaad kan; uitgelegd dat een rijke thuistaal juist helpt.'
	);
	letters.afspraak({
		op: -1.4,
		wat: 'Letterliedjes opnemen en naar de ouders sturen',
		wie: 'lotte',
		overDagen: 1
	});
	letters.afspraak({
		op: -1,
		wat: 'Kijken of Hafsa mee kan in het lettergroepje van Wesley',
		wie: 'samira',
		overDagen: 8
	});
}
