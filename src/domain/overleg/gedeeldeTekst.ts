import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector, type Text } from 'yjs';
import { diffTekst } from './tekstverschil.ts';

/** Who wrote a text that was stored before it was shared: always the same, so that two copies of it merge into one. */
const eersteSchrijver = 1;

/** Largest text of a field, in characters, and largest state that is stored. */
export const tekstlengte = 8000;
export const staatgrootte = 400_000;

export type Opgeslagen = { readonly staat: Uint8Array | null; readonly tekst: string };

/** The shared document of one field: from its stored state, or from a text that was never shared. */
export function openTekst({ staat, tekst }: Opgeslagen): Doc {
	const doc = new Doc();
	if (staat) applyUpdate(doc, staat);
	else if (tekst !== '') applyUpdate(doc, firstState(tekst));
	return doc;
}

function firstState(tekst: string): Uint8Array {
	const doc = new Doc();
	doc.clientID = eersteSchrijver;
	tekstOf(doc).insert(0, tekst);
	const state = encodeStateAsUpdate(doc);
	doc.destroy();
	return state;
}

/** The text in a document. */
export const tekstOf = (doc: Doc): Text => doc.getText('tekst');

export type Samengevoegd = {
	readonly staat: Uint8Array;
	readonly tekst: string;
	/** What the sender does not have yet. */
	readonly verschil: Uint8Array;
	readonly vector: Uint8Array;
};

/**
 * What is stored, with somebody's change added: nobody's words go lost, whatever the order in which changes come in.
 * `vector` says what the sender has. Undefined when the change cannot be read.
 */
export function mergeTekst(
	opgeslagen: Opgeslagen,
	verandering: Uint8Array | null,
	vector: Uint8Array | null
): Samengevoegd | undefined {
	const doc = openTekst(opgeslagen);
	try {
		if (verandering) applyUpdate(doc, verandering);
		return {
			staat: encodeStateAsUpdate(doc),
			tekst: tekstOf(doc).toString(),
			verschil: encodeStateAsUpdate(doc, vector ?? undefined),
			vector: encodeStateVector(doc)
		};
	} catch {
		return undefined;
	} finally {
		doc.destroy();
	}
}

/** The state a page is made from, so that what comes back can be merged; null for a field that is still empty. */
export function staatOf(opgeslagen: Opgeslagen): Uint8Array | null {
	if (opgeslagen.staat) return opgeslagen.staat;
	return opgeslagen.tekst === '' ? null : firstState(opgeslagen.tekst);
}

/**
 * A plain form, sent without script: what changed between the state the page was made from (null: empty) and the text
 * that came back, as a change that merges with what others typed in the meantime. Undefined when the state is unreadable.
 */
export function changeFromForm(staat: Uint8Array | null, tekst: string): Uint8Array | undefined {
	const doc = new Doc();
	try {
		if (staat) applyUpdate(doc, staat);
		const before = encodeStateVector(doc);
		typeTekst(doc, tekst);
		return encodeStateAsUpdate(doc, before);
	} catch {
		return undefined;
	} finally {
		doc.destroy();
	}
}

/** Brings the text in a document to `nieuw`, as one change. Gives whether anything changed. */
export function typeTekst(doc: Doc, nieuw: string, cursor?: number, origin?: unknown): boolean {
	const text = tekstOf(doc);
	const verschil = diffTekst(text.toString(), nieuw, cursor);
	if (!verschil) return false;
	doc.transact(() => {
		if (verschil.weg > 0) text.delete(verschil.plek, verschil.weg);
		if (verschil.erbij !== '') text.insert(verschil.plek, verschil.erbij);
	}, origin);
	return true;
}
