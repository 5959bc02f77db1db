import type { User } from '#core/database.ts';

declare global {
	namespace App {
		interface Locals {
			/** The person behind this request; absent on the sign-in and first-run pages. */
			user: User | undefined;
		}
	}
}
