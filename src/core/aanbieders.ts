import * as v from 'valibot';
import { readSecret } from '#core/secret.ts';

/** An organisation that says who somebody is. */
export type Aanbieder = {
	readonly sleutel: string;
	/** The word on the button. */
	readonly naam: string;
	readonly soort: 'entra' | 'google' | 'entree' | 'oidc';
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** The domains of addresses that this organisation vouches for. */
	readonly domeinen: readonly string[];
	/** The schools, by BRIN, whose people may come in this way; empty: all of this installation. */
	readonly scholen: readonly string[];
	/** What a token says when a second factor was asked for there. */
	readonly meervoudig: { readonly amr: readonly string[]; readonly acr: readonly string[] };
};

/** One provider of this installation, and up to eight more for who serves several boards. */
const prefixes = ['OIDC_', ...Array.from({ length: 8 }, (_, at) => `OIDC_${at + 2}_`)];

const words = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => text.split(/[\s,]+/).filter(Boolean))
);
const Gegeven = v.object({
	SOORT: v.picklist(['entra', 'google', 'entree', 'oidc']),
	NAAM: v.optional(v.pipe(v.string(), v.minLength(2), v.maxLength(60))),
	TENANT: v.optional(v.pipe(v.string(), v.uuid())),
	ISSUER: v.optional(v.pipe(v.string(), v.url())),
	CLIENT_ID: v.pipe(v.string(), v.minLength(1)),
	DOMEINEN: v.pipe(
		words,
		v.transform((all) => all.map((domein) => domein.toLowerCase())),
		v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.[a-z]{2,}$/)))
	),
	SCHOLEN: v.pipe(
		words,
		v.transform((all) => all.map((brin) => brin.toUpperCase()))
	),
	AMR: v.optional(words),
	ACR: words
});
type Gegeven = v.InferOutput<typeof Gegeven>;

const uitleg: Record<string, string> = {
	SOORT: 'kies entra, google, entree of oidc.',
	NAAM: 'noem in een paar woorden wat er op de knop staat.',
	TENANT: 'noem de code van 36 tekens van uw Microsoft-omgeving; "common" kan niet.',
	ISSUER: 'noem een adres dat met https:// begint.',
	CLIENT_ID: 'noem de code van Zorgvuldig bij uw aanbieder.',
	DOMEINEN: 'noem de domeinen met een komma ertussen, zoals school.nl.'
};

/**
 * The providers for signing in, from OIDC_SOORT, OIDC_CLIENT_ID and what goes with them; a second one from OIDC_2_SOORT and
 * so on. Out: empty when nothing is set. Throws an Error with a Dutch sentence when something is half or unsafe.
 */
export const readAanbieders = (environment: NodeJS.ProcessEnv): Aanbieder[] =>
	prefixes
		.filter((prefix) =>
			['SOORT', 'CLIENT_ID', 'ISSUER', 'TENANT'].some((name) => environment[`${prefix}${name}`])
		)
		.map((prefix) => readAanbieder(environment, prefix));

function readAanbieder(environment: NodeJS.ProcessEnv, prefix: string): Aanbieder {
	const wrong = (name: string) => new Error(`${prefix}${name}: ${uitleg[name] ?? 'dit is niet bruikbaar.'}`);
	const given = Object.fromEntries(
		Object.keys(Gegeven.entries).map((name) => [name, environment[`${prefix}${name}`] || undefined])
	);
	const parsed = v.safeParse(Gegeven, given);
	if (!parsed.success) throw wrong(String(parsed.issues[0].path?.[0]?.key));
	const { SOORT: soort, ...rest } = parsed.output;
	const issuer = issuerOf(parsed.output);
	if (!issuer) throw wrong(soort === 'entra' ? 'TENANT' : 'ISSUER');
	const { protocol, hostname } = new URL(issuer);
	if (protocol !== 'https:' && !['localhost', '127.0.0.1'].includes(hostname)) throw wrong('ISSUER');
	// Without domains anybody with an account there would have a proven address.
	if (soort !== 'oidc' && rest.DOMEINEN.length === 0) throw wrong('DOMEINEN');
	const clientSecret = readSecret(environment, `${prefix}CLIENT_SECRET`);
	if (!clientSecret)
		throw new Error(
			`${prefix}CLIENT_SECRET of ${prefix}CLIENT_SECRET_FILE ontbreekt: het geheim van uw aanbieder.`
		);
	const number = /\d/.exec(prefix)?.[0];
	return {
		sleutel: number ? `${soort}-${number}` : soort,
		naam: rest.NAAM ?? namen[soort],
		...{ soort, issuer, clientSecret },
		clientId: rest.CLIENT_ID,
		domeinen: rest.DOMEINEN,
		scholen: rest.SCHOLEN,
		// Google says nothing about a second factor, whoever asks.
		meervoudig: { amr: rest.AMR ?? ['mfa'], acr: rest.ACR }
	};
}

const namen: Record<Aanbieder['soort'], string> = {
	entra: 'Microsoft',
	google: 'Google',
	entree: 'Entree',
	oidc: 'het schoolaccount'
};

function issuerOf({ SOORT, TENANT, ISSUER }: Gegeven): string | undefined {
	switch (SOORT) {
		// One tenant by its code: with "common" every Microsoft customer in the world could sign in.
		case 'entra':
			return ISSUER ?? (TENANT && `https://login.microsoftonline.com/${TENANT}/v2.0`);
		case 'google':
			return ISSUER ?? 'https://accounts.google.com';
		case 'entree':
			return ISSUER ?? 'https://oidcng.entree.kennisnet.nl';
		case 'oidc':
			return ISSUER;
	}
}
