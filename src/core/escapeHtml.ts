/** Text in a page of HTML, also between quotes. */
export const escapeHtml = (tekst: string): string =>
	tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
