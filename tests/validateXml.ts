import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** Schemas and official examples; they are not part of the project. Tests that need them skip when they are absent. */
export const standards = join(import.meta.dirname, '../../shared/standards');
export const standardsPresent = existsSync(join(standards, 'README.md'));
export const skipReason = standardsPresent ? '' : ' (skipped: standards data not present)';

let registered = false;

/** Opens an official schema and answers a function that lists what a document does wrong by it. */
export function openSchema(path: string): (xml: string | Uint8Array) => string[] {
	if (!registered) registered = xmlRegisterFsInputProviders();
	const file = join(standards, path);
	const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file });
	const validator = XsdValidator.fromDoc(schema);
	return (xml) => {
		const document = typeof xml === 'string' ? XmlDocument.fromString(xml) : XmlDocument.fromBuffer(xml);
		try {
			validator.validate(document);
			return [];
		} catch (error) {
			const details = (error as { details?: { line: number; message: string }[] }).details;
			return details?.map(({ line, message }) => `${line}: ${message.trim()}`) ?? [String(error)];
		} finally {
			document.dispose();
		}
	};
}
