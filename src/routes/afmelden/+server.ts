import { redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { closeSession } from '#core/session.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies }) => {
	const token = cookies.get('sessie');
	if (token) await closeSession(app().database, token);
	cookies.delete('sessie', { path: '/' });
	redirect(303, '/aanmelden?afgemeld');
};
