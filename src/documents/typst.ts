import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

let opened: NodeCompiler | undefined;

/**
 * Sets a document as a tagged PDF (PDF/UA-1). `source` is our own Typst; everything a person typed goes in as `data`,
 * which the source reads as text and never runs. Throws when the source is wrong or a glyph or alternative is missing.
 */
export function renderPdf(source: string, data: unknown): Uint8Array {
	opened ??= openCompiler();
	try {
		return new Uint8Array(
			opened.pdf({ mainFileContent: source, inputs: { data: JSON.stringify(data) } }, { pdfStandard: 'ua-1' })
		);
	} catch (error) {
		// The compiler puts its sentence in `code` and leaves the message empty.
		const reason = (error as { code?: unknown }).code;
		throw new Error(`Typst: ${typeof reason === 'string' ? reason : 'onbekende fout'}`, { cause: error });
	} finally {
		// What it remembers of earlier documents would grow with every child.
		opened.evictCache(3);
	}
}

/** One compiler per process: opening reads the letters, which costs more than a document. */
function openCompiler(): NodeCompiler {
	const require = createRequire(import.meta.url);
	const folder = path.dirname(require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'));
	const letters = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];
	return NodeCompiler.create({
		fontArgs: [
			{
				fontBlobs: letters.map((letter) =>
					readFileSync(path.join(folder, letter, `AtkinsonHyperlegibleNext_${letter}.ttf`))
				)
			}
		]
	});
}
