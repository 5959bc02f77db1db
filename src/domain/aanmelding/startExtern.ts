import * as oidc from 'openid-client';
import * as v from 'valibot';
import type { Aanbieder } from '#core/aanbieders.ts';
import type { Seal } from '#core/seal.ts';

/** What a provider tells about itself is asked again after an hour, so that new keys are found. */
const kept = 60 * 60_000;
const known = new Map<string, { config: Promise<oidc.Configuration>; until: number }>();

/** The provider as it describes itself; the issuer there must be exactly the one that was set. Throws when it is away. */
export function discover(aanbieder: Aanbieder): Promise<oidc.Configuration> {
	const key = `${aanbieder.issuer} ${aanbieder.clientId}`;
	const found = known.get(key);
	if (found && found.until > performance.now()) return found.config;
	const config = oidc.discovery(
		new URL(aanbieder.issuer),
		aanbieder.clientId,
		{ client_secret: aanbieder.clientSecret },
		oidc.ClientSecretPost(aanbieder.clientSecret),
		{
			timeout: 10,
			// Only a provider on this machine speaks plain http: settings allow no other.
			...(aanbieder.issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {})
		}
	);
	known.set(key, { config, until: performance.now() + kept });
	config.catch(() => known.delete(key));
	return config;
}

/** What this browser must still know when it comes back: the secrets of this one round, and where somebody was going. */
const Ronde = v.object({
	staat: v.string(),
	eenmalig: v.string(),
	bewijs: v.string(),
	terug: v.string(),
	tot: v.number()
});
export type Ronde = v.InferOutput<typeof Ronde>;

const purpose = 'externe aanmelding';

/**
 * Sends somebody to the provider. Out: where to, and what goes into a cookie, locked: state, nonce and the proof key never
 * leave this browser and this program, so that who comes back is who went. Works for ten minutes. Throws when the provider
 * is away.
 */
export async function startExtern(
	seal: Seal,
	aanbieder: Aanbieder,
	{ terugadres, terug, nu }: { terugadres: string; terug: string; nu: Temporal.Instant }
): Promise<{ href: string; ronde: string }> {
	const config = await discover(aanbieder);
	const ronde: Ronde = {
		...{ staat: oidc.randomState(), eenmalig: oidc.randomNonce(), bewijs: oidc.randomPKCECodeVerifier() },
		...{ terug, tot: nu.add({ minutes: 10 }).epochMilliseconds }
	};
	const { href } = oidc.buildAuthorizationUrl(config, {
		redirect_uri: terugadres,
		scope: 'openid email profile',
		...{ state: ronde.staat, nonce: ronde.eenmalig },
		code_challenge: await oidc.calculatePKCECodeChallenge(ronde.bewijs),
		code_challenge_method: 'S256',
		// Google shows only the accounts of the school.
		...(aanbieder.soort === 'google' && aanbieder.domeinen.length === 1 ? { hd: aanbieder.domeinen[0]! } : {})
	});
	return {
		href,
		ronde: seal.lock(purpose, aanbieder.sleutel, JSON.stringify(ronde)).toString('base64url')
	};
}

/** What a browser that comes back still knows; undefined when it began elsewhere, at another provider, or too long ago. */
export function openRonde(
	seal: Seal,
	aanbieder: Aanbieder,
	ronde: string | undefined,
	nu: Temporal.Instant
): Ronde | undefined {
	const text = ronde && seal.unlock(purpose, aanbieder.sleutel, Buffer.from(ronde, 'base64url'));
	if (!text) return undefined;
	const opened = v.parse(Ronde, JSON.parse(text));
	return opened.tot > nu.epochMilliseconds ? opened : undefined;
}
