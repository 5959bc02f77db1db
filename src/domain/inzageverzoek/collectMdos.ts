import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { dayOf } from '#law/datum.ts';
import { filled } from './collectKind.ts';
import type { Stuk } from './stuk.ts';

/** Meetings about the child: who was asked, what was said from each point of view, what was decided and added. What others said has to be read first. */
export async function collectMdos(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	const { rows } = await sql<{
		id: string;
		vraag: string;
		toelichting: string;
		zonderOuders: string;
		afgezegd: string | null;
		op: Temporal.PlainDate | null;
		aangevraagdOp: Temporal.Instant;
		wie: string | null;
		teksten: string | null;
		regels: string | null;
	}>`
		select mdo.id, mdo.vraag, mdo.leerling_toelichting as toelichting, mdo.zonder_ouders as "zonderOuders",
			mdo.afgezegd_reden as afgezegd, moment.van as op, mdo.op as "aangevraagdOp",
			(select string_agg(case mdodeelnemer.soort
					when 'extern' then concat_ws(', ', mdodeelnemer.naam, mdodeelnemer.partner)
					when 'ouder' then concat_ws(' ', ouder.voornaam, ouder.voorvoegsel, ouder.achternaam)
					else concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam) end, '; ' order by mdodeelnemer.op)
				from mdodeelnemer
				left join ouder on ouder.school_id = mdodeelnemer.school_id and ouder.id = mdodeelnemer.ouder_id
				left join medewerker on medewerker.school_id = mdodeelnemer.school_id and medewerker.id = mdodeelnemer.medewerker_id
				where mdodeelnemer.school_id = mdo.school_id and mdodeelnemer.mdo_id = mdo.id) as wie,
			(select string_agg(mdotekst.tekst, E'\n\n' order by array_position(array['ouders', 'leerling', 'school', 'extern', 'helpt'], mdotekst.veld))
				from mdotekst where mdotekst.school_id = mdo.school_id and mdotekst.mdo_id = mdo.id and btrim(mdotekst.tekst) <> '') as teksten,
			(select string_agg(mdoregel.tekst, E'\n' order by mdoregel.op) from mdoregel
				where mdoregel.school_id = mdo.school_id and mdoregel.mdo_id = mdo.id) as regels
		from mdo
		left join moment on moment.school_id = mdo.school_id and moment.id = mdo.moment_id
		where mdo.school_id = huidige_school() and mdo.leerling_id = ${leerlingId}
		order by coalesce(moment.van, mdo.op::date)`.execute(tx);
	return rows.map((row): Stuk => ({
		...{ sleutel: `mdo:${row.id}`, deel: 'overleg', kop: 'Multidisciplinair overleg (MDO)', door: null },
		op: row.op ?? dayOf(row.aangevraagdOp),
		regels: filled([
			['De vraag', row.vraag],
			['Wie', row.wie],
			['Van het kind', row.toelichting],
			['Over de ouders', row.zonderOuders],
			['Gezegd', row.teksten],
			['Besloten en aangevuld', row.regels],
			['Afgezegd', row.afgezegd]
		]).map((regel) => ({ ...regel, verhaal: true as const })),
		voorstel: 'beoordelen'
	}));
}
