import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import * as v from 'valibot';
import type { Database, Wijze } from '#core/database.ts';
import { verifyPassword } from '#core/password.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Seal } from '#core/seal.ts';
import type { Account } from '#core/session.ts';
import { beginPoging, passPoging } from './guardPoging.ts';
import { useHerstelcode } from './herstelcode.ts';
import { noteAanmelding } from './noteAanmelding.ts';
import type { Sleutelplaats } from './sleutelplaats.ts';
import { verifyCode } from './verifyCode.ts';
import { verifyToegangssleutel } from './verifyToegangssleutel.ts';

/** What somebody offers to prove that a known account is theirs. */
export type Proef = {
	readonly soort: Extract<Wijze, 'wachtwoord' | 'codeapp' | 'herstelcode' | 'toegangssleutel'>;
	readonly waarde: string;
};

/** Where and with what proofs are looked at. */
export type Proefplaats = {
	readonly database: Database;
	readonly seal: Seal;
	readonly plaats: Sleutelplaats;
	readonly adres: string;
	readonly nu?: Temporal.Instant;
};

/**
 * Whether a proof is of this account. Guesses are counted per account and per address, for `waarvoor` apart.
 * Refuses `te_veel_pogingen`, and why the proof is not right.
 */
export async function verifyProef(
	hier: Proefplaats,
	account: Account,
	waarvoor: 'tweede_stap' | 'bevestiging',
	proef: Proef
): Promise<Outcome<undefined>> {
	const { database, adres } = hier;
	// A signature cannot be guessed: passkeys are slowed down per address only.
	const doelwit = proef.soort === 'toegangssleutel' ? null : { soort: waarvoor, van: account.gebruikerId };
	const poging = await beginPoging(database, doelwit, adres);
	if (!poging.ok) return poging;
	const outcome = await judge(hier, account, proef);
	if (outcome.ok) await passPoging(database, poging.value);
	// A right second step is written down when it opens a session.
	if (!outcome.ok || waarvoor === 'bevestiging')
		await database.atDoor('read write', (tx) =>
			noteAanmelding(tx, account, outcome.ok ? 'bevestigd' : 'mislukt', proef.soort)
		);
	return outcome;
}

async function judge(
	{ database, seal, plaats, nu }: Proefplaats,
	account: Account,
	{ soort, waarde }: Proef
): Promise<Outcome<undefined>> {
	switch (soort) {
		case 'codeapp':
			return verifyCode(database, seal, account, waarde, nu);
		case 'herstelcode':
			return useHerstelcode(database, account, waarde);
		case 'wachtwoord':
			return verifyOwnPassword(database, account, waarde);
		case 'toegangssleutel': {
			const antwoord = parseSleutelantwoord<AuthenticationResponseJSON>(waarde);
			if (!antwoord)
				return refused(
					'sleutel_onbekend',
					'Er kwam geen antwoord van uw toegangssleutel. Probeer het opnieuw.'
				);
			const outcome = await verifyToegangssleutel(database, plaats, antwoord, account);
			return outcome.ok ? done() : outcome;
		}
	}
}

async function verifyOwnPassword(database: Database, account: Account, wachtwoord: string) {
	const row = await database.atDoor('read only', (tx) =>
		tx
			.selectFrom('gebruiker')
			.select('wachtwoord')
			.where('school_id', '=', account.schoolId)
			.where('id', '=', account.gebruikerId)
			.executeTakeFirst()
	);
	return (await verifyPassword(wachtwoord, row?.wachtwoord ?? null))
		? done()
		: refused('wachtwoord_onjuist', 'Dit wachtwoord klopt niet. Typ het opnieuw.');
}

const Sleutelantwoord = v.looseObject({
	id: v.pipe(v.string(), v.maxLength(1500)),
	response: v.looseObject({ clientDataJSON: v.string() })
});

/** What a browser posted for a passkey, as far as it looks like one; the library checks the rest. */
export function parseSleutelantwoord<T>(text: string): T | undefined {
	try {
		const parsed = v.safeParse(Sleutelantwoord, JSON.parse(text.slice(0, 20_000)));
		return parsed.success ? (parsed.output as T) : undefined;
	} catch {
		return undefined;
	}
}
