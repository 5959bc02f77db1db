import { samen, type Verteller } from '../verteller.ts';

/** After a year done again: understanding what you read; the plan is past its window and waits for its evaluation. */
export function tellDylano({ observatie, vraag, waarde }: Verteller): void {
	observatie(-17, {
		soort: 'verlengde_instructie',
		waarde: 'zorg',
		vak: 'lezen',
		tekst:
			'Dylano leest de tekst netjes, maar zoekt het antwoord op de eerste regel. Samen hardop denken opent het verhaal.'
	});
	const begrip = vraag({
		op: -16,
		vraag: 'Hoe leert Dylano om tijdens het lezen te controleren of hij het nog volgt?',
		vak: 'lezen',
		domein: 'cognitief',
		richting: 'zorg',
		wat_helpt: 'Horen wat al goed gaat, en hardop voordoen hoe je denkt.'
	});
	begrip.uitSignaal(-16, 'lage_resultaten', 'lezen');
	begrip.notitie(
		-15,
		'ouders',
		'Pleegouders en de voogd gesproken. Het extra jaar heeft Dylano goedgedaan. Hij leest thuis recepten voor; dat gaat moeiteloos, omdat hij weet waar het heen gaat.'
	);
	begrip.niveau({
		niveau: 2,
		op: -14,
		opnieuw: -1,
		waarom:
			'Met leesstrategieën aan de instructietafel kan Dylano in de groep verder groeien. Zijn laatste jaar laat zien dat hij van gerichte hulp veel meeneemt.',
		wie: { ...samen, ouders: 'deelgenomen' },
		namen: { ouders: 'pleegouders en voogd' }
	});
	begrip.plan({
		op: -13.2,
		begin: -13,
		beginsituatie: `Technisch leest Dylano op niveau. Ontwikkelscore lezen: ${waarde('iep_lvs', 'lezen')}, een half jaar eerder ${waarde('iep_lvs', 'lezen', 1)}. Hij stopt nog niet uit zichzelf als hij de draad kwijt is.`,
		doel: 'Dylano stopt na elke alinea en vertelt in één zin waar die over ging.',
		meetbaar_aan: 'vijf korte teksten met samenvattingszinnen',
		startwaarde: '2 van de 5 goed',
		doelwaarde: '4 van de 5 goed',
		aanpak:
			'Samen beginnen met een recept of een instructie, daarna een verhaal. Modelen: de leerkracht denkt hardop, dan samen, dan Dylano alleen. Een stopkaart na elke alinea.',
		keer_per_week: 3,
		minuten: 20,
		plaats: 'aan de instructietafel',
		dagen: ['maandag', 'woensdag', 'vrijdag'],
		ouders: 'In het weekend kiest Dylano een recept en leest hij het voor.',
		leerlingwoorden: 'Bij een recept snap ik het omdat ik honger heb.',
		notities: [
			['goed', 'Met de stopkaart vertelde hij de hele alinea na.'],
			['wisselend', 'Verhaal zonder doel is lastiger dan een recept.'],
			['goed', 'Maakte zelf een stopkaart voor de klas.'],
			['goed', 'Drie van de vijf, en de vierde bijna.'],
			['wisselend', 'Kaart vergeten, doel vergeten. Na een herinnering weer op gang.'],
			['goed', 'Vroeg zelf: waar ging dit nou over? Precies dat.'],
			['goed', 'Vier van de vijf.']
		]
	});
	begrip.afspraak({
		op: -4,
		wat: 'Evaluatie van het leesplan voorbereiden: vijfde tekst afnemen',
		wie: 'youssef',
		overDagen: -5
	});
	begrip.afspraak({
		op: -4,
		wat: 'Voogd en pleegouders vragen wanneer zij bij de evaluatie kunnen zijn',
		wie: 'youssef',
		overDagen: 2,
		soort: 'ouders_vragen'
	});
}
