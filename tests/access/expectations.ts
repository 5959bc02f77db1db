import { accountlines } from './accounts.ts';
import { jaarlines } from './jaarplan.ts';
import { bewaarlines } from './bewaren.ts';
import { proofLines } from './proofLines.ts';
import { rechtenlines } from './rechten.ts';
import { hasRole } from './people.ts';
import {
	everybody,
	upTo,
	researchDeeper,
	beforeGroup,
	role,
	either,
	self,
	administration,
	policyMakers,
	ownAgreement,
	named,
	names,
	wroteAll,
	ownToday,
	ofOwnGroup,
	seesAnder,
	nameOf,
	throughParent,
	medewerkerOf,
	groepOf,
	child,
	boardSchool,
	whole,
	administered,
	givesRoles,
	administeredForGood,
	type Line
} from './rules.ts';

/** Who may do what with which row. A table that is missing here makes the matrix fail. */
export const lines: Line[] = [
	// About a child: L0 who and where, L1 what it can, L2 what is asked, planned and agreed.
	{ table: 'leerling', about: 't.roepnaam', may: administeredForGood, set: `geslacht = 'meisje'` },
	{
		table: 'groepsplaatsing',
		about: nameOf('t.leerling_id'),
		may: administered(upTo(0)),
		set: `jaargroep = '5'`
	},
	{ table: 'ouderschap', about: nameOf('t.leerling_id'), may: administered(upTo(0)), set: `gezag = false` },
	{
		table: 'ouder',
		about: `substring(t.achternaam from '^[^/]*')`,
		may: administeredForGood,
		set: `plaats = 'x'`
	},
	{ table: 'doublure', about: nameOf('t.leerling_id'), may: administered(upTo(1)), set: `jaargroep = '4'` },
	child('leerlinggegeven', 1, 'select insert update', `talent = 'x'`),
	child('resultaat', 1, 'select insert update', `opmerking = 'x'`),
	child('resultaatkeuze', 1, 'select insert update', `gekozen = 'bestaand'`),
	child('volgscore', 2, 'select insert update', `score = 2, door = huidige_medewerker()`),
	child('methodetoetsresultaat', 1, 'select insert update delete', `behaald = 6`),
	{
		table: 'observatie',
		about: nameOf('t.leerling_id'),
		may: { select: upTo(2), insert: upTo(2), delete: ownToday },
		set: `tekst = 'proef'`
	},
	...rechtenlines,
	child('signaal', 2, 'select insert update', `vak = 'lezen'`),
	child('signaalbesluit', 2, 'select insert'),
	child('ondersteuningsvraag', 2, 'select insert update', `wat_helpt = 'x'`),
	{
		table: 'vraagnotitie',
		about: nameOf('t.leerling_id'),
		may: { select: researchDeeper, insert: researchDeeper },
		set: `tekst = 'proef'`
	},
	child('vraagnotitie_ouder', 2, 'select insert', undefined, throughParent('vraagnotitie')),
	{
		table: 'weetje',
		about: nameOf('t.leerling_id'),
		may: { select: either(upTo(2), beforeGroup), insert: upTo(2), update: upTo(2) },
		set: `ingetrokken_op = now(), ingetrokken_door = huidige_medewerker()`
	},
	child(
		'vraagsluiting',
		2,
		'select insert update',
		`heropend_op = '2027-03-05'`,
		throughParent('ondersteuningsvraag')
	),
	// Closed: that it exists for who sees the care file, what it says for who is named and opens it now.
	{
		table: 'gesloten_stuk',
		about: nameOf('t.leerling_id'),
		may: { select: either(upTo(3), named), insert: upTo(3) }
	},
	{
		table: 'gesloten_stuk_lezer',
		about: throughParent('gesloten_stuk'),
		may: {
			select: either(upTo(3), names),
			insert: names,
			update: (persoon, about) => names(persoon, about) && !about.endsWith('/ingetrokken')
		},
		set: `ingetrokken_op = now(), ingetrokken_door = huidige_medewerker()`
	},
	{
		table: 'gesloten_stuk_tekst',
		about: throughParent('gesloten_stuk'),
		may: { select: named, insert: named },
		before: `insert into gesloten_stuk_opening (gesloten_stuk_id) select unnest(mijn_gesloten_stukken())`
	},
	{
		table: 'gesloten_stuk_opening',
		about: throughParent('gesloten_stuk'),
		may: {
			select: either(named, role('directie', 'functionaris_gegevensbescherming'), wroteAll),
			insert: named
		}
	},
	child('niveaubesluit', 2, 'select insert', `waarom = 'proef van de matrix'`),
	child('niveaubesluitdeelnemer', 2, 'select insert', undefined, throughParent('niveaubesluit')),
	child('niveaubesluitvereiste', 2, 'select insert', undefined, throughParent('niveaubesluit')),
	child('besprekingsleerling', 2, 'select insert update', `geen_verandering = true`),
	child('besprekingstekst', 2, 'select insert update', `tekst = 'x'`),
	child('besprekingsaanvulling', 2, 'select insert'),
	child('handelingsplan', 2, 'select insert update delete', `vak = 'lezen'`),
	child('handelingsplanversie', 2, 'select insert'),
	child('plannotitie', 2, 'select insert delete'),
	child('planevaluatie', 2, 'select insert', `toelichting = 'proef van de matrix'`),
	{
		table: 'afspraak',
		about: nameOf('t.leerling_id'),
		may: { select: either(upTo(2), ownAgreement), insert: upTo(2) }
	},
	{
		table: 'afspraakafronding',
		about: throughParent('afspraak'),
		may: {
			select: either(upTo(2), ownAgreement),
			insert: either(upTo(2), ownAgreement),
			delete: either(upTo(2), ownAgreement)
		}
	},

	// About access itself.
	{
		table: 'dossieropening',
		about: medewerkerOf('medewerker_id'),
		may: {
			select: either(
				self,
				role('functionaris_gegevensbescherming', 'intern_begeleider', 'directie'),
				seesAnder
			),
			insert: (persoon, about) => policyMakers(persoon, about) && about !== 'directie_opening_gesloten',
			update: (persoon, about) =>
				(self(persoon, about) || hasRole(persoon, 'directie')) && about !== 'directie_opening_gesloten'
		},
		set: `gesloten_op = now(), gesloten_door = huidige_medewerker()`
	},
	{
		table: 'leerlingtoewijzing',
		about: medewerkerOf('medewerker_id'),
		may: {
			select: either(
				self,
				role('functionaris_gegevensbescherming', 'intern_begeleider', 'directie'),
				seesAnder
			),
			insert: policyMakers,
			update: (persoon, about) => policyMakers(persoon, about) && about !== 'gedragsspecialist_beeindigd'
		},
		set: `beeindigd_op = now(), beeindigd_door = huidige_medewerker()`
	},
	// The log: everybody adds to it, lines about writing and destroying come from inside only, and nobody reads or changes it.
	{
		table: 'gebeurtenis',
		about: 't.soort',
		may: { insert: (_, soort) => !['schrijven', 'vernietiging'].includes(soort) }
	},
	...bewaarlines,
	whole('gebeurtenisschakel', {}),
	whole('inzagebeoordeling', {
		select: role('functionaris_gegevensbescherming'),
		insert: role('functionaris_gegevensbescherming')
	}),
	{
		table: 'gebruiker',
		about: `coalesce(${medewerkerOf('medewerker_id')}, 'gezin')`,
		may: {
			select: either(self, role('directie', 'beheerder')),
			insert: role('directie', 'beheerder'),
			update: either(self, role('directie', 'beheerder'))
		},
		set: 'actief = false'
	},
	...accountlines,
	...proofLines,

	// About the school.
	whole('school', { select: everybody, update: administration }, `naam = 'x'`),
	{ table: 'bestuur', about: `'bestuur'`, may: { select: everybody }, school: boardSchool },
	whole(
		'medewerker',
		{ ...administered(everybody), update: either(administration, role('beheerder')) },
		`voorletters = 'x'`
	),
	// Who looks for the board is named by the command line only.
	{
		table: 'medewerker_rol',
		about: `case t.rol when 'bestuur' then 'bestuur' else 'school' end`,
		may: { select: everybody, insert: givesRoles, update: givesRoles, delete: givesRoles },
		set: `tot = '2027-07-31'`
	},
	whole(
		'groep',
		administered(everybody),
		`omschrijving = 'x'`,
		`case t.naam when '5' then 'eigen' else 'ander' end`
	),
	whole('groep_medewerker', administered(everybody), `tot = '2027-07-31'`),
	whole('vakantie', administered(everybody), `bron = 'regio'`),
	{
		table: 'methodetoets',
		about: groepOf,
		may: {
			select: everybody,
			insert: either(role('intern_begeleider'), ofOwnGroup),
			update: either(role('intern_begeleider'), ofOwnGroup),
			delete: either(role('intern_begeleider'), (persoon, about) =>
				about === 'eigen' ? persoon === 'groepsleerkracht' : persoon === 'leerkracht_andere_groep'
			)
		},
		set: `blok = '2'`
	},
	{
		table: 'volglijst',
		about: groepOf,
		may: {
			select: everybody,
			insert: either(role('intern_begeleider'), ofOwnGroup),
			update: either(role('intern_begeleider'), ofOwnGroup)
		},
		set: `ingeleverd_op = null, ingeleverd_door = null`
	},
	{
		table: 'leerlingbespreking',
		about: groepOf,
		may: {
			select: everybody,
			insert: either(role('intern_begeleider'), ofOwnGroup),
			update: either(role('intern_begeleider'), ofOwnGroup)
		},
		set: `gepland_op = '2027-03-15'`
	},
	whole('import', { select: administration, insert: administration }),
	whole('import_terugdraaiing', { select: administration, insert: administration }),
	whole('importvoorstel', administered(administration), `bestandsnaam = 'x'`),
	whole('kolomindeling', administered(administration), `naam = 'x'`),
	whole('signaalprofiel', { select: everybody, insert: policyMakers }),
	...jaarlines,
	whole(
		'schoolinstelling',
		{
			select: everybody,
			insert: (persoon, about) =>
				about === 'toezicht'
					? hasRole(persoon, 'functionaris_gegevensbescherming')
					: policyMakers(persoon, about)
		},
		undefined,
		`case t.sleutel when 'toezicht_inzage' then 'toezicht' else 'school' end`
	)
];

/** Tables without rows of a school, and why they are not in the matrix. */
export const outside: Record<string, string> = {
	migratie: 'Which migrations ran: no role of the program may read it.',
	reservekopie:
		'About the whole installation, without persons; src/core/backup/backup.db.test.ts says who reads it.',
	toegangsregel: 'The same rules for every school, read by everybody, written by migrations only.'
};

/** What can be tried on those; whether a policy there is missed is seen by comparing with how it was. */
export const outsideLines: Line[] = Object.keys(outside)
	.filter((table) => table !== 'migratie')
	.map((table) => ({
		table,
		about: `'installatie'`,
		may: {},
		school: `(select id from school where brin = '99AA')`
	}));
