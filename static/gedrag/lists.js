// @ts-check
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
