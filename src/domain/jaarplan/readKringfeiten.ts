import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { bouwOfGroep } from '#domain/organisatie/jaargroep.ts';
import { kenmerkenOf } from '#law/catalogus.ts';
import { compareDays } from '#law/datum.ts';
import { earliest, latest } from '#law/duur.ts';
import { nextSchooldag } from '#law/lesweken.ts';
import { beginOf, eindOf, type Schooljaar } from '#law/schooljaar.ts';
import type { Kalender } from '#law/vakanties.ts';
import type { Feit } from '#law/werkafspraak.ts';

type Day = Temporal.PlainDate;

type Groep = {
	id: string;
	naam: string;
	jaargroep: string | null;
	jaargroepen: string[];
	leerkrachten: string[];
};
type Plaatsing = {
	nummer: number;
	groepId: string;
	jaargroep: string | null;
	van: Day;
	tot: Day | null;
	ingestroomdOp: Day | null;
};

/** About whom the promises of a school year are made: the school, its bouwen, groups, teachers, and children by number. */
type Kring = {
	readonly feiten: readonly Feit[];
	readonly groepen: readonly Groepkring[];
	/** Of each child, by number, in which group it is from when to when. */
	readonly plaatsingen: readonly {
		readonly leerling: string;
		readonly groepId: string;
		readonly van: Day;
		readonly tot: Day;
	}[];
};
type Groepkring = {
	readonly id: string;
	readonly naam: string;
	readonly bouw: string;
	readonly jaargroepen: readonly number[];
	readonly leerkrachten: readonly string[];
};

/**
 * The kring of each promise in a school year, the same for everybody who works here: children are numbers (see
 * leerlingkring). Who was there on the first school day starts the year; who came later is instroom (S70, S71).
 */
export async function readKringfeiten(tx: Tx, schooljaar: Schooljaar, kalender: Kalender): Promise<Kring> {
	const [begin, eind] = [beginOf(schooljaar), eindOf(schooljaar)];
	const { rows: groepen } = await sql<Groep>`
		select groep.id, groep.naam, groep.jaargroep,
			array(select distinct kring.jaargroep from leerlingkring(${schooljaar}) kring
				where kring.groep_id = groep.id and kring.jaargroep is not null order by 1) as jaargroepen,
			array(select distinct groep_medewerker.medewerker_id::text from groep_medewerker
				where groep_medewerker.school_id = groep.school_id and groep_medewerker.groep_id = groep.id
					and groep_medewerker.rol in ('groepsleerkracht', 'duo')) as leerkrachten
		from groep
		where groep.schooljaar = ${schooljaar} and groep.soort = 'stamgroep' and groep.vervallen_op is null
		order by groep.naam`.execute(tx);
	const { rows: plaatsingen } = await sql<Plaatsing>`
		select nummer, groep_id as "groepId", jaargroep, van, tot, ingestroomd_op as "ingestroomdOp"
		from leerlingkring(${schooljaar})`.execute(tx);
	const { rows: school } = await sql<{ id: string }>`select huidige_school()::text as id`.execute(tx);
	const eerste = nextSchooldag(begin, kalender);
	const found = groepen.map((groep) => ({
		id: groep.id,
		naam: groep.naam,
		bouw: bouwOfGroep(groep),
		jaargroepen: [
			...new Set([...groep.jaargroepen, ...(groep.jaargroep ? [groep.jaargroep] : [])].map(Number))
		].filter((jaargroep) => jaargroep >= 1),
		leerkrachten: groep.leerkrachten
	}));
	const hele = (soort: Feit['soort'], overSoort: Feit['over']['soort'], id: string): Feit => ({
		soort,
		over: { soort: overSoort, id },
		datum: begin,
		tot: eind,
		sleutel: id
	});
	const feiten: Feit[] = [
		...school.map(({ id }) => hele('school', 'school', id)),
		...[...new Set(found.map(({ bouw }) => bouw))]
			.filter((bouw) => bouw !== 'overig')
			.map((bouw) => hele('bouw', 'bouw', bouw)),
		...found.map((groep) => ({
			...hele('groep', 'groep', groep.id),
			attributes: kenmerkenOf(groep.jaargroepen)
		})),
		...[...new Set(found.flatMap(({ leerkrachten }) => leerkrachten))].map((id) => ({
			...hele('medewerker', 'medewerker', id),
			attributes: { leerkracht: true }
		})),
		...plaatsingen.flatMap((plaatsing) => leerlingfeiten(plaatsing, begin, eind, eerste))
	];
	return {
		feiten,
		groepen: found,
		plaatsingen: plaatsingen.map(({ nummer, groepId, van, tot }) => ({
			leerling: String(nummer),
			groepId,
			van,
			tot: tot ?? eind
		}))
	};
}

function leerlingfeiten(plaatsing: Plaatsing, begin: Day, eind: Day, eerste: Day): Feit[] {
	const over = { soort: 'leerling', id: String(plaatsing.nummer) } as const;
	const van = latest(begin, plaatsing.ingestroomdOp ?? plaatsing.van);
	const tot = plaatsing.tot ? earliest(eind, plaatsing.tot) : eind;
	const sleutel = `${plaatsing.nummer}/${plaatsing.groepId}`;
	const jaargroep = Number(plaatsing.jaargroep);
	const lang = compareDays(van.add({ months: 3 }), eind) <= 0;
	const present = compareDays(van, eerste) <= 0 && compareDays(tot, eerste) >= 0;
	const came = compareDays(van, eerste) > 0 && plaatsing.ingestroomdOp?.equals(van) === true;
	return [
		{
			soort: 'leerling',
			over,
			datum: van,
			tot,
			sleutel,
			attributes: { ...kenmerkenOf([jaargroep]), drie_maanden_op_school: lang }
		},
		...(present
			? [{ soort: 'schooljaarbegin', over, datum: eerste, sleutel: `begin/${sleutel}` } as const]
			: []),
		...(came ? [{ soort: 'instroom', over, datum: van, sleutel: `instroom/${sleutel}` } as const] : [])
	];
}
