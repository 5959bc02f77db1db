import { child, childrenOf, textOf } from '#standards/xml/model.ts';
import type { XmlNode } from '#standards/xml/record.ts';
import { readInteger } from '#standards/xml/types.ts';
import type { UwlrNorm, UwlrNormering, UwlrToets, UwlrToetsonderdeel } from './leerresultaten.ts';

/** A whole number of an element whose model was checked. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
	const text = child(node, name)?.text;
	return text === undefined ? undefined : readInteger(text);
}

/**
 * A toets from an element whose model was checked. `warn` hears of norms that end before they begin (left out) and of
 * onderdelen that share a number; `refuse` of what the schema forbids.
 */
export function readToets(
	node: XmlNode,
	warn: (line: number, tekst: string) => void,
	refuse: (line: number, tekst: string) => void
): UwlrToets {
	const onderdelen = childrenOf(child(node, 'toetsonderdelen'), 'toetsonderdeel').map((one) =>
		readOnderdeel(one, warn)
	);
	const numbers = new Set<number>();
	for (const { volgnummer, code } of onderdelen) {
		if (numbers.has(volgnummer)) {
			refuse(
				node.line,
				`Het volgnummer ${volgnummer} van onderdeel "${code}" is in deze toets al gebruikt. Elk onderdeel heeft een eigen nummer.`
			);
		}
		numbers.add(volgnummer);
	}
	return {
		code: textOf(node, 'toetscode') ?? '',
		versie: textOf(node, 'versie'),
		naam: textOf(node, 'toetsnaam'),
		leerjaar: textOf(node, 'leerjaar'),
		vakgebied: textOf(node, 'vakgebied'),
		normering: readNormering(child(node, 'toetsnormering'), warn),
		hierarchie: childrenOf(child(node, 'toetshierarchie'), 'ingang')
			.map((ingang) => ({
				niveau: readInteger(ingang.attributes.find((one) => one.name === 'niveau')?.value ?? '') ?? 0,
				naam: ingang.text.trim()
			}))
			.sort((one, other) => one.niveau - other.niveau),
		onderdelen
	};
}

function readOnderdeel(node: XmlNode, warn: (line: number, tekst: string) => void): UwlrToetsonderdeel {
	return {
		volgnummer: numberOf(node, 'toetsonderdeelvolgnummer') ?? 0,
		code: textOf(node, 'toetsonderdeelcode') ?? '',
		naam: textOf(node, 'toetsonderdeelnaam'),
		normering: readNormering(child(node, 'toetsonderdeelnormering'), warn)
	};
}

function readNormering(
	node: XmlNode | undefined,
	warn: (line: number, tekst: string) => void
): UwlrNormering | undefined {
	if (!node) return undefined;
	const normen: UwlrNorm[] = [];
	for (const one of childrenOf(node, 'norm')) {
		const norm = {
			term: textOf(one, 'term') ?? '',
			omschrijving: textOf(one, 'omschrijving'),
			beginnormwaarde: numberOf(one, 'beginnormwaarde') ?? 0,
			eindnormwaarde: numberOf(one, 'eindnormwaarde') ?? 0,
			schoolcijferVanaf: textOf(one, 'schoolcijfer_vanaf'),
			schoolcijferTotEnMet: textOf(one, 'schoolcijfer_totenmet')
		};
		if (norm.eindnormwaarde >= norm.beginnormwaarde) normen.push(norm);
		else {
			const range = `van ${norm.beginnormwaarde} tot ${norm.eindnormwaarde}`;
			warn(one.line, `De norm "${norm.term}" loopt ${range}. Dat kan niet; deze norm is overgeslagen.`);
		}
	}
	return {
		categorie: textOf(node, 'toetscategorie'),
		niveau: textOf(node, 'toetsniveau'),
		wegingsfactor: textOf(node, 'wegingsfactor'),
		normen
	};
}
