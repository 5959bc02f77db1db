import type { Wijze } from '#core/database.ts';

const namen: Record<Wijze, string> = {
	wachtwoord: 'met wachtwoord',
	toegangssleutel: 'met een toegangssleutel',
	codeapp: 'met wachtwoord en code',
	herstelcode: 'met een herstelcode',
	extern: 'via de school',
	demo: 'met de knop van de demo'
};

/** How somebody came in, in words that follow "aangemeld". */
export const wijzenaam = (wijze: Wijze) => namen[wijze];
