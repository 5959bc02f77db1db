import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { readMomenten } from '#domain/jaarplan/readMomenten.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import { readVolgendJaar } from './readVolgendJaar.ts';

type Day = Temporal.PlainDate;
export type Keuze = { readonly id: string; readonly naam: string };

/** What does not move along by itself when the school year turns, as far as this person may see. */
export type Jaarwisseling = {
	readonly schooljaar: Schooljaar;
	readonly groepen: readonly { readonly id: string; readonly naam: string; readonly leerlingen: number }[];
	/** Groups that nobody stands before. */
	readonly zonderLeerkracht: readonly string[];
	/** Children of this year, but for groep 8, who are in no group of the next. */
	readonly zonderGroep: readonly { readonly id: string; readonly naam: string; readonly groep: string }[];
	/** Open questions of a colleague who will not see the child any more, with who will. */
	readonly vragen: readonly {
		readonly id: string;
		readonly vraag: string;
		readonly leerlingId: string;
		readonly kind: string;
		readonly eigenaar: string;
		readonly groep: string;
		readonly keuzes: readonly Keuze[];
	}[];
	/** Plans whose evaluation is due before the next year begins. */
	readonly plannen: readonly {
		readonly id: string;
		readonly leerlingId: string;
		readonly kind: string;
		readonly uiterlijk: Day;
	}[];
	/** Open agreements of who does not work here any more then. */
	readonly afspraken: readonly {
		readonly id: string;
		readonly wat: string;
		readonly wie: string;
		readonly leerlingId: string;
	}[];
	/** How many moments the calendar of the next year has. */
	readonly momenten: number;
};

/**
 * Reads what has to be asked once at the turn of the year. Levels, questions, plans and agreements belong to the child and move
 * along with it; what is left is who stands where and who keeps an eye. In: a day of this school year.
 */
export async function readJaarwisseling(tx: Tx, { vandaag }: Pick<User, 'vandaag'>): Promise<Jaarwisseling> {
	const { schooljaar, begin, september, groepen, kinderen, straks } = await readVolgendJaar(tx, vandaag);
	return {
		schooljaar,
		groepen: groepen.map(({ id, naam, leerlingen }) => ({ id, naam, leerlingen })),
		zonderLeerkracht: groepen.filter(({ leerkrachten }) => leerkrachten.length === 0).map(({ naam }) => naam),
		zonderGroep: [...kinderen.values()]
			.filter(({ id, jaargroep, groepId }) => groepId && jaargroep !== '8' && !straks.has(id))
			.map(({ id, naam, groepNaam }) => ({ id, naam, groep: groepNaam ?? '' })),
		vragen: groepen.length === 0 ? [] : await listVragen(tx, vandaag, september, straks),
		...(await listPlannenEnAfspraken(tx, begin)),
		momenten: (await readMomenten(tx, schooljaar)).length
	};
}

type Vraagrij = { id: string; leerlingId: string; vraag: string; eigenaarId: string; eigenaar: string };

async function listVragen(
	tx: Tx,
	vandaag: Day,
	straks: Day,
	kinderen: ReadonlyMap<string, { naam: string; groepId: string | null; groepNaam: string | null }>
): Promise<Jaarwisseling['vragen']> {
	const { rows } = await sql<Vraagrij>`
		select vraag.id, vraag.leerling_id as "leerlingId", vraag.vraag, vraag.eigenaar_id as "eigenaarId",
			concat_ws(' ', coalesce(medewerker.roepnaam, medewerker.voorletters), medewerker.voorvoegsel, medewerker.achternaam) as eigenaar
		from ondersteuningsvraag vraag
		join medewerker on medewerker.school_id = vraag.school_id and medewerker.id = vraag.eigenaar_id
		where vraag.school_id = huidige_school() and vraag.geopend_op <= ${vandaag}
			and not exists (select from vraagsluiting where vraagsluiting.school_id = vraag.school_id
				and vraagsluiting.ondersteuningsvraag_id = vraag.id and vraagsluiting.heropend_op is null)
		order by vraag.geopend_op`.execute(tx);
	const { rows: mensen } = await sql<Keuze & { groepId: string | null }>`
		select medewerker.id, bij.groep_id as "groepId",
			concat_ws(' ', coalesce(medewerker.roepnaam, medewerker.voorletters), medewerker.voorvoegsel, medewerker.achternaam) as naam
		from medewerker
		join (
			select school_id, medewerker_id, groep_id from groep_medewerker
			where rol in ('groepsleerkracht', 'duo') and van <= ${straks} and (tot is null or tot >= ${straks})
			union all
			select school_id, medewerker_id, null from medewerker_rol
			where rol = 'intern_begeleider' and van <= ${straks} and (tot is null or tot >= ${straks})
		) bij on bij.school_id = medewerker.school_id and bij.medewerker_id = medewerker.id
		where medewerker.school_id = huidige_school() and (in_dienst_tot is null or in_dienst_tot >= ${straks})
		order by naam`.execute(tx);
	return rows.flatMap(({ leerlingId, eigenaarId, ...vraag }) => {
		const kind = kinderen.get(leerlingId);
		if (!kind) return [];
		const keuzes = mensen.filter(({ groepId }) => groepId === null || groepId === kind.groepId);
		if (keuzes.some(({ id }) => id === eigenaarId)) return [];
		return [
			{
				...{ ...vraag, leerlingId },
				kind: kind.naam,
				groep: kind.groepNaam ?? '',
				// Who has both roles is one choice.
				keuzes: [...new Map(keuzes.map(({ id, naam }) => [id, { id, naam }])).values()]
			}
		];
	});
}

async function listPlannenEnAfspraken(
	tx: Tx,
	begin: Day
): Promise<Pick<Jaarwisseling, 'plannen' | 'afspraken'>> {
	const { rows: plannen } = await sql<Jaarwisseling['plannen'][number]>`
		select plan.id, plan.leerling_id as "leerlingId", plan.evaluatie_tot as uiterlijk,
			concat_ws(' ', coalesce(leerling.roepnaam, leerling.voorletters), leerling.voorvoegsel, leerling.achternaam) as kind
		from handelingsplan plan
		join leerling on leerling.school_id = plan.school_id and leerling.id = plan.leerling_id
		where plan.school_id = huidige_school() and plan.begonnen_op is not null and plan.evaluatie_tot < ${begin}
			and not exists (select from planevaluatie where planevaluatie.school_id = plan.school_id
				and planevaluatie.handelingsplan_id = plan.id)
		order by plan.evaluatie_tot, kind`.execute(tx);
	const { rows: afspraken } = await sql<Jaarwisseling['afspraken'][number]>`
		select afspraak.id, afspraak.wat, afspraak.leerling_id as "leerlingId",
			concat_ws(' ', coalesce(medewerker.roepnaam, medewerker.voorletters), medewerker.voorvoegsel, medewerker.achternaam) as wie
		from afspraak
		join medewerker on medewerker.school_id = afspraak.school_id and medewerker.id = afspraak.wie_id
		where afspraak.school_id = huidige_school() and medewerker.in_dienst_tot < ${begin.add({ days: 45 })}
			and not exists (select from afspraakafronding where afspraakafronding.school_id = afspraak.school_id
				and afspraakafronding.afspraak_id = afspraak.id)
		order by afspraak.uiterlijk`.execute(tx);
	return { plannen, afspraken };
}
