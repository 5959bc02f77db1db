import type { User } from '#core/database.ts';
import type { Mishap } from '#core/mishap.ts';

declare global {
	namespace App {
		interface Locals {
			/** The person behind this request; absent on the sign-in and first-run pages. */
			user: User | undefined;
			/** The database or the disk failed, or the request was nonsense: answered in place of the page. */
			mishap?: Mishap | undefined;
			/** What must have happened before the page is sent, such as writing down who read it. */
			beforeSending?: Promise<void>[];
		}
	}
}
