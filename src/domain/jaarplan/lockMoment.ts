import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { magJaarPlannen } from './makeJaarplan.ts';

/** Locks a moment on its day, or lets it go. A locked moment stays when the plan is made again. Refuses `geen_toegang`, `moment_onbekend`. */
export async function lockMoment(
	tx: Tx,
	user: Pick<User, 'rollen'>,
	id: string,
	vast: boolean
): Promise<Outcome<undefined>> {
	if (!magJaarPlannen(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider zetten momenten vast.');
	const changed = await tx
		.updateTable('moment')
		.set({ vast })
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return changed
		? done()
		: refused('moment_onbekend', 'Dit moment bestaat niet, of u mag het niet wijzigen.');
}
