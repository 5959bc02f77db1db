import { noemKennis, type Taal } from './kort.ts';

export const pl: Taal = {
	code: 'pl',
	naam: 'Polski',
	nederlands: 'Pools',
	richting: 'ltr',
	titel: ({ school, schooljaar }) => `Pomoc w szkole ${school} w roku ${schooljaar}`,
	kennis: {
		taal: 'język, czytanie i mowa',
		rekenen: 'matematyka',
		gedrag: 'zachowanie',
		'jonge-kind': 'małe dzieci',
		begaafdheid: 'dzieci, które potrzebują więcej wyzwań',
		'moeilijk-leren': 'dzieci, którym trudno się uczyć',
		motoriek: 'ruch',
		meertaligheid: 'dzieci, które w domu mówią innym językiem'
	},
	deel: {
		elk_kind: ({ school, samenwerkingsverband }) => ({
			kop: 'Każde dziecko dostaje odpowiednią pomoc',
			alineas: [
				`W szkole ${school} każde dziecko uczy się i dostaje pomoc. Czy Państwa dziecko potrzebuje więcej? Wtedy razem z Państwem szukamy tego, co pomaga. Szkoła musi to robić: tak mówi prawo. Po niderlandzku nazywa się to zorgplicht.`,
				`Jeśli sami nie damy rady, współpracujemy z innymi szkołami i specjalistami w związku szkół ${samenwerkingsverband}.`
			]
		}),
		volgen: ({ besprekingen }) => ({
			kop: 'Jak śledzimy rozwój dziecka',
			alineas: [
				`Nauczyciel codziennie widzi, jak idzie dziecku. Dwa razy w roku są testy albo obserwujemy dziecko według listy. Nauczyciel omawia wszystkie dzieci z koordynatorem pomocy (intern begeleider), który organizuje pomoc w szkole. Tyle razy w roku: ${besprekingen}.`,
				'Czy coś idzie trudno, a może bardzo łatwo? Powiemy o tym Państwu.'
			]
		}),
		stappen: () => ({
			kop: 'Pomoc w pięciu krokach',
			alineas: ['Zaczynamy od tego, co można zrobić w klasie. Jeśli to nie wystarcza, robimy więcej.'],
			stappen: [
				'Zwykła pomoc w klasie, dla wszystkich dzieci.',
				'Przez pewien czas dodatkowa pomoc w klasie, według planu.',
				'Ktoś spoza szkoły też patrzy lub pomaga, na przykład logopeda.',
				'Dłuższa dodatkowa pomoc, z planem dla dziecka: ontwikkelingsperspectief.',
				'Dużo dodatkowej pomocy w naszej szkole albo miejsce w szkole, która pasuje lepiej.'
			]
		}),
		samen: ({ gesprekken }) => ({
			kop: 'Razem z Państwem',
			alineas: [
				`Państwo znają swoje dziecko najlepiej. Rozmawiamy z Państwem o postępach dziecka regularnie, a jeśli trzeba, częściej. Najmniej tyle razy w roku: ${gesprekken}. Dziecko też może powiedzieć, co myśli.`,
				'Czy chcemy rozmawiać o dziecku z kimś spoza szkoły? Najpierw pytamy o zgodę. Zawsze można powiedzieć „nie” i później zmienić zdanie.'
			]
		}),
		plan: ({ planweken }) => ({
			kop: 'Plan',
			alineas: [
				`W planie jest napisane, czego dziecko się nauczy, kto pomaga i jak często. Po okresie od ${planweken.van} do ${planweken.tot} tygodni sprawdzamy, co to dało, i mówimy o tym Państwu.`,
				'O ontwikkelingsperspectief rozmawiamy z Państwem co najmniej raz w roku. Pomoc, która jest w nim zapisana, zaczyna się dopiero wtedy, gdy Państwo się zgodzą. Dziecko może zabrać głos.'
			]
		}),
		hier: (feiten) => ({
			kop: 'Co mamy w naszej szkole',
			alineas: [
				feiten.kennis.length > 0
					? `W szkole pracują osoby, które dużo wiedzą na te tematy: ${noemKennis(pl, feiten)}. Jeśli potrzeba czegoś innego, szukamy kogoś, kto to potrafi.`
					: 'Jeśli potrzeba czegoś, czego sami nie umiemy, szukamy kogoś, kto to potrafi.'
			]
		}),
		rechten: () => ({
			kop: 'Państwa prawa',
			alineas: [
				'Mogą Państwo zobaczyć, co szkoła zapisuje o dziecku. Dostaną to Państwo w ciągu miesiąca. Jeśli coś się nie zgadza, można poprosić o poprawkę.',
				'Nie zgadzają się Państwo z nami? Najpierw proszę porozmawiać z nauczycielem albo z dyrekcją. Jeśli to nie pomoże, sprawie może się przyjrzeć ktoś spoza szkoły.'
			]
		}),
		vragen: ({ contact, steunpunt }) => ({
			kop: 'Pytania?',
			alineas: [
				`Proszę zapytać nauczyciela lub tę osobę: ${contact}.`,
				`Chcą Państwo porozmawiać z kimś, kto nie należy do szkoły? ${steunpunt} pomaga rodzicom i dzieciom bezpłatnie.`
			]
		})
	}
};
