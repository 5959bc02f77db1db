import type { Rij, Stand, Tabel, Tabelnaam } from '../aanbod.ts';

const rij = (id: string, naam: string, stand: Stand, tekst = ''): Rij => ({ id, naam, stand, tekst });
const ja = (id: string, naam: string, tekst = '') => rij(id, naam, 'ja', tekst);
const geen = (id: string, naam: string) => rij(id, naam, 'geen');
const invullen = (id: string, naam: string) => rij(id, naam, 'invullen');

/** Names that stand in more than one place: changed here, they change everywhere in the document. */
const gegevens: Tabel = {
	id: 'gegevens',
	titel: 'Namen in dit document',
	koppen: ['Wat', 'Naam'],
	vorm: 'tekst',
	uitbreidbaar: false,
	rijen: [
		ja('samenwerkingsverband', 'Samenwerkingsverband', 'SPPOH'),
		ja('bestuur', 'Bestuur', 'SCOH'),
		ja('volgsysteem', 'Leerlingvolgsysteem', 'ParnasSys'),
		ja('toets', 'Toetsen voor taal en rekenen', 'IEP-LVS'),
		ja('kleuters', 'Registratie van groep 1 en 2', 'Kleuterplein'),
		ja('sociaal', 'Volgen van de sociaal-emotionele ontwikkeling', 'Kindbegrip'),
		ja('contact', 'Wie ouders iets kunnen vragen', 'de intern begeleider'),
		invullen('telefoon', 'Telefoon van de school'),
		invullen('e-mail', 'E-mail van de school')
	]
};

/** S155-S160. */
const vaardigheden: Tabel = {
	id: 'vaardigheden',
	titel: 'Schoolse vaardigheden',
	koppen: ['Vaardigheid', 'Wat houdt dit in?'],
	vorm: 'tekst',
	uitbreidbaar: true,
	rijen: [
		ja(
			'zelfredzaamheid',
			'Zelfredzaamheid',
			'We geven les aan een groep. Het kind kan meedoen met de vaste gewoontes van de groep, en kan uitleg volgen die de leerkracht aan de hele klas geeft.'
		),
		ja(
			'sociaal',
			'Sociale vaardigheden',
			'Het kind kan functioneren in een groep kinderen van dezelfde leeftijd.'
		),
		ja(
			'emotie',
			'Omgaan met emoties',
			'Het kind accepteert het gezag van de volwassenen op school, en kan zijn gedrag aanpassen als de leerkracht daarom vraagt.'
		),
		ja(
			'leerstof',
			'Leerstof',
			'Het kind kan de leerstof volgen zoals we die binnen de basisondersteuning aanbieden.'
		),
		ja('groepsgrootte', 'Groepsgrootte', 'Het kind kan leren in een groep van ongeveer 20 tot 30 kinderen.')
	]
};

/** S162-S170. */
const expertise: Tabel = {
	id: 'expertise',
	titel: 'Expertise in het team',
	koppen: ['Expertise', 'Wie of wat'],
	vorm: 'antwoord_en_tekst',
	uitbreidbaar: true,
	rijen: [
		geen('taal', 'Taal, lezen en spraak'),
		geen('rekenen', 'Rekenen en wiskunde'),
		ja('gedrag', 'Gedrag', 'Gedragsspecialist'),
		ja('jonge-kind', 'Jonge kind', 'Gedragsspecialist'),
		geen('begaafdheid', '(Hoog)begaafdheid'),
		geen('moeilijk-leren', 'Moeilijk leren'),
		ja('motoriek', 'Motoriek', 'Motorisch remedial teacher'),
		ja('meertaligheid', 'Meertaligheid en NT2', 'Gespecialiseerde leerkrachten van de taalklas, Logo 3000')
	]
};

/** S171-S177. */
const didactisch: Tabel = {
	id: 'didactisch',
	titel: 'Didactisch aanbod',
	koppen: ['Aanbod', 'In kernwoorden'],
	vorm: 'antwoord_en_tekst',
	uitbreidbaar: true,
	rijen: [
		ja(
			'preventief',
			'Vroeg zien hoe het leren gaat',
			'Registratiesysteem {kleuters}, zo nodig observaties door de gedragsspecialist; leerlingvolgsysteem: {toets}'
		),
		ja('rekenproblemen', 'Aanbod bij (ernstige) rekenproblemen', 'Leerroute van de methode Pluspunt 4'),
		ja('uitdaging', 'Aanbod extra uitdaging', 'Sprinters, Pluspunt XL, Rekentijgers, Humpiedumpie'),
		invullen('motoriek', 'Aanbod versterken van de motoriek'),
		invullen('dyslexie', 'Aanbod dyslexie'),
		ja('meertaligheid', 'Aanbod meertaligheid', 'Logo 3000')
	]
};

/** S178-S182. */
const pedagogisch: Tabel = {
	id: 'pedagogisch',
	titel: 'Pedagogisch aanbod',
	koppen: ['Aanbod', 'In kernwoorden'],
	vorm: 'antwoord_en_tekst',
	uitbreidbaar: true,
	rijen: [
		invullen('klimaat', 'Versterken van het pedagogisch klimaat'),
		ja('preventief', 'Vroeg zien hoe het gaat met gevoelens en gedrag', 'KWINK'),
		ja('welzijn', 'Versterken van sociaal-emotionele ontwikkeling en welzijn', 'KWINK'),
		ja('weerbaarheid', 'Versterken van sociale vaardigheden en weerbaarheid', 'KWINK')
	]
};

/** S183-S194. */
const partners: Tabel = {
	id: 'partners',
	titel: 'Netwerkpartners',
	koppen: ['Partner', 'Betrokken bij de school'],
	vorm: 'antwoord',
	uitbreidbaar: true,
	rijen: [
		ja('speciaal-basisonderwijs', 'Speciaal basisonderwijs'),
		ja('speciaal-onderwijs', 'Speciaal onderwijs'),
		ja('adviseur', 'Adviseur passend onderwijs'),
		ja('maatschappelijk-werk', 'Schoolmaatschappelijk werk'),
		ja('leerplicht', 'Leerplichtambtenaar'),
		ja('jeugdgezondheidszorg', 'Jeugdgezondheidszorg, schoolarts en schoolverpleegkundige'),
		ja('jeugdhulp', 'Jeugdhulppartner'),
		ja('politie', 'Politie of wijkagent'),
		ja('logopedie', 'Logopedie'),
		ja('fysiotherapie', 'Fysiotherapie'),
		{ ...ja('brugfunctionaris', 'Brugfunctionaris'), eigen: true },
		{ ...ja('si', 'si'), eigen: true }
	]
};

/** S195-S205. */
const ruimten: Tabel = {
	id: 'ruimten',
	titel: 'Ruimten en voorzieningen',
	koppen: ['Ruimte of voorziening', 'Aanwezig'],
	vorm: 'antwoord',
	uitbreidbaar: true,
	rijen: [
		ja('rolstoel', 'Toegankelijk met een rolstoel'),
		ja('toilet', 'Invalidentoilet'),
		geen('doof', 'Voorzieningen voor dove en slechthorende kinderen'),
		geen('blind', 'Voorzieningen voor blinde en slechtziende kinderen'),
		ja('gesprek', 'Gespreksruimte'),
		ja('therapie', 'Therapieruimte'),
		geen('verzorging', 'Verzorgingsruimte'),
		geen('time-out', 'Time-outruimte'),
		ja('lift', 'Lift')
	]
};

/** R-SG-5. */
const steunpunt: Tabel = {
	id: 'steunpunt',
	titel: 'Ouder- en jeugdsteunpunt',
	koppen: ['Hoe', 'Waar'],
	vorm: 'tekst',
	uitbreidbaar: true,
	rijen: [
		ja('website', 'Website', 'ouders.sppoh.nl'),
		invullen('telefoon', 'Telefoon'),
		invullen('e-mail', 'E-mail')
	]
};

/** The tables as a school finds them: the answers of the source, in our words. */
export const standaardtabellen: Readonly<Record<Tabelnaam, Tabel>> = {
	gegevens,
	vaardigheden,
	expertise,
	didactisch,
	pedagogisch,
	partners,
	ruimten,
	steunpunt
};
