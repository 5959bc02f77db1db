/** Words about children and by children. {naam}, {hij}, {hem} and {zijn} are filled in. */

export const talenten = [
	'{naam} legt dingen zo rustig uit dat klasgenoten graag naast {hem} zitten.',
	'{naam} tekent met oog voor detail; geen twee bladeren zijn hetzelfde.',
	'{naam} onthoudt wat iemand vorige week vertelde en vraagt er later naar.',
	'{naam} kan prachtig voorlezen, met een eigen stem voor iedereen in het verhaal.',
	'{naam} ziet hoe iets in elkaar zit en maakt het daarna zelf na.',
	'{naam} houdt vol, ook als het de derde keer nog niet lukt.',
	'{naam} maakt een groepje compleet: iedereen krijgt iets te doen.',
	'{naam} heeft gevoel voor humor en weet precies wanneer dat kan.',
	'{naam} rekent handig uit het hoofd en zoekt graag een kortere weg.',
	'{naam} zorgt voor de planten en de vissen alsof het huisgenoten zijn.',
	'{naam} spreekt drie talen en tolkt met geduld voor een nieuwe klasgenoot.',
	'{naam} durft een vraag te stellen die de anderen ook hadden.',
	'{naam} bouwt van restmateriaal de mooiste voertuigen.',
	'{naam} is snel op het voetbalveld en geeft toch de bal af.',
	'{naam} voelt aan hoe een ander zich voelt en zegt het met zachte woorden.',
	'{naam} kan lang en geconcentreerd puzzelen.',
	'{naam} vertelt boeiend over wat {hij} in het weekend heeft gezien.',
	'{naam} is handig met de laptop en helpt anderen zonder het over te nemen.',
	'{naam} zingt graag en houdt de maat, ook als de rest versnelt.',
	'{naam} schrijft gedichten waar je even stil van wordt.',
	'{naam} plant goed: de tafel is opgeruimd en de taak is af.',
	'{naam} bedenkt spelregels die voor iedereen eerlijk zijn.',
	'{naam} weet veel van dieren en zoekt op wat {hij} nog niet weet.',
	'{naam} kan goed kijken: {hij} ziet het als er iets anders staat dan gisteren.'
] as const;

export const watHelpt = [
	'Een voorbeeld op tafel en daarna zelf verdergaan.',
	'Eerst samen de opdracht lezen, dan alleen aan het werk.',
	'Een kort compliment op het moment zelf, liefst over de aanpak.',
	'Vooraf weten hoe de dag loopt en wat er anders is.',
	'Een rustige plek voor de toets, met de rug naar de deur.',
	'Even bewegen tussen twee lessen.',
	'Naast een maatje zitten dat rustig werkt.',
	'Nieuwe woorden eerst horen, dan zien en dan zelf gebruiken.',
	'Een stappenkaart waarop {hij} zelf kan afvinken.',
	'Een extra keer uitleg in het kleine groepje aan de instructietafel.',
	'Mogen laten zien wat {hij} weet op een andere manier dan op papier.',
	'Uitdaging vooraf klaarleggen, zodat {hij} door kan als de taak af is.',
	'Bij drukte mag {naam} met een koptelefoon op werken.',
	'Doelen in kleine stappen, met een datum die {hij} zelf kiest.',
	'Tijd om na te denken: na een vraag in stilte tot vijf tellen.',
	'Een vast moment in de week om te vertellen hoe het gaat.',
	'Rekenen met blokjes of geld voordat de som op papier staat.',
	'Niet onverwacht de beurt krijgen bij hardop lezen, maar het vooraf afspreken.'
] as const;

export const eigenWoorden = [
	'Ik vind het fijn als de juf zegt dat fouten erbij horen.',
	'Gym is mijn beste vak, maar met topografie word ik ook goed.',
	'Ik wil graag leren hoe je een echt verhaal schrijft.',
	'Rekenen gaat goed als het stil is.',
	'Ik help liever iemand anders dan dat ik zelf hulp vraag.',
	'Het leukste vind ik dat we met de hele klas een toneelstuk maken.',
	'Soms weet ik het wel, maar durf ik mijn vinger niet op te steken.',
	'Ik wil later een eigen bakkerij. Daarom oefen ik breuken.',
	'Lezen doe ik ’s avonds met mijn zus. Dan gaat het vanzelf.',
	'Ik vind het moeilijk om te kiezen wat ik eerst doe.',
	'De plusgroep is leuk omdat je daar mag ruziemaken over sommen.',
	'Ik ben trots op mijn spreekbeurt over haaien.',
	'Als ik boos ben, wil ik eerst even niks zeggen.',
	'Ik zou elke dag wel buiten les willen.',
	'Dictee is spannend, maar de vorige keer had ik er maar drie fout.',
	'Ik werk graag met Sam, want wij praten alleen over de taak. Bijna.',
	'Ik wil dat mensen weten dat ik goed kan koken.',
	'Op maandag moet ik altijd even wennen.'
] as const;

export const eigenWoordenKleuters = [
	'Ik kan al heel hoog klimmen.',
	'De bouwhoek is het leukst, en de watertafel ook.',
	'Ik heb een vriend en die heet ook zo.',
	'Ik kan mijn jas zelf, alleen de rits is boos.',
	'Zingen in de kring vind ik mooi.',
	'Ik wil leren lezen wat er op de bus staat.',
	'Mijn oma kan niet fietsen, maar ik wel.',
	'Als het druk is, ga ik in het leeshuisje.',
	'Ik heb een kasteel gemaakt en het staat nog.'
] as const;
