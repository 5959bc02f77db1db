import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '../../src/core/database.ts';

const folder = path.join(import.meta.dirname, '../../src/routes');

/** About whom an address is guessed: a child, or a group, of which somebody may or may not be. */
export type Subject = { about: string; ids: ReadonlyMap<string, string> };

const ofChild: Record<string, string> = {
	vraag: `select id from ondersteuningsvraag where leerling_id = $1 order by vraag like 'Wat zag%', id limit 1`,
	plan: `select id from handelingsplan where leerling_id = $1 and begonnen_op is not null limit 1`,
	concept: `select id from handelingsplan where leerling_id = $1 and begonnen_op is null limit 1`,
	signaal: `select id from signaal where leerling_id = $1 limit 1`,
	stuk: `select id from gesloten_stuk where leerling_id = $1 limit 1`,
	lezerId: `select gesloten_stuk_lezer.id from gesloten_stuk_lezer
		join gesloten_stuk on gesloten_stuk.id = gesloten_stuk_id where leerling_id = $1 limit 1`,
	notitie: `select id from plannotitie where leerling_id = $1 limit 1`,
	afspraakId: `select id from afspraak where leerling_id = $1 limit 1`,
	opening: `select id from dossieropening where leerling_id = $1 and gesloten_op is null order by tot desc limit 1`,
	toewijzing: `select id from leerlingtoewijzing where leerling_id = $1 and beeindigd_op is null order by tot desc limit 1`,
	toestemming: `select id from toestemming where leerling_id = $1 limit 1`,
	weetje: `select id from weetje where leerling_id = $1 order by tot nulls first limit 1`,
	observatie: `select id from observatie where leerling_id = $1 order by op desc limit 1`,
	ouder: `select ouder_id as id from ouderschap where leerling_id = $1 limit 1`,
	groep: `select groep_id as id from groepsplaatsing where leerling_id = $1 limit 1`,
	mdo: `select id from mdo where leerling_id = $1 limit 1`,
	deelnemer: `select id from mdodeelnemer where leerling_id = $1 limit 1`,
	regel: `select id from mdoregel where leerling_id = $1 limit 1`,
	instrument: `select 'kindbegrip' as id where $1::uuid is not null`,
	stelling: `select 'tempo' as id where $1::uuid is not null`,
	lijst: `select volglijst_id as id from volgscore where leerling_id = $1 limit 1`,
	toets: `select methodetoets_id as id from methodetoetsresultaat where leerling_id = $1 limit 1`,
	bespreking: `select leerlingbespreking_id as id from besprekingsleerling where leerling_id = $1 limit 1`
};

/** The identifiers that belong to a child, and those of the school that somebody may guess as well. */
export async function subjectOf(
	database: Database,
	about: string,
	child: string,
	others: Readonly<Record<string, string>>
): Promise<Subject> {
	const ids = new Map<string, string>([['leerling', child], ...Object.entries(others)]);
	for (const [name, query] of Object.entries(ofChild)) {
		const { rows } = await database.pool.query<{ id: string }>(query, [child]);
		if (rows[0]) ids.set(name, rows[0].id);
	}
	return { about, ids };
}

/** The address filled in for this subject; undefined when there is nothing of that kind to guess. */
export function fillAddress(address: string, { ids }: Subject): string | undefined {
	let complete = true;
	const filled = address.replace(/\[([a-z]+)\]/g, (_, name: string) => {
		complete &&= ids.has(name);
		return ids.get(name) ?? '';
	});
	return complete ? filled : undefined;
}

export type Action = { address: string; query: string; fields: readonly string[] };

/** Every form action and every address that takes a post, with the names of the fields of its forms. */
export function listActions(): Action[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /^\+(page\.server|server)\.ts$/.test(entry.name))
		.flatMap(({ parentPath, name }) => {
			const text = readFileSync(path.join(parentPath, name), 'utf8');
			const address = `/${path
				.relative(folder, parentPath)
				.split(path.sep)
				.filter((part) => !/^\(.*\)$/.test(part))
				.join('/')}`;
			const fields = fieldsIn(parentPath);
			if (name === '+server.ts')
				return text.includes('export const POST') ? [{ address, query: '', fields }] : [];
			const [, actions = ''] = text.split('export const actions');
			return [...actions.matchAll(/^\t(\w+)(?:: (?:async )?\(|,?$)/gm)].map(([, action = '']) => ({
				address,
				query: action === 'default' ? '' : `?/${action}`,
				fields
			}));
		});
}

const fieldsIn = (place: string) => [
	...new Set(
		readdirSync(place)
			.filter((file) => /\.(svelte|ts)$/.test(file))
			.flatMap((file) => {
				const text = readFileSync(path.join(place, file), 'utf8');
				return [
					...[...text.matchAll(/name="([\w[\]]+)"/g)].map(([, name = '']) => name),
					...[...text.matchAll(/^\t?\t?(\w+): (?:id|day|text|oneOf|optional\w*|wholeNumber|v\.)\b/gm)].map(
						([, name = '']) => name
					)
				];
			})
	)
];

/** A body that passes as many forms as can be: the identifiers of the subject, and something fit in every other field. */
export function composeBody(fields: readonly string[], subject: Subject): URLSearchParams {
	const body = new URLSearchParams(usual);
	for (const field of fields) {
		const id = subject.ids.get(field.replace('[]', ''));
		if (id) body.set(field, id);
		else if (!body.has(field) && !field.endsWith('[]'))
			body.set(field, 'Dit is een proef met genoeg woorden.');
	}
	for (const name of [
		'afspraakId',
		'leerling',
		'plan',
		'notitie',
		'opening',
		'toewijzing',
		'weetje',
		'lezerId'
	])
		if (subject.ids.has(name)) body.set(name, subject.ids.get(name)!);
	return body;
}

const usual: Record<string, string> = {
	vinkje: 'ja',
	soort: 'anders',
	aanleiding: 'overgang',
	tot: '2027-03-20',
	van: '2027-03-12',
	op: '2027-03-12',
	uiterlijk: '2027-03-20',
	gebeurdOp: '2027-03-12',
	geopendOp: '2027-03-12',
	gezienOp: '2027-03-12',
	stukVan: '2027-03-01',
	begonnenOp: '2027-03-12',
	evaluatieVan: '2027-05-01',
	evaluatieTot: '2027-05-31',
	opnieuwOp: '2027-05-31',
	gegevenOp: '2027-03-12',
	waarde: 'zorg',
	notitiesoort: 'notitie',
	afspraaksoort: 'actie',
	hoe: 'goed',
	verloop: 'goed',
	vak: 'rekenen',
	niveau: '2',
	richting: 'zorg',
	uitkomst: 'deels',
	vervolg: 'doorgaan'
};
