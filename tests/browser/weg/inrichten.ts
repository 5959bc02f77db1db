import { look, lookOnPhone, type Page } from '../look.ts';
import type { Bestand } from './bestanden.ts';

/** The first page of an empty installation: the school and the account of the intern begeleider. */
export async function setUpSchool(page: Page, { wachtwoord }: { wachtwoord: string }) {
	await page.goto('/');
	await page.waitForURL('/eerste-keer');
	await look(page, 'weg-01-welkom');
	await lookOnPhone(page, 'weg-01-welkom');
	await page.getByLabel('Naam van de school').fill('De Waterlelie');
	await page.getByLabel('BRIN-nummer').fill('99ZZ');
	await page.getByLabel('Vakantieregio').selectOption('Midden');
	await page.getByLabel('Voornaam').fill('Marloes');
	await page.getByLabel('Achternaam').fill('Vink');
	await page.getByLabel('Wat doet u op school?').selectOption('Intern begeleider');
	await page.getByLabel('Gebruikersnaam').fill('marloes');
	await page.getByLabel('Wachtwoord', { exact: true }).fill(wachtwoord);
	await page.getByRole('button', { name: 'School aanmaken' }).click();
	await page.getByRole('heading', { name: 'Inlezen', level: 1 }).waitFor();
}

/** Chooses a class list and stops where it is shown and nothing is stored yet. */
export async function previewKlassenlijst(page: Page, bestand: Bestand) {
	await page.goto('/inlezen');
	await page.getByLabel('EDEXML-bestand').setInputFiles(bestand);
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).first().click();
	await page.getByText('Er is nog niets opgeslagen').waitFor();
}

/** Stores what is shown. */
export async function storeKlassenlijst(page: Page) {
	await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
	await page.getByRole('heading', { name: 'Wat er veranderde' }).waitFor();
}

/** What a preview or an import counts of one kind, such as `leerlingen`: new, changed and ended. */
export const tellingOf = async (page: Page, wat: string) =>
	(await page.getByRole('row', { name: new RegExp(`^${wat}`) }).innerText()).match(/\d+/g)?.map(Number);

/** Gives a colleague an account, and answers the start password that stands on the screen once. */
export async function giveAccount(page: Page, lijstnaam: string, gebruikersnaam: string): Promise<string> {
	await page.goto('/medewerkers');
	await page.getByRole('link', { name: lijstnaam }).click();
	await page.getByLabel('Gebruikersnaam').fill(gebruikersnaam);
	await page.getByRole('button', { name: 'Account maken' }).click();
	await page.getByText('Schrijf dit nu op').waitFor();
	await look(page, 'weg-04-account');
	return page.locator('dt:has-text("Startwachtwoord") + dd').innerText();
}

/** The first time somebody signs in: with the start password, and then an own one. */
export async function signInFirst(
	page: Page,
	{ gebruikersnaam, start, eigen }: { gebruikersnaam: string; start: string; eigen: string }
) {
	await page.goto('/');
	await page.getByLabel('Gebruikersnaam').fill(gebruikersnaam);
	await page.getByLabel('Wachtwoord', { exact: true }).fill(start);
	await page.getByRole('button', { name: 'Aanmelden met wachtwoord' }).click();
	await page.getByText('Kies eerst een eigen wachtwoord').waitFor();
	await page.getByLabel('Huidig wachtwoord').fill(start);
	await page.getByLabel('Nieuw wachtwoord').fill(eigen);
	await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
	await page.getByRole('link', { name: 'Naar het begin' }).click();
}

/** One parent of a child, on the page of its parents. */
export async function addOuder(
	page: Page,
	ouder: { voornaam: string; achternaam: string; relatie: string; straat: string }
) {
	await page.getByLabel('Voornaam').last().fill(ouder.voornaam);
	await page.getByLabel('Achternaam').last().fill(ouder.achternaam);
	await page.getByLabel('Relatie met het kind').last().selectOption(ouder.relatie);
	await page.getByLabel('Ja, met gezag').last().check();
	await page.getByLabel('Straat en huisnummer').last().fill(ouder.straat);
	await page.getByRole('button', { name: 'Toevoegen' }).click();
	await page.getByRole('heading', { name: `${ouder.voornaam} ${ouder.achternaam}` }).waitFor();
}

/** Chooses a file with results. */
export async function chooseResultaten(page: Page, bestand: Bestand) {
	await page.goto('/resultaten/inlezen');
	await page.getByLabel('Bestand met resultaten').setInputFiles(bestand);
	await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
}

/** Stores the results that are shown. */
export async function storeResultaten(page: Page) {
	await page.getByRole('heading', { name: 'Wat er wordt ingelezen' }).waitFor();
	await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
	await page.waitForURL(/resultaten\/overzicht\//);
}
