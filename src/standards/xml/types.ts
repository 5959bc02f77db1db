/** The simple types of the schemas: what a text may be, and how to say so. */
export type SimpleType = {
	readonly accepts: (text: string) => boolean;
	/** Completes "Verwacht wordt …". */
	readonly expected: string;
	/** The value is personal and never appears in a melding. */
	readonly secret?: boolean;
};

/** Text of 1 to `most` characters. */
export const text = (most: number): SimpleType => ({
	accepts: (value) =>
		value.length > 0 && (value.length <= most || (value.length <= 2 * most && [...value].length <= most)),
	expected: `een tekst van 1 tot ${most} tekens`
});

/** Text of at least one character; with `empty` also none. */
export const anyText = (empty: 'empty' | 'not_empty'): SimpleType => ({
	accepts: (value) => empty === 'empty' || value.length > 0,
	expected: 'een tekst die niet leeg is'
});

/** A key: spaces around it do not count, and without them something must be left. */
export const key = (most: number): SimpleType => ({
	accepts: (value) => text(most).accepts(value) && value.trim() !== '',
	expected: `een sleutel van 1 tot ${most} tekens`
});

/** Exactly one of the codes. */
export const code = (codes: readonly string[], expected: string): SimpleType => {
	const known = new Set(codes);
	return { accepts: (value) => known.has(value), expected };
};

export const pattern = (regex: RegExp, expected: string): SimpleType => ({
	accepts: (value) => regex.test(value),
	expected
});

/** The same type, but its value stays out of the meldingen. */
export const secret = (type: SimpleType): SimpleType => ({ ...type, secret: true });

export const date: SimpleType = {
	accepts: (value) => readDate(value) !== undefined,
	expected: 'een datum die bestaat, geschreven als 2026-08-31'
};

export const dateTime: SimpleType = {
	accepts: (value) => readDateOfDateTime(value) !== undefined,
	expected: 'een datum met tijd, geschreven als 2026-08-31T09:30:00'
};

export const decimal = pattern(
	/^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/,
	'een getal, met een punt voor de decimalen'
);

/** A whole number from `least` up to `most`, small enough to be exact. */
export const integer = (least: number, most: number, expected: string): SimpleType => ({
	accepts: (value) => {
		const number = readInteger(value);
		return number !== undefined && number >= least && number <= most;
	},
	expected
});

/** A school year `2026-2027`: any year, as long as the second follows the first. */
export const schooljaar: SimpleType = {
	accepts: (value) => {
		const years = /^(\d{4})-(\d{4})$/.exec(value);
		return years !== null && Number(years[1]) + 1 === Number(years[2]);
	},
	expected: 'twee jaren die op elkaar volgen, geschreven als 2026-2027'
};

export const brin = pattern(/^\d{2}[A-Z]{2}$/, 'een BRIN van twee cijfers en twee hoofdletters, zoals 99ZZ');
export const dependance = pattern(/^\d{2}$/, 'twee cijfers, zoals 00');

/** The day of an `xs:date`, whatever its time zone; undefined when it is none. */
export function readDate(value: string): Temporal.PlainDate | undefined {
	const parts = /^\s*(\d{4})-(\d{2})-(\d{2})(?:Z|[+-]\d{2}:\d{2})?\s*$/.exec(value);
	return parts ? toDate(parts) : undefined;
}

/** The day of an `xs:dateTime` as its sender saw it; undefined when it is none. */
export function readDateOfDateTime(value: string): Temporal.PlainDate | undefined {
	const parts =
		/^\s*(\d{4})-(\d{2})-(\d{2})T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00)(?:Z|[+-]\d{2}:\d{2})?\s*$/.exec(
			value
		);
	return parts ? toDate(parts) : undefined;
}

/** Dates never change, so equal ones are shared: a large file holds a few thousand days and twice as many dates as pupils. */
const dates = new Map<number, Temporal.PlainDate>();

function toDate(parts: RegExpExecArray): Temporal.PlainDate | undefined {
	const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
	if (year === 0 || length === undefined || day < 1 || day > length) return undefined;

	const number = (year * 100 + month) * 100 + day;
	let shared = dates.get(number);
	if (!shared) {
		if (dates.size > 20_000) dates.clear();
		dates.set(number, (shared = new Temporal.PlainDate(year, month, day)));
	}
	return shared;
}

/** An `xs:integer` that JavaScript can hold exactly; undefined otherwise. */
export function readInteger(value: string): number | undefined {
	if (!/^\s*[+-]?\d+\s*$/.test(value)) return undefined;
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : undefined;
}
