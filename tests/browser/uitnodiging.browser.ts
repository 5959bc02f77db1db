import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkIn, startSmtp } from '../smtp.ts';
import { axe, startApplication, type Application } from './harness.ts';
import { desk, look, lookOnPhone } from './look.ts';

const wachtwoord = 'de eerste schooldag regent het';
const nieuw = 'in de pauze eten wij appels';
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let application: Application;

beforeAll(async () => {
	smtp = await startSmtp();
	application = await startApplication({
		environment: (address) => ({
			SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
			SMTP_FROM: 'Zorgvuldig <zorgvuldig@deklimboom.example>',
			ZORGVULDIG_ADRES: address
		})
	});
});
afterAll(async () => {
	await application?.stop();
	await smtp?.stop();
});

test('directie invites a new colleague by mail, who chooses a password, forgets it, and chooses another', async () => {
	const directie = await application.open('marijke');
	await directie.page.goto('/medewerkers/nieuw');
	await directie.page.getByLabel('Voornaam').fill('Noura');
	await directie.page.getByLabel('Achternaam').fill('Haddad');
	await directie.page.getByLabel('E-mailadres').fill('noura@deklimboom.example');
	await directie.page.getByRole('button', { name: 'Toevoegen' }).click();
	const invited = smtp.next();
	await directie.page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
	await directie.page.getByText('De uitnodiging gaat naar noura@deklimboom.example').waitFor();
	expect(await axe(directie.page)).toEqual([]);
	const mail = await invited;
	expect(mail.to).toBe('noura@deklimboom.example');
	expect(mail.text).toContain(application.address);

	const colleague = await application.open();
	const { page } = colleague;
	await page.goto(linkIn(mail));
	await page.getByText('Dag Noura Haddad.').waitFor();
	expect(await axe(page)).toEqual([]);
	await page.getByLabel('Nieuw wachtwoord').fill('kort');
	await page.getByRole('button', { name: 'Wachtwoord kiezen' }).click();
	await page.getByText('minstens 12 tekens').first().waitFor();
	await page.getByLabel('Nieuw wachtwoord').fill(wachtwoord);
	await page.getByRole('button', { name: 'Wachtwoord kiezen' }).click();
	await page.getByText('Uw wachtwoord is gekozen').waitFor();
	await page.goto(linkIn(mail));
	await page.getByText('Deze link werkt niet', { exact: true }).waitFor();

	const forgotten = smtp.next();
	await page.goto('/aanmelden');
	await page.getByRole('link', { name: 'Wachtwoord vergeten' }).click();
	await page.getByLabel('E-mailadres of gebruikersnaam').fill('noura@deklimboom.example');
	await page.getByRole('button', { name: 'Stuur een link' }).click();
	const answer = await page.locator('main').innerText();
	const other = await application.open();
	await other.page.goto('/aanmelden/vergeten');
	await other.page.getByLabel('E-mailadres of gebruikersnaam').fill('niemand@deklimboom.example');
	await other.page.getByRole('button', { name: 'Stuur een link' }).click();
	expect(await other.page.locator('main').innerText()).toBe(answer);

	const told = forgotten.then(async (reset) => {
		const warning = smtp.next();
		await page.goto(linkIn(reset));
		await page.getByLabel('Nieuw wachtwoord').fill(nieuw);
		await page.getByRole('button', { name: 'Wachtwoord kiezen' }).click();
		return warning;
	});
	expect((await told).raw).toContain('Uw wachtwoord van Zorgvuldig is gewijzigd');
	await page.getByLabel('Gebruikersnaam').fill('noura@deklimboom.example');
	await page.getByLabel('Wachtwoord', { exact: true }).fill(nieuw);
	await page.getByRole('button', { name: 'Aanmelden met wachtwoord' }).click();
	await page.waitForURL((url) => !url.pathname.startsWith('/aanmelden'));
	await Promise.all([directie.close(), colleague.close(), other.close()]);
});

test('the page about mail tells numbers and no names', async () => {
	const beheer = await application.open('bas');
	await beheer.page.goto('/beheer/mail');
	const words = await beheer.page.locator('main').innerText();
	expect(words).toMatch(/verzonden\s+3/);
	expect(words).not.toContain('noura');
	expect(words).toContain('127.0.0.1');
	await beheer.close();
});

test('Samira chooses a mail about her work list, and gets one that counts and names nobody', async () => {
	const samira = await application.open('samira', desk);
	const { page } = samira;
	await page.goto('/werklijst');
	await page.getByRole('link', { name: 'Ook per mail' }).click();
	await page.getByRole('radio', { name: 'Een keer per week' }).check();
	await page.getByLabel('Op welke dag').selectOption('maandag');
	await page.getByLabel('Hoe laat').fill('08:15');
	await look(page, 'berichten');
	await lookOnPhone(page, 'berichten');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByText('De volgende mail komt op 15 maart 2027 om 8.15 uur.').waitFor();
	// At any hour, and now.
	await page.getByLabel('Vanaf').fill('00:00');
	await page.getByLabel('Tot', { exact: true }).fill('00:00');
	await page.getByLabel('In het weekend').uncheck();
	await page.getByLabel('In vakanties en op vrije dagen').uncheck();
	await page.getByRole('radio', { name: 'Elke dag' }).check();
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByText('Bewaard. De volgende mail').waitFor();
	const next = smtp.next();
	await application.database.pool.query(
		"update berichtkeuze set volgende_op = volgende_op - interval '1 day'"
	);
	const mail = await next;
	expect(mail.to).toBe('samira@deklimboom.example');
	const { rows } = await application.database.pool.query<{ roepnaam: string }>(
		'select distinct roepnaam from leerling'
	);
	const words = new Set(mail.text.split(/[^\p{L}]+/u));
	expect(rows.filter(({ roepnaam }) => words.has(roepnaam) && roepnaam !== 'Samira')).toEqual([]);
	expect(mail.text).toContain('Dit vraagt deze week uw aandacht');
	await page.goto(`${application.address}/werklijst`);
	expect(mail.text).toContain(page.url());
	await samira.close();
});
