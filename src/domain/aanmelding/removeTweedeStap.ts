import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { endAndereSessies } from './listSessies.ts';
import { listToegangssleutels, readCodeapp } from './readAccount.ts';

const laatste = refused(
	'laatste_tweede_stap',
	'Dit is uw laatste tweede stap. Stel eerst een andere in; daarna kunt u deze weghalen.'
);

/** Whether the own account can lose a second step and still have one. In a demo nobody needs one. */
async function mayLose(tx: Tx, user: User): Promise<boolean> {
	if (user.schoolSoort === 'demo') return true;
	const sleutels = await listToegangssleutels(tx, user);
	return sleutels.length + ((await readCodeapp(tx, user)) ? 1 : 0) > 1;
}

/** Takes a passkey away from the own account and ends the other sessions. Refuses `laatste_tweede_stap`. */
export async function removeToegangssleutel(tx: Tx, user: User, id: string): Promise<Outcome<undefined>> {
	if (!(await mayLose(tx, user))) return laatste;
	await tx
		.deleteFrom('toegangssleutel')
		.where('gebruiker_id', '=', user.gebruikerId)
		.where('id', '=', id)
		.execute();
	await endAndereSessies(tx, user);
	return done();
}

/** Takes the app away from the own account and ends the other sessions. Refuses `laatste_tweede_stap`. */
export async function removeCodeapp(tx: Tx, user: User): Promise<Outcome<undefined>> {
	if (!(await mayLose(tx, user))) return laatste;
	await tx.deleteFrom('codeapp').where('gebruiker_id', '=', user.gebruikerId).execute();
	await endAndereSessies(tx, user);
	return done();
}
