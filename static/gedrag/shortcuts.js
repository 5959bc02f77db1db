// @ts-check
import { makeButton } from './dialogs.js';

const off = () => localStorage.getItem('sneltoetsen') === 'uit';
let first = '';

document.addEventListener('keydown', (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
	const { target } = event;
	const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
	if (target instanceof Element && target.closest(typing)) return;
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
