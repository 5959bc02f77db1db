import { fromBase64, toBase64 } from './base64.ts';

/**
 * What was typed and is not stored at school yet, on this device. It shares the place of all drafts (gedrag/drafts.js),
 * so signing out forgets it too, and after a week it is gone.
 */
type Stuk = { key: string; at: number; fields: []; staat: string };

const journaal = 'concept:';

const database: Promise<IDBDatabase | null> = new Promise((resolve) => {
	try {
		const request = indexedDB.open('zorgvuldig', 1);
		request.onupgradeneeded = () => request.result.createObjectStore('concept', { keyPath: 'key' });
		request.onsuccess = () => resolve(request.result);
		request.onerror = request.onblocked = () => resolve(null);
	} catch {
		resolve(null);
	}
});

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) {
	const db = await database;
	if (!db) return undefined;
	return new Promise<T | undefined>((resolve) => {
		const request = work(db.transaction('concept', mode).objectStore('concept'));
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => resolve(undefined);
	});
}

const stukOf = (key: string, staat: Uint8Array): Stuk => ({
	key,
	at: Date.now(),
	fields: [],
	staat: toBase64(staat)
});

/** Keeps a text on this device until it is stored at school. */
export async function keep(key: string, staat: Uint8Array) {
	const stored = await inStore('readwrite', (store) => store.put(stukOf(key, staat)));
	if (stored === undefined) keepAtOnce(key, staat);
}

/** The same, at the moment that a page is closed: only this still writes then. */
export function keepAtOnce(key: string, staat: Uint8Array) {
	try {
		localStorage.setItem(journaal + key, JSON.stringify(stukOf(key, staat)));
	} catch {
		/* full or forbidden: the copy in the database of the browser has to do */
	}
}

/** It is stored at school: this device forgets it. */
export async function forget(key: string) {
	localStorage.removeItem(journaal + key);
	await inStore('readwrite', (store) => store.delete(key));
}

/** Everything under a key that was never stored at school. */
export async function listKept(prefix: string): Promise<{ key: string; staat: Uint8Array }[]> {
	const stored = ((await inStore('readonly', (store) => store.getAll())) ?? []) as Stuk[];
	const journals = Object.keys(localStorage)
		.filter((key) => key.startsWith(journaal + prefix))
		.map((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Stuk);
	return [...stored, ...journals]
		.filter(({ key, staat }) => key?.startsWith(prefix) && staat)
		.map(({ key, staat }) => ({ key, staat: fromBase64(staat) }));
}
