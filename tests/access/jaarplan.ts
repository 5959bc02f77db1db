import { hasRole } from './people.ts';
import {
	either,
	everybody,
	medewerkerOf,
	ofOwnGroup,
	policyMakers,
	role,
	self,
	whole,
	type Line,
	type May
} from './rules.ts';

/** A visit to a class is between the teacher and the directie (X25). */
const seesMoment: May = (persoon, about) =>
	about !== 'bezoek' || persoon === 'groepsleerkracht' || hasRole(persoon, 'directie');
const plans: May = (persoon, about) =>
	about === 'bezoek' ? hasRole(persoon, 'directie') : policyMakers(persoon, about);
/** The teacher takes part in the meetings of the world: one of colleagues, and a visit to the own class. */
const takesPart: May = (persoon, about) =>
	persoon === 'groepsleerkracht' && (about === 'overleg' || about === 'bezoek');
const saysHeld = either(plans, ofOwnGroup, takesPart);
const atTable = either(plans, takesPart);
/** Only what is said in one's own name. */
const atTableSelf: May = (persoon, about) => persoon === 'groepsleerkracht' && atTable(persoon, about);
const aboutMoment = (moment: string) =>
	`(select case when plek.werkafspraak = 'klassenbezoek' then 'bezoek' when plek.werkafspraak = 'intervisie' then 'overleg' when plek.groep_id is not null then 'eigen' else 'school' end
		from moment plek where plek.school_id = t.school_id and plek.id = t.${moment})`;

const overlegline = (table: string, may: Line['may'], set?: string): Line =>
	whole(table, { select: atTable, ...may }, set, aboutMoment('moment_id'));
/** An agreement of the visit is for the duo, one of the other meeting for the onderwijsassistent. */
const ofAfspraak =
	(test: May): May =>
	(persoon, about) =>
		test(persoon, about === 'duo' ? 'bezoek' : 'overleg');

/** The link that the intern begeleider has is one to the calendar of the school: anybody who works here can make that one. */
const makesLink: May = (persoon, about) => about === 'intern_begeleider' || persoon === about;

/** In the world one school year was published, and the next one was fixed only. */
const ofPublishedYear = `(select case when t.schooljaar = '2026-2027' then 'gepubliceerd' else 'vastgesteld' end)`;

/** The school year: what was promised, what was planned, and the calendar on a phone. */
export const jaarlines: Line[] = [
	whole('werkafspraakversie', { select: everybody, insert: policyMakers }),
	whole('aanbodtekst', { select: everybody, insert: policyMakers, update: policyMakers }, "tekst = 'anders'"),
	whole('aanbodcel', { select: everybody, insert: policyMakers, update: policyMakers }, "tekst = 'anders'"),
	whole(
		'aanbodopmerking',
		{ select: everybody, insert: everybody, update: either(self, policyMakers) },
		'afgehandeld_op = now(), afgehandeld_door = huidige_medewerker()',
		medewerkerOf('door')
	),
	whole('aanbodstuk', { select: everybody, insert: policyMakers, delete: policyMakers }),
	whole('aanbodstap', { select: everybody, insert: policyMakers }, undefined, '(select t.stap)'),
	whole('aanbodversie', { select: everybody, insert: policyMakers }, undefined, ofPublishedYear),
	whole(
		'aanbodvertaling',
		{ select: everybody, insert: policyMakers, update: policyMakers },
		"teksten = '{}'",
		ofPublishedYear
	),
	whole(
		'moment',
		{ select: seesMoment, insert: plans, update: plans, delete: plans },
		'vast = true',
		aboutMoment('id')
	),
	whole(
		'momentuitkomst',
		{ select: seesMoment, insert: saysHeld, delete: saysHeld },
		undefined,
		aboutMoment('moment_id')
	),
	overlegline('overleg', { insert: atTable, update: atTable }, 'begonnen_op = now()'),
	overlegline(
		'overlegpunt',
		{ insert: atTable, update: atTable, delete: atTable },
		"tekst = 'anders', bijgewerkt_door = huidige_medewerker()"
	),
	overlegline('overlegbesluit', { insert: atTable, delete: atTable }),
	overlegline('overlegaanwezige', { insert: atTable, update: atTable }, 'aanwezig = false'),
	overlegline('overlegvoorbereiding', { insert: atTableSelf, update: atTableSelf }, "tekst = 'anders'"),
	overlegline('overleglezing', { insert: atTableSelf }),
	overlegline('overlegaanvulling', { insert: atTable }),
	overlegline('overlegbeeld', { insert: atTable }),
	whole(
		'overlegafspraak',
		{
			select: either(self, ofAfspraak(atTable)),
			insert: ofAfspraak(atTable),
			update: either(self, ofAfspraak(atTable)),
			delete: ofAfspraak(atTable)
		},
		'gedaan_op = now(), gedaan_door = huidige_medewerker()',
		medewerkerOf('wie_id')
	),
	whole(
		'agendalink',
		{ select: either(self, role('directie')), insert: makesLink, update: either(self, role('directie')) },
		'ingetrokken_op = now()',
		medewerkerOf('door')
	)
];
