import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { readPortret } from '#domain/overzicht/readLeerlingportret.ts';
import { readSteun } from '#domain/overzicht/readGroepsoverzicht.ts';
import { niveaus, type Niveaunummer } from '#domain/ondersteuningsvraag/niveau.ts';
import { listKindscores } from '#domain/volglijst/readVolglijsten.ts';
import { vatBlikkenSamen, vergelijkBlikken } from '#domain/volglijst/vergelijk.ts';
import { formatDatum } from '#law/datum.ts';
import type { Mdoveld } from './mdo.ts';

export type Mdofeit = { readonly tekst: string; readonly href?: string };

/** What the file says already, beside the point of view it belongs to: so that the talk need not begin with it (S95). */
export async function readMdofeiten(
	tx: Tx,
	leerlingId: string,
	vandaag: Temporal.PlainDate
): Promise<Partial<Record<Mdoveld, Mdofeit[]>>> {
	const steun = (await readSteun(tx, [leerlingId], vandaag)).get(leerlingId);
	const portret = await readPortret(tx, leerlingId);
	const scores = (await listKindscores(tx, [leerlingId], vandaag)).get(leerlingId) ?? [];
	const { rows: evaluaties } = await sql<{
		planId: string;
		op: Temporal.PlainDate;
		uitkomst: 'bereikt' | 'deels' | 'niet';
		toelichting: string;
	}>`
		select handelingsplan_id as "planId", geevalueerd_op as op, uitkomst, toelichting from planevaluatie
		where school_id = huidige_school() and leerling_id = ${leerlingId} order by geevalueerd_op desc limit 3`.execute(
		tx
	);
	const { rows: ouders } = await sql<{ op: Temporal.PlainDate; tekst: string; vraagId: string }>`
		select gebeurd_op as op, case when length(tekst) > 200 then left(tekst, 195) || ' …' else tekst end as tekst, ondersteuningsvraag_id as "vraagId" from vraagnotitie
		where school_id = huidige_school() and leerling_id = ${leerlingId} and soort = 'ouders' order by gebeurd_op desc limit 2`.execute(
		tx
	);
	const niveau = (steun?.niveau ?? 1) as Niveaunummer;
	return {
		ouders: ouders.map(({ op, tekst, vraagId }) => ({
			tekst: `${formatDatum(op)}: ${tekst}`,
			href: `/vragen/${vraagId}`
		})),
		leerling: portret?.eigenWoorden ? [{ tekst: `"${portret.eigenWoorden}"` }] : [],
		school: [
			{ tekst: `Niveau ${niveau}: ${niveaus[niveau].naam}.` },
			...(steun?.vragen ?? []).map(({ id, vraag }) => ({ tekst: `Vraag: ${vraag}`, href: `/vragen/${id}` })),
			...(steun?.plannen ?? []).map(({ id, doel }) => ({ tekst: `Plan: ${doel}`, href: `/plannen/${id}` })),
			...evaluaties.map(({ planId, op, uitkomst, toelichting }) => ({
				tekst: `Geëvalueerd op ${formatDatum(op)}, doel ${uitkomst === 'niet' ? 'niet bereikt' : uitkomst === 'deels' ? 'deels bereikt' : 'bereikt'}: ${toelichting}`,
				href: `/plannen/${planId}`
			})),
			...vatBlikkenSamen(vergelijkBlikken(scores)).map((tekst) => ({ tekst }))
		],
		helpt: portret?.watHelpt ? [{ tekst: portret.watHelpt }] : []
	};
}
