import type { Database } from '#core/database.ts';
import type { Seal } from '#core/seal.ts';
import { openGeheim } from './registerCodeapp.ts';

/**
 * How many people have an app whose secret this installation cannot open, because it holds another key than the one that
 * locked it: after a backup was put back on another machine, for instance. For whoever manages the server.
 */
export const countGeslotenCodeapps = (database: Database, seal: Seal): Promise<number> =>
	database.atDoor('read only', async (tx) => {
		const apps = await tx
			.selectFrom('codeapp')
			.select(['school_id as schoolId', 'gebruiker_id as gebruikerId', 'geheim'])
			.execute();
		return apps.filter((app) => openGeheim(seal, app, app.geheim) === undefined).length;
	});
