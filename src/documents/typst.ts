import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

let opened: NodeCompiler | undefined;

/**
 * Sets a document as a tagged PDF (PDF/UA-1). `source` is our own Typst; everything a person typed goes in as `data`,
 * which the source reads as text and never runs. A sign that no letter on this machine has (an emoji, a rare script)
 * costs the document its claim to PDF/UA, never the document itself. Throws when the source is wrong.
 */
export function renderPdf(source: string, data: unknown): Uint8Array {
	opened ??= openCompiler();
	const what = { mainFileContent: source, inputs: { data: JSON.stringify(data, withoutControls) } };
	try {
		return new Uint8Array(opened.pdf(what, { pdfStandard: 'ua-1' }));
	} catch (error) {
		if (!reasonOf(error).includes('could not be displayed'))
			throw new Error(`Typst: ${reasonOf(error)}`, { cause: error });
		return new Uint8Array(opened.pdf(what));
	} finally {
		// What it remembers of earlier documents would grow with every child.
		opened.evictCache(3);
	}
}

/** What a document says under a label `<name>`, as the compiler understands it: for tests of a document's content. */
export function queryDocument(source: string, data: unknown, selector: string): unknown {
	opened ??= openCompiler();
	return opened.query(
		{ mainFileContent: source, inputs: { data: JSON.stringify(data, withoutControls) } },
		{ selector }
	);
}

/** One compiler per process: opening reads the letters, which costs more than a document. */
function openCompiler(): NodeCompiler {
	const require = createRequire(import.meta.url);
	const fontBlobs = letters.flatMap(({ family, weights }) => {
		const folder = path.dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
		const name = family.replaceAll(/(^|-)(.)/g, (_, __, first: string) => first.toUpperCase());
		return weights.map((weight) => readFileSync(path.join(folder, weight, `${name}_${weight}.ttf`)));
	});
	return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
}

/** Our own letters, and two families for what those cannot write: Cyrillic and Greek, and Arabic. */
const letters = [
	{
		family: 'atkinson-hyperlegible-next',
		weights: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']
	},
	{ family: 'noto-sans', weights: ['400Regular', '700Bold'] },
	{ family: 'noto-naskh-arabic', weights: ['400Regular', '700Bold'] }
];

/** Signs that have no shape at all come along with pasted text; a document cannot show them. */
const withoutControls = (_: string, value: unknown) =>
	typeof value === 'string' ? value.replaceAll(/[^\P{Cc}\n\t]/gu, '') : value;

/** The compiler puts its sentence in `code` and leaves the message empty. */
const reasonOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? error);
