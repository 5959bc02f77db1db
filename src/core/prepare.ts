import pg from 'pg';

/** Places for statements in one process; a school's pages need some two hundred. */
const mostStatements = 500;
/** A text that differs each time, such as a list of so many values, is not worth a place. */
const earn = 3;

const asked = new Map<string, number>();
const names = new Map<string, string>();
let given = 0;

/**
 * A query for the driver, with a name once it is asked again and again: the connection then keeps its plan. With policies
 * in it, planning a query costs more than answering it. PostgreSQL plans anew when the role, a policy, a table or the
 * statistics change. For reading, and for writing one line: in a transaction that fills a table, the plan of an empty one would stay.
 */
export function prepare(text: string, values: readonly unknown[]): pg.QueryConfig {
	const name = nameOf(text);
	return name ? { name, text, values: [...values] } : { text, values: [...values] };
}

/** A migration beside a running application changed what a statement returns: begin again, under other names. */
export function forgetWhenStale(error: unknown) {
	if (error instanceof pg.DatabaseError && error.code === '0A000') names.clear();
}

function nameOf(text: string): string | undefined {
	const known = names.get(text);
	if (known) return known;
	if (names.size >= mostStatements) return undefined;
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
