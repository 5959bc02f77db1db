import { child, childrenOf, textOf } from '#standards/xml/model.ts';
import { quote } from '#standards/xml/meldingen.ts';
import type { Meldingen } from '#standards/xml/meldingen.ts';
import type { XmlNode } from '#standards/xml/record.ts';

/** Fields of a leerling that the product never stores, and what they are called in a sentence. */
const personal: readonly { readonly fields: readonly string[]; readonly name: string }[] = [
	{ fields: ['bsn'], name: 'een burgerservicenummer' },
	{ fields: ['sofinummer'], name: 'een sofinummer' },
	{ fields: ['onderwijsnummer'], name: 'een onderwijsnummer' },
	{
		fields: ['bsn_ondwnr-4'],
		name: 'de laatste vier cijfers van een burgerservicenummer of onderwijsnummer'
	},
	{ fields: ['rijksregisternummer'], name: 'een rijksregisternummer' },
	{ fields: ['etniciteit'], name: 'een etniciteit' },
	{ fields: ['land', 'land_vader', 'land_moeder'], name: 'een land van herkomst van het kind of de ouders' },
	{ fields: ['gewicht_nieuw', 'gewicht'], name: 'een leerlinggewicht' },
	{ fields: ['postcodenl', 'postnummerbe', 'postcodeoverig'], name: 'een postcode' },
	{ fields: ['fotourl'], name: 'een verwijzing naar een foto' },
	{ fields: ['gebruikersnaam', 'emailadres'], name: 'een gebruikersnaam of e-mailadres' }
];

const records: Record<string, readonly [one: string, more: string]> = {
	school: ['de school', 'de school'],
	groep: ['groep', 'groepen'],
	samengestelde_groep: ['samengestelde groep', 'samengestelde groepen'],
	leerling: ['leerling', 'leerlingen'],
	leerkracht: ['leerkracht', 'leerkrachten']
};

/** `1 leerling`, `12 leerlingen`. */
export function count(number: number, record: string): string {
	const [one, more] = records[record] ?? [record, record];
	return record === 'school' ? one : `${number} ${number === 1 ? one : more}`;
}

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';
const mostCodes = 1000;

/** Counts what a file carries and the product leaves behind, and says so at the end: once for each kind, with a number. */
export function countNotKept() {
	const numbers = new Map<string, number>();
	const blokken = new Map<string, { code: string; soort: string; record: string; number: number }>();

	const countBlok = (blok: XmlNode, record: string) => {
		const code = quote(textOf(blok, 'code') ?? 'zonder code');
		const soort = quote(blok.attributes.find((one) => one.uri === xsi && one.name === 'type')?.value ?? '');
		const id = [record, soort, code].join('\n');
		const known = blokken.get(id);
		if (known) known.number += 1;
		else if (blokken.size < mostCodes) blokken.set(id, { code, soort, record, number: 1 });
	};

	return {
		add(node: XmlNode): void {
			for (const blok of childrenOf(child(node, 'toevoegingen'), 'blok')) countBlok(blok, node.name);
			if (node.name !== 'leerling') return;
			for (const { fields, name } of personal) {
				if (node.children.some((one) => fields.includes(one.name)))
					numbers.set(name, (numbers.get(name) ?? 0) + 1);
			}
		},
		report(meldingen: Meldingen): void {
			for (const { name } of personal) {
				const number = numbers.get(name);
				if (number === undefined) continue;
				const tekst = `Het bestand bevat bij ${count(number, 'leerling')} ${name}. Zorgvuldig bewaart dat niet.`;
				meldingen.waarschuwing('leerlingen', tekst);
			}
			for (const { code, soort, record, number } of blokken.values()) {
				const tekst = `Bij ${count(number, record)} staat de toevoeging "${code}"${soort && ` (${soort})`}. Die is niet overgenomen.`;
				meldingen.waarschuwing(record, tekst);
			}
		}
	};
}
