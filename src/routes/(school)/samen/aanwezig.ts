import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Database, Tx, User } from '#core/database.ts';
import { tellBespreking } from '#domain/overleg/hub.ts';

type Veld = v.GenericSchema<unknown, string>;

/**
 * Somebody is here, with this child or at this point, writing in this field: told to the others at the table, kept nowhere.
 * `veld`: the fields there are. `ziet`: whether this person may be at the table; `onbekend` is what they hear when not.
 */
export async function tellAanwezig(
	database: Database,
	user: User,
	request: Request,
	{
		tafel,
		veld,
		ziet,
		onbekend
	}: { tafel: string; veld: Veld; ziet: (tx: Tx) => Promise<boolean>; onbekend: string }
): Promise<Response> {
	if (!request.headers.get('content-type')?.startsWith('application/json')) error(415, 'Alleen json.');
	const Aanwezig = v.object({
		client: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
		leerling: v.nullable(v.pipe(v.string(), v.uuid())),
		veld: v.nullable(veld)
	});
	const parsed = v.safeParse(Aanwezig, await request.json().catch(() => null));
	if (!parsed.success) error(400, 'Dit bericht is onleesbaar.');
	const told = await database.inSession(user, 'read only', async (tx) => {
		if (!(await ziet(tx))) return false;
		await tellBespreking(tx, tafel, { soort: 'aanwezig', wie: user.medewerkerId, ...parsed.output });
		return true;
	});
	if (!told) error(404, onbekend);
	return new Response(null, { status: 204 });
}
