import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import type { User } from '#core/database.ts';
import { isId } from '#core/id.ts';
import { mayVernietigen } from '#domain/bewaren/readBewaarlijst.ts';
import { readVernietiging } from '#domain/bewaren/readVernietiging.ts';

/** A run for page and paper. Ends with 403 for who does not decide about keeping, with 404 when it is not there. */
export async function readVerklaring(user: User, id: string) {
	const found = await app().database.inSession(user, 'read only', async (tx) =>
		(await mayVernietigen(tx)) ? { run: isId(id) ? await readVernietiging(tx, id) : undefined } : undefined
	);
	if (!found) error(403, 'Deze bladzijde is voor de directie en de functionaris gegevensbescherming.');
	if (!found.run) error(404, 'Deze vernietiging staat niet op deze school.');
	return found.run;
}
