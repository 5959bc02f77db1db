import { hasRole, leerlingen, reach, type Laag, type Leerling, type Persoon, type Rol } from './people.ts';

/** What is tried on a row. */
export type Verb = 'select' | 'insert' | 'update' | 'delete';

/** A row is known by what it is about: a child, a group, a person or the school as a whole. */
export type May = (persoon: Persoon, about: string) => boolean;

/**
 * One line per table. `about`: SQL that says what row t is about; `may`: who may do what;
 * `set`: an update that reads nothing; a verb that is not named is for nobody.
 */
export type Line = {
	table: string;
	about: string;
	may: Partial<Record<Verb, May>>;
	set?: string;
	/** What somebody does first in the same transaction. */
	before?: string;
};

const everybody: May = () => true;
const upTo =
	(laag: Laag): May =>
	(persoon, about) => {
		const leerling = childOf(about);
		return isLeerling(leerling) && (reach(persoon, leerling) ?? -1) >= laag;
	};
/** A report of research is care, wherever it is written (L3). */
const researchDeeper: May = (persoon, about) => upTo(about.endsWith('/onderzoek') ? 3 : 2)(persoon, about);
/** Who stands for the group today, whatever the part. */
const beforeGroup: May = (persoon, about) =>
	['eigen', 'eigen_zorg'].includes(about) && nowInGroup['eigen']!.includes(persoon);
const role =
	(...rollen: Rol[]): May =>
	(persoon) =>
		hasRole(persoon, ...rollen);
const either =
	(...rules: May[]): May =>
	(persoon, about) =>
		rules.some((rule) => rule(persoon, about));
const self: May = (persoon, about) => persoon === about;
const administration = role('administratie', 'intern_begeleider', 'directie');
const policyMakers = role('intern_begeleider', 'directie');
/** Whose name stands on the agreement about the child of the other group. */
const ownAgreement: May = (persoon, about) => persoon === 'groepsleerkracht' && about === 'ander';
/** What somebody wrote today can still be taken back. */
const ownToday: May = (persoon, about) => persoon === 'groepsleerkracht' && about === 'eigen/vandaag';
const nowInGroup: Record<string, readonly Persoon[]> = {
	eigen: ['groepsleerkracht', 'duo', 'invaller', 'onderwijsassistent'],
	ander: ['leerkracht_andere_groep']
};
/** The teachers of the group; who stands in or assists plans nothing for it. */
const ofOwnGroup: May = (persoon, about) =>
	(nowInGroup[about]?.includes(persoon) ?? false) && !['invaller', 'onderwijsassistent'].includes(persoon);

/** The child that a row is about; what comes after a slash is which of the child's rows (see families.ts). */
const childOf = (about: string) => about.replace(/\/.*/, '');
/** Openings and assignments of this world are about the child of the other group. */
const seesAnder: May = (persoon) => upTo(2)(persoon, 'ander');
const isLeerling = (about: string): about is Leerling => (leerlingen as readonly string[]).includes(about);
const nameOf = (column: string) =>
	`(select roepnaam from leerling where leerling.school_id = t.school_id and leerling.id = ${column})`;
const throughParent = (parent: string) =>
	nameOf(
		`(select leerling_id from ${parent} parent where parent.school_id = t.school_id and parent.id = t.${parent}_id)`
	);
const medewerkerOf = (column: string) =>
	`(select roepnaam from medewerker where medewerker.school_id = t.school_id and medewerker.id = t.${column})`;
const groepOf = `case (select naam from groep where groep.school_id = t.school_id and groep.id = t.groep_id) when '5' then 'eigen' else 'ander' end`;

/** A table about a child, guarded by the layer of what it holds. */
function child(
	table: string,
	laag: Laag,
	verbs: string,
	set?: string,
	about = nameOf('t.leerling_id')
): Line {
	const may = Object.fromEntries(verbs.split(' ').map((verb) => [verb, upTo(laag)]));
	return { table, about, may, ...(set ? { set } : {}) };
}

/** A table of the whole school. */
const whole = (table: string, may: Line['may'], set?: string, about = `'school'`): Line => ({
	table,
	about,
	may,
	...(set ? { set } : {})
});

const administered = (select: May): Line['may'] => ({
	select,
	insert: administration,
	update: administration,
	delete: administration
});
const { delete: _, ...administeredForGood } = administered(upTo(0));

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
	child('methodetoetsresultaat', 1, 'select insert update delete', `behaald = 6`),
	{
		table: 'observatie',
		about: nameOf('t.leerling_id'),
		may: { select: upTo(2), insert: upTo(2), delete: ownToday }
	},
	child('signaal', 2, 'select insert update', `vak = 'lezen'`),
	child('signaalbesluit', 2, 'select insert'),
	child('ondersteuningsvraag', 2, 'select insert update', `wat_helpt = 'x'`),
	{
		table: 'vraagnotitie',
		about: nameOf('t.leerling_id'),
		may: { select: researchDeeper, insert: researchDeeper }
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
	child('niveaubesluit', 2, 'select insert'),
	child('niveaubesluitdeelnemer', 2, 'select insert', undefined, throughParent('niveaubesluit')),
	child('niveaubesluitvereiste', 2, 'select insert', undefined, throughParent('niveaubesluit')),
	child('besprekingsleerling', 2, 'select insert update', `geen_verandering = true`),
	child('besprekingstekst', 2, 'select insert update', `tekst = 'x'`),
	child('besprekingsaanvulling', 2, 'select insert'),
	child('handelingsplan', 2, 'select insert update delete', `vak = 'lezen'`),
	child('handelingsplanversie', 2, 'select insert'),
	child('plannotitie', 2, 'select insert delete'),
	child('planevaluatie', 2, 'select insert'),
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
	// The log: everybody adds to it, lines about writing come from triggers only, and nobody reads or changes it.
	{ table: 'gebeurtenis', about: 't.soort', may: { insert: (_, soort) => soort !== 'schrijven' } },
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
	whole('sessie', {}),
	whole('aanmeldpoging', {}),

	// About the school.
	whole('school', { select: everybody, update: administration }, `naam = 'x'`),
	whole('medewerker', administered(everybody), `emailadres = 'x'`),
	whole(
		'medewerker_rol',
		{
			select: everybody,
			insert: role('directie', 'beheerder'),
			update: role('directie', 'beheerder'),
			delete: role('directie', 'beheerder')
		},
		`tot = '2027-07-31'`
	),
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
