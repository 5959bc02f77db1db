import { medewerkerOf, nameOf, role, upTo, whole, type Line, type May } from './rules.ts';

/** Who decides about keeping and destroying (R-BEW-5). */
const keepers = role('directie', 'functionaris_gegevensbescherming');
const running: May = (persoon, about) => keepers(persoon, about) && !about.endsWith('/opgeheven');

const wrote: May = (persoon, about) => about.split('/')[1] === persoon;

/** Who deleted it, or sees the child; without a child also who sees the support of the whole school. */
const restores: May = (persoon, about) =>
	wrote(persoon, about) || upTo(2)(persoon, about) || role('intern_begeleider')(persoon, about);

/** Keeping and destroying: chosen, held and proven by directie and FG; proof itself is written by the run only. */
export const bewaarlines: Line[] = [
	whole('bewaartermijn', { select: keepers, insert: keepers }),
	{
		table: 'bewaaropschorting',
		about: `${nameOf('t.leerling_id')} || case when t.opgeheven_op is null then '' else '/opgeheven' end`,
		may: { select: keepers, insert: running, update: running },
		set: `opgeheven_op = now(), opgeheven_door = huidige_medewerker(), opgeheven_reden = 'Het is afgehandeld'`
	},
	{
		table: 'werkaantekening',
		about: `${nameOf('t.leerling_id')} || '/' || ${medewerkerOf('door')} || case when t.verloopt_op < '2027-03-12' then '/voorbij' else '' end`,
		may: {
			select: (persoon, about) =>
				wrote(persoon, about) && !about.endsWith('/voorbij') && upTo(2)(persoon, about),
			insert: upTo(2),
			delete: wrote
		}
	},
	{
		table: 'prullenbak',
		about: `coalesce(${nameOf('t.leerling_id')}, 'geen') || '/' || ${medewerkerOf('door')} || case
			when t.teruggezet_op is not null then '/terug' when t.verloopt_op < '2027-03-12' then '/voorbij' else '' end`,
		may: {
			select: (persoon, about) => restores(persoon, about) && !about.endsWith('/voorbij'),
			update: (persoon, about) => restores(persoon, about) && !about.endsWith('/terug')
		},
		set: `teruggezet_op = now(), teruggezet_door = huidige_medewerker()`
	},
	whole('vernietiging', { select: keepers }),
	whole('vernietigingsregel', { select: keepers })
];

/** Rows that the run of destruction reads and deletes: what names a child, and the parents of who went. */
const aboutChildren = /\bt\.leerling_id\b/;
const besides = ['leerling', 'ouder', 'dossieropening', 'leerlingtoewijzing', 'gebruiker'];
const proof = ['vernietiging', 'vernietigingsregel'];

/** What the run may do in a table of the own school; a table about children belongs to it from its first day. */
export function vernietigingMay(line: Line, verb: string, about: string): boolean {
	if (line.table === 'gebeurtenis') return verb === 'insert' && about === 'vernietiging';
	if (proof.includes(line.table)) return verb === 'select' || verb === 'insert';
	if (line.table === 'bewaartermijn') return verb === 'select';
	return (
		['select', 'delete'].includes(verb) && (aboutChildren.test(line.about) || besides.includes(line.table))
	);
}
