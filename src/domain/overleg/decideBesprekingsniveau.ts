import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { niveaus, proposeOpnieuwOp, type Hoe } from '#domain/ondersteuningsvraag/niveau.ts';
import { listOndersteuningsvragen } from '#domain/ondersteuningsvraag/read.ts';
import { recordNiveaubesluit } from '#domain/ondersteuningsvraag/recordNiveaubesluit.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { tellBespreking } from './hub.ts';
import { lockBespreking } from './lockBespreking.ts';
import { noteBesproken } from './recordBesproken.ts';

/**
 * A level decided in a review (S60). Teacher and intern begeleider are at the table; how parents and child took part is
 * said with it. Only level 1 and 2: a higher level asks more than a meeting can answer in one line (S113-S119). Refuses
 * what `lockBespreking` and `recordNiveaubesluit` refuse, and `niet_begonnen`, `niveau_elders`.
 */
export async function decideBesprekingsniveau(
	tx: Tx,
	user: User,
	besluit: {
		readonly besprekingId: string;
		readonly leerlingId: string;
		readonly niveau: number;
		readonly waarom: string;
		readonly ouders: Hoe;
		readonly kind: Hoe;
		readonly client?: string;
	}
): Promise<Outcome<{ id: string }>> {
	const open = await lockBespreking(tx, besluit.besprekingId);
	if (!open.ok) return open;
	if (!open.value.begonnen) return refused('niet_begonnen', 'Begin eerst de bespreking.');
	const { niveau } = besluit;
	if (niveau !== 1 && niveau !== 2)
		return refused('niveau_elders', 'Een niveau vanaf 3 legt u vast op de bladzijde van de vraag.');
	const vragen = await listOndersteuningsvragen(tx, { leerlingId: besluit.leerlingId, alleenOpen: true });
	const hoe: Readonly<Record<string, Hoe>> = { ouders: besluit.ouders, leerling: besluit.kind };
	const gedaan = await recordNiveaubesluit(tx, user, {
		leerlingId: besluit.leerlingId,
		vraagId: vragen[0]?.id ?? null,
		niveau,
		soort: null,
		waarom: besluit.waarom,
		beslotenOp: user.vandaag,
		opnieuwOp: proposeOpnieuwOp(niveau, user.vandaag, await readKalender(tx, user.vandaag)),
		deelnemers: niveaus[niveau].mensen.map((wie) => ({ wie, hoe: hoe[wie] ?? 'deelgenomen' })),
		vereisten: []
	});
	if (!gedaan.ok) return gedaan;
	await noteBesproken(tx, besluit.besprekingId, besluit.leerlingId, besluit.client ?? '');
	await tellBespreking(tx, besluit.besprekingId, {
		soort: 'stand',
		leerling: besluit.leerlingId,
		client: besluit.client ?? ''
	});
	return done({ id: gedaan.value.id });
}
