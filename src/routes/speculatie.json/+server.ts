const lists = ['/', '/groepen', '/leerlingen', '/school', '/inlezen', '/medewerkers'];

/** Which pages a browser may fetch before they are clicked: lists without a child's support in them. */
export const GET = () =>
	new Response(
		JSON.stringify({
			prefetch: [{ where: { or: lists.map((href) => ({ href_matches: href })) }, eagerness: 'conservative' }]
		}),
		{ headers: { 'Content-Type': 'application/speculationrules+json' } }
	);
