/**
 * What a user can cause is returned as a value; what only we can cause is thrown.
 * `refused` carries a stable key for tests and screens, and the Dutch sentence that a person reads.
 */
export type Refusal = { readonly ok: false; readonly refused: string; readonly message: string };
export type Done<T> = { readonly ok: true; readonly value: T };
export type Outcome<T> = Done<T> | Refusal;

/** A refusal: `key` is stable, `message` says in Dutch what is wrong and what to do. */
export const refused = (key: string, message: string): Refusal => ({ ok: false, refused: key, message });

/** A success that carries `value`. */
export function done(): Done<undefined>;
export function done<T>(value: T): Done<T>;
export function done<T>(value?: T): Done<T | undefined> {
	return { ok: true, value };
}
