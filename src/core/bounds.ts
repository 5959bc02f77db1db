/** Largest body of a form or a message, and of a file that is read in; in bytes. */
const usual = 2 << 20;
const ofFile = 64 << 20;
const mostFields = 10_000;

/** Where files come in. */
const uploads = /^\/(resultaten\/)?inlezen$/;

/** Why the body of this request is not read: it is too large, or does not say how large it is. */
export function refuseBody(request: Request, pathname: string): 411 | 413 | undefined {
	if (request.method === 'GET' || request.method === 'HEAD') return undefined;
	const length = request.headers.get('content-length');
	if (length === null) return request.headers.has('transfer-encoding') ? 411 : undefined;
	return Number(length) > (uploads.test(pathname) ? ofFile : usual) ? 413 : undefined;
}

/**
 * Reads the form of `request` within bounds, once it is asked for; who asks again gets the same form. `refuse` is told the status when the body is no form, has
 * more fields than any page of ours, or holds a character that no text has.
 */
export function readWithinBounds(request: Request, refuse: (status: 400 | 413) => never): void {
	const read = request.formData.bind(request);
	let once: Promise<FormData> | undefined;
	Object.defineProperty(request, 'formData', { value: () => (once ??= readOnce()) });

	async function readOnce() {
		const data = await read().catch((error: unknown) =>
			refuse((error as { status?: number }).status === 413 ? 413 : 400)
		);
		let fields = 0;
		for (const [name, value] of data) {
			const text = typeof value === 'string' ? value : value.name;
			if (++fields > mostFields || name.includes('\0') || text.includes('\0')) refuse(400);
		}
		return data;
	}
}
