import type { ChartLayout, Primitive, Role } from './primitives.ts';

/** On paper there is no style sheet: every role carries its own ink. Greys stay apart on a black and white printer. */
const inks: Record<Role, string> = {
	axis: 'stroke="#81796a" stroke-width="1"',
	grid: 'stroke="#ddd5c4" stroke-width="1"',
	tick: 'fill="#575146" font-size="13"',
	own: 'fill="none" stroke="#1f4e4a" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"',
	'own-point': 'fill="#1f4e4a" stroke="#ffffff" stroke-width="1.5"',
	'own-label': 'fill="#1f4e4a" font-size="13" font-weight="700"',
	'own-value': 'fill="#25221d" font-size="12.5"',
	average: 'fill="none" stroke="#575146" stroke-width="1.25"',
	'average-label': 'fill="#575146" font-size="13"',
	reference: 'fill="none" stroke="#81796a" stroke-width="1.25" stroke-dasharray="5 4"',
	'reference-label': 'fill="#696256" font-size="13"',
	period: 'fill="#e4ece6"',
	'period-edge': 'stroke="#1f4e4a" stroke-width="2"',
	'period-label': 'fill="#1f4e4a" font-size="12.5"',
	leader: 'fill="none" stroke="#81796a" stroke-width="0.75"',
	today: 'stroke="#81796a" stroke-width="1"',
	'today-label': 'fill="#696256" font-size="12.5"'
};

/**
 * A chart as a whole SVG file for a document. Same layout as on the screen; every text is escaped.
 * In: a layout and the letter of the document. Out: the text of an SVG file.
 */
export function renderSvg(layout: ChartLayout, font = 'Atkinson Hyperlegible Next'): string {
	const { width, height, title, description, primitives } = layout;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escape(font)}">`,
		`<title>${escape(title)}</title>`,
		`<desc>${escape(description)}</desc>`,
		...primitives.map(mark),
		'</svg>'
	].join('');
}

function mark(primitive: Primitive): string {
	const { kind, role, ...place } = primitive;
	const ink = inks[role];
	if (primitive.kind === 'text') {
		const { x, y, anchor, text } = primitive;
		return `<text x="${x}" y="${y}" text-anchor="${anchor}" ${ink}>${escape(text)}</text>`;
	}
	const attributes = Object.entries(place).map(([name, value]) => `${name}="${value}"`);
	return `<${kind} ${attributes.join(' ')} ${ink}/>`;
}

function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}
