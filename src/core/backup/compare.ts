/** The place of the first byte in which two streams differ, or undefined when they are the same to the end. */
export async function firstDifference(
	left: AsyncIterable<Uint8Array>,
	right: AsyncIterable<Uint8Array>
): Promise<number | undefined> {
	const sides = [left[Symbol.asyncIterator](), right[Symbol.asyncIterator]()] as const;
	let [a, b] = [Buffer.alloc(0), Buffer.alloc(0)];
	let place = 0;
	try {
		for (;;) {
			if (a.length === 0) a = await next(sides[0]);
			if (b.length === 0) b = await next(sides[1]);
			const shared = Math.min(a.length, b.length);
			if (shared === 0) return a.length === b.length ? undefined : place;
			if (a.compare(b, 0, shared, 0, shared) !== 0) {
				for (let at = 0; ; at++) if (a[at] !== b[at]) return place + at;
			}
			place += shared;
			a = a.subarray(shared);
			b = b.subarray(shared);
		}
	} finally {
		for (const side of sides) await side.return?.();
	}
}

/** The next bytes; none at the end. */
async function next(side: AsyncIterator<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
	for (;;) {
		const { value, done } = await side.next();
		if (done) return Buffer.alloc(0);
		if (value.length > 0) return Buffer.from(value.buffer as ArrayBuffer, value.byteOffset, value.length);
	}
}
