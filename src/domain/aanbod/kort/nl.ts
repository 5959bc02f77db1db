import { noemKennis, type Taal } from './kort.ts';

/** Plain Dutch, at the level of B1: short sentences, every term explained. */
export const nl: Taal = {
	code: 'nl',
	naam: 'Nederlands',
	nederlands: 'Nederlands',
	richting: 'ltr',
	titel: ({ school, schooljaar }) => `Hulp op ${school} in ${schooljaar}`,
	kennis: {
		taal: 'taal, lezen en spraak',
		rekenen: 'rekenen',
		gedrag: 'gedrag',
		'jonge-kind': 'het jonge kind',
		begaafdheid: 'kinderen die meer aankunnen',
		'moeilijk-leren': 'kinderen die moeilijk leren',
		motoriek: 'bewegen',
		meertaligheid: 'kinderen die thuis een andere taal spreken'
	},
	deel: {
		elk_kind: ({ school, samenwerkingsverband }) => ({
			kop: 'Elk kind krijgt hulp die past',
			alineas: [
				`Op ${school} krijgt elk kind les en hulp. Heeft uw kind meer nodig? Dan zoeken we samen met u wat helpt. Dat moet een school ook doen: het staat in de wet. Dit heet zorgplicht.`,
				`Kunnen wij het niet alleen? Dan werken we samen met andere scholen en hulpverleners, in ${samenwerkingsverband}.`
			]
		}),
		volgen: ({ besprekingen }) => ({
			kop: 'Zo volgen we uw kind',
			alineas: [
				`De leerkracht kijkt elke dag hoe het gaat. Twee keer per jaar zijn er toetsen of kijken we met een lijst. ${besprekingen} keer per jaar bespreekt de leerkracht alle kinderen met de intern begeleider. Dat is de collega die de hulp op school regelt.`,
				'Gaat iets moeilijk, of juist heel makkelijk? Dan hoort u dat van ons.'
			]
		}),
		stappen: () => ({
			kop: 'Hulp in vijf stappen',
			alineas: ['We beginnen met wat in de klas kan. Helpt dat te weinig, dan doen we meer.'],
			stappen: [
				'Gewone hulp in de klas, voor alle kinderen.',
				'Een tijdje extra hulp in de klas, met een plan.',
				'Iemand van buiten kijkt of helpt mee, bijvoorbeeld een logopedist.',
				'Langer extra hulp, met een plan voor uw kind: het ontwikkelingsperspectief.',
				'Veel extra hulp op onze school, of een plek op een school die beter past.'
			]
		}),
		samen: ({ gesprekken }) => ({
			kop: 'Samen met u',
			alineas: [
				`U kent uw kind het best. We praten minstens ${gesprekken} keer per jaar met u over hoe het gaat, en vaker als dat nodig is. Uw kind mag ook zelf zeggen wat het vindt.`,
				'Willen we met iemand buiten de school over uw kind praten? Dan vragen we eerst of u dat goed vindt. U mag altijd nee zeggen, en later van gedachten veranderen.'
			]
		}),
		plan: ({ planweken }) => ({
			kop: 'Een plan',
			alineas: [
				`In een plan staat wat uw kind gaat leren, wie helpt en hoe vaak. Na ${planweken.van} tot ${planweken.tot} weken kijken we wat het heeft gedaan, en dat hoort u.`,
				'Bij een ontwikkelingsperspectief praten we minstens één keer per jaar met u. De hulp die erin staat begint pas als u het ermee eens bent. Uw kind krijgt de kans om mee te praten.'
			]
		}),
		hier: (feiten) => ({
			kop: 'Wat wij zelf in huis hebben',
			alineas: [
				feiten.kennis.length > 0
					? `Op school werken mensen die extra veel weten over ${noemKennis(nl, feiten)}. Is er iets anders nodig? Dan zoeken we iemand die dat kan.`
					: 'Is er iets nodig dat wij niet zelf kunnen? Dan zoeken we iemand die dat kan.'
			]
		}),
		rechten: () => ({
			kop: 'Uw rechten',
			alineas: [
				'U mag zien wat de school over uw kind opschrijft. U krijgt het binnen één maand. Klopt iets niet, dan kunt u vragen om het te verbeteren.',
				'Bent u het niet met ons eens? Praat er eerst over met de leerkracht of de directie. Komt u er niet uit, dan kan iemand van buiten de school meekijken.'
			]
		}),
		vragen: ({ contact, steunpunt }) => ({
			kop: 'Vragen?',
			alineas: [
				`Vraag het de leerkracht, of ${contact}.`,
				`Wilt u met iemand praten die niet bij de school hoort? Het ${steunpunt} helpt ouders en kinderen gratis.`
			]
		})
	}
};
