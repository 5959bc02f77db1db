import { elders } from './attempt.ts';
import { vernietigingMay } from './bewaren.ts';
import type { Line, Verb } from './rules.ts';

/** Roles of the database that no person has: the command line, the door, what the access functions read with, who carries mail, the log. */
export const machines = [
	'zorgvuldig_beheer',
	'zorgvuldig_deur',
	'zorgvuldig_toegang',
	'zorgvuldig_post',
	'zorgvuldig_bewijs',
	'zorgvuldig_bestuur',
	'zorgvuldig_reservekopie',
	'zorgvuldig_vernietiging',
	'zorgvuldig_verbetering'
] as const;
export type Machine = (typeof machines)[number];

/** What the access functions read, of the own school only: enough to know who reaches whom. */
const toegangReads = [
	'afspraak',
	'afspraakafronding',
	'dossieropening',
	'gebruiker',
	'gesloten_stuk',
	'gesloten_stuk_lezer',
	'groep',
	'groep_medewerker',
	'groepsplaatsing',
	'handelingsplan',
	'handelingsplanversie',
	'leerling',
	'leerlingtoewijzing',
	'medewerker',
	'medewerker_rol',
	'niveaubesluit',
	'ondersteuningsvraag',
	'ouderschap',
	'planevaluatie',
	'plannotitie',
	'resultaat',
	'school',
	'signaal',
	'signaalbesluit',
	'verlof',
	'vraagsluiting'
];

/** What is done at the door, before anybody is known, in all schools. */
const deurMay: Record<string, readonly Verb[]> = {
	school: ['select'],
	medewerker: ['select'],
	medewerker_rol: ['select'],
	gebruiker: ['select'],
	sessie: ['select', 'insert', 'update', 'delete'],
	aanmeldpoging: ['select', 'insert', 'update', 'delete'],
	herstelverzoek: ['select', 'insert', 'delete'],
	toegangslink: ['select', 'insert', 'update'],
	mailbericht: ['insert'],
	verlof: ['select'],
	toegangssleutel: ['select', 'update'],
	codeapp: ['select', 'update'],
	herstelcode: ['select', 'update'],
	externekoppeling: ['select', 'insert', 'update'],
	aanmeldstap: ['select', 'insert', 'delete'],
	uitdaging: ['select', 'insert', 'delete'],
	aanmeldregel: ['select'],
	agendalink: ['select']
};

/** What carrying mail takes, in all schools. The secret of a link and the proof of an address are columns that are not tried here. */
const postMay: Record<string, readonly Verb[]> = {
	school: ['select'],
	medewerker: ['select'],
	gebruiker: ['select'],
	toegangslink: ['select'],
	mailbericht: ['select', 'update', 'delete']
};

/** What the counting for a board reads, of the schools of that board: numbers and days, no names and no texts. */
const bestuurReads = [
	'groep',
	'groepsplaatsing',
	'handelingsplan',
	'niveaubesluit',
	'ondersteuningsvraag',
	'planevaluatie',
	'resultaat',
	'school',
	'vraagsluiting'
];

/** What follows what is written, in all schools; to find the child of a row it reads what the row hangs on. */
const bewijsMay: Record<string, readonly Verb[]> = {
	gebeurtenis: ['select', 'insert'],
	prullenbak: ['insert'],
	vernietiging: ['select'],
	gebeurtenisschakel: ['select', 'insert'],
	gesloten_stuk: ['select'],
	afspraak: ['select'],
	gebruiker: ['select'],
	niveaubesluit: ['select'],
	ondersteuningsvraag: ['select'],
	toestemming: ['select'],
	vraagnotitie: ['select']
};

/** What answering questions about the log reads besides, of the own school: names, groups and roles. */
const toezichtReads = [
	'dossieropening',
	'groep',
	'groep_medewerker',
	'groepsplaatsing',
	'inzageantwoord',
	'inzageverlenging',
	'inzageverzoek',
	'leerling',
	'medewerker',
	'medewerker_rol',
	'ouder'
];

/** What a granted correction changes, of the own school: the one text of a piece. */
const verbeteringMay: Record<string, readonly Verb[]> = {
	niveaubesluit: ['select', 'update'],
	observatie: ['select', 'update'],
	planevaluatie: ['select', 'update'],
	verbeterverzoek: ['select'],
	vraagnotitie: ['select', 'update']
};

const proofs = ['toegangssleutel', 'codeapp', 'herstelcode', 'externekoppeling'];

export function machineMay(machine: Machine, line: Line, verb: Verb, about: string): boolean {
	switch (machine) {
		case 'zorgvuldig_deur':
			if (line.table === 'gebeurtenis') return verb === 'insert' && about === 'aanmelding';
			if (['aanbodstap', 'aanbodversie', 'aanbodvertaling'].includes(line.table))
				return verb === 'select' && about !== 'vastgesteld';
			return deurMay[line.table]?.includes(verb) ?? false;
		case 'zorgvuldig_post':
			return postMay[line.table]?.includes(verb) ?? false;
		case 'zorgvuldig_bewijs':
			if (toezichtReads.includes(line.table)) return verb === 'select' && about !== elders;
			return bewijsMay[line.table]?.includes(verb) ?? false;
		case 'zorgvuldig_toegang':
			return verb === 'select' && about !== elders && toegangReads.includes(line.table);
		case 'zorgvuldig_bestuur':
			return verb === 'select' && about !== elders && bestuurReads.includes(line.table);
		case 'zorgvuldig_vernietiging':
			// What is past its term, of one school: the functions that use this role decide what that is.
			return about !== elders && vernietigingMay(line, verb, about);
		case 'zorgvuldig_verbetering':
			return about !== elders && (verbeteringMay[line.table]?.includes(verb) ?? false);
		case 'zorgvuldig_reservekopie':
			// A copy of everything, of all schools; it changes nothing.
			return verb === 'select';
		case 'zorgvuldig_beheer':
			// The command line works on one whole school, and only it makes schools. What was closed is closed for it too.
			if (line.table === 'school' || line.table === 'bestuur') return verb !== 'delete';
			// What a closed piece says is for people who are named.
			if (line.table === 'gesloten_stuk_tekst') return about !== elders && verb === 'insert';
			if (line.table === 'gesloten_stuk_opening') return about !== elders && verb === 'select';
			// Nor does it take back what a person wrote today.
			if (line.table === 'observatie' && verb === 'delete') return false;
			// What proves who somebody is it can take away, not make; sessions are not its business.
			if (line.table === 'sessie') return false;
			if (proofs.includes(line.table) && (verb === 'insert' || verb === 'update')) return false;
			// Lines about writing and destroying come from inside only.
			if (line.table === 'gebeurtenis' && ['schrijven', 'vernietiging'].includes(about)) return false;
			// The nightly work takes from the bin what is past or back.
			if (line.table === 'prullenbak')
				return (
					about !== elders &&
					{
						select: !about.endsWith('/voorbij'),
						insert: false,
						update: !about.endsWith('/terug'),
						delete: /\/(voorbij|terug)$/.test(about)
					}[verb]
				);
			// A working note is for its writer; the night takes what is past.
			if (line.table === 'werkaantekening') return about.endsWith('/voorbij') && verb === 'delete';
			// A hold begins as one that runs, whoever asks.
			if (line.table === 'bewaaropschorting' && verb === 'insert' && isClosed(line, about)) return false;
			return about !== elders && verb in line.may && !(verb === 'update' && isClosed(line, about));
	}
}

const isClosed = ({ table }: Line, about: string) =>
	(['dossieropening', 'leerlingtoewijzing'].includes(table) && /_(gesloten|beeindigd)$/.test(about)) ||
	(table === 'gesloten_stuk_lezer' && about.endsWith('/ingetrokken')) ||
	(table === 'bewaaropschorting' && about.endsWith('/opgeheven'));
