import type { Mishap } from '#core/mishap.ts';

/**
 * The answer to `request` when no page could be made: a page of its own that needs no database, or the same in JSON for a
 * script. It sends no referrer, so that what somebody typed is not taken for delivered when they go on from here.
 */
export function answerMishap(request: Request, { status, title, message }: Mishap): Response {
	const headers: Record<string, string> = {
		'referrer-policy': 'no-referrer',
		'content-security-policy':
			"default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
		...(status === 503 ? { 'retry-after': '20' } : {})
	};
	if (request.headers.has('x-sveltekit-action'))
		return Response.json({ type: 'error', status, error: { message } }, { status, headers });
	if (request.headers.get('accept')?.startsWith('application/json'))
		return Response.json({ message }, { status, headers });
	return new Response(page(title, message), {
		status,
		headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }
	});
}

const page = (title: string, message: string) => `<!doctype html>
<html lang="nl">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>${title}</title>
		<link rel="stylesheet" href="/nood.css" />
	</head>
	<body>
		<main>
			<h1>${title}</h1>
			<p>${message}</p>
			<p><a href="">Opnieuw proberen</a> of <a href="/">naar het begin</a></p>
		</main>
	</body>
</html>
`;
