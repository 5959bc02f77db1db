// @ts-check
/** @typedef {{ key: string, at: number, fields: [string, string][], sent?: string }} Draft */

const week = 7 * 24 * 3600 * 1000;
const prefix = 'concept:';

/** Drafts belong to a person: on a shared computer nobody sees the text of somebody else. */
const owner = () => document.querySelector('[data-concept-van]')?.getAttribute('data-concept-van') ?? '';
/** @param {HTMLFormElement} form */
const keyOf = (form) => `${owner()}|${form.dataset.concept}`;

/** @type {Promise<IDBDatabase | null>} */
const database = new Promise((resolve) => {
	try {
		const request = indexedDB.open('zorgvuldig', 1);
		request.onupgradeneeded = () => request.result.createObjectStore('concept', { keyPath: 'key' });
		request.onsuccess = () => resolve(request.result);
		request.onerror = request.onblocked = () => resolve(null);
	} catch {
		resolve(null);
	}
});

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T | undefined>}
 */
async function inStore(mode, work) {
	const db = await database;
	if (!db) return undefined;
	return new Promise((resolve) => {
		const request = work(db.transaction('concept', mode).objectStore('concept'));
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => resolve(undefined);
	});
}

/** @param {string} key @returns {Promise<Draft | undefined>} */
async function readDraft(key) {
	const stored = await inStore('readonly', (store) => store.get(key));
	const journal = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
	const draft = journal && (!stored || journal.at >= stored.at) ? journal : stored;
	return draft && Date.now() - draft.at < week ? draft : undefined;
}

/** @param {Draft} draft */
async function keepDraft(draft) {
	const done = await inStore('readwrite', (store) => store.put(draft));
	// The journal bridges the moment a page is closed, when only localStorage still writes.
	if (done === undefined) writeJournal(draft);
	else localStorage.removeItem(prefix + draft.key);
}

/** @param {Draft} draft */
function writeJournal(draft) {
	try {
		localStorage.setItem(prefix + draft.key, JSON.stringify(draft));
	} catch {
		/* full or forbidden: then there is no journal */
	}
}

/** @param {string} key */
async function forgetDraft(key) {
	localStorage.removeItem(prefix + key);
	await inStore('readwrite', (store) => store.delete(key));
}

/** For signing out; what was typed just before is not written after it either. */
export async function forgetAll() {
	for (const timer of waiting.values()) clearTimeout(timer);
	waiting.clear();
	for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
	await inStore('readwrite', (store) => store.clear());
}

/** @param {HTMLFormElement} form @returns {[string, string][]} */
function fieldsOf(form) {
	return controls(form).flatMap((field) =>
		field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)
			? [/** @type {[string, string]} */ ([`${field.name}=${field.value}`, String(field.checked)])]
			: [/** @type {[string, string]} */ ([field.name, field.value])]
	);
}

/** @param {HTMLFormElement} form */
function controls(form) {
	return [...form.elements].filter(
		/** @returns {field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
		(field) =>
			(field instanceof HTMLInputElement ||
				field instanceof HTMLTextAreaElement ||
				field instanceof HTMLSelectElement) &&
			!!field.name &&
			!/password|file|hidden|submit|button/.test(field.type) &&
			field.dataset.geenConcept === undefined
	);
}

/** @type {Map<HTMLFormElement, ReturnType<typeof setTimeout>>} */
const waiting = new Map();

/** @param {HTMLFormElement} form @param {string} [sent] @returns {Draft} */
const draftOf = (form, sent) => ({ key: keyOf(form), at: Date.now(), fields: fieldsOf(form), sent });

document.addEventListener('input', ({ target }) => {
	const form = target instanceof Element && target.closest('form');
	if (!(form instanceof HTMLFormElement) || !form.dataset.concept) return;
	clearTimeout(waiting.get(form));
	waiting.set(
		form,
		setTimeout(() => {
			waiting.delete(form);
			void keepDraft(draftOf(form));
		}, 300)
	);
});

const flush = () => {
	for (const [form, timer] of waiting) {
		clearTimeout(timer);
		writeJournal(draftOf(form));
	}
	waiting.clear();
};
addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', () => document.hidden && flush());

/** @param {HTMLFormElement} form */
async function restoreDraft(form) {
	if (form.dataset.conceptGezien !== undefined) return;
	form.dataset.conceptGezien = '';
	const key = keyOf(form);
	const draft = await readDraft(key);
	if (!draft) return;
	const before = JSON.stringify(fieldsOf(form));
	const seen = new Map();
	for (const field of controls(form)) {
		const isTick = isTicked(field);
		const name = isTick ? `${field.name}=${field.value}` : field.name;
		const values = draft.fields.filter(([its]) => its === name);
		const nth = seen.get(name) ?? 0;
		seen.set(name, nth + 1);
		const value = values[nth]?.[1];
		if (value === undefined || isTouched(field)) continue;
		if (isTick) field.checked = value === 'true';
		else field.value = value;
	}
	if (JSON.stringify(fieldsOf(form)) === before) return;
	form.dispatchEvent(new CustomEvent('concept-terug', { bubbles: true }));
	tellRestored(form, draft);
}

/** @param {Element} field @returns {field is HTMLInputElement} */
const isTicked = (field) => field instanceof HTMLInputElement && /radio|checkbox/.test(field.type);

/**
 * Whether somebody was quicker than the draft: what is typed now goes before what was typed then.
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} field
 */
const isTouched = (field) =>
	isTicked(field)
		? field.checked !== field.defaultChecked
		: !(field instanceof HTMLSelectElement) && field.value !== field.defaultValue;

/** A sent form arrived when its answer is a page that does not complain. A refresh or a step back proves nothing. */
function arrived(/** @type {string} */ from) {
	const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (
		performance.getEntriesByType('navigation')
	);
	if (
		navigation?.type !== 'navigate' ||
		document.querySelector('[data-concept-bewaar], #fouten, [aria-invalid="true"]') ||
		location.pathname.startsWith('/aanmelden')
	)
		return false;
	return sender() === from;
}

/** The page that sent the form; when somebody had to prove who they are in between, that page carries its address. */
function sender() {
	if (!document.referrer) return '';
	const { origin, pathname, searchParams } = new URL(document.referrer);
	const path = pathname === '/bevestigen' ? (searchParams.get('naar') ?? '') : pathname;
	return (origin + path).split(/[?#]/)[0];
}

/** @param {HTMLFormElement} form @param {Draft} draft */
function tellRestored(form, draft) {
	const line = document.createElement('p');
	line.className = 'concept';
	line.setAttribute('role', 'status');
	const drop = document.createElement('button');
	drop.type = 'button';
	drop.className = 'button plain small';
	drop.textContent = 'Weggooien';
	drop.onclick = () => {
		void forgetDraft(draft.key);
		form.reset();
		line.remove();
		controls(form)[0]?.focus();
	};
	line.append(`Uw tekst van ${moment(draft.at)} is teruggezet. `, drop);
	form.prepend(line);
	// What came back in a closed fold would be back for nobody.
	for (let fold = form.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
		fold.open = true;
}

/** @param {number} at */
function moment(at) {
	const then = new Date(at);
	const time = `${then.getHours()}.${String(then.getMinutes()).padStart(2, '0')} uur`;
	if (then.toDateString() === new Date().toDateString()) return time;
	return `${then.toLocaleDateString('nl-NL', { day: 'numeric', month: 'long' })}, ${time}`;
}

/** Looks which drafts arrived, and puts back what did not. */
export async function settle() {
	for (const mark of document.querySelectorAll('[data-concept-klaar]'))
		await forgetDraft(`${owner()}|${mark.getAttribute('data-concept-klaar')}`);
	const stored = (await inStore('readonly', (store) => store.getAllKeys())) ?? [];
	const journal = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
	for (const key of new Set([...stored.map(String), ...journal.map((its) => its.slice(prefix.length))])) {
		const draft = await readDraft(key);
		if (!draft || (draft.sent && arrived(draft.sent))) await forgetDraft(key);
	}
	for (const form of document.querySelectorAll('form[data-concept]'))
		if (form instanceof HTMLFormElement) await restoreDraft(form);
}
document.addEventListener('concept-klaar', (event) => {
	void forgetDraft(`${owner()}|${/** @type {CustomEvent} */ (event).detail}`);
});

// Comes after sending.js, which may still ask or refuse: what is sent is kept until its answer is seen.
document.addEventListener('submit', (event) => {
	const form = /** @type {HTMLFormElement} */ (event.target);
	if (!form.dataset.concept || event.defaultPrevented) return;
	clearTimeout(waiting.get(form));
	waiting.delete(form);
	const draft = draftOf(form, location.origin + location.pathname);
	writeJournal(draft);
	void inStore('readwrite', (store) => store.put(draft));
});
