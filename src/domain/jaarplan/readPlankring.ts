import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { kenmerkenOf } from '#law/catalogus.ts';
import { eindOf, beginOf, type Schooljaar } from '#law/schooljaar.ts';
import type { Plankring } from '#law/planvraag.ts';
import type { Kalender } from '#law/vakanties.ts';
import { readKringfeiten } from './readKringfeiten.ts';

/** Who and what the school year is planned for: the groups and their teachers, the bouwen, the school and its people. */
export async function readPlankring(
	tx: Tx,
	schoolId: string,
	schooljaar: Schooljaar,
	kalender: Kalender
): Promise<Plankring> {
	const { groepen, plaatsingen } = await readKringfeiten(tx, schooljaar, kalender);
	const rollen = await tx
		.selectFrom('medewerker_rol')
		.innerJoin('medewerker', (join) =>
			join
				.onRef('medewerker.school_id', '=', 'medewerker_rol.school_id')
				.onRef('medewerker.id', '=', 'medewerker_rol.medewerker_id')
		)
		.select(['medewerker_id', 'rol'])
		.where('medewerker_rol.van', '<=', eindOf(schooljaar))
		.where((where) =>
			where.or([
				where('medewerker_rol.tot', 'is', null),
				where('medewerker_rol.tot', '>=', beginOf(schooljaar))
			])
		)
		.where((where) =>
			where.or([where('in_dienst_tot', 'is', null), where('in_dienst_tot', '>=', beginOf(schooljaar))])
		)
		.execute();
	const withRole = (rol: string) =>
		unique(rollen.filter((row) => row.rol === rol).map((row) => row.medewerker_id));
	const team = unique(groepen.flatMap(({ leerkrachten }) => leerkrachten));
	const bouwen = unique(groepen.map(({ bouw }) => bouw)).filter((bouw) => bouw !== 'overig');
	const inGroep = (id: string) =>
		new Set(plaatsingen.filter(({ groepId }) => groepId === id).map(({ leerling }) => leerling)).size;
	return {
		over: [
			{ over: { soort: 'school', id: schoolId }, kenmerken: {}, betrokkenen: [], leerlingen: 0 },
			...bouwen.map((id) => ({
				over: { soort: 'bouw', id } as const,
				kenmerken: {},
				betrokkenen: unique(
					groepen.filter(({ bouw }) => bouw === id).flatMap(({ leerkrachten }) => leerkrachten)
				),
				leerlingen: 0
			})),
			...groepen.map((groep) => ({
				over: { soort: 'groep', id: groep.id } as const,
				kenmerken: kenmerkenOf(groep.jaargroepen),
				betrokkenen: groep.leerkrachten,
				leerlingen: inGroep(groep.id)
			})),
			...team.map((id) => ({
				over: { soort: 'medewerker', id } as const,
				kenmerken: { leerkracht: true },
				betrokkenen: [id],
				leerlingen: 0
			}))
		],
		groepen: { team, intern_begeleider: withRole('intern_begeleider'), directie: withRole('directie') }
	};
}

const unique = (list: readonly string[]): string[] => [...new Set(list)].sort();

/** Names of colleagues by id, those who left included: a calendar of last year still says who. */
export async function readMedewerkernamen(tx: Tx): Promise<ReadonlyMap<string, string>> {
	const rows = await tx
		.selectFrom('medewerker')
		.select(['id', 'roepnaam', 'voorletters', 'voorvoegsel', 'achternaam'])
		.execute();
	return new Map(rows.map((row) => [row.id, volledigeNaam(row)]));
}
