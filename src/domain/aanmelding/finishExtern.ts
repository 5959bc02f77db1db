import { sql } from 'kysely';
import * as oidc from 'openid-client';
import type { Aanbieder } from '#core/aanbieders.ts';
import type { Database } from '#core/database.ts';
import { done, type Outcome } from '#core/outcome.ts';
import type { Account } from '#core/session.ts';
import { findExternAccount } from './findExternAccount.ts';
import { refuseExtern } from './externeWeigering.ts';
import { readExterneIdentiteit, type Claims } from './externeIdentiteit.ts';
import { discover, type Ronde } from './startExtern.ts';

/**
 * Somebody comes back from the provider. The code is exchanged and the token checked (signature, issuer, audience, age,
 * nonce, state, proof key), and only then is an account looked for. Refuses `mislukt` for all that is not as it should be,
 * without saying what: that is in nobody's interest but an attacker's; and what `findExternAccount` refuses.
 */
export async function finishExtern(
	database: Database,
	aanbieder: Aanbieder,
	{ ronde, url }: { ronde: Ronde | undefined; url: URL }
): Promise<Outcome<{ account: Account; factoren: 1 | 2 }>> {
	if (!ronde) return refuseExtern('mislukt');
	let claims: Claims;
	try {
		claims = await exchange(aanbieder, url, ronde);
	} catch (error) {
		if (isTheirs(error)) return refuseExtern('mislukt');
		throw error;
	}
	const identity = readExterneIdentiteit(aanbieder, claims);
	if (!identity.ok) return identity;
	const account = await database.atDoor('read write', (tx) =>
		findExternAccount(tx, aanbieder, identity.value)
	);
	if (!account.ok) return account;
	const twice = identity.value.meervoudig || (await isTrusted(database, account.value, aanbieder));
	return done({ account: account.value, factoren: twice ? 2 : 1 });
}

async function exchange(aanbieder: Aanbieder, url: URL, ronde: Ronde): Promise<Claims> {
	const config = await discover(aanbieder);
	const tokens = await oidc.authorizationCodeGrant(config, url, {
		expectedState: ronde.staat,
		expectedNonce: ronde.eenmalig,
		pkceCodeVerifier: ronde.bewijs,
		idTokenExpected: true
	});
	const claims = tokens.claims()!;
	// Google and Entra put all in the signed token; others keep the address at their userinfo, of which the library checks
	// that it is about the same person. What the token says goes before.
	if (aanbieder.soort === 'google' || aanbieder.soort === 'entra' || 'email' in claims) return claims;
	const more = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
	return { ...more, ...claims };
}

/** Whether the provider, the browser or the network is at fault, and not this program. */
const isTheirs = (error: unknown) =>
	error instanceof oidc.ClientError ||
	error instanceof oidc.AuthorizationResponseError ||
	error instanceof oidc.ResponseBodyError ||
	error instanceof oidc.WWWAuthenticateChallengeError ||
	(error instanceof TypeError && 'cause' in error) ||
	(error instanceof DOMException && error.name === 'TimeoutError');

/** Whether this school says that the provider asks everybody for a second step, although its tokens do not say so. */
const isTrusted = (database: Database, { schoolId }: Account, { sleutel }: Aanbieder): Promise<boolean> =>
	database.atDoor('read only', async (tx) => {
		const regel = await tx
			.selectFrom('aanmeldregel')
			.select(sql<boolean>`${sleutel} = any (vertrouwde_aanbieders)`.as('vertrouwd'))
			.where('school_id', '=', schoolId)
			.orderBy('op', 'desc')
			.limit(1)
			.executeTakeFirst();
		return regel?.vertrouwd ?? false;
	});
