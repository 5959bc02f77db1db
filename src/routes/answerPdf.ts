/**
 * A document as the answer of a route: shown in the browser, and kept under `naam` by who keeps it. No child in that name: it
 * stays behind in the downloads of a shared computer. With `openbaar` anybody may keep it for five minutes; else nobody does.
 */
export const answerPdf = (pdf: Uint8Array, naam: string, { openbaar = false } = {}): Response =>
	new Response(Buffer.from(pdf), {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `inline; filename="${naam}.pdf"`,
			...(openbaar ? { 'Cache-Control': 'public, max-age=300' } : {})
		}
	});
