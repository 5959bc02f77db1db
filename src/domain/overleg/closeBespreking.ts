import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { roepnaamTussen } from '#domain/organisatie/naam.ts';
import { listLeerlingen } from '#domain/organisatie/read.ts';
import { tellBespreking } from './hub.ts';
import { lockBespreking } from './lockBespreking.ts';
import { recordBesproken } from './recordBesproken.ts';

/**
 * Closes a review: every child was discussed or is confirmed without change, and from here on the texts stand (S58,
 * S61). `bevestigd`: children about whom the meeting says now that nothing changed. Refuses what `lockBespreking`
 * refuses, and `niet_begonnen`, `niet_iedereen` with the names.
 */
export async function closeBespreking(
	tx: Tx,
	user: Pick<User, 'vandaag'>,
	id: string,
	bevestigd: readonly string[] = []
): Promise<Outcome<undefined>> {
	const open = await lockBespreking(tx, id, 'to close');
	if (!open.ok) return open;
	if (!open.value.begonnen) return refused('niet_begonnen', 'Begin eerst de bespreking.');
	const kinderen = await listLeerlingen(tx, user.vandaag, open.value.groepId);
	const gedaan = new Set(await listBesproken(tx, id));
	const rest = kinderen.filter((kind) => !gedaan.has(kind.id));
	const gemist = rest.filter((kind) => !bevestigd.includes(kind.id));
	if (gemist.length > 0)
		return refused(
			'niet_iedereen',
			`Nog niet besproken: ${gemist.map((kind) => roepnaamTussen(kind, kinderen)).join(', ')}. Bespreek deze kinderen, of bevestig dat er voor hen niets verandert.`
		);
	const klaar = await recordBesproken(
		tx,
		id,
		rest.map((kind) => kind.id),
		'geen_verandering'
	);
	if (!klaar.ok) return klaar;
	await tx
		.updateTable('leerlingbespreking')
		.set({ afgesloten_op: sql`nu()`, afgesloten_door: sql`huidige_medewerker()` })
		.where('id', '=', id)
		.execute();
	await tellBespreking(tx, id, { soort: 'stand', leerling: null, client: '' });
	return done();
}

async function listBesproken(tx: Tx, id: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('besprekingsleerling')
		.select('leerling_id')
		.where('leerlingbespreking_id', '=', id)
		.where((where) => where.or([where('besproken_op', 'is not', null), where('geen_verandering', '=', true)]))
		.execute();
	return rows.map(({ leerling_id }) => leerling_id);
}
