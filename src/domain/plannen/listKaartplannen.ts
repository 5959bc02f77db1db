import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { readNamen } from '#domain/ondersteuningsvraag/readDraad.ts';
import { dayOf } from '#law/datum.ts';
import type { Dag, Planloop, Plannotitie, Verloop } from './handelingsplan.ts';
import { mondayOf } from './kaart.ts';

type Day = Temporal.PlainDate;

export type Kaartplan = Planloop & {
	readonly id: string;
	readonly leerlingId: string;
	readonly roepnaam: string;
	readonly achternaam: string;
	readonly vak: string | null;
	readonly doel: string;
	readonly aanpak: string;
	readonly plaats: string;
	readonly dagen: readonly Dag[];
	readonly keerPerWeek: number;
	readonly minuten: number;
	/** Whether this person carries it out; otherwise who does. */
	readonly isMijn: boolean;
	readonly uitvoerder: string;
	/** Notes of this week, newest first. */
	readonly notities: readonly Plannotitie[];
};

/** The running plans this person has to do with: those they carry out, and those of the pupils of their own group (C12). */
export async function listKaartplannen(tx: Tx, vandaag: Day): Promise<Kaartplan[]> {
	const { rows } = await sql<Rij>`
		select handelingsplan.id, handelingsplan.leerling_id, handelingsplan.vak, handelingsplan.begonnen_op,
			handelingsplan.evaluatie_van, handelingsplan.evaluatie_tot,
			coalesce(leerling.roepnaam, leerling.voorletters, leerling.achternaam, '') as roepnaam,
			concat_ws(' ', leerling.voorvoegsel, leerling.achternaam) as achternaam,
			versie.doel, versie.aanpak, versie.plaats, versie.dagen, versie.keer_per_week, versie.minuten,
			coalesce(versie.uitvoerder_id = huidige_medewerker(), false) as is_mijn,
			versie.uitvoerder_id, versie.uitvoerder_tekst
		from handelingsplan
		join leerling on leerling.school_id = handelingsplan.school_id and leerling.id = handelingsplan.leerling_id
		cross join lateral (
			select * from handelingsplanversie
			where handelingsplanversie.school_id = handelingsplan.school_id
				and handelingsplanversie.handelingsplan_id = handelingsplan.id
			order by handelingsplanversie.versie desc
			limit 1
		) versie
		where handelingsplan.school_id = huidige_school() and handelingsplan.begonnen_op <= ${vandaag}
			and (handelingsplan.leerling_id = any ((select mijn_groepsleerlingen())::uuid[])
				-- Also who carried it out in an older version: the newest decides, below.
				or handelingsplan.id in (select handelingsplan_id from handelingsplanversie where uitvoerder_id = huidige_medewerker()))
			and (leerling.uitgestroomd_op is null or leerling.uitgestroomd_op >= ${vandaag})
			and not exists (select from planevaluatie
				where planevaluatie.school_id = handelingsplan.school_id and planevaluatie.handelingsplan_id = handelingsplan.id)
			and (versie.uitvoerder_id = huidige_medewerker()
				or handelingsplan.leerling_id = any ((select mijn_groepsleerlingen())::uuid[]))
		order by roepnaam, achternaam, handelingsplan.begonnen_op`.execute(tx);
	if (rows.length === 0) return [];
	const naam = await readNamen(tx);
	const notities = await tx
		.selectFrom('plannotitie')
		.select(['id', 'handelingsplan_id', 'gebeurd_op', 'hoe', 'tekst', 'door', 'op'])
		.where(
			'handelingsplan_id',
			'in',
			rows.map(({ id }) => id)
		)
		.where('gebeurd_op', '>=', mondayOf(vandaag))
		.orderBy('gebeurd_op', 'desc')
		.orderBy('op', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		leerlingId: row.leerling_id,
		roepnaam: row.roepnaam,
		achternaam: row.achternaam,
		vak: row.vak,
		begonnenOp: row.begonnen_op,
		evaluatieVan: row.evaluatie_van,
		evaluatieTot: row.evaluatie_tot,
		geevalueerdOp: null,
		doel: row.doel,
		aanpak: row.aanpak,
		plaats: row.plaats,
		dagen: row.dagen,
		keerPerWeek: row.keer_per_week,
		minuten: row.minuten,
		isMijn: row.is_mijn,
		uitvoerder: [naam(row.uitvoerder_id), row.uitvoerder_tekst].filter(Boolean).join(', '),
		notities: notities
			.filter(({ handelingsplan_id }) => handelingsplan_id === row.id)
			.map((notitie) => ({
				id: notitie.id,
				gebeurdOp: notitie.gebeurd_op,
				verloop: notitie.hoe as Verloop,
				tekst: notitie.tekst,
				doorId: notitie.door,
				door: naam(notitie.door),
				op: dayOf(notitie.op)
			}))
	}));
}

type Rij = {
	id: string;
	leerling_id: string;
	vak: string | null;
	begonnen_op: Day | null;
	evaluatie_van: Day | null;
	evaluatie_tot: Day | null;
	roepnaam: string;
	achternaam: string;
	doel: string;
	aanpak: string;
	plaats: string;
	dagen: Dag[];
	keer_per_week: number;
	minuten: number;
	is_mijn: boolean;
	uitvoerder_id: string | null;
	uitvoerder_tekst: string;
};
