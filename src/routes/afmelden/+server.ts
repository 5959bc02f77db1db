import { redirect } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { dropCookie, readCookie } from '#core/cookie.ts';
import { closeSession } from '#core/session.ts';
import { noteAanmelding } from '#domain/aanmelding/noteAanmelding.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies }) => {
	const { database, settings } = app();
	const token = readCookie(cookies, 'sessie', settings);
	const account = token && (await closeSession(database, token));
	if (account) await database.atDoor('read write', (tx) => noteAanmelding(tx, account, 'afgemeld', 'sessie'));
	dropCookie(cookies, 'sessie', settings);
	redirect(303, '/aanmelden?afgemeld');
};
