import {
	generateAuthenticationOptions,
	verifyAuthenticationResponse,
	type AuthenticationResponseJSON
} from '@simplewebauthn/server';
import type { Database } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Account } from '#core/session.ts';
import { isOf } from './sleutelbytes.ts';
import type { Sleutelplaats } from './sleutelplaats.ts';
import { rememberUitdaging, takeUitdaging } from './uitdaging.ts';

const onbekend = refused(
	'sleutel_onbekend',
	'Deze toegangssleutel werkt hier niet. Kies een andere, of meld u aan met uw wachtwoord.'
);

/**
 * The question that a passkey signs. Without an account any passkey for this place will do, and it says itself whose it
 * is; with one only those of that account.
 */
export async function askSleutel(database: Database, plaats: Sleutelplaats, account: Account | undefined) {
	const sleutels = account
		? await database.atDoor('read only', (tx) =>
				tx
					.selectFrom('toegangssleutel')
					.select(['kenmerk', 'vervoer'])
					.where('school_id', '=', account.schoolId)
					.where('gebruiker_id', '=', account.gebruikerId)
					.execute()
			)
		: [];
	const options = await generateAuthenticationOptions({
		rpID: plaats.naam,
		userVerification: 'required',
		allowCredentials: sleutels.map(({ kenmerk, vervoer }) => ({
			id: kenmerk.toString('base64url'),
			transports: vervoer
		}))
	});
	await rememberUitdaging(database, {
		uitdaging: options.challenge,
		doel: account ? 'bevestigen' : 'aanmelden',
		gebruikerId: account?.gebruikerId ?? null
	});
	return options;
}

/**
 * Whose passkey signed the question. With `account` only that account's passkeys count. Refuses `sleutel_onbekend` for an
 * unknown passkey, a question that was not asked or already answered, a wrong signature, and a copy that lags behind.
 */
export async function verifyToegangssleutel(
	database: Database,
	plaats: Sleutelplaats,
	antwoord: AuthenticationResponseJSON,
	account?: Account
): Promise<Outcome<Account>> {
	const kenmerk = Buffer.from(antwoord.id, 'base64url');
	const sleutel = await database.atDoor('read only', (tx) =>
		tx
			.selectFrom('toegangssleutel')
			.select(['school_id', 'id', 'gebruiker_id', 'publieke_sleutel', 'teller'])
			.where('kenmerk', '=', kenmerk)
			.executeTakeFirst()
	);
	if (!sleutel || (account && sleutel.gebruiker_id !== account.gebruikerId)) return onbekend;
	const { userHandle } = antwoord.response;
	if (userHandle && !isOf(sleutel.gebruiker_id, userHandle)) return onbekend;
	let seen;
	try {
		seen = await verifyAuthenticationResponse({
			response: antwoord,
			expectedChallenge: (uitdaging) =>
				takeUitdaging(database, {
					uitdaging,
					doel: account ? 'bevestigen' : 'aanmelden',
					gebruikerId: account?.gebruikerId ?? null
				}),
			expectedOrigin: plaats.herkomst,
			expectedRPID: plaats.naam,
			requireUserVerification: true,
			credential: {
				id: antwoord.id,
				publicKey: new Uint8Array(sleutel.publieke_sleutel),
				counter: sleutel.teller
			}
		});
	} catch {
		// The library throws for every answer that is not as it should be.
		return onbekend;
	}
	if (!seen.verified) return onbekend;
	const { newCounter } = seen.authenticationInfo;
	await database.atDoor('read write', (tx) =>
		tx
			.updateTable('toegangssleutel')
			.set({ teller: newCounter, gebruikt_op: Temporal.Now.instant() })
			.where('school_id', '=', sleutel.school_id)
			.where('id', '=', sleutel.id)
			.execute()
	);
	return done({ schoolId: sleutel.school_id, gebruikerId: sleutel.gebruiker_id });
}
