import { attributeOf, checkNode, child, textOf } from '#standards/xml/model.ts';
import type { Gelezen } from '#standards/xml/melding.ts';
import { collectMeldingen, quote, untilStopped } from '#standards/xml/meldingen.ts';
import type { Meldingen } from '#standards/xml/meldingen.ts';
import { readRecords } from '#standards/xml/record.ts';
import type { XmlNode } from '#standards/xml/record.ts';
import type { XmlSource } from '#standards/xml/source.ts';
import { readDateOfDateTime } from '#standards/xml/types.ts';
import type { EdexmlBestand, EdexmlGroep, EdexmlLeerkracht, EdexmlLeerling } from './edexml.ts';
import type { EdexmlSchool, EdexmlVersie, EdexmlVestiging } from './edexml.ts';
import { edexmlModel } from './model.ts';
import { count, countNotKept } from './notKept.ts';
import { dateOf, findNaamFout, isDummy, keyOf, readLeerkracht, readLeerling } from './persoon.ts';
import { trackKeys } from './trackKeys.ts';

const sections = [
	{ name: 'school', required: true },
	{ name: 'vestigingen', required: false, records: ['vestiging'] },
	{ name: 'groepen', required: false, records: ['groep', 'samengestelde_groep'] },
	{ name: 'leerlingen', required: true, records: ['leerling'] },
	{ name: 'leerkrachten', required: false, records: ['leerkracht'] }
];

/**
 * Reads an EDEXML file of version 1.0.3, 2.0 or 2.1 as a stream. Answers its school, groups, pupils and teachers, or
 * why not; one fout refuses the whole file. Personal fields that the product does not keep are counted and left out.
 * Throws only what `source` throws. Sources: EDEXML 1.0.3, 2.0 and 2.1 (schemas and manual of February 2017).
 */
export async function readEdexml(source: XmlSource): Promise<Gelezen<EdexmlBestand>> {
	const meldingen = collectMeldingen();
	const notKept = countNotKept();
	const keys = trackKeys(meldingen);
	const vestigingen: EdexmlVestiging[] = [];
	const groepen: EdexmlGroep[] = [];
	const leerlingen: EdexmlLeerling[] = [];
	const leerkrachten: EdexmlLeerkracht[] = [];
	let school: EdexmlSchool | undefined;
	let versie: EdexmlVersie = '2.1';
	let model = edexmlModel(versie);

	const add: Record<string, (node: XmlNode) => void> = {
		school(node) {
			school = readSchool(node);
		},
		vestiging(node) {
			const key = keyOf(node);
			keys.define('vestiging', key, node);
			vestigingen.push({
				key,
				dummy: isDummy(key),
				naam: textOf(node, 'naam') ?? key,
				omschrijving: textOf(node, 'omschrijving')
			});
		},
		groep(node) {
			const groep = readGroep(node);
			keys.define(groep.soort, groep.key, node);
			groepen.push(groep);
		},
		leerling(node) {
			const leerling = readLeerling(node);
			keys.define('leerling', leerling.key, node);
			keys.defineEckid('leerling', leerling.eckid, node);
			keys.refer('stamgroep', leerling.groepKey, node);
			keys.refer('vestiging', leerling.vestigingKey, node);
			for (const key of leerling.samengesteldeGroepKeys) keys.refer('samengesteld', key, node);
			leerlingen.push(leerling);
		},
		leerkracht(node) {
			const leerkracht = readLeerkracht(node);
			keys.define('leerkracht', leerkracht.key, node);
			keys.defineEckid('leerkracht', leerkracht.eckid, node);
			for (const { soort, key } of leerkracht.groepen) keys.refer(soort, key, node);
			leerkrachten.push(leerkracht);
		}
	};
	add.samengestelde_groep = add.groep!;

	const shape = {
		refuseRoot,
		sections,
		record(_section: string, node: XmlNode) {
			if (node.name === 'school') {
				versie = readVersie(node, meldingen);
				model = edexmlModel(versie);
			}
			const name = attributeOf(node, 'key');
			const title = node.name.replace('_', ' ') + (name ? ` ${quote(name)}` : '');
			const before = meldingen.fouten();
			const report = (line: number, tekst: string) => meldingen.fout(`${title} (regel ${line})`, tekst);
			checkNode(node, model[node.name as keyof typeof model], report);
			const wrong =
				node.name === 'school' ? findSchoolFout(node) : isPerson(node) ? findNaamFout(node) : undefined;
			if (wrong) report(node.line, wrong);
			notKept.add(node);
			if (meldingen.fouten() === before) add[node.name]!(node);
			else keys.defineUnread(node);
		}
	};
	await readRecords(source, shape, meldingen);
	if (meldingen.fouten() === 0) await untilStopped(keys.reportDangling);
	if (meldingen.fouten() > 0 || !school) return { ok: false, meldingen: meldingen.list() };

	notKept.report(meldingen);
	reportDummies(meldingen, { leerling: leerlingen, leerkracht: leerkrachten, groep: groepen });
	const bestand = { versie, school, vestigingen, groepen, leerlingen, leerkrachten };
	return { ok: true, bestand, meldingen: meldingen.list() };
}

const isPerson = (node: XmlNode) => node.name === 'leerling' || node.name === 'leerkracht';

function refuseRoot(name: string, uri: string): string | undefined {
	if (name === 'EDEX' && uri === '') return undefined;
	if (name === 'EDEX')
		return `Dit bestand heeft de namespace "${quote(uri)}". EDEXML heeft er geen. Exporteer het opnieuw als EDEXML.`;
	if (name.startsWith('leerresultaten'))
		return 'Dit bestand bevat toetsresultaten (UWLR). Lees het in bij de resultaten.';
	return `Dit is geen EDEXML-bestand: het begint met <${quote(name)}> en niet met <EDEX>. Exporteer uit de leerlingadministratie een EDEXML-bestand.`;
}

function readVersie(school: XmlNode, meldingen: Meldingen): EdexmlVersie {
	const version = textOf(school, 'xsdversie');
	if (version && /^1\.0(\.?\d+)?$/.test(version)) return '1.0.3';
	if (version && /^2\.0(\.\d+)?$/.test(version)) return '2.0';
	if (version && /^2\.1(\.\d+)?$/.test(version)) return '2.1';
	const found = version
		? `noemt EDEXML-versie "${quote(version)}", die hier niet bekend is`
		: 'noemt geen EDEXML-versie';
	meldingen.waarschuwing(
		`school (regel ${school.line})`,
		`Het bestand ${found}. Het is gelezen als versie 2.1.`
	);
	return '2.1';
}

function findSchoolFout(node: XmlNode): string | undefined {
	if (!child(node, 'dependancecode') || child(node, 'brincode')) return undefined;
	return 'Er staat een <dependancecode> zonder <brincode>. Vul de BRIN van de school in.';
}

function readSchool(node: XmlNode): EdexmlSchool {
	return {
		schooljaar: textOf(node, 'schooljaar') ?? '',
		peildatum: dateOf(node, 'peildatum'),
		brin: textOf(node, 'brincode'),
		dependance: textOf(node, 'dependancecode'),
		schoolkey: textOf(node, 'schoolkey'),
		instellingsnummer: textOf(node, 'instellingsnummer'),
		aanmaakdatum: readDateOfDateTime(child(node, 'aanmaakdatum')?.text ?? ''),
		auteur: textOf(node, 'auteur')
	};
}

function readGroep(node: XmlNode): EdexmlGroep {
	const key = keyOf(node);
	return {
		key,
		dummy: isDummy(key),
		soort: node.name === 'groep' ? 'stamgroep' : 'samengesteld',
		naam: textOf(node, 'naam') ?? key,
		jaargroep: textOf(node, 'jaargroep'),
		omschrijving: textOf(node, 'omschrijving')
	};
}

function reportDummies(
	meldingen: Meldingen,
	lists: Record<string, readonly { readonly dummy: boolean }[]>
): void {
	for (const [record, list] of Object.entries(lists)) {
		const number = list.filter((one) => one.dummy).length;
		if (number === 0) continue;
		const tekst = `Bij ${count(number, record)} is de sleutel voorlopig (hij begint met #). Op zo'n sleutel wordt niemand teruggevonden.`;
		meldingen.waarschuwing(record === 'groep' ? 'groepen' : `${record}en`, tekst);
	}
}
