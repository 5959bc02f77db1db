import { quote } from './meldingen.ts';
import type { Meldingen } from './meldingen.ts';
import { parseXml } from './parse.ts';
import type { XmlAttribute, XmlListener } from './parse.ts';
import type { XmlSource } from './source.ts';

/** One element with everything in it; `line` is where its opening tag ends. */
export type XmlNode = {
	readonly name: string;
	readonly uri: string;
	readonly attributes: readonly XmlAttribute[];
	readonly children: XmlNode[];
	text: string;
	readonly line: number;
};

/** A child of the root: either itself a record, or a list that holds records of the names given. */
export type Section = {
	readonly name: string;
	readonly required: boolean;
	readonly records?: readonly string[];
};

export type RecordShape = {
	/** Says what is wrong with this root, or nothing when it is the right one. */
	readonly refuseRoot: (name: string, uri: string) => string | undefined;
	readonly sections: readonly Section[];
	/** Reads through a SOAP envelope around the root. */
	readonly envelope?: boolean;
	readonly record: (section: string, node: XmlNode) => void;
};

const mostNodesInRecord = 100_000;
const soapUris = new Set([
	'http://schemas.xmlsoap.org/soap/envelope/',
	'http://www.w3.org/2003/05/soap-envelope'
]);

/**
 * Reads a file of the form root / section / record and hands over each record as a small tree, so that a large file
 * never stands in memory whole. Unknown, repeated, misplaced and missing sections become fouten.
 */
export async function readRecords(
	source: XmlSource,
	shape: RecordShape,
	meldingen: Meldingen
): Promise<void> {
	const sections = walkSections(shape, meldingen);
	/** Open elements above the root: those of a SOAP envelope. */
	let base = 0;
	let depth = 0;
	let bodies = 0;
	/** Depth of an element whose content is passed over. */
	let skipping: number | undefined;
	const open: XmlNode[] = [];
	let nodes = 0;

	const startRecord = (name: string, uri: string, attributes: readonly XmlAttribute[], line: number) => {
		nodes += 1;
		if (nodes > mostNodesInRecord) {
			meldingen.stop(
				`regel ${line}`,
				`Eén onderdeel van het bestand bevat meer dan ${mostNodesInRecord} velden. Dat kan niet kloppen.`
			);
		}
		const node: XmlNode = { name, uri, attributes, children: [], text: '', line };
		open.at(-1)?.children.push(node);
		open.push(node);
	};

	const openEnvelope = (name: string, uri: string, line: number): boolean => {
		if (!shape.envelope) return false;
		if (depth === 1 && name === 'Envelope' && soapUris.has(uri)) base = 1;
		else if (depth === 2 && base === 1 && soapUris.has(uri) && name === 'Header') skipping = depth;
		else if (depth === 2 && base === 1 && soapUris.has(uri) && name === 'Body' && bodies++ === 0) base = 2;
		else if (depth <= base)
			meldingen.stop(
				`regel ${line}`,
				'De SOAP-envelop bevat meer dan één bericht. Lees elk bericht apart in.'
			);
		else return false;
		return true;
	};

	const listener: XmlListener = {
		open(name, uri, attributes, line) {
			depth += 1;
			if (skipping !== undefined) return;
			if (open.length > 0) return startRecord(name, uri, attributes, line);
			if (openEnvelope(name, uri, line)) return;

			const level = depth - base;
			if (level === 1) {
				const refusal = sections.root() ?? shape.refuseRoot(name, uri);
				if (refusal) meldingen.stop(`regel ${line}`, refusal);
			} else if (level === 2) {
				const section = sections.enter(name, line);
				if (!section) skipping = depth;
				else if (!section.records) startRecord(name, uri, attributes, line);
			} else if (sections.holds(name, line)) startRecord(name, uri, attributes, line);
			else skipping = depth;
		},
		text(text, line) {
			const node = open.at(-1);
			if (node) node.text += text;
			else if (skipping === undefined && /\S/.test(text)) {
				meldingen.fout(
					`regel ${line}`,
					'Hier staat losse tekst buiten de velden. Die hoort niet in dit bestand.'
				);
			}
		},
		close(line) {
			if (skipping === depth) skipping = undefined;
			else if (skipping === undefined) {
				const node = open.pop();
				if (node && open.length === 0) {
					nodes = 0;
					shape.record(sections.current(), node);
				}
				if (depth - base === 2) sections.leave(line);
				if (depth - base === 1) sections.end(line);
			}
			depth -= 1;
		}
	};

	const before = meldingen.fouten();
	await parseXml(source, listener, meldingen);
	if (meldingen.fouten() === before && !sections.seenRoot()) {
		meldingen.fout('bestand', 'De SOAP-envelop is leeg: er staat geen bericht in.');
	}
}

/** Guards the order and number of the sections under the root. */
function walkSections(shape: RecordShape, meldingen: Meldingen) {
	const { sections } = shape;
	let root = false;
	let at = -1;
	let current: Section | undefined;
	let records = 0;
	const reported = new Set<string>();

	const missing = (upTo: number) =>
		sections.filter(
			(section, index) => index > at && index < upTo && section.required && !reported.has(section.name)
		);

	const reportMissing = (upTo: number, line: number) => {
		for (const section of missing(upTo)) {
			reported.add(section.name);
			meldingen.fout(
				`regel ${line}`,
				`Het onderdeel <${section.name}> ontbreekt. Zonder dat kan het bestand niet worden gelezen.`
			);
		}
	};

	return {
		seenRoot: () => root,
		current: () => current?.name ?? '',
		root(): string | undefined {
			if (root) return 'Het bestand bevat meer dan één bericht. Lees elk bericht apart in.';
			root = true;
			return undefined;
		},
		enter(name: string, line: number): Section | undefined {
			current = undefined;
			records = 0;
			const index = sections.findIndex((section) => section.name === name);
			if (index === -1) {
				const [expected] = missing(sections.length);
				if (expected) reported.add(expected.name);
				const hint = expected ? ` Hier wordt <${expected.name}> verwacht.` : '';
				meldingen.fout(`regel ${line}`, `Het onderdeel <${quote(name)}> hoort niet in dit bestand.${hint}`);
				return undefined;
			}
			if (index === at) {
				meldingen.fout(
					`regel ${line}`,
					`Het onderdeel <${name}> staat twee keer in het bestand. Het mag er maar één keer in staan.`
				);
				return undefined;
			}
			if (index < at) {
				reported.add(name);
				meldingen.fout(
					`regel ${line}`,
					`Het onderdeel <${name}> staat op de verkeerde plaats: het hoort vóór <${sections[at]!.name}>.`
				);
				// Read on all the same: otherwise everything that refers to it would seem to refer to nothing.
				current = sections[index];
				return current;
			}
			reportMissing(index, line);
			at = index;
			current = sections[index];
			return current;
		},
		holds(name: string, line: number): boolean {
			records += 1;
			if (current?.records?.includes(name)) return true;
			const expected = current?.records?.map((one) => `<${one}>`).join(' of ');
			meldingen.fout(
				`regel ${line}`,
				`<${quote(name)}> hoort niet in <${current?.name}>. Hier wordt ${expected} verwacht.`
			);
			return false;
		},
		leave(line: number) {
			if (current?.records && records === 0) {
				const tekst = current.required
					? `Het onderdeel <${current.name}> is leeg. Er moet minstens één <${current.records[0]}> in staan.`
					: `Het onderdeel <${current.name}> is leeg. Laat het weg of vul het.`;
				meldingen.fout(`regel ${line}`, tekst);
			}
			current = undefined;
		},
		end(line: number) {
			reportMissing(sections.length, line);
		}
	};
}
