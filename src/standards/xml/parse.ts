import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { quote, untilStopped } from './meldingen.ts';
import type { Meldingen } from './meldingen.ts';
import { readText } from './source.ts';
import type { XmlSource } from './source.ts';

/** Deeper than any standard goes; a file that goes deeper was made to do harm. */
export const mostDepth = 64;

/** More attributes on one element than any standard has; a file with more was made to fill the memory. */
const mostAttributes = 200;

export type XmlAttribute = { readonly name: string; readonly uri: string; readonly value: string };

/** What a reader hears while a file is read. `name` is without prefix; `uri` is the namespace or ''. */
export type XmlListener = {
	open(name: string, uri: string, attributes: readonly XmlAttribute[], line: number): void;
	text(text: string, line: number): void;
	close(line: number): void;
};

/**
 * Reads XML safely and as a stream: no doctype and no entities of its own, at most 64 deep and 60 MB, whole and well
 * formed. Whatever is wrong with the file becomes a fout in `meldingen`; the listener may end the reading with
 * `meldingen.stop`. Throws only what the source itself throws.
 */
export async function parseXml(
	source: XmlSource,
	listener: XmlListener,
	meldingen: Meldingen
): Promise<void> {
	const parser = new SaxesParser({ xmlns: true, position: false });
	let depth = 0;
	let lastLine = 1;
	let attributesSeen = 0;

	parser.on('doctype', () =>
		meldingen.stop(
			`regel ${parser.line}`,
			'Het bestand bevat een DOCTYPE. Dat wordt om veiligheidsredenen niet gelezen. Exporteer het bestand zonder DOCTYPE.'
		)
	);
	parser.on('error', (error) => {
		// A loose & makes saxes wait for its ; until the end of the file: then the mistake is after the last element it saw.
		const looseAmpersand = Reflect.get(parser, 'entity') !== '' || error.message.endsWith('entity name.');
		const broken = looseAmpersand ? { tekst: ampersand, cutOff: false } : explain(error.message);
		const line = looseAmpersand ? `regel ${lastLine} of verder` : `regel ${parser.line}`;
		meldingen.stop(broken.cutOff ? `${line} (einde van het bestand)` : line, broken.tekst);
	});
	parser.on('attribute', () => {
		attributesSeen += 1;
		if (attributesSeen > mostAttributes) {
			meldingen.stop(
				`regel ${parser.line}`,
				`Eén onderdeel heeft meer dan ${mostAttributes} kenmerken. Dat kan niet kloppen.`
			);
		}
	});
	parser.on('opentag', (tag: SaxesTagNS) => {
		depth += 1;
		lastLine = parser.line;
		attributesSeen = 0;
		if (depth > mostDepth) {
			meldingen.stop(
				`regel ${parser.line}`,
				`Het bestand heeft meer dan ${mostDepth} lagen in elkaar. Dat kan geen bestand van een school zijn.`
			);
		}
		const attributes: XmlAttribute[] = [];
		for (const attribute of Object.values(tag.attributes)) {
			attributes.push({ name: attribute.local, uri: attribute.uri, value: attribute.value });
		}
		listener.open(tag.local, tag.uri, attributes, parser.line);
	});
	parser.on('text', (text) => listener.text(text, parser.line));
	parser.on('cdata', (text) => listener.text(text, parser.line));
	parser.on('closetag', () => {
		depth -= 1;
		lastLine = parser.line;
		listener.close(parser.line);
	});

	await untilStopped(async () => {
		for await (const piece of readText(source, meldingen)) parser.write(piece);
		parser.close();
	});
}

const ampersand =
	'Hier staat een los &-teken. In XML wordt dat geschreven als &amp;. Exporteer het bestand opnieuw.';

/** The sentence for what saxes objects to. */
function explain(message: string): { tekst: string; cutOff: boolean } {
	const unclosed = /^unclosed tag: (.*)$/s.exec(message)?.[1];
	if (unclosed !== undefined || message === 'unexpected end.') {
		const open = unclosed === undefined ? '' : ` (<${quote(unclosed)}> is niet afgesloten)`;
		return {
			tekst: `Het bestand houdt te vroeg op${open}. Exporteer het opnieuw en lees het nog eens in.`,
			cutOff: true
		};
	}
	const plain = (tekst: string) => ({ tekst, cutOff: false });
	if (message === 'document must contain a root element.') {
		return plain(
			'Het bestand bevat geen gegevens of houdt te vroeg op. Exporteer het opnieuw en lees het nog eens in.'
		);
	}
	if (message === 'undefined entity.') {
		return plain(
			'Het bestand gebruikt een verwijzing (&…;) die XML niet kent. Die wordt om veiligheidsredenen niet gelezen.'
		);
	}
	if (/^(unmatched|unexpected) clos/.test(message)) {
		return plain(
			'Een onderdeel wordt afgesloten dat niet open is. Het bestand is beschadigd: exporteer het opnieuw.'
		);
	}
	if (message.startsWith('disallowed character.') || message.includes('character entity')) {
		return plain('Op deze regel staat een teken dat in XML niet mag. Exporteer het bestand opnieuw.');
	}
	if (
		message.startsWith('an XML declaration must be at the start') ||
		message.startsWith('the XML declaration must')
	) {
		return plain('Vóór de eerste regel (<?xml …) staat nog iets, bijvoorbeeld een lege regel. Haal dat weg.');
	}
	if (message.startsWith('unbound namespace prefix')) {
		return plain(
			'Op deze regel staat een voorvoegsel (zoals xsi:) dat nergens is uitgelegd. Exporteer het bestand opnieuw.'
		);
	}
	return plain(
		'Het bestand is vanaf deze regel geen geldige XML. Exporteer het opnieuw en verander het niet met de hand.'
	);
}
