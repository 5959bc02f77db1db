import pg from 'pg';

/** Places for statements in one process; a school's pages need some two hundred. */
const mostStatements = 500;
/** A text that differs each time, such as a list of so many values, is not worth a place. */
const earn = 3;

const asked = new Map<string, number>();
const names = new Map<string, string>();
let given = 0;

/**
 * A client that prepares the reads it is asked again and again: with policies in it, planning a query costs more than
 * answering it. PostgreSQL plans such a statement anew when the role, a policy or a table changes.
 */
export class PreparedClient extends pg.Client {
	// The overloads of the driver say nothing about arguments that are passed on.
	override query(...args: unknown[]): never {
		const [text, values, done] = args;
		const send = super.query as (...args: unknown[]) => never;
		const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
		if (!name) return send.apply(this, args);
		const query = { name, text, values };
		if (typeof done === 'function')
			return send.call(this, query, (error: unknown, result: unknown) => {
				forgetWhenStale(error);
				done(error, result);
			});
		return (send.call(this, query) as Promise<unknown>).catch((error: unknown) => {
			forgetWhenStale(error);
			throw error;
		}) as never;
	}
}

/** A migration beside a running application changed what a statement returns: begin again, under other names. */
function forgetWhenStale(error: unknown) {
	if (error instanceof pg.DatabaseError && error.code === '0A000') names.clear();
}

function nameOf(text: string): string | undefined {
	const known = names.get(text);
	if (known) return known;
	if (names.size >= mostStatements || !/^\s*(select|with)\b/i.test(text)) return undefined;
	const times = (asked.get(text) ?? 0) + 1;
	if (times < earn) {
		if (asked.size > 4 * mostStatements) asked.clear();
		asked.set(text, times);
		return undefined;
	}
	asked.delete(text);
	const name = `lezen_${++given}`;
	names.set(text, name);
	return name;
}
