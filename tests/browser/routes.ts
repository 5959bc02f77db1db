import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../src/routes');

/** Somebody who walks by: nobody, or a person of the demo school. */
export const visitors = [
	'niemand',
	'samira', // intern begeleider
	'joost', // teacher of groep 4, whom the samples belong to
	'ruben', // teacher of groep 8
	'wesley', // onderwijsassistent of groep 3 and 4
	'marijke', // directie
	'gerda', // administratie
	'frederik', // functionaris gegevensbescherming
	'bas', // beheerder
	'willemijn' // board
] as const;
export type Visitor = (typeof visitors)[number];
type Status = 200 | 303 | 403 | 404 | 405;
type Statuses = Record<Visitor, Status>;

/** The same answer for everybody who signed in; who did not is sent to the sign-in page. */
const signedIn = (status: Status, except: Partial<Statuses> = {}): Statuses => ({
	...(Object.fromEntries(visitors.map((visitor) => [visitor, status])) as Statuses),
	niemand: 303,
	...except
});
const everybody = (status: Status): Statuses => ({ ...signedIn(status), niemand: status });
/** Only these people; others get `status`: 404 where even the existence of a child's page is not theirs to know. */
const only = (status: 403 | 404, ...names: Visitor[]): Statuses =>
	signedIn(status, Object.fromEntries(names.map((name) => [name, 200])) as Partial<Statuses>);

/** What everybody gets at each address. A route that is missing here makes the test fail. */
export const expected: Record<string, Statuses> = {
	'/': signedIn(200, { willemijn: 303 }),
	'/aanbod/[brin]': everybody(200),
	'/aanbod/[brin]/[jaar]': everybody(200),
	'/aanbod/[brin]/[jaar]/[bestand]': everybody(200),
	'/aanbod/[brin]/kort/[taal]': everybody(200),
	'/aanbod/[brin]/kort/[taal]/pdf': everybody(200),
	'/aanmelden': { ...signedIn(303), niemand: 200 },
	'/aanmelden/extern/[aanbieder]': everybody(404),
	'/aanmelden/extern/[aanbieder]/terug': everybody(404),
	'/aanmelden/vergeten': everybody(200),
	'/aanmelden/tweede-stap': everybody(303),
	'/account': signedIn(200),
	'/account/berichten': signedIn(200),
	'/account/codeapp': signedIn(200),
	'/account/herstelcodes': signedIn(200),
	'/account/sleutels': signedIn(200),
	'/account/tweede-stap': signedIn(200),
	'/account/wachtwoord': signedIn(200),
	'/agenda/[agenda]': everybody(200),
	'/afmelden': { ...signedIn(405), niemand: 303 },
	'/beamer': { ...signedIn(405), niemand: 303 },
	'/beheer/mail': only(403, 'marijke', 'bas'),
	'/besprekingen': signedIn(200),
	'/besprekingen/[bespreking]': only(404, 'samira', 'joost'),
	'/besprekingen/[bespreking]/aanwezig': { ...signedIn(405), niemand: 303 },
	'/besprekingen/[bespreking]/stand': only(404, 'samira', 'joost'),
	'/besprekingen/[bespreking]/stroom': only(404, 'samira', 'joost'),
	'/besprekingen/[bespreking]/tekst': only(404, 'samira', 'joost'),
	'/besprekingen/[bespreking]/verslag': only(404, 'samira', 'joost'),
	'/besprekingen/[bespreking]/voorbereiden': only(404, 'samira', 'joost'),
	'/bestuur': only(403, 'willemijn'),
	'/bevestigen': signedIn(200),
	'/bewaren': only(403, 'marijke', 'frederik'),
	'/bewaren/[vernietiging]': only(403, 'marijke', 'frederik'),
	'/bewaren/[vernietiging]/pdf': only(403, 'marijke', 'frederik'),
	'/bewaren/opschorting/[leerling]': only(403, 'marijke', 'frederik'),
	'/bewaren/termijnen': only(403, 'marijke', 'frederik'),
	'/eerste-keer': everybody(303),
	'/gebeurtenissen': only(403, 'frederik'),
	'/gebeurtenissen/controle': only(403, 'frederik'),
	'/gebeurtenissen/csv': only(403, 'frederik'),
	'/gebeurtenissen/openingen': only(403, 'frederik'),
	'/gebeurtenissen/opvallend': only(403, 'frederik'),
	'/gesloten-stukken': signedIn(200),
	'/gesloten-stukken/[stuk]': only(404, 'samira', 'joost', 'marijke'),
	'/gesloten-stukken/[stuk]/pdf': { ...signedIn(405), niemand: 303 },
	'/gezond': everybody(200),
	'/groepen': signedIn(200),
	'/groepen/[groep]': signedIn(200),
	'/groepen/[groep]/weetjes': signedIn(200),
	'/herstel/[token]': everybody(200),
	'/inlezen': signedIn(200),
	'/inlezen/[voorstel]': only(403, 'samira', 'marijke', 'gerda'),
	'/inlezen/gedaan/[import]': only(403, 'samira', 'marijke', 'gerda'),
	'/inzageverzoeken': only(403, 'samira', 'marijke', 'frederik'),
	'/inzageverzoeken/[verzoek]': only(404, 'samira', 'marijke'),
	'/inzageverzoeken/[verzoek]/json': only(404, 'samira'),
	'/inzageverzoeken/[verzoek]/pdf': only(404, 'samira'),
	'/jaarplan': signedIn(200),
	'/jaarplan/agenda': signedIn(200),
	'/jaarplan/drukte': signedIn(200),
	'/jaarplan/maken': only(403, 'samira', 'marijke'),
	'/jaarplan/momenten/[moment]': signedIn(200),
	'/jaarplan/overzicht': signedIn(200),
	'/jaarplan/toevoegen': only(403, 'samira', 'marijke'),
	'/jaarplan/vrije-dagen': signedIn(200),
	'/jaarwisseling': only(403, 'samira', 'marijke'),
	'/jaarwisseling/groepen': only(403, 'samira', 'marijke'),
	'/kaart': signedIn(200),
	'/leerlingen': signedIn(200),
	'/leerlingen/[leerling]': only(404, 'samira', 'joost', 'wesley', 'marijke', 'gerda'),
	'/leerlingen/[leerling]/gegevens': {
		...only(404, 'samira', 'joost'),
		wesley: 403,
		marijke: 403,
		gerda: 403
	},
	'/leerlingen/[leerling]/gesloten-stukken': only(404, 'samira', 'joost'),
	'/leerlingen/[leerling]/inzageverzoek': only(404, 'samira', 'marijke'),
	'/leerlingen/[leerling]/inzagen': only(404, 'samira', 'marijke', 'frederik'),
	'/leerlingen/[leerling]/inzagen/pdf': only(404, 'samira', 'marijke', 'frederik'),
	'/leerlingen/[leerling]/openingen': only(404, 'samira', 'joost', 'marijke'),
	'/leerlingen/[leerling]/ouders': only(404, 'samira', 'joost', 'wesley', 'marijke', 'gerda'),
	'/leerlingen/[leerling]/toestemmingen': only(404, 'samira', 'joost'),
	'/leerlingen/[leerling]/toewijzingen': only(404, 'samira', 'joost', 'marijke'),
	'/leerlingen/[leerling]/verbeteringen': only(404, 'samira', 'joost'),
	'/leerlingen/[leerling]/vermoeden': only(404, 'samira', 'joost'),
	'/leerlingen/[leerling]/vragen/nieuw': only(404, 'samira', 'joost'),
	'/leerlingen/[leerling]/weetjes': only(404, 'samira', 'joost'),
	'/leerlingen/[leerling]/werkaantekeningen': only(404, 'samira', 'joost'),
	'/leerlingen/nieuw': only(403, 'samira', 'marijke', 'gerda'),
	'/medewerkers': signedIn(200),
	'/medewerkers/[medewerker]': only(403, 'samira', 'marijke', 'gerda', 'bas'),
	'/medewerkers/[medewerker]/toegang': only(403, 'samira', 'marijke', 'gerda', 'bas'),
	'/medewerkers/invaller': only(403, 'marijke', 'gerda'),
	'/medewerkers/[medewerker]/tweede-stap': only(403, 'marijke', 'bas'),
	'/medewerkers/aanmelden': only(403, 'marijke', 'bas'),
	'/medewerkers/nieuw': only(403, 'samira', 'marijke', 'gerda'),
	'/medewerkers/toegang': only(403, 'marijke', 'bas'),
	'/nakoming': signedIn(200),
	'/nakoming/[afspraak]': signedIn(200),
	'/ondersteuningsaanbod': signedIn(200),
	'/ondersteuningsaanbod/controle': signedIn(200),
	'/ondersteuningsaanbod/jaar': signedIn(200),
	'/ondersteuningsaanbod/jaar/[aanbodstuk]': signedIn(200),
	'/ondersteuningsaanbod/kort': signedIn(200),
	'/ondersteuningsaanbod/kort/[taal]': signedIn(200),
	'/ondersteuningsaanbod/kort/[taal]/pdf': signedIn(200),
	'/ondersteuningsaanbod/opmerkingen': signedIn(200),
	'/ondersteuningsaanbod/verschil': signedIn(200),
	'/ontwerp': everybody(200),
	'/ouders': signedIn(200),
	'/leerlingen/[leerling]/mdo': only(404, 'samira', 'joost'),
	'/mdo': signedIn(200),
	'/mdo/[mdo]': only(404, 'samira', 'marijke'),
	'/mdo/[mdo]/aanwezig': { ...signedIn(405), niemand: 303 },
	'/mdo/[mdo]/stand': only(404, 'samira', 'marijke'),
	'/mdo/[mdo]/stroom': only(404, 'samira', 'marijke'),
	'/mdo/[mdo]/tekst': only(404, 'samira', 'marijke'),
	'/mdo/[mdo]/uitnodiging': only(404, 'samira', 'marijke'),
	'/mdo/[mdo]/verslag': only(404, 'samira', 'marijke'),
	'/overleg': signedIn(200),
	'/overleg/nieuw': only(403, 'samira', 'marijke'),
	'/overleg/[overleg]': only(404, 'samira', 'joost', 'ruben', 'marijke'),
	'/overleg/[overleg]/aanwezig': { ...signedIn(405), niemand: 303 },
	// Only a closed meeting has a report; the sample is one.
	'/overleg/[overleg]/pdf': only(404, 'samira', 'joost', 'ruben', 'marijke'),
	'/overleg/[overleg]/stand': only(404, 'samira', 'joost', 'ruben', 'marijke'),
	'/overleg/[overleg]/stroom': only(404, 'samira', 'joost', 'ruben', 'marijke'),
	'/overleg/[overleg]/tekst': only(404, 'samira', 'joost', 'ruben', 'marijke'),
	'/plannen/[plan]': only(404, 'samira', 'joost'),
	'/plannen/[plan]/evaluatie': only(404, 'samira', 'joost'),
	'/plannen/[plan]/pdf': only(404, 'samira', 'joost'),
	'/plannen/[plan]/wijzigen': only(404, 'samira', 'joost'),
	'/prullenbak': signedIn(200),
	'/reservekopie': only(403, 'marijke', 'bas'),
	'/resultaten': signedIn(303),
	'/resultaten/inlezen': signedIn(200),
	'/resultaten/inlezen/[resultatenbestand]': only(403, 'samira'),
	'/resultaten/inlezen/[resultatenbestand]/kolommen': only(403, 'samira'),
	'/resultaten/keuzes': signedIn(200),
	'/resultaten/methodetoetsen': signedIn(200),
	'/resultaten/methodetoetsen/[toets]': only(404, 'samira', 'joost'),
	'/resultaten/overzicht': signedIn(303, { samira: 200 }),
	'/resultaten/overzicht/[resultatenimport]': signedIn(303, { samira: 200 }),
	'/school': only(403, 'samira', 'marijke'),
	'/signaalprofiel': signedIn(200),
	'/signalen': signedIn(200),
	'/signalen/[signaal]': only(404, 'samira', 'joost'),
	'/groepen/[groep]/volglijsten': only(404, 'samira', 'joost'),
	'/groepen/[groep]/volglijsten/[instrument]': only(404, 'samira', 'joost'),
	'/groepen/[groep]/volglijsten/[instrument]/plakken': only(404, 'samira', 'joost'),
	'/signalen/observeren/[groep]': only(404, 'samira', 'joost'),
	'/signalen/stellingen': signedIn(200),
	'/signalen/stellingen/[stelling]': only(403, 'samira'),
	'/sleutelvraag': everybody(405),
	'/speculatie.json': everybody(200),
	'/uitnodiging/[token]': everybody(200),
	'/vragen': signedIn(200),
	'/vragen/[vraag]': only(404, 'samira', 'joost'),
	'/vragen/[vraag]/niveau': only(404, 'samira', 'joost'),
	'/vragen/[vraag]/plannen/nieuw': only(404, 'samira', 'joost'),
	'/vragen/[vraag]/sluiting': only(404, 'samira', 'joost'),
	'/werkafspraken': signedIn(200),
	'/werkafspraken/[afspraak]': signedIn(200),
	'/werklijst': signedIn(200),
	'/werklijst/collegas': only(403, 'samira')
};

/** Where two people write in one text, which costs more script. */
export const editors = [
	'/besprekingen/[bespreking]',
	'/besprekingen/[bespreking]/voorbereiden',
	'/overleg/[overleg]',
	'/mdo/[mdo]'
];

export type Route = { address: string; place: string; csr: boolean; page: boolean };

/** Every address of src/routes: whether it is a page, and whether it asked for a script. */
export function listRoutes(): Route[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /^\+(page(\.server)?\.(svelte|ts)|server\.ts)$/.test(entry.name))
		.map((entry) => entry.parentPath)
		.filter((place, index, all) => all.indexOf(place) === index)
		.map((place) => ({
			address: addressOf(place),
			place,
			csr: asksScript(place),
			page: existsSync(path.join(place, '+page.svelte'))
		}))
		.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Every form of the product: the address it is sent to. */
export function listForms(): string[] {
	return listRoutes().flatMap(({ address, place }) => {
		const file = path.join(place, '+page.server.ts');
		const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
		const actions = text
			.slice(text.search(/export const actions/))
			.matchAll(/^\t(?!if\b|for\b|return\b)(?:async )?(\w+)(?:: async)? ?\(/gm);
		return text.includes('export const actions')
			? [...actions].map(([, name]) => (name === 'default' ? address : `${address}?/${name}`))
			: [];
	});
}

const addressOf = (place: string) =>
	`/${path
		.relative(folder, place)
		.split(path.sep)
		.filter((part) => !/^\(.*\)$/.test(part))
		.join('/')}`;

const asksScript = (place: string) =>
	['+page.ts', '+page.server.ts'].some(
		(name) =>
			existsSync(path.join(place, name)) &&
			/export const csr = true/.test(readFileSync(path.join(place, name), 'utf8'))
	);
