import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';

export type Tijdlijnsoort =
	| 'vraag'
	| 'notitie'
	| 'niveau'
	| 'plan'
	| 'evaluatie'
	| 'afspraak'
	| 'bespreking'
	| 'observatie'
	| 'loopbaan';
export type Tijdlijnmoment = {
	op: Temporal.PlainDate;
	soort: Tijdlijnsoort;
	wat: string;
	door: string | null;
	vraagId: string | null;
	href: string | null;
};

/** Everything that happened around a child, newest first, as one line each; the pages behind it tell the rest (L2). */
export async function listTijdlijn(tx: Tx, leerlingId: string): Promise<Tijdlijnmoment[]> {
	const { rows } = await sql<Tijdlijnmoment>`
		select moment.op, moment.soort, moment.wat, moment.vraag_id as "vraagId", moment.href,
			nullif(concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam), '') as door
		from (
			select geopend_op as op, op as geschreven, 'vraag' as soort, 'Vraag gesteld: ' || vraag as wat, id as vraag_id,
				'/vragen/' || id as href, door
			from ondersteuningsvraag where school_id = huidige_school() and leerling_id = ${leerlingId}
			union all
			select vraagnotitie.gebeurd_op, vraagnotitie.op, 'notitie', 
				case when length(vraagnotitie.tekst) > 300 then left(vraagnotitie.tekst, 290) || ' ...' else vraagnotitie.tekst end, vraagnotitie.ondersteuningsvraag_id,
				'/vragen/' || vraagnotitie.ondersteuningsvraag_id, vraagnotitie.door
			from vraagnotitie where school_id = huidige_school() and leerling_id = ${leerlingId}
			union all
			select besloten_op, op, 'niveau', 'Niveau ' || niveau || ': ' || waarom, ondersteuningsvraag_id,
				'/vragen/' || ondersteuningsvraag_id, door
			from niveaubesluit where school_id = huidige_school() and leerling_id = ${leerlingId}
			union all
			select handelingsplan.begonnen_op, handelingsplan.op, 'plan', 'Plan begonnen: ' || versie.doel,
				handelingsplan.ondersteuningsvraag_id, '/plannen/' || handelingsplan.id, handelingsplan.opgesteld_door
			from handelingsplan
			cross join lateral (select doel from handelingsplanversie where school_id = handelingsplan.school_id
				and handelingsplan_id = handelingsplan.id order by versie desc limit 1) versie
			where handelingsplan.school_id = huidige_school() and handelingsplan.leerling_id = ${leerlingId}
				and handelingsplan.begonnen_op is not null
			union all
			select planevaluatie.geevalueerd_op, planevaluatie.op, 'evaluatie',
				'Plan geëvalueerd, doel ' || case planevaluatie.uitkomst when 'niet' then 'niet bereikt'
					when 'deels' then 'deels bereikt' else 'bereikt' end || ': ' || planevaluatie.toelichting,
				handelingsplan.ondersteuningsvraag_id, '/plannen/' || handelingsplan.id, planevaluatie.door
			from planevaluatie
			join handelingsplan on handelingsplan.school_id = planevaluatie.school_id and handelingsplan.id = planevaluatie.handelingsplan_id
			where planevaluatie.school_id = huidige_school() and planevaluatie.leerling_id = ${leerlingId}
			union all
			select (afspraak.op at time zone 'Europe/Amsterdam')::date, afspraak.op, 'afspraak', 'Afgesproken: ' || afspraak.wat,
				afspraak.ondersteuningsvraag_id, coalesce('/vragen/' || afspraak.ondersteuningsvraag_id, '/werklijst'), afspraak.door
			from afspraak where school_id = huidige_school() and leerling_id = ${leerlingId}
			union all
			select (besprekingsleerling.besproken_op at time zone 'Europe/Amsterdam')::date, besprekingsleerling.besproken_op, 'bespreking',
				'Leerlingbespreking ' || case leerlingbespreking.ronde when 1 then 'najaar' when 2 then 'voorjaar' else 'zomer' end || coalesce(': ' || nullif(
					(select string_agg(nullif(btrim(tekst), ''), ' ' order by veld) from besprekingstekst
						where school_id = leerlingbespreking.school_id and leerlingbespreking_id = leerlingbespreking.id
							and leerling_id = ${leerlingId} and veld <> 'voorbereiding'), ''),
					case when besprekingsleerling.geen_verandering then ', geen verandering' else '' end),
				null, '/besprekingen/' || leerlingbespreking.id || '/verslag', besprekingsleerling.door
			from besprekingsleerling
			join leerlingbespreking on leerlingbespreking.school_id = besprekingsleerling.school_id
				and leerlingbespreking.id = besprekingsleerling.leerlingbespreking_id
			where besprekingsleerling.school_id = huidige_school() and besprekingsleerling.leerling_id = ${leerlingId}
				and besprekingsleerling.besproken_op is not null
			union all
			select gezien_op, op, 'observatie', coalesce(tekst, naam_van_stelling(soort)), null, null, door
			from observatie where school_id = huidige_school() and leerling_id = ${leerlingId}
			union all
			select make_date(left(schooljaar, 4)::int, 8, 1), null, 'loopbaan',
				case soort when 'versnelling' then 'Sloeg groep ' || jaargroep || ' over'
					when 'kleuterverlenging' then 'Bleef een jaar langer kleuter (groep ' || jaargroep || ')'
					else 'Deed groep ' || jaargroep || ' nog een keer' end, null, null, null
			from doublure where school_id = huidige_school() and leerling_id = ${leerlingId}
		) moment
		left join medewerker on medewerker.school_id = huidige_school() and medewerker.id = moment.door
		order by moment.op desc, moment.geschreven desc nulls last`.execute(tx);
	return rows;
}
