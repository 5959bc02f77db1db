// @ts-check
/** The small script of every page; nothing depends on it. Its attributes are listed in src/ui/README.md. */
document.documentElement.dataset.script = '';

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

async function forgetAll() {
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
		const isTick = field instanceof HTMLInputElement && /radio|checkbox/.test(field.type);
		const name = isTick ? `${field.name}=${field.value}` : field.name;
		const values = draft.fields.filter(([its]) => its === name);
		const nth = seen.get(name) ?? 0;
		seen.set(name, nth + 1);
		const value = values[nth]?.[1];
		if (value === undefined) continue;
		if (isTick) field.checked = value === 'true';
		else field.value = value;
	}
	if (JSON.stringify(fieldsOf(form)) === before) return;
	form.dispatchEvent(new CustomEvent('concept-terug', { bubbles: true }));
	tellRestored(form, draft);
}

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
	return document.referrer.split(/[?#]/)[0] === from;
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
}

/** @param {number} at */
function moment(at) {
	const then = new Date(at);
	const time = `${then.getHours()}.${String(then.getMinutes()).padStart(2, '0')} uur`;
	if (then.toDateString() === new Date().toDateString()) return time;
	return `${then.toLocaleDateString('nl-NL', { day: 'numeric', month: 'long' })}, ${time}`;
}

async function settle() {
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

/* ---- sending: asking first, once only, and remembering that it was sent ---- */

document.addEventListener('submit', (event) => {
	const form = /** @type {HTMLFormElement} */ (event.target);
	const button = /** @type {HTMLElement | null} */ (event.submitter);
	const question = button?.dataset.bevestig ?? form.dataset.bevestig;
	if (question && form.dataset.bevestigd === undefined) {
		event.preventDefault();
		ask(question, button?.dataset.bevestigKnop ?? form.dataset.bevestigKnop ?? 'Ja', () => {
			form.dataset.bevestigd = '';
			form.requestSubmit(/** @type {HTMLButtonElement | null} */ (button));
			delete form.dataset.bevestigd;
		});
		return;
	}
	if (form.method === 'dialog') return;
	if (form.dataset.conceptWeg !== undefined && form.dataset.conceptGewist === undefined) {
		event.preventDefault();
		form.dataset.conceptGewist = '';
		void Promise.race([forgetAll(), new Promise((done) => setTimeout(done, 600))]).then(() => form.submit());
		return;
	}
	if (form.method === 'post' && !event.defaultPrevented) {
		if (form.dataset.verstuurd !== undefined) return event.preventDefault();
		form.dataset.verstuurd = '';
		setTimeout(() => delete form.dataset.verstuurd, 4000);
	}
	if (form.dataset.concept) {
		clearTimeout(waiting.get(form));
		waiting.delete(form);
		const draft = draftOf(form, location.origin + location.pathname);
		writeJournal(draft);
		void inStore('readwrite', (store) => store.put(draft));
	}
});

/** @param {string} question @param {string} yes @param {() => void} go */
function ask(question, yes, go) {
	const dialog = document.createElement('dialog');
	const text = document.createElement('p');
	text.textContent = question;
	const footer = document.createElement('footer');
	footer.append(
		makeButton(yes, 'primary', () => (dialog.close(), go())),
		makeButton('Nee, terug', 'plain', () => dialog.close())
	);
	dialog.append(text, footer);
	dialog.onclose = () => dialog.remove();
	document.body.append(dialog);
	dialog.showModal();
}

/** @param {string} label @param {string} variant @param {() => void} act */
function makeButton(label, variant, act) {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = `button ${variant}`;
	button.textContent = label;
	button.onclick = act;
	return button;
}

/* ---- clicking: dialogs, copy, print ---- */

document.addEventListener('click', (event) => {
	if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey) return;
	const opener = event.target.closest('[data-dialoog]');
	const dialog = opener && document.getElementById(opener.getAttribute('data-dialoog') ?? '');
	if (dialog instanceof HTMLDialogElement) {
		event.preventDefault();
		dialog.showModal();
	}
	if (event.target.closest('[data-afdrukken]')) {
		event.preventDefault();
		print();
	}
	const copier = event.target.closest('[data-kopieer]');
	if (copier instanceof HTMLElement) void copy(copier);
});

/** @param {HTMLElement} copier */
async function copy(copier) {
	const what = copier.dataset.kopieer ?? '';
	const source = what.startsWith('#') ? document.querySelector(what) : null;
	const text = source ? ('value' in source ? String(source.value) : (source.textContent ?? '').trim()) : what;
	const label = copier.textContent;
	const done = await navigator.clipboard?.writeText(text).then(
		() => true,
		() => false
	);
	copier.textContent = done ? 'Gekopieerd' : 'Kopiëren lukt hier niet';
	setTimeout(() => (copier.textContent = label), 2000);
}

/* ---- narrowing a list ---- */

/** @param {string} text */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

document.addEventListener('input', ({ target }) => {
	if (!(target instanceof HTMLInputElement) || !target.dataset.filter) return;
	const list = document.querySelector(target.dataset.filter);
	if (!list) return;
	const words = plain(target.value).split(/\s+/).filter(Boolean);
	let left = 0;
	const rows = list.querySelectorAll(':is(tbody > tr, li, [data-rij])');
	for (const row of rows) {
		const text = plain(row.textContent ?? '');
		const fits = words.every((word) => text.includes(word));
		row.toggleAttribute('hidden', !fits);
		if (fits) left += 1;
	}
	const tell = target.parentElement?.querySelector('[data-filter-aantal]');
	if (tell) tell.textContent = words.length ? `${left} van ${rows.length}` : '';
});

/* ---- shortcuts ---- */

const off = () => localStorage.getItem('sneltoetsen') === 'uit';
let first = '';

document.addEventListener('keydown', (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
	const { target } = event;
	if (
		target instanceof HTMLElement &&
		(target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
	)
		return;
	if (document.querySelector('dialog[open]')) return;
	if (event.key === '?') return showShortcuts();
	if (off()) return;
	const wanted = [first && `${first} ${event.key}`, event.key].filter(Boolean);
	first = '';
	for (const keys of wanted) {
		const found = [...document.querySelectorAll(`[data-toets="${CSS.escape(keys)}"]`)].find(
			(one) => one instanceof HTMLElement && one.checkVisibility()
		);
		if (!(found instanceof HTMLElement)) continue;
		event.preventDefault();
		if (/^(INPUT|TEXTAREA|SELECT)$/.test(found.tagName)) found.focus();
		else found.click();
		return;
	}
	if (document.querySelector(`[data-toets^="${CSS.escape(event.key)} "]`)) {
		first = event.key;
		setTimeout(() => (first = ''), 1200);
	}
});

function showShortcuts() {
	const dialog = document.createElement('dialog');
	dialog.setAttribute('aria-label', 'Sneltoetsen');
	const title = document.createElement('h2');
	title.textContent = 'Sneltoetsen';
	const list = document.createElement('dl');
	list.className = 'keys';
	for (const one of document.querySelectorAll('[data-toets]')) {
		const keys = document.createElement('dt');
		for (const key of (one.getAttribute('data-toets') ?? '').split(' ')) {
			const cap = document.createElement('kbd');
			cap.textContent = key;
			keys.append(cap, ' ');
		}
		const name = document.createElement('dd');
		const label = one.id && document.querySelector(`label[for="${CSS.escape(one.id)}"]`);
		name.textContent = (
			one.getAttribute('data-toets-naam') ??
			one.getAttribute('aria-label') ??
			(label ? label.textContent : one.textContent) ??
			''
		).trim();
		list.append(keys, name);
	}
	const choice = document.createElement('label');
	choice.className = 'choice';
	const tick = document.createElement('input');
	tick.type = 'checkbox';
	tick.checked = !off();
	tick.onchange = () => localStorage.setItem('sneltoetsen', tick.checked ? 'aan' : 'uit');
	choice.append(tick, 'Sneltoetsen gebruiken op dit apparaat');
	const footer = document.createElement('footer');
	footer.append(makeButton('Sluiten', 'quiet', () => dialog.close()));
	dialog.append(title, list, choice, footer);
	dialog.onclose = () => dialog.remove();
	document.body.append(dialog);
	dialog.showModal();
}

void settle();
addEventListener('pageshow', (event) => {
	if (event.persisted) for (const form of document.forms) delete form.dataset.verstuurd;
});
// Pages with their own script bring forms and answers later.
new MutationObserver((changes) => {
	const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
	const marks = '[data-concept-klaar], form[data-concept]';
	if (added.some((node) => node instanceof Element && (node.matches(marks) || node.querySelector(marks))))
		void settle();
}).observe(document.body, { childList: true, subtree: true });
