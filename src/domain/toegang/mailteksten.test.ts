import { expect, test } from 'vitest';
import { writeMail, type Aanleiding } from './mailteksten.ts';

const aan = { naam: 'Juf <b>Samira</b>', emailadres: 'samira@school.example' };
const link = 'https://zorg.school.example/uitnodiging/abc';
const alle: Aanleiding[] = [
	{ soort: 'uitnodiging', link, gebruikersnaam: 'samira' },
	{ soort: 'herstel', link, gebruikersnaam: 'samira' },
	{ soort: 'wachtwoord_gewijzigd', adres: 'https://zorg.school.example' },
	{ soort: 'aanmelding_gekoppeld', adres: 'https://zorg.school.example' }
];

test.each(alle)(
	'$soort says the same in plain text and in HTML, and a name cannot become markup',
	(aanleiding) => {
		const { text, html } = writeMail(aan, 'De Proef & Zonen', aanleiding);
		const words = html
			.replace(/^.*<body>/s, '')
			.replace(/<a href="([^"]+)">([^<]+)<\/a>/g, '$2:\n$1')
			.replace(/<[^>]+>/g, '')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&amp;', '&')
			.replaceAll('&quot;', '"');
		const squeeze = (one: string) => one.replace('-- \n', '').replace(/\s+/g, ' ').trim();
		expect(squeeze(words)).toBe(squeeze(text));
		expect(html).not.toContain('<b>');
		expect(html).not.toMatch(/<(img|script|link|style)\b/);
	}
);
