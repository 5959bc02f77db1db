import type { Hoofdstuk } from '../aanbod.ts';

/** Chapters 1 to 3: what holds for every school of the samenwerkingsverband (S1-S14). */
export const verbandhoofdstukken: readonly Hoofdstuk[] = [
	{
		id: 'zorgplicht',
		titel: 'Zorgplicht',
		onderdelen: [
			{
				id: 'zorgplicht-school',
				titel: 'Een passende plek voor elk kind',
				delen: [
					{
						soort: 'tekst',
						id: 'zorgplicht',
						tekst:
							'Elk kind heeft recht op een plek op school die past, ook als daar extra hulp bij nodig is. De wet draagt onze school op om daarvoor te zorgen. Dat heet de zorgplicht. Zij geldt voor kinderen die al bij ons op school zitten en voor kinderen die worden aangemeld.\n\nMet de ouders zoeken we naar de beste ondersteuning en naar een plek die past. Dat doen we samen met {samenwerkingsverband}, het samenwerkingsverband van de scholen in onze regio, en met andere partners.'
					},
					{ soort: 'belofte', afspraak: 'aanmelding-besluit', kop: 'Als u uw kind aanmeldt' }
				]
			},
			{
				id: 'steunpunt',
				titel: 'Vragen? Het steunpunt voor ouders en jongeren',
				delen: [
					{
						soort: 'tekst',
						id: 'steunpunt-uitleg',
						tekst:
							'Hebt u een vraag over hulp op school, of komt u er met de school niet uit? Het ouder- en jeugdsteunpunt van {samenwerkingsverband} denkt met u mee. Het is er voor ouders en voor kinderen, en het kost niets.'
					},
					{ soort: 'tabel', tabel: 'steunpunt' }
				]
			}
		]
	},
	{
		id: 'basisondersteuning',
		titel: 'Basisondersteuning',
		onderdelen: [
			{
				id: 'basis',
				titel: 'Hulp die er voor alle kinderen is',
				delen: [
					{
						soort: 'tekst',
						id: 'basisondersteuning',
						tekst:
							'Elke school van {samenwerkingsverband} helpt kinderen die hulp nodig hebben. Die hulp moet goed zijn en heet de basisondersteuning. Alle kinderen mogen er gebruik van maken. Heeft een kind meer nodig dan de gewone les, dan zoeken we die hulp eerst binnen de basisondersteuning van de school.\n\nDenk bijvoorbeeld aan:\n- een aanbod voor kinderen met dyslexie;\n- hulp voor kinderen die zich moeilijk kunnen concentreren;\n- extra begeleiding voor kinderen die moeite hebben met leren.'
					}
				]
			}
		]
	},
	{
		id: 'extra-ondersteuning',
		titel: 'Extra ondersteuning',
		onderdelen: [
			{
				id: 'extra',
				titel: 'Als de basisondersteuning niet genoeg is',
				delen: [
					{
						soort: 'tekst',
						id: 'extra-ondersteuning',
						tekst:
							'Soms heeft een kind meer hulp en begeleiding nodig dan de school vanuit de basisondersteuning kan geven. Dat noemen we extra ondersteuning. We werken dan met een ontwikkelingsperspectief (OPP). Daarin volgen en sturen we hoe het kind zich ontwikkelt en wat de hulp oplevert.\n\nWe bespreken de extra ondersteuning in een multidisciplinair overleg (MDO). De ouders zijn daarbij en als het kan het kind zelf ook. Soms regelt {samenwerkingsverband} de extra ondersteuning, soms de school.\n\nExtra ondersteuning kan zijn:\n- een arrangement of andere ondersteuning op onze eigen school;\n- een plaats op een school voor speciaal basisonderwijs of speciaal onderwijs. Daarvoor is een toelaatbaarheidsverklaring (TLV) nodig.'
					}
				]
			}
		]
	}
];
