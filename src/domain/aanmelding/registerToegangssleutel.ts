import {
	generateRegistrationOptions,
	verifyRegistrationResponse,
	type RegistrationResponseJSON
} from '@simplewebauthn/server';
import type { Database, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { toBytes } from './sleutelbytes.ts';
import type { Sleutelplaats } from './sleutelplaats.ts';
import { rememberUitdaging, takeUitdaging } from './uitdaging.ts';

const nietGelukt = refused(
	'sleutel_niet_gelukt',
	'De toegangssleutel is niet gemaakt. Probeer het opnieuw, of kies een andere manier.'
);

/**
 * The question with which a device makes a passkey for the own account: one that can be found without a name, and that
 * asks for finger, face or code each time. Devices that hold one already are left out.
 */
export async function askNieuweSleutel(database: Database, user: User, plaats: Sleutelplaats) {
	const { sleutels, gebruikersnaam } = await database.inSession(user, 'read only', async (tx) => ({
		sleutels: await tx
			.selectFrom('toegangssleutel')
			.select(['kenmerk', 'vervoer'])
			.where('gebruiker_id', '=', user.gebruikerId)
			.execute(),
		...(await tx
			.selectFrom('gebruiker')
			.select('gebruikersnaam')
			.where('id', '=', user.gebruikerId)
			.executeTakeFirstOrThrow())
	}));
	const options = await generateRegistrationOptions({
		rpName: 'Zorgvuldig',
		rpID: plaats.naam,
		userID: toBytes(user.gebruikerId),
		userName: gebruikersnaam,
		userDisplayName: user.naam,
		attestationType: 'none',
		excludeCredentials: sleutels.map(({ kenmerk, vervoer }) => ({
			id: kenmerk.toString('base64url'),
			transports: vervoer
		})),
		authenticatorSelection: {
			residentKey: 'required',
			requireResidentKey: true,
			userVerification: 'required'
		}
	});
	const { challenge: uitdaging } = options;
	await rememberUitdaging(database, { uitdaging, doel: 'maken', gebruikerId: user.gebruikerId });
	return options;
}

/** Stores the passkey that a device made, under a name of the owner. Refuses `sleutel_niet_gelukt`. */
export async function registerToegangssleutel(
	database: Database,
	user: User,
	plaats: Sleutelplaats,
	{ naam, antwoord }: { naam: string; antwoord: RegistrationResponseJSON }
): Promise<Outcome<undefined>> {
	let made;
	try {
		made = await verifyRegistrationResponse({
			response: antwoord,
			expectedChallenge: (uitdaging) =>
				takeUitdaging(database, { uitdaging, doel: 'maken', gebruikerId: user.gebruikerId }),
			expectedOrigin: plaats.herkomst,
			expectedRPID: plaats.naam,
			requireUserVerification: true
		});
	} catch {
		// The library throws for every answer that is not as it should be.
		return nietGelukt;
	}
	if (!made.verified) return nietGelukt;
	const { credential } = made.registrationInfo;
	const stored = await database.inSession(user, 'read write', (tx) =>
		tx
			.insertInto('toegangssleutel')
			.values({
				...{ gebruiker_id: user.gebruikerId, naam },
				kenmerk: Buffer.from(credential.id, 'base64url'),
				publieke_sleutel: Buffer.from(credential.publicKey),
				teller: credential.counter,
				vervoer: credential.transports ?? []
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst()
	);
	return stored ? done() : nietGelukt;
}
