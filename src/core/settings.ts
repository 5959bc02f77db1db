import path from 'node:path';
import * as v from 'valibot';

const Environment = v.object({
	PORT: v.optional(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(65535))),
	HOST: v.optional(v.string(), '127.0.0.1'),
	DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
	ZORGVULDIG_DATA: v.optional(v.string(), '.data'),
	ZORGVULDIG_VANDAAG: v.optional(v.pipe(v.string(), v.isoDate())),
	ZORGVULDIG_HTTPS: v.optional(v.picklist(['ja', 'nee']), 'nee'),
	ZORGVULDIG_VERBINDINGEN: v.optional(
		v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(2)),
		'10'
	)
});

const sentences: Record<string, string> = {
	PORT: 'PORT moet een getal tussen 1 en 65535 zijn.',
	DATABASE_URL: 'DATABASE_URL moet met postgres:// of postgresql:// beginnen.',
	ZORGVULDIG_VANDAAG: 'ZORGVULDIG_VANDAAG moet een datum zijn, zoals 2027-03-12.',
	ZORGVULDIG_HTTPS: 'ZORGVULDIG_HTTPS is ja of nee.',
	ZORGVULDIG_VERBINDINGEN: 'ZORGVULDIG_VERBINDINGEN moet een getal van 2 of meer zijn.'
};

export type Settings = ReturnType<typeof readSettings>;

/**
 * Settings from the environment; every one is optional (see README).
 * Throws an Error with a Dutch sentence when a value cannot be used.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env) {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const parsed = v.safeParse(Environment, given);
	if (!parsed.success) {
		const key = String(parsed.issues[0].path?.[0]?.key);
		throw new Error(sentences[key] ?? `De instelling ${key} is niet bruikbaar.`);
	}
	const value = parsed.output;
	return {
		port: value.PORT,
		host: value.HOST,
		databaseUrl: value.DATABASE_URL,
		dataFolder: path.resolve(value.ZORGVULDIG_DATA),
		vandaag: value.ZORGVULDIG_VANDAAG ? Temporal.PlainDate.from(value.ZORGVULDIG_VANDAAG) : undefined,
		https: value.ZORGVULDIG_HTTPS === 'ja',
		connections: Number(value.ZORGVULDIG_VERBINDINGEN)
	};
}
