import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './measure.ts';

const root = path.join(import.meta.dirname, '../..');

/** Compressed bytes of what a page that is only read asks for: script of every page, style sheets, and the one font. */
export function weighPages(): Figure[] {
	const script =
		gzipSync(readFileSync(path.join(root, 'static/gedrag.js'))).length +
		folderSize('static/gedrag', /^(?!drafts).*\.js$/);
	const styles = folderSize('build/client/_app/immutable/assets', /\.css$/);
	const font = largest('build/client/_app/immutable/assets', /\.woff2$/);
	return [
		weight('JavaScript on a page that is only read', script, 5),
		weight(
			'page with all style sheets and the largest font',
			script + styles + font,
			200,
			'style sheets of all routes together: no single page asks for all'
		)
	];
}

const weight = (what: string, bytes: number, budget: number, note?: string): Figure => ({
	what,
	measured: `${(bytes / 1024).toFixed(1)} kB`,
	budget: `${budget} kB`,
	ratio: bytes / 1024 / budget,
	...(note ? { note } : {})
});

const files = (folder: string, name: RegExp) =>
	readdirSync(path.join(root, folder))
		.filter((file) => name.test(file))
		.map((file) => path.join(root, folder, file));

const folderSize = (folder: string, name: RegExp) =>
	files(folder, name).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

const largest = (folder: string, name: RegExp) =>
	files(folder, name).reduce((most, file) => Math.max(most, statSync(file).size), 0);
