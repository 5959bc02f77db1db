import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { aanbodJson } from './aanbodJson.ts';
import { composeAanbod } from './composeAanbod.ts';
import { beginfeiten } from './proefaanbod.ts';

const schema = JSON.parse(
	readFileSync(path.join(import.meta.dirname, '../../../docs/ondersteuningsaanbod.schema.json'), 'utf8')
) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
const problemsOf = (value: unknown) =>
	validate(value)
		? []
		: validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
const written = (feiten = beginfeiten) =>
	JSON.parse(aanbodJson(composeAanbod(feiten))) as Record<string, unknown>;

describe('the file for the samenwerkingsverband keeps to its published schema', () => {
	test('a school that starts, and one that answered and added rows', () => {
		expect(problemsOf(written())).toEqual([]);
		const rij = { id: 'eigen-1', naam: 'Leestuin', stand: 'ja', tekst: 'Elke week', eigen: true } as const;
		const rijen = new Map([['pedagogisch', [rij]]] as const);
		const teksten = new Map([['ambities', 'Meer lezen.\n\n- elke dag']]);
		expect(
			problemsOf(written({ ...beginfeiten, specialisten: ['taalspecialist'], woorden: { teksten, rijen } }))
		).toEqual([]);
	});
	test('the schema would notice', () => {
		expect(problemsOf({ ...written(), schema: 'ondersteuningsaanbod/2' })).not.toEqual([]);
		expect(problemsOf({ ...written(), schooljaar: 2026 })).not.toEqual([]);
		expect(problemsOf({ ...written(), extra: true })).not.toEqual([]);
	});
});
