import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoWachtwoord } from '../../db/seed/cast.ts';
import { screenshot, startApplication, type Application, type Window } from './harness.ts';
import { readSamples } from './samples.ts';
import { nextCode, setUpApp, signIn, signOut, title, withAuthenticator } from './aanmeldhulp.ts';

/** People prove who they are. The demo school as a school that asks for it: everything a real one does. */
let application: Application;
let fill: (address: string) => string;
const windows: Window[] = [];

beforeAll(async () => {
	application = await startApplication();
	fill = await readSamples(application.database);
	await sql(`update school set soort = 'test'`);
});
afterAll(async () => {
	for (const window of windows) await window.close();
	await application?.stop();
});

const sql = (text: string, values: unknown[] = []) => application.database.pool.query(text, values);

/** A browser of somebody, with the policy of the pages in force. */
async function open(options: { javaScriptEnabled?: boolean; width?: number } = {}) {
	const { width = 1280, ...rest } = options;
	const window = await application.open(undefined, {
		...rest,
		bypassCSP: false,
		viewport: { width, height: 900 }
	});
	windows.push(window);
	return window.page;
}

test('een toegangssleutel maken, en er later zonder wachtwoord mee binnenkomen', async () => {
	const page = await open();
	await withAuthenticator(page);
	await signIn(page, 'samira');
	await page.getByText('Stel voor uw veiligheid een tweede stap in; nog 14 dagen kunt u zonder.').waitFor();
	await page.getByRole('link', { name: 'Nu instellen' }).click();
	await screenshot(page, 'tweede-stap');
	await page.getByRole('link', { name: 'Toegangssleutel maken' }).click();
	await page.fill('#veld-naam', 'Laptop op school');
	await screenshot(page, 'sleutels-nieuw');
	await page.getByRole('button', { name: 'Toegangssleutel maken' }).click();
	await page.getByText('De toegangssleutel Laptop op school is gemaakt.').waitFor();
	expect(await page.locator('ol code').count()).toBe(10);
	await screenshot(page, 'herstelcodes');
	await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click();
	await page.getByText('Nog 10 van de 10 over.').waitFor();
	await signOut(page);

	await page.getByRole('button', { name: 'Aanmelden met een toegangssleutel' }).click();
	await page.waitForURL('/');
	await page.goto('/account');
	expect(await page.getByRole('row', { name: /dit apparaat/ }).textContent()).toContain(
		'met een toegangssleutel'
	);
	await screenshot(page, 'account');
	expect(await page.getByText('gebruikt op').count()).toBe(1);
});

test('een sleutel krijgt een andere naam; de laatste blijft tot er een andere tweede stap is', async () => {
	const page = windows[0]!.page;
	await page.goto('/account/sleutels');
	await page.getByText('Andere naam').click();
	await page.getByLabel('Nieuwe naam van Laptop op school').fill('Laptop thuis');
	await page.getByRole('button', { name: 'Opslaan' }).click();
	await page.getByText('De naam is gewijzigd.').waitFor();
	const remove = async () => {
		await page.getByRole('button', { name: 'Laptop thuis weghalen' }).click();
		await page.getByRole('button', { name: 'Ja, weghalen' }).click();
	};
	await remove();
	await page.getByText('Dit is uw laatste tweede stap.').waitFor();
	await setUpApp(page);
	await page.goto('/account/sleutels');
	await remove();
	await page.getByText('De toegangssleutel is weggehaald.').waitFor();
	expect(await page.getByText('Laptop thuis').count()).toBe(0);
});

test('een wachtwoord met een code uit de app, ook zonder script; dezelfde code werkt niet nog eens', async () => {
	const page = await open({ javaScriptEnabled: false });
	await signIn(page, 'joost');
	const { geheim } = await setUpApp(page);
	await page.goto('/');
	await signOut(page);
	await signIn(page, 'joost');
	await page.waitForURL(/tweede-stap/);
	expect(await title(page)).toBe('Nog een stap');
	await screenshot(page, 'nog-een-stap');
	await page.fill('#veld-code', '000000');
	await page.getByRole('button', { name: 'Verder', exact: true }).click();
	await page.getByText('Deze code klopt niet').waitFor();
	const code = nextCode(geheim);
	await page.fill('#veld-code', code);
	await page.getByRole('button', { name: 'Verder', exact: true }).click();
	await page.waitForURL('/');
	await signOut(page);
	await signIn(page, 'joost');
	await page.fill('#veld-code', code);
	await page.getByRole('button', { name: 'Verder', exact: true }).click();
	await page.getByText('Deze code klopt niet').waitFor();
});

test('een herstelcode als de telefoon weg is, een keer', async () => {
	const page = await open();
	await signIn(page, 'lotte');
	const { codes } = await setUpApp(page);
	const recover = async (code: string) => {
		await page.goto('/');
		if (await page.getByRole('button', { name: 'Afmelden', exact: true }).count()) await signOut(page);
		await signIn(page, 'lotte');
		await page.getByText('Telefoon of sleutel niet bij de hand?').click();
		await page.fill('#veld-herstelcode', code);
		await page.getByRole('button', { name: 'Verder met herstelcode' }).click();
	};
	await recover(codes[4]!.toUpperCase());
	await page.getByText('U meldde zich aan met een herstelcode').waitFor();
	await page.getByText('Nog 9 van de 10 over.').waitFor();
	await recover(codes[4]!);
	await page.getByText('Deze herstelcode klopt niet, of hij is al gebruikt.').waitFor();
});

test('waar iemand is aangemeld: een apparaat afmelden, en overal tegelijk', async () => {
	const [here, phone, other] = [await open(), await open({ width: 390 }), await open()];
	for (const page of [here, phone, other]) await signIn(page, 'gerda');
	await here.goto('/account');
	expect(await here.locator('#sessies tbody tr').count()).toBe(3);
	await screenshot(phone, 'thuis-390');
	await phone.goto('/account');
	await screenshot(phone, 'account-390');
	const mine = here.locator('#sessies tbody tr').first();
	expect(await mine.textContent()).toMatch(/Chrome op Linux\s+dit apparaat/);
	await here
		.getByRole('button', { name: /^Afmelden op/ })
		.first()
		.click();
	await here.getByText('Dat apparaat is afgemeld.').waitFor();
	expect(await here.locator('#sessies tbody tr').count()).toBe(2);
	await here.getByRole('button', { name: 'Overal afmelden' }).click();
	await here.getByRole('button', { name: 'Ja, overal afmelden' }).click();
	await here.getByText('U bent afgemeld.').waitFor();
	for (const page of [here, phone, other]) {
		await page.goto('/leerlingen');
		expect(new URL(page.url()).pathname).toBe('/aanmelden');
	}
});

test('wat getypt was overleeft een verlopen aanmelding', async () => {
	const page = await open();
	await signIn(page, 'marijke');
	await page.goto('/medewerkers/aanmelden');
	await page.locator('form[data-concept-gezien]').waitFor();
	await page.fill('#veld-stilMinuten', '45');
	await page.fill('#veld-reden', 'Het bestuur vraagt een kortere tijd');
	await sql(`update sessie set gebruikt_op = now() - interval '3 hours'`);
	await page.getByRole('button', { name: 'Regels opslaan' }).click();
	await page.getByText('U was te lang weg').waitFor();
	await screenshot(page, 'verlopen');
	await page.fill('#veld-gebruikersnaam', 'marijke');
	await page.fill('#veld-wachtwoord', demoWachtwoord);
	await page.getByRole('button', { name: 'Aanmelden met wachtwoord' }).click();
	await page.waitForURL('/medewerkers/aanmelden');
	await page.getByText(/Uw tekst van .* is teruggezet/).waitFor();
	expect(await page.inputValue('#veld-reden')).toBe('Het bestuur vraagt een kortere tijd');
	expect(await page.inputValue('#veld-stilMinuten')).toBe('45');
	await page.getByRole('button', { name: 'Regels opslaan' }).click();
	await page.getByText('De regels gelden vanaf nu.').waitFor();
	// Only a page that has looked which drafts arrived forgets them.
	await page.locator('form[data-concept-gezien]').waitFor();
	await page.goto('/medewerkers/aanmelden');
	await page.locator('form[data-concept-gezien]').waitFor();
	expect(await page.inputValue('#veld-reden')).toBe('');
	await screenshot(page, 'aanmeldregels');
});

test.each([true, false])(
	'voor wat niet terug te draaien is bevestigt iemand wie hij is, en daarna gaat het door (script: %s)',
	async (javaScriptEnabled) => {
		const page = await open({ javaScriptEnabled });
		await signIn(page, 'marijke');
		const { id } = (await sql(`select medewerker_id as id from gebruiker where gebruikersnaam = 'wesley'`))
			.rows[0];
		await page.goto(`/medewerkers/${id}/toegang`);
		const [rol, daarna] = javaScriptEnabled
			? ['taalspecialist', 'gedragsspecialist']
			: ['rekenspecialist', 'expertleerkracht'];
		await page.selectOption('#veld-rol-rol', rol);
		await page.locator('form[action="#rol"]').getByRole('button', { name: 'Bekijk wat dit doet' }).click();
		await sql(`update sessie set bewezen_op = now() - interval '11 minutes'`);
		await page.getByRole('button', { name: 'Vastleggen' }).click();
		expect(await title(page)).toBe('Bent u het zelf?');
		if (javaScriptEnabled) await screenshot(page, 'bevestigen');
		await page.fill('#veld-wachtwoord', 'niet mijn wachtwoord');
		await page.getByRole('button', { name: 'Verder met wachtwoord' }).click();
		await page.getByText('Dit wachtwoord klopt niet.').waitFor();
		await page.fill('#veld-wachtwoord', demoWachtwoord);
		await page.getByRole('button', { name: 'Verder met wachtwoord' }).click();
		await page.getByText('Dat is vastgelegd.').waitFor();
		expect(new URL(page.url()).pathname).toBe(`/medewerkers/${id}/toegang`);
		const { rows } = await sql('select from medewerker_rol where medewerker_id = $1 and rol = $2', [id, rol]);
		expect(rows).toHaveLength(1);
		// Proven a moment ago: the next one goes straight on.
		await page.selectOption('#veld-rol-rol', daarna);
		await page.locator('form[action="#rol"]').getByRole('button', { name: 'Bekijk wat dit doet' }).click();
		await page.getByRole('button', { name: 'Vastleggen' }).click();
		await page.getByText('Dat is vastgelegd.').waitFor();
	}
);

test('een nieuw bewijs en andere rechten geven een ander token', async () => {
	const page = await open();
	const token = async () => (await page.context().cookies()).find(({ name }) => name === 'sessie')?.value;
	await signIn(page, 'ruben');
	const first = await token();
	await page.goto('/groepen');
	expect(await token()).toBe(first);
	await sql(
		`insert into medewerker_rol (school_id, medewerker_id, rol, van)
		select school_id, medewerker_id, 'taalspecialist', '2026-08-01' from gebruiker where gebruikersnaam = 'ruben'`
	);
	await page.goto('/groepen');
	const second = await token();
	expect(second).not.toBe(first);
	await page.goto('/account/herstelcodes');
	await sql(`update sessie set bewezen_op = now() - interval '11 minutes'`);
	await page.getByRole('button', { name: 'Nieuwe codes maken' }).click();
	await page.fill('#veld-wachtwoord', demoWachtwoord);
	await page.getByRole('button', { name: 'Verder met wachtwoord' }).click();
	await page.getByText('Uw herstelcodes').waitFor();
	expect(await token()).not.toBe(second);
});

test('de directie wist een tweede stap met een reden; de collega stelt meteen een nieuwe in', async () => {
	const page = await open();
	await signIn(page, 'marijke');
	const { id } = (await sql(`select medewerker_id as id from gebruiker where gebruikersnaam = 'joost'`))
		.rows[0];
	await page.goto(`/medewerkers/${id}`);
	await page.getByRole('link', { name: 'Tweede stap wissen' }).click();
	await page.fill('#veld-reden', 'kwijt');
	await page.getByRole('button', { name: 'Tweede stap wissen' }).click();
	await page.getByText('Schrijf in een zin waarom').first().waitFor();
	await page.fill('#veld-reden', 'Telefoon verloren, hij stond naast mij');
	await screenshot(page, 'tweede-stap-wissen');
	await page.getByRole('button', { name: 'Tweede stap wissen' }).click();
	await page.getByText('De tweede stap van Joost van der Meulen is gewist.').waitFor();
	const joost = await open();
	await signIn(joost, 'joost');
	await joost.waitForURL('/account/tweede-stap');
});

test('na de dagen die de school geeft opent alleen de bladzijde om een tweede stap in te stellen', async () => {
	const page = await open({ width: 390 });
	await signIn(page, 'wesley');
	await page.goto('/leerlingen');
	expect(new URL(page.url()).pathname).toBe('/leerlingen');
	await application.vandaag('2027-03-26');
	for (const place of [
		'/',
		'/leerlingen',
		fill('/leerlingen/[leerling]'),
		'/account',
		'/account/wachtwoord'
	]) {
		await page.goto(place);
		expect(new URL(page.url()).pathname).toBe('/account/tweede-stap');
	}
	await screenshot(page, 'tweede-stap-moet-390');
	expect(await page.getByRole('link', { name: 'Leerlingen' }).count()).toBe(0);
	await page.getByRole('link', { name: 'App instellen' }).click();
	await screenshot(page, 'codeapp-390');
	await setUpApp(page);
	await page.goto('/leerlingen');
	expect(new URL(page.url()).pathname).toBe('/leerlingen');
});
