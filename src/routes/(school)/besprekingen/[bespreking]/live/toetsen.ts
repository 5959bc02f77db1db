type Doen = { volgende: () => void; vorige: () => void; bevestig: () => void };

const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/**
 * Keys beside the letters of `data-toets`: arrows and Enter while nobody types, Alt with an arrow always. Whoever
 * switched shortcuts off under `?` keeps only the ones with Alt. Gives what stops listening.
 */
export function listenToKeys(doen: Doen): () => void {
	const press = (event: KeyboardEvent) => {
		if (event.isComposing || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
		const target = event.target instanceof Element ? event.target : document.body;
		const isTyping = target.closest(typing) !== null;
		if (event.key === 'Escape' && isTyping && target instanceof HTMLElement) return target.blur();
		const off = localStorage.getItem('sneltoetsen') === 'uit';
		if (!event.altKey && (isTyping || off)) return;
		const act =
			event.key === 'ArrowDown'
				? doen.volgende
				: event.key === 'ArrowUp'
					? doen.vorige
					: // Enter on a link or a button is for that link or button.
						event.key === 'Enter' && !event.altKey && !target.closest('a, button, summary, label')
						? doen.bevestig
						: undefined;
		if (!act) return;
		event.preventDefault();
		act();
	};
	document.addEventListener('keydown', press);
	return () => document.removeEventListener('keydown', press);
}
