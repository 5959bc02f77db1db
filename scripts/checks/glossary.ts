import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { right, root, wrong, type Finding } from './command.ts';

export type Entry = { woord: string; uitleg: string; bron: string };

/**
 * Every Dutch word that names a table or a folder of domain stands in docs/glossary.yml with its meaning, every entry is
 * used, and every table says in the database what it is.
 */
export function checkGlossary(): Finding {
	const entries = parseGlossary(readFileSync(path.join(root, 'docs/glossary.yml'), 'utf8'));
	const tables = readdirSync(path.join(root, 'db/now')).map((file) => path.basename(file, '.sql'));
	const terms = readdirSync(path.join(root, 'src/domain'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name);
	const known = new Set(entries.map(({ woord }) => woord));
	const source = allText('src') + allText('db/migrations');
	const problems = [
		...[...new Set([...terms, ...tables])]
			.filter((name) => !known.has(name))
			.map((name) => `'${name}' staat niet in docs/glossary.yml.`),
		...entries
			.filter(({ uitleg }) => !/^[A-Z].{15,}\.$/.test(uitleg))
			.map(({ woord }) => `'${woord}' heeft geen uitleg in een hele zin.`),
		...entries
			.filter(({ woord }, index) => entries.findIndex((other) => other.woord === woord) !== index)
			.map(({ woord }) => `'${woord}' staat er twee keer in.`),
		...entries
			.filter(({ woord }) => !terms.includes(woord) && !source.includes(woord))
			.map(({ woord }) => `'${woord}' wordt nergens gebruikt.`),
		...entries
			.map(({ woord }) => woord)
			.filter((woord, index, all) => index > 0 && woord < all[index - 1]!)
			.map((woord) => `'${woord}' staat niet op alfabet.`),
		...tables
			.filter((name) => !/^-- \w+: \S/.test(readFileSync(path.join(root, 'db/now', `${name}.sql`), 'utf8')))
			.map((name) => `De tabel ${name} heeft geen 'comment on table'.`)
	];
	return problems.length === 0 ? right : wrong(problems.join('\n'));
}

/** Reads the two-level YAML of the glossary: a word, and under it `uitleg` and perhaps `bron`. Throws on anything else. */
export function parseGlossary(text: string): Entry[] {
	const entries: Entry[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const word = /^([a-z_-]+):$/.exec(line);
		const field = /^ {2}(uitleg|bron): (.+)$/.exec(line);
		const last = entries.at(-1);
		if (word) entries.push({ woord: word[1]!, uitleg: '', bron: '' });
		else if (field && last) last[field[1] as 'uitleg' | 'bron'] = field[2]!.replace(/^(['"])(.*)\1$/, '$2');
		else throw new Error(`docs/glossary.yml, regel ${index + 1} is niet te lezen: ${line}`);
	}
	return entries;
}

const allText = (folder: string) =>
	readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|svelte|sql)$/.test(entry.name))
		.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
		.join('\n');
