import { readDossier, readGroep } from './queries.ts';
import { compareCost } from './rls.ts';
import type { Figure } from './measure.ts';
import { userOf, type Benchschool } from './school.ts';

/** What row-level security costs on the two heaviest reads of one school, for who sees all of it and for a teacher. */
export async function benchDatabase(
	school: Benchschool,
	small: boolean,
	bare: 'owner' | 'school' = 'owner'
): Promise<Figure[]> {
	const { database, schoolId, vandaag } = school;
	const rows = async (text: string, ...values: string[]) =>
		(await database.pool.query<{ id: string }>(text, values)).rows.map(({ id }) => id);
	const ib = await userOf(school, 'samira');
	const placed = `select leerling_id as id from groepsplaatsing where groep_id = $1 and van <= $2 and (tot is null or tot >= $2)`;
	const [teacher] = (
		await database.pool.query<{ groep: string; medewerker: string }>(
			`select groep_medewerker.groep_id as groep, groep_medewerker.medewerker_id as medewerker
			from groep_medewerker join groep on groep.school_id = groep_medewerker.school_id and groep.id = groep_medewerker.groep_id
			where groep_medewerker.school_id = $1 and groep_medewerker.rol = 'groepsleerkracht' and groep.jaargroep = '7'
				and groep_medewerker.van <= $2 and (groep_medewerker.tot is null or groep_medewerker.tot >= $2)
			order by 1 limit 1`,
			[schoolId, vandaag]
		)
	).rows;
	const leerkracht = { ...ib, medewerkerId: teacher!.medewerker, rollen: ['groepsleerkracht'] };
	const children = await rows(placed, teacher!.groep, vandaag.toString());
	const rounds = small ? 40 : 300;
	const figures: Figure[] = [];
	for (const [who, user] of [
		['intern begeleider', ib],
		['teacher', leerkracht]
	] as const) {
		const dossiers = children.map((id) => ({
			user,
			work: (tx: Parameters<typeof readDossier>[0]) => readDossier(tx, id, user)
		}));
		figures.push(
			await compareCost(school.url, `cost of row-level security on the dossier queries, ${who}`, dossiers, {
				rounds,
				bare
			}),
			await compareCost(
				school.url,
				`cost of row-level security on the group queries, ${who}`,
				[{ user, work: (tx) => readGroep(tx, teacher!.groep, user) }],
				{ rounds, bare }
			)
		);
	}
	return figures;
}
