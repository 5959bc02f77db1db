/** Only a path of our own: an address elsewhere would make the sign-in page a springboard. Otherwise the beginning. */
export function backPath(given: string | null): string {
	// A tab or a line end disappears from an address and can turn one slash into two.
	const path = (given ?? '').replaceAll(/[\t\r\n]/g, '');
	return /^\/(?![/\\])/.test(path) && !/^\/(aanmelden|afmelden|bevestigen)\b/.test(path) ? path : '/';
}

/** The page somebody was at: for a posted form the page that holds it, without the name of its action. */
export function pagePath(url: URL): string {
	const kept = [...url.searchParams].filter(([name]) => !name.startsWith('/'));
	const query = new URLSearchParams(kept).toString();
	return url.pathname + (query && `?${query}`);
}
