import { app } from '#core/app.ts';

/** For whoever watches the server: answers when the database does. */
export const GET = async () => {
	await app().database.pool.query('select 1');
	return new Response('gezond\n', { headers: { 'Content-Type': 'text/plain' } });
};
