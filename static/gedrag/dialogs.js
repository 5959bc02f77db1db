// @ts-check
/** @param {string} label @param {string} variant @param {() => void} act */
export function makeButton(label, variant, act) {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = `button ${variant}`;
	button.textContent = label;
	button.onclick = act;
	return button;
}

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
