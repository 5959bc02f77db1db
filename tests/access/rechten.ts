import {
	both,
	child,
	nameOf,
	policyMakers,
	researchDeeper,
	throughParent,
	upTo,
	whole,
	type Line
} from './rules.ts';

/** The child of a correction, and whether it is about a report of research (L3). */
const verbeterstuk = `(select ${nameOf('v.leerling_id')} || case v.laag when 3 then '/onderzoek' else '' end
	from verbeterverzoek v where v.school_id = t.school_id and v.id = t.verbeterverzoek_id)`;

/** The rights of the people in the file: consent, a look at it, and a correction. */
export const rechtenlines: Line[] = [
	child('toestemming', 2, 'select insert'),
	child('toestemmingsintrekking', 2, 'select insert', undefined, throughParent('toestemming')),
	// A meeting about a child: asked for and prepared by who sees the care, led by intern begeleider and directie.
	{
		table: 'mdo',
		about: nameOf('t.leerling_id'),
		may: { select: upTo(3), insert: upTo(3), update: both(policyMakers, upTo(3)) },
		set: `vraag = 'Wat helpt nu?'`
	},
	child('mdodeelnemer', 3, 'select insert update delete', `aanwezig = true`),
	child('mdotekst', 3, 'select insert update', `tekst = 'proef', bijgewerkt_door = huidige_medewerker()`),
	child('mdoregel', 3, 'select insert delete'),
	// A parent asks to see the file: that, for who handles it; what is in it, for who sees the whole file besides.
	{
		table: 'inzageverzoek',
		about: nameOf('t.leerling_id'),
		may: { select: policyMakers, insert: policyMakers }
	},
	...['inzageverlenging', 'inzageantwoord'].map((table) =>
		whole(table, { select: policyMakers, insert: policyMakers })
	),
	...['inzagebesluit', 'inzagepakket'].map((table) => ({
		table,
		about: nameOf('t.leerling_id'),
		may: { select: both(policyMakers, upTo(3)), insert: both(policyMakers, upTo(3)) }
	})),
	// What is said to be wrong: as deep as the piece; decided by intern begeleider and directie.
	{
		table: 'verbeterverzoek',
		about: `${nameOf('t.leerling_id')} || case t.laag when 3 then '/onderzoek' else '' end`,
		may: { select: researchDeeper, insert: researchDeeper }
	},
	{
		table: 'verbeterbesluit',
		about: verbeterstuk,
		may: { select: researchDeeper, insert: both(policyMakers, researchDeeper) }
	},
	{
		table: 'verbeterverklaring',
		about: verbeterstuk,
		may: { select: researchDeeper, insert: researchDeeper }
	}
];
