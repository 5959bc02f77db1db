import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Pakket } from '#domain/inzageverzoek/composePakket.ts';
import { composeInzagedossier, inzagedossierPdf } from './inzagedossierPdf.ts';

const pakket: Pakket = {
	...{
		schema: 'zorgvuldig/inzagedossier/1',
		school: 'De Proef',
		kind: 'Bram de Boer',
		aanvrager: 'Anna de Boer'
	},
	...{ grond: 'gezag', vraag: 'Alles graag.', ontvangen_op: '2027-03-01', gemaakt_op: '2027-03-12' },
	delen: [
		{
			naam: 'Vragen en ondersteuning',
			stukken: Array.from({ length: 40 }, (_, nr) => ({
				...{ titel: `Notitie ${nr + 1}`, datum: '2027-02-01', door: 'Joost van der Meulen' },
				regels: nr === 3 ? [] : [{ naam: 'Tekst', tekst: 'Regel een.\nRegel twee. = #panic("x")' }],
				weggelaten:
					nr === 3
						? { wat: 'geheel', waarom: 'Het gaat over iemand anders.' }
						: nr === 4
							? { wat: 'deels', waarom: 'Het gaat over iemand anders.' }
							: null
			}))
		}
	],
	aantal: { gegeven: 38, deels: 1, weggelaten: 1 }
};

test('R-INZ-1: the file is a tagged PDF of as many pages as it needs, and typed text is never run', async () => {
	const raw = Buffer.from(await inzagedossierPdf(pakket, false)).toString('latin1');
	expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(raw).toContain('/Type /StructTreeRoot');
	expect(Number(/<xmpTPg:NPages>(\d+)</.exec(raw)?.[1])).toBeGreaterThan(1);
});

test('R-INZ-1: it says what is missing, on which law it rests, and what a parent can do next', () => {
	const blad = composeInzagedossier(pakket, false);
	expect(blad.inhoud.join(' ')).toContain('1 stuk is weggelaten. Uit 1 stuk zijn woorden weggelaten.');
	expect(blad.delen[0]!.stukken[3]).toMatchObject({
		geheel: 'Weggelaten. Het gaat over iemand anders.',
		regels: []
	});
	expect(blad.kop.at(-1)!.tekst).toContain('artikel 15 van de AVG');
	expect(blad.uitleg.map(({ kop }) => kop)).toEqual([
		'Waarvoor',
		'Hoe lang',
		'Klopt iets niet',
		'Niet tevreden'
	]);
	expect(composeInzagedossier(pakket, true).voet).toContain('Concept, niet om te geven.');
});

test('R-GEZ-2: without gezag it says what the law gives, and nothing about rights that are not there', () => {
	const blad = composeInzagedossier({ ...pakket, grond: 'informatieplicht' }, false);
	expect(blad.inhoud[0]).toContain('U heeft geen gezag');
	expect(blad.kop.at(-1)!.tekst).toContain('377c');
	expect(blad.uitleg.map(({ kop }) => kop)).toEqual(['Niet tevreden']);
});

type Schema = {
	type?: string | string[];
	enum?: unknown[];
	required?: string[];
	properties?: Record<string, Schema>;
	additionalProperties?: boolean;
	items?: Schema;
};

/** Where a value is not what the schema says; as much of JSON Schema as this schema uses. */
function* breaches(schema: Schema, value: unknown, at = ''): Generator<string> {
	const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
	const allowed = [schema.type ?? []].flat().map((name) => (name === 'integer' ? 'number' : name));
	if (!allowed.includes(type)) yield `${at}: ${type}`;
	if (schema.enum && !schema.enum.includes(value)) yield `${at}: ${String(value)}`;
	if (type === 'array')
		for (const [nr, item] of (value as unknown[]).entries())
			yield* breaches(schema.items ?? {}, item, `${at}/${nr}`);
	if (type !== 'object') return;
	for (const name of schema.required ?? []) if (!(name in (value as object))) yield `${at}/${name} ontbreekt`;
	for (const [name, item] of Object.entries(value as object)) {
		const inner = schema.properties?.[name];
		if (inner) yield* breaches(inner, item, `${at}/${name}`);
		else yield `${at}/${name} onbekend`;
	}
}

test('AVG art. 20: the file for other programs is what docs/inzagedossier.schema.json says', () => {
	const schema = JSON.parse(
		readFileSync(new URL('../../docs/inzagedossier.schema.json', import.meta.url), 'utf8')
	) as Schema;
	expect([...breaches(schema, pakket)]).toEqual([]);
	expect([...breaches(schema, { ...pakket, extra: 1, grond: 'anders', delen: [{}] })]).toEqual([
		'/grond: anders',
		'/delen/0/naam ontbreekt',
		'/delen/0/stukken ontbreekt',
		'/extra onbekend'
	]);
});
