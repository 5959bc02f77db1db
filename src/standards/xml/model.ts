import { quote } from './meldingen.ts';
import type { XmlNode } from './record.ts';
import type { SimpleType } from './types.ts';

/** What may stand in an element: a value, other elements, nothing, or whatever it likes. */
export type Content =
	{ readonly type: SimpleType; readonly attributes?: AttributeModel } | Model | 'empty' | 'anything';

export type AttributeModel = Readonly<
	Record<string, { readonly type: SimpleType; readonly required?: boolean }>
>;

/** One place in the order of a schema: alternatives exclude each other unless there may be many. */
export type Position = {
	readonly elements: Readonly<Record<string, Content>>;
	readonly required?: boolean;
	readonly many?: boolean;
};

export type Model = {
	readonly attributes: AttributeModel;
	readonly positions: readonly Position[];
	/** Namespace of the elements inside. */
	readonly uri: string | RegExp;
	readonly placeOf: ReadonlyMap<string, number>;
};

/** A model from its positions in the order of the schema. */
export function model(
	positions: readonly Position[],
	attributes: AttributeModel = {},
	uri: string | RegExp = ''
): Model {
	const placeOf = new Map<string, number>();
	positions.forEach((position, index) => {
		for (const name of Object.keys(position.elements)) placeOf.set(name, index);
	});
	return { attributes, positions, uri, placeOf };
}

export const required = (elements: Position['elements']): Position => ({ elements, required: true });
export const optional = (elements: Position['elements']): Position => ({ elements });
export const many = (elements: Position['elements']): Position => ({ elements, many: true });
export const someOf = (elements: Position['elements']): Position => ({
	elements,
	many: true,
	required: true
});

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';
const xmlns = 'http://www.w3.org/2000/xmlns/';

/** Reports everything in which `node` differs from its model; `report` gets the line and the sentence. */
export function checkNode(
	node: XmlNode,
	content: Content,
	report: (line: number, tekst: string) => void
): void {
	if (content === 'anything') return;
	if (content === 'empty') checkModel(node, nothing, report);
	else if ('type' in content) checkSimple(node, content, report);
	else checkModel(node, content, report);
}

const nothing = model([]);

function checkSimple(
	node: XmlNode,
	content: Extract<Content, { type: SimpleType }>,
	report: (line: number, tekst: string) => void
): void {
	checkAttributes(node, content.attributes ?? {}, report);
	const [child] = node.children;
	if (child)
		report(child.line, `<${quote(child.name)}> hoort niet in <${node.name}>: dat veld bevat alleen tekst.`);
	else if (!content.type.accepts(node.text))
		report(node.line, wrongValue(`Het veld <${node.name}>`, node.text, content.type));
}

function wrongValue(field: string, value: string, type: SimpleType): string {
	const found =
		value.trim() === '' ? 'is leeg' : type.secret ? 'heeft een verkeerde vorm' : `bevat "${quote(value)}"`;
	return `${field} ${found}. Verwacht wordt ${type.expected}.`;
}

function checkModel(node: XmlNode, content: Model, report: (line: number, tekst: string) => void): void {
	checkAttributes(node, content.attributes, report);
	if (/\S/.test(node.text))
		report(node.line, `In <${node.name}> staat losse tekst buiten de velden. Die hoort daar niet.`);

	const first: (XmlNode | undefined)[] = [];
	let at = -1;
	for (const child of node.children) {
		const right = typeof content.uri === 'string' ? child.uri === content.uri : content.uri.test(child.uri);
		const place = right ? content.placeOf.get(child.name) : undefined;
		if (place === undefined) {
			report(child.line, unknownChild(child, node, content));
			continue;
		}
		const position = content.positions[place]!;
		const earlier = first[place];
		if (earlier && !position.many) {
			const tekst =
				earlier.name === child.name
					? `<${child.name}> staat twee keer in <${node.name}>. Het mag er maar één keer in staan.`
					: `<${earlier.name}> en <${child.name}> mogen niet samen in <${node.name}> staan. Kies één van beide.`;
			report(child.line, tekst);
			continue;
		}
		first[place] = earlier ?? child;
		if (place < at) {
			const later = first[at]!;
			report(
				child.line,
				`<${child.name}> staat in <${node.name}> op de verkeerde plaats: het hoort vóór <${later.name}>.`
			);
		} else at = place;
		checkNode(child, position.elements[child.name]!, report);
	}
	content.positions.forEach((position, place) => {
		if (!position.required || first[place]) return;
		const names = Object.keys(position.elements).map((name) => `<${name}>`);
		report(node.line, `In <${node.name}> ontbreekt ${names.join(' of ')}. Dat is verplicht.`);
	});
}

function unknownChild(child: XmlNode, node: XmlNode, content: Model): string {
	if (content.positions.length === 0)
		return `<${quote(child.name)}> hoort niet in <${node.name}>: dat onderdeel is leeg.`;
	if (content.placeOf.has(child.name)) {
		return `<${child.name}> in <${node.name}> heeft de verkeerde namespace ("${quote(child.uri)}").`;
	}
	return `<${quote(child.name)}> hoort niet in <${node.name}>: deze versie van de standaard kent dat veld niet.`;
}

function checkAttributes(
	node: XmlNode,
	attributes: AttributeModel,
	report: (line: number, tekst: string) => void
): void {
	for (const { name, uri, value } of node.attributes) {
		if (uri === xsi || uri === xmlns) continue;
		const attribute = uri === '' && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
		if (!attribute) {
			report(
				node.line,
				`Het kenmerk ${quote(name)} hoort niet bij <${node.name}>: deze versie van de standaard kent het niet.`
			);
		} else if (!attribute.type.accepts(value)) {
			report(node.line, wrongValue(`Het kenmerk ${name} van <${node.name}>`, value, attribute.type));
		}
	}
	for (const name of Object.keys(attributes)) {
		if (!attributes[name]!.required || node.attributes.some((one) => one.uri === '' && one.name === name))
			continue;
		report(node.line, `Bij <${node.name}> ontbreekt het verplichte kenmerk ${name}.`);
	}
}

/** The first child of that name. */
export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
	node?.children.find((one) => one.name === name);

/** All children of that name. */
export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
	node?.children.filter((one) => one.name === name) ?? [];

/** The text of a child without the space around it; undefined when it is absent or blank. */
export function textOf(node: XmlNode | undefined, name: string): string | undefined {
	return own(child(node, name)?.text.trim());
}

/** An attribute without the space around it; undefined when it is absent or blank. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
	return own(node.attributes.find((one) => one.uri === '' && one.name === name)?.value.trim());
}

/**
 * The string itself, cut loose from the piece of file it came from. V8 keeps the whole piece alive for a part of it
 * of more than 12 characters; with a thousand names that would be the whole file.
 */
export function own(value: string | undefined): string | undefined {
	if (value === undefined || value === '') return undefined;
	return value.length > 12 ? Buffer.from(value).toString() : value;
}
