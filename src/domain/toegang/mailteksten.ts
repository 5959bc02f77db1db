import { escapeHtml } from '#core/escapeHtml.ts';
import type { Mail } from '#core/mail.ts';

/** What a text may know: the colleague, the school and the link. Never a child. */
export type Aanleiding =
	| { soort: 'uitnodiging'; link: string; gebruikersnaam: string }
	| { soort: 'herstel'; link: string; gebruikersnaam: string }
	| { soort: 'wachtwoord_gewijzigd'; adres: string }
	| { soort: 'aanmelding_gekoppeld'; adres: string };

export type Mailtekst = {
	subject: string;
	before: string[];
	link?: { label: string; href: string };
	after: string[];
};

/** The mail about an account, as plain text and as simple HTML with the same words. */
export function writeMail(
	aan: { naam: string; emailadres: string },
	school: string,
	aanleiding: Aanleiding
): Mail {
	return layoutMail(aan, school, tekst(school, aanleiding));
}

/** Any mail of this program: greeting, sentences, at most one link, and from whom it is; in text and in HTML. */
export function layoutMail(
	aan: { naam: string; emailadres: string },
	school: string,
	{ subject, before, link, after }: Mailtekst
): Mail {
	const groet = `Dag ${aan.naam},`;
	const slot = `Deze mail komt van Zorgvuldig, het systeem van ${school} voor de ondersteuning van leerlingen. U kunt er niet op antwoorden.`;
	const text = [
		groet,
		...before,
		...(link ? [`${link.label}:\n${link.href}`] : []),
		...after,
		`-- \n${slot}`
	];
	const html = [
		...[groet, ...before].map(paragraph),
		...(link ? [`<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>`] : []),
		...after.map(paragraph),
		`<p><small>${escapeHtml(slot)}</small></p>`
	];
	return {
		to: { name: aan.naam, address: aan.emailadres },
		subject,
		text: `${text.join('\n\n')}\n`,
		html: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${escapeHtml(subject)}</title><body>${html.join('\n')}</body></html>`
	};
}

const eenmalig = 'De link werkt één keer. Kreeg u meer van deze mails, gebruik dan de nieuwste.';

function tekst(school: string, aanleiding: Aanleiding): Mailtekst {
	switch (aanleiding.soort) {
		case 'uitnodiging':
			return {
				subject: `Uw account van Zorgvuldig bij ${school}`,
				before: [
					`${school} heeft een account voor u gemaakt. U kiest zelf een wachtwoord. Daarna stelt u een tweede stap in, zodat niemand anders zich als u kan aanmelden.`
				],
				link: { label: 'Kies uw wachtwoord', href: aanleiding.link },
				after: [
					`Uw gebruikersnaam is ${aanleiding.gebruikersnaam}.`,
					`De link werkt zeven dagen. ${eenmalig}`,
					'Verwachtte u deze mail niet? Doe dan niets en zeg het tegen de directie van de school.'
				]
			};
		case 'herstel':
			return {
				subject: 'Een nieuw wachtwoord voor Zorgvuldig',
				before: [
					`Iemand vroeg bij ${school} om een nieuw wachtwoord voor uw account ${aanleiding.gebruikersnaam}.`
				],
				link: { label: 'Kies een nieuw wachtwoord', href: aanleiding.link },
				after: [
					`De link werkt een uur. ${eenmalig}`,
					'Vroeg u dit niet zelf? Doe dan niets: uw wachtwoord blijft zoals het is.'
				]
			};
		case 'wachtwoord_gewijzigd':
			return {
				subject: 'Uw wachtwoord van Zorgvuldig is gewijzigd',
				before: [
					`Het wachtwoord van uw account bij ${school} is zojuist gewijzigd met een link uit uw mail. U bent op alle apparaten afgemeld.`
				],
				after: [
					`Deed u dit niet zelf? Zeg het dan meteen tegen de directie of de beheerder van de school, en vraag op ${aanleiding.adres} een nieuw wachtwoord aan.`
				]
			};
		case 'aanmelding_gekoppeld':
			return {
				subject: 'U kunt zich bij Zorgvuldig aanmelden met uw schoolaccount',
				before: [
					`Uw account bij ${school} is zojuist verbonden met het schoolaccount waarmee u zich aanmeldde. Voortaan meldt u zich daarmee aan.`
				],
				after: ['Deed u dit niet zelf? Zeg het dan meteen tegen de directie of de beheerder van de school.']
			};
	}
}

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
