import { app } from '#core/app.ts';
import { renewHerstelcodes } from '#domain/aanmelding/herstelcode.ts';
import { countHerstelcodes } from '#domain/aanmelding/readAccount.ts';
import { requireRecent } from '../../../requireRecent.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	const { over, gemaakt } = await app().database.inSession(user, 'read only', (tx) =>
		countHerstelcodes(tx, user)
	);
	return { naam: user.naam, over, gemaakt };
};

export const actions: Actions = {
	/** The codes go to the screen once and are nowhere else. */
	default: async (event) => {
		requireRecent(event);
		const user = event.locals.user!;
		return { codes: await app().database.inSession(user, 'read write', (tx) => renewHerstelcodes(tx, user)) };
	}
};
