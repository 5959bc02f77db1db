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
const saysHeld = either(plans, ofOwnGroup);
const aboutMoment = (moment: string) =>
	`(select case when plek.werkafspraak = 'klassenbezoek' then 'bezoek' when plek.groep_id is not null then 'eigen' else 'school' end
		from moment plek where plek.school_id = t.school_id and plek.id = t.${moment})`;

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
	whole(
		'agendalink',
		{ select: either(self, role('directie')), insert: makesLink, update: either(self, role('directie')) },
		'ingetrokken_op = now()',
		medewerkerOf('door')
	)
];
