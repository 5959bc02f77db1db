import type { CDPSession, Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';
import { demoWachtwoord } from '../../db/seed/cast.ts';

/** Gives a browser a device that makes and shows passkeys, and says yes to what it is asked. */
export async function withAuthenticator(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
			...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true }
		}
	});
	return session;
}

export async function signIn(page: Page, gebruikersnaam: string, wachtwoord: string = demoWachtwoord) {
	await page.goto('/aanmelden');
	await page.fill('#veld-gebruikersnaam', gebruikersnaam);
	await page.fill('#veld-wachtwoord', wachtwoord);
	await page.getByRole('button', { name: 'Aanmelden met wachtwoord' }).click();
}

export async function signOut(page: Page) {
	await page.getByRole('button', { name: 'Afmelden', exact: true }).last().click();
	await page.waitForURL('/aanmelden?afgemeld');
}
export const title = (page: Page) => page.textContent('h1');

/** A code of the step after this one: the one of now may have been used a moment ago, and clocks may differ a step. */
export const nextCode = (geheim: string) =>
	new TOTP({ secret: Secret.fromBase32(geheim) }).generate({ timestamp: Date.now() + 30_000 });
const thisCode = (geheim: string) => new TOTP({ secret: Secret.fromBase32(geheim) }).generate();

/** Sets up an app for who is signed in. Out: its secret and the recovery codes. */
export async function setUpApp(page: Page) {
	await page.goto('/account/codeapp');
	await page.getByText('Typ het geheim over').click();
	const geheim = (await page.textContent('#geheim'))!.replaceAll(' ', '');
	await page.fill('#veld-code', thisCode(geheim));
	await page.getByRole('button', { name: 'App instellen' }).click();
	await page.getByText('Uw app is ingesteld').waitFor();
	return { geheim, codes: await page.locator('ol code').allTextContents() };
}
