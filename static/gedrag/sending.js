// @ts-check
import { makeButton } from './dialogs.js';

/** Asks first and sends once. */
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
		const forgotten = import('./drafts.js').then(({ forgetAll }) => forgetAll());
		void Promise.race([forgotten, new Promise((done) => setTimeout(done, 600))]).finally(() => form.submit());
		return;
	}
	if (form.method === 'post' && !event.defaultPrevented) {
		if (form.dataset.verstuurd !== undefined) return event.preventDefault();
		form.dataset.verstuurd = '';
		setTimeout(() => delete form.dataset.verstuurd, 4000);
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

addEventListener('pageshow', (event) => {
	if (event.persisted) for (const form of document.forms) delete form.dataset.verstuurd;
});
