/**
 * Awaits reads that were asked at once: `const { kind, ouders } = await together({ kind: readKind(tx), ouders: listOuders(tx) })`.
 * Only for reads that do not need each other's answers. Throws what the first of them threw.
 */
export async function together<T extends Record<string, unknown>>(
	asked: T
): Promise<{ [Key in keyof T]: Awaited<T[Key]> }> {
	const answers = await Promise.all(Object.values(asked));
	return Object.fromEntries(Object.keys(asked).map((key, at) => [key, answers[at]])) as {
		[Key in keyof T]: Awaited<T[Key]>;
	};
}
