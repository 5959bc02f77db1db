import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Planinhoud } from './handelingsplan.ts';

/** Writes one version of a plan. Out: false when somebody else just wrote this version. */
export async function storePlanversie(
	tx: Tx,
	plan: { readonly id: string; readonly leerlingId: string; readonly versie: number },
	inhoud: Planinhoud
): Promise<boolean> {
	const row = await tx
		.insertInto('handelingsplanversie')
		.values({
			handelingsplan_id: plan.id,
			leerling_id: plan.leerlingId,
			versie: plan.versie,
			beginsituatie: inhoud.beginsituatie.trim(),
			doel: inhoud.doel.trim(),
			meetbaar_aan: inhoud.meetbaarAan.trim(),
			startwaarde: inhoud.startwaarde.trim(),
			doelwaarde: inhoud.doelwaarde.trim(),
			aanpak: inhoud.aanpak.trim(),
			uitvoerder_id: inhoud.uitvoerderId,
			uitvoerder_tekst: inhoud.uitvoerderTekst.trim(),
			keer_per_week: inhoud.keerPerWeek,
			minuten: inhoud.minuten,
			plaats: inhoud.plaats.trim(),
			dagen: sql<string[]>`${[...inhoud.dagen]}::text[]`,
			ouders: inhoud.ouders.trim(),
			leerlingwoorden: inhoud.leerlingwoorden.trim()
		})
		.onConflict((conflict) => conflict.columns(['school_id', 'handelingsplan_id', 'versie']).doNothing())
		.returning('versie')
		.executeTakeFirst();
	return row !== undefined;
}
