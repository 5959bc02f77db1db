import type { Aanbieder } from '#core/aanbieders.ts';
import { done, type Outcome } from '#core/outcome.ts';
import { refuseExtern } from './externeWeigering.ts';

/** What a provider says about somebody, after the signature, issuer, audience, nonce and age of the token were checked. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

export type ExterneIdentiteit = {
	readonly issuer: string;
	readonly sub: string;
	/** An address that the provider vouches for, in lower case. */
	readonly emailadres: string;
	/** For Entree: the school that the person comes from. */
	readonly brin: string | null;
	/** Whether a second factor was asked for there. */
	readonly meervoudig: boolean;
};

/**
 * Who somebody is, as far as this provider can be believed. Only a proven address counts, and what proves it differs:
 *
 * - oidc and Google: `email_verified`; for Google also `hd`, the organisation, because a private Gmail is proven too;
 * - Entra: a single tenant (`tid`), members only (`acct` 0), and `email` when `xms_edov` says that the tenant owns its domain;
 *   without that claim the sign-in name. Both must lie in the domains of the school: Entra's `email` alone can be typed by a
 *   user (the nOAuth mistake);
 * - Entree: the school's own directory vouches, so the affiliation must be of staff and the address in the domains.
 *
 * Refuses `onbekend`.
 */
export function readExterneIdentiteit(aanbieder: Aanbieder, claims: Claims): Outcome<ExterneIdentiteit> {
	if (claims.iss !== aanbieder.issuer) return refuseExtern('onbekend');
	const emailadres = provenAddress(aanbieder, claims)?.toLowerCase();
	if (!emailadres || !/^[^@\s]+@[^@\s]+$/.test(emailadres)) return refuseExtern('onbekend');
	const domein = emailadres.slice(emailadres.indexOf('@') + 1);
	if (aanbieder.domeinen.length > 0 && !aanbieder.domeinen.includes(domein)) return refuseExtern('onbekend');
	return done({
		issuer: claims.iss,
		sub: claims.sub,
		emailadres,
		brin:
			aanbieder.soort === 'entree'
				? (textOf(claims, 'nlEduPersonHomeOrganizationId')?.slice(0, 4) ?? null)
				: null,
		meervoudig: askedTwice(aanbieder, claims)
	});
}

function provenAddress({ soort, issuer, domeinen }: Aanbieder, claims: Claims): string | undefined {
	const email = textOf(claims, 'email');
	switch (soort) {
		case 'oidc':
			return claims['email_verified'] === true ? email : undefined;
		case 'google':
			return claims['email_verified'] === true && domeinen.includes(textOf(claims, 'hd') ?? '')
				? email
				: undefined;
		case 'entra': {
			const tenant = /\/([0-9a-f-]{36})\/v2\.0$/.exec(issuer)?.[1];
			if (tenant && claims['tid'] !== tenant) return undefined;
			// A guest is managed by another organisation; the claim is 0 for a member.
			if ('acct' in claims && Number(claims['acct']) !== 0) return undefined;
			const owned = claims['xms_edov'] === true || claims['xms_edov'] === 1 || claims['xms_edov'] === '1';
			return owned ? email : textOf(claims, 'preferred_username');
		}
		case 'entree': {
			const roles = [claims['eduPersonAffiliation']].flat().map(String);
			return roles.some((role) => role === 'employee' || role === 'staff')
				? (email ?? textOf(claims, 'mail'))
				: undefined;
		}
	}
}

function askedTwice({ meervoudig }: Aanbieder, claims: Claims): boolean {
	const amr = [claims['amr'] ?? []].flat().map(String);
	return (
		meervoudig.amr.some((method) => amr.includes(method)) ||
		meervoudig.acr.includes(textOf(claims, 'acr') ?? '')
	);
}

const textOf = (claims: Claims, name: string): string | undefined => {
	const value = [claims[name]].flat()[0];
	return typeof value === 'string' && value !== '' ? value : undefined;
};
