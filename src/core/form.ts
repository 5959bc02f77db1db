import * as v from 'valibot';

/** What a form looks like after a failed submit: what was typed, and per field what is wrong. */
export type FormState = {
	readonly values: Readonly<Record<string, string>>;
	readonly errors: Readonly<Record<string, string>>;
	readonly message?: string | undefined;
};
export type ReadForm<T> =
	{ ok: true; value: T; values: Record<string, string> } | ({ ok: false } & FormState);

/**
 * Reads a posted form against `schema`. Field names are the schema's keys; `a[]` gives a list.
 * A failure keeps everything that was typed and gives one Dutch sentence per field.
 */
export async function readForm<S extends v.GenericSchema<unknown, unknown>>(
	request: Request,
	schema: S
): Promise<ReadForm<v.InferOutput<S>>> {
	const data = await request.formData();
	const raw: Record<string, unknown> = {};
	const values: Record<string, string> = {};
	for (const [key, entry] of data) {
		// What somebody proved themselves with may come along with a form; it is never part of it.
		if (key.startsWith('bewijs-')) continue;
		if (typeof entry !== 'string') raw[key] = entry;
		else if (key.endsWith('[]'))
			raw[key.slice(0, -2)] = [...((raw[key.slice(0, -2)] as string[] | undefined) ?? []), entry];
		else values[key] = raw[key] = entry.replace(/\r\n/g, '\n').trim();
	}
	const parsed = v.safeParse(schema, raw);
	if (parsed.success) return { ok: true, value: parsed.output, values };
	const errors: Record<string, string> = {};
	for (const issue of parsed.issues) {
		const key = String(issue.path?.[0]?.key ?? 'formulier');
		// A field that was not posted at all, such as a radio nobody chose, gets the library's English otherwise.
		errors[key] ??= issue.type === 'object' ? 'Kies of vul hier nog iets in.' : issue.message;
	}
	return { ok: false, values, errors };
}

/** A form that was read well but refused by the act: keeps the text and shows why. */
export const refusedForm = (values: Record<string, string>, message: string): FormState => ({
	values,
	errors: {},
	message
});

/** Text that must be there. `missing` is the sentence a person reads. */
export const text = (missing: string, max = 4000) =>
	v.pipe(
		v.string(missing),
		v.trim(),
		v.minLength(1, missing),
		v.maxLength(max, `Maak deze tekst korter: hooguit ${max} tekens.`)
	);

/** One of a few values, such as a radio; the sentence is also for a radio nobody chose, which is not posted at all. */
export const oneOf = <const T extends string>(choices: readonly T[], missing: string) =>
	v.pipe(v.optional(v.string(missing), ''), v.picklist(choices, missing));

/** Text that may be left out. */
export const optionalText = (max = 4000) =>
	v.optional(
		v.pipe(v.string(), v.trim(), v.maxLength(max, `Maak deze tekst korter: hooguit ${max} tekens.`)),
		''
	);

/** A day from a date field. */
export const day = (missing: string) =>
	v.pipe(
		v.string(missing),
		v.check((value) => isDay(value), missing),
		v.transform((value) => Temporal.PlainDate.from(value))
	);

/** A day that may be left out: null when the field is empty. */
export const optionalDay = (wrong: string) =>
	v.optional(
		v.pipe(
			v.string(wrong),
			v.check((value) => value === '' || isDay(value), wrong),
			v.transform((value) => (value === '' ? null : Temporal.PlainDate.from(value)))
		),
		''
	);

/** A whole number from a field, within bounds. */
export const wholeNumber = (missing: string, min: number, max: number) =>
	v.pipe(
		v.string(missing),
		v.transform(Number),
		v.integer(missing),
		v.minValue(min, `Kies een getal van ${min} tot en met ${max}.`),
		v.maxValue(max, `Kies een getal van ${min} tot en met ${max}.`)
	);

/** An identifier that came with the form. */
export const id = v.pipe(
	v.string('Dit formulier is niet volledig. Ververs de pagina.'),
	v.uuid('Dit formulier is niet volledig. Ververs de pagina.')
);

function isDay(value: string) {
	try {
		return (
			/^\d{4}-\d{2}-\d{2}$/.test(value) &&
			Temporal.PlainDate.from(value, { overflow: 'reject' }) !== undefined
		);
	} catch {
		return false;
	}
}
