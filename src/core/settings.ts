import path from 'node:path';
import * as v from 'valibot';
import { readAanbieders } from '#core/aanbieders.ts';
import { readMailSettings } from '#core/mailsettings.ts';
import { readSecret } from '#core/secret.ts';

const wholeNumber = (min: number, max: number) =>
	v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(min), v.maxValue(max));

const Environment = v.object({
	PORT: v.optional(wholeNumber(1, 65535)),
	HOST: v.optional(v.string(), '127.0.0.1'),
	DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//))),
	ZORGVULDIG_DATA: v.optional(v.string(), '.data'),
	ZORGVULDIG_VANDAAG: v.optional(v.pipe(v.string(), v.isoDate())),
	ZORGVULDIG_ADRES: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^/?#\s]+\/?$/))),
	ZORGVULDIG_HTTPS: v.optional(v.picklist(['ja', 'nee']), 'nee'),
	ZORGVULDIG_VERBINDINGEN: v.optional(wholeNumber(2, 1000), '10'),
	ZORGVULDIG_RESERVEKOPIE: v.optional(v.string()),
	ZORGVULDIG_RESERVEKOPIE_SLEUTEL: v.optional(v.string()),
	ZORGVULDIG_RESERVEKOPIE_UUR: v.optional(wholeNumber(0, 23), '2'),
	ZORGVULDIG_RESERVEKOPIE_AANTAL: v.optional(wholeNumber(1, 3650), '14'),
	ZORGVULDIG_GEHEIM: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/_-]{43}=?$/)))
});

const sentences: Record<string, string> = {
	PORT: 'PORT moet een getal tussen 1 en 65535 zijn.',
	DATABASE_URL: 'DATABASE_URL moet met postgres:// of postgresql:// beginnen.',
	ZORGVULDIG_VANDAAG: 'ZORGVULDIG_VANDAAG moet een datum zijn, zoals 2027-03-12.',
	ZORGVULDIG_ADRES: 'ZORGVULDIG_ADRES is het adres in de browser, zoals https://zorgvuldig.school.nl.',
	ZORGVULDIG_HTTPS: 'ZORGVULDIG_HTTPS is ja of nee.',
	ZORGVULDIG_VERBINDINGEN: 'ZORGVULDIG_VERBINDINGEN moet een getal van 2 of meer zijn.',
	ZORGVULDIG_RESERVEKOPIE_UUR: 'ZORGVULDIG_RESERVEKOPIE_UUR moet een uur van 0 tot en met 23 zijn.',
	ZORGVULDIG_RESERVEKOPIE_AANTAL: 'ZORGVULDIG_RESERVEKOPIE_AANTAL moet een getal van 1 of meer zijn.',
	ZORGVULDIG_GEHEIM:
		'ZORGVULDIG_GEHEIM is 32 willekeurige bytes in base64, zoals openssl rand -base64 32 geeft.'
};

/** What must not be read over a shoulder: each may stand in a file. Those of mail and of providers are read there. */
const secrets = ['DATABASE_URL', 'ZORGVULDIG_GEHEIM'];

export type Settings = ReturnType<typeof readSettings>;

/**
 * Settings from the environment; every one is optional (see README).
 * Throws an Error with a Dutch sentence when a value cannot be used.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env) {
	const given = Object.fromEntries(
		[
			...Object.entries(environment),
			...secrets.map((name) => [name, readSecret(environment, name)] as const)
		].filter(([, value]) => value !== '')
	);
	const parsed = v.safeParse(Environment, given);
	if (!parsed.success) {
		const key = String(parsed.issues[0].path?.[0]?.key);
		throw new Error(sentences[key] ?? `De instelling ${key} is niet bruikbaar.`);
	}
	const value = parsed.output;
	const mail = readMailSettings(environment);
	const aanbieders = readAanbieders(environment);
	const adres = value.ZORGVULDIG_ADRES?.replace(/\/$/, '');
	// The address that a browser asks for can be anything; a link in a mail must lead here.
	if (mail && !adres)
		throw new Error(
			'Er is een mailserver ingesteld. Zet ook ZORGVULDIG_ADRES, want mails bevatten links naar dat adres.'
		);
	return {
		mail,
		/** Who may say who somebody is, beside this installation itself. */
		aanbieders,
		/** Where people find this installation, when it says so itself; otherwise each request tells. */
		adres,
		port: value.PORT,
		host: value.HOST,
		databaseUrl: value.DATABASE_URL,
		dataFolder: path.resolve(value.ZORGVULDIG_DATA),
		vandaag: value.ZORGVULDIG_VANDAAG ? Temporal.PlainDate.from(value.ZORGVULDIG_VANDAAG) : undefined,
		https: value.ZORGVULDIG_HTTPS === 'ja' || adres?.startsWith('https:') === true,
		secret: value.ZORGVULDIG_GEHEIM,
		connections: Number(value.ZORGVULDIG_VERBINDINGEN),
		backup: {
			/** Folder of the nightly backup; without it none is made. */
			folder: value.ZORGVULDIG_RESERVEKOPIE && path.resolve(value.ZORGVULDIG_RESERVEKOPIE),
			keyFile: value.ZORGVULDIG_RESERVEKOPIE_SLEUTEL && path.resolve(value.ZORGVULDIG_RESERVEKOPIE_SLEUTEL),
			hour: Number(value.ZORGVULDIG_RESERVEKOPIE_UUR),
			keep: Number(value.ZORGVULDIG_RESERVEKOPIE_AANTAL)
		}
	};
}
