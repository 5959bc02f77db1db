import { attributeOf, child, childrenOf, textOf } from '#standards/xml/model.ts';
import type { XmlNode } from '#standards/xml/record.ts';
import { readDate, readInteger } from '#standards/xml/types.ts';
import type { EdexmlLeerkracht, EdexmlLeerling, EdexmlNaam, EdexmlRol, RolCode } from './edexml.ts';

/** A key that starts with `#` was made up for one file: nothing may be matched on it. */
export const isDummy = (key: string): boolean => key.startsWith('#');

/** The key of an element whose model was checked. */
export const keyOf = (node: XmlNode): string => attributeOf(node, 'key') ?? '';

/** A date field of an element whose model was checked. */
export function dateOf(node: XmlNode, name: string): Temporal.PlainDate | undefined {
	const value = child(node, name)?.text;
	return value === undefined ? undefined : readDate(value);
}

/** What is wrong with the names of a leerling or leerkracht: an achternaam with what belongs to it, or a sole roepnaam. */
export function findNaamFout(node: XmlNode): string | undefined {
	if (textOf(node, 'achternaam')) return undefined;
	if (child(node, 'achternaam'))
		return 'De achternaam is leeg. Vul die in, of laat alleen de roepnaam staan.';
	if (!textOf(node, 'roepnaam'))
		return `Bij <${node.name}> ontbreken de achternaam en de roepnaam. Eén van beide is verplicht.`;
	const loose = ['voorvoegsel', 'voornamen', 'voorletters-1'].find((name) => child(node, name));
	return loose && `Bij <${node.name}> staat <${loose}> zonder achternaam. Vul de achternaam in.`;
}

function readNaam(node: XmlNode): EdexmlNaam {
	return {
		achternaam: textOf(node, 'achternaam'),
		voorvoegsel: textOf(node, 'voorvoegsel'),
		voornamen: textOf(node, 'voornamen'),
		voorletters: textOf(node, 'voorletters-1'),
		roepnaam: textOf(node, 'roepnaam')
	};
}

const geslachten = { 0: 'onbekend', 1: 'jongen', 2: 'meisje', 9: 'niet_gespecificeerd' } as const;

function readGeslacht(node: XmlNode): EdexmlLeerling['geslacht'] {
	const value = readInteger(child(node, 'geslacht')?.text ?? '');
	return value === undefined ? undefined : geslachten[Math.abs(value) as keyof typeof geslachten];
}

/** A leerling from an element whose model was checked; what the product does not keep is not read. */
export function readLeerling(node: XmlNode): EdexmlLeerling {
	const key = keyOf(node);
	const groep = child(node, 'groep');
	const vestiging = child(node, 'vestiging');
	const samengesteld = childrenOf(child(node, 'samengestelde_groepen'), 'samengestelde_groep');
	return {
		key,
		dummy: isDummy(key),
		eckid: attributeOf(node, 'eckid'),
		...readNaam(node),
		geboortedatum: dateOf(node, 'geboortedatum'),
		geslacht: readGeslacht(node),
		jaargroep: textOf(node, 'jaargroep'),
		groepKey: groep && keyOf(groep),
		samengesteldeGroepKeys: [...new Set(samengesteld.map(keyOf))],
		vestigingKey: vestiging && keyOf(vestiging),
		startGroep3: dateOf(node, 'start_ondw_jgr3'),
		instroomdatum: dateOf(node, 'instroomdatum'),
		uitstroomdatum: dateOf(node, 'uitstroomdatum')
	};
}

function readRollen(node: XmlNode): EdexmlRol[] {
	const rollen: EdexmlRol[] = [];
	for (const one of node.children) {
		if (one.name === 'rol') rollen.push({ code: one.text as RolCode });
		else if (one.name === 'rolomschrijving' && one.text.trim())
			rollen.push({ omschrijving: one.text.trim() });
	}
	return rollen;
}

/** A leerkracht from an element whose model was checked. */
export function readLeerkracht(node: XmlNode): EdexmlLeerkracht {
	const key = keyOf(node);
	return {
		key,
		dummy: isDummy(key),
		eckid: attributeOf(node, 'eckid'),
		...readNaam(node),
		gebruikersnaam: textOf(node, 'gebruikersnaam'),
		emailadres: textOf(node, 'emailadres'),
		rollen: readRollen(node),
		groepen: (child(node, 'groepen')?.children ?? []).map((groep) => ({
			key: keyOf(groep),
			soort: groep.name === 'groep' ? 'stamgroep' : 'samengesteld',
			rollen: readRollen(groep)
		}))
	};
}
