import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { listVerbeteringen } from './readVerbeteringen.ts';
import { stuktabellen } from './verbetering.ts';

type Besluit = {
	readonly id: string;
	readonly uitkomst: 'verbeterd' | 'afgewezen';
	/** What the piece will say; empty: as it was asked. */
	readonly tekst: string;
	readonly reden: string;
};

/**
 * Decides about a correction (AVG art. 16). Granted, the piece says the new text from now on and the old one is kept with the
 * decision; refused, it stays as it is. Refuses `verzoek_onbekend`, `al_besloten`, `geen_rol`, `reden_te_kort`, `te_lang`.
 */
export async function decideVerbetering(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	{ id, uitkomst, tekst, reden }: Besluit
): Promise<Outcome<undefined>> {
	const [verzoek] = await listVerbeteringen(tx, { id });
	if (!verzoek) return refused('verzoek_onbekend', 'Deze vraag bestaat niet, of u mag haar niet zien.');
	if (verzoek.besluit) return refused('al_besloten', 'Hierover is al besloten.');
	const { rows } = await sql<{ mag: boolean }>`
		select is_beheer() or heeft_rol('intern_begeleider') or heeft_rol('directie') as mag`.execute(tx);
	if (!rows[0]!.mag)
		return refused('geen_rol', 'De intern begeleider en de directie besluiten over een verbetering.');
	if (reden.trim().length < 10)
		return refused('reden_te_kort', 'Schrijf in een zin waarom; wie het vroeg krijgt dit te horen.');
	const nieuw = tekst.trim() || verzoek.voorstel;
	if (nieuw.length > stuktabellen[verzoek.tabel].hoogstens)
		return refused('te_lang', `Deze tekst mag hooguit ${stuktabellen[verzoek.tabel].hoogstens} tekens zijn.`);
	await tx
		.insertInto('verbeterbesluit')
		.values({
			verbeterverzoek_id: id,
			leerling_id: verzoek.leerlingId,
			uitkomst,
			reden: reden.trim(),
			tekst: uitkomst === 'verbeterd' ? nieuw : null,
			besloten_op: vandaag
		})
		.execute();
	return done();
}
