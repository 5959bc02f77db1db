import type { Database, User } from '#core/database.ts';
import { renewSession } from '#core/session.ts';
import { renewHerstelcodes } from './herstelcode.ts';
import { endAndereSessies } from './listSessies.ts';
import { countHerstelcodes } from './readAccount.ts';

/**
 * After a second step was set up: this session has proven it, the others have not and end, and who has no recovery codes
 * gets them. Out: the new token, undefined when the session was renewed a moment ago, and the codes to show once.
 */
export async function strengthenSessie(
	database: Database,
	user: User,
	token: string
): Promise<{ token: string | undefined; codes: string[] | undefined }> {
	const codes = await database.inSession(user, 'read write', async (tx) => {
		await endAndereSessies(tx, user);
		const { over } = await countHerstelcodes(tx, user);
		return over === 0 ? renewHerstelcodes(tx, user) : undefined;
	});
	return { token: await renewSession(database, token, { factoren: 2 }), codes };
}
