import type { Stap } from '#domain/ondersteuningsvraag/volgendeBladzijde.ts';

/** A suggested step with the address where it is taken and the word on its button. */
export const linkStap = ({ kop, tekst, doel, wacht }: Stap, vraagId: string) => ({
	kop,
	tekst,
	wacht: wacht ?? false,
	...target(doel, vraagId)
});

function target(doel: Stap['doel'], vraagId: string): { href: string; knop: string } {
	switch (doel.soort) {
		case 'niveau':
			return { href: `/vragen/${vraagId}/niveau`, knop: 'Naar het niveaubesluit' };
		case 'plan_maken':
			return { href: `/vragen/${vraagId}/plannen/nieuw`, knop: 'Plan maken' };
		case 'plan':
			return { href: `/plannen/${doel.planId}`, knop: 'Naar het plan' };
		case 'evaluatie':
			return { href: `/plannen/${doel.planId}/evaluatie`, knop: 'Naar de evaluatie' };
		case 'sluiting':
			return { href: `/vragen/${vraagId}/sluiting`, knop: 'Vraag sluiten' };
		case 'heropening':
			return { href: '#heropenen', knop: 'Weer openen' };
		case 'afspraak_afronden':
			return { href: `#afspraak-${doel.afspraakId}`, knop: 'Naar de afspraak' };
		case 'afspraak':
			return { href: '#schrijven', knop: 'Afspraak maken' };
		case 'notitie':
			return { href: '#schrijven', knop: 'Opschrijven' };
	}
}
