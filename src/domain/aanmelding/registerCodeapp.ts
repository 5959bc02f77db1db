import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Seal } from '#core/seal.ts';
import { makeCodegeheim, matchCode } from './codeapp.ts';

const purpose = 'codeapp';
const ownerOf = (account: { schoolId: string; gebruikerId: string }) =>
	`${account.schoolId} ${account.gebruikerId}`;

/** A secret that was shown but not proven yet travels with the form, locked, for this account only. */
export function proposeCodeapp(seal: Seal, user: User): { geheim: string; voorstel: string } {
	const geheim = makeCodegeheim();
	return { geheim, voorstel: seal.lock('voorstel codeapp', ownerOf(user), geheim).toString('base64url') };
}

/** The secret inside such a proposal; undefined when it is of another account or was changed. */
export const openVoorstel = (seal: Seal, user: User, voorstel: string) =>
	seal.unlock('voorstel codeapp', ownerOf(user), Buffer.from(voorstel, 'base64url'));

/**
 * Makes an app the second step of the own account, after one right code. Refuses `voorstel_verlopen`, `heeft_codeapp` (a
 * present one is taken away first) and `code_onjuist`.
 */
export async function registerCodeapp(
	tx: Tx,
	seal: Seal,
	user: User,
	{ voorstel, code, nu = Temporal.Now.instant() }: { voorstel: string; code: string; nu?: Temporal.Instant }
): Promise<Outcome<undefined>> {
	const geheim = openVoorstel(seal, user, voorstel);
	if (!geheim)
		return refused('voorstel_verlopen', 'Deze pagina is verlopen. Begin opnieuw met de nieuwe afbeelding.');
	const stap = matchCode(geheim, code, nu, 0);
	if (stap === undefined)
		return refused(
			'code_onjuist',
			'Deze code klopt niet. Wacht op de volgende code in de app, en controleer of de klok van uw telefoon gelijk loopt.'
		);
	const made = await tx
		.insertInto('codeapp')
		.values({
			gebruiker_id: user.gebruikerId,
			geheim: seal.lock(purpose, ownerOf(user), geheim),
			laatste_stap: stap
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('gebruiker_id')
		.executeTakeFirst();
	return made
		? done()
		: refused('heeft_codeapp', 'U heeft al een app ingesteld. Haal die eerst weg als u een andere wilt.');
}

/** Opens the stored secret of an account; undefined when this installation holds another key than the one that locked it. */
export const openGeheim = (
	seal: Seal,
	account: { schoolId: string; gebruikerId: string },
	geheim: Uint8Array
) => seal.unlock(purpose, ownerOf(account), geheim);
