/**
 * Whether a request comes from another site and must be refused: every request that can change something names our own
 * origin, and what is not a page opened by a person (a stream, a picture, data) is only for our own pages.
 */
export function isForeign(request: Request, origin: string): boolean {
	const { headers, method } = request;
	const site = headers.get('sec-fetch-site');
	if (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') {
		const given = headers.get('origin');
		return given !== origin || (site !== null && site !== 'same-origin');
	}
	// Browsers say where a request starts; a person who follows a link from a mail opens a page, and may.
	if (site === null || site === 'same-origin' || site === 'none') return false;
	return headers.get('sec-fetch-mode') !== 'navigate' || headers.get('sec-fetch-dest') !== 'document';
}
