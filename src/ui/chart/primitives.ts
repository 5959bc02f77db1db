/** What a mark means; the screen and the document each give it their own ink. */
export type Role =
	| 'axis' | 'grid' | 'tick' | 'own' | 'own-point' | 'own-label' | 'own-value'
	| 'average' | 'average-label' | 'reference' | 'reference-label' | 'period' | 'period-edge' | 'period-label'
	| 'leader' | 'today' | 'today-label'; // prettier-ignore

export type Primitive =
	| { kind: 'line'; role: Role; x1: number; y1: number; x2: number; y2: number }
	| { kind: 'path'; role: Role; d: string }
	| { kind: 'circle'; role: Role; cx: number; cy: number; r: number }
	| { kind: 'rect'; role: Role; x: number; y: number; width: number; height: number }
	| { kind: 'text'; role: Role; x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string };

export type ChartLayout = {
	width: number;
	height: number;
	title: string;
	/** The picture in words, for who does not see it. */
	description: string;
	primitives: Primitive[];
};

/** One decimal is a tenth of a pixel: enough to see, short to send. */
export const round = (value: number) => Math.round(value * 10) / 10;

/** Room a text takes, near enough: letters of this type are a bit over half as wide as they are high. */
export const textWidth = (text: string, size: number) => text.length * size * 0.54;

/** A line through points; a gap in the data is a gap in the line. */
export const pathThrough = (points: readonly (readonly [number, number])[]) =>
	points.map(([x, y], at) => `${at ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');
