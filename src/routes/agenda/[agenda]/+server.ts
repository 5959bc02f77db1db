import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { today } from '#core/session.ts';
import { readAgenda } from '#domain/jaarplan/agendalink.ts';
import { writeIcalendar } from '#standards/icalendar/writeIcalendar.ts';
import type { RequestHandler } from './$types';

/** A phone asks for its calendar here, without a session: the secret is in the address. */
export const GET: RequestHandler = async ({ params, setHeaders }) => {
	const agenda = await readAgenda(app().database, params.agenda.replace(/\.ics$/, ''), today());
	if (!agenda) error(404, 'Deze agenda bestaat niet, of de link is ingetrokken.');
	setHeaders({
		'Content-Type': 'text/calendar; charset=utf-8',
		'Content-Disposition': 'inline; filename="jaarplan.ics"',
		'Cache-Control': 'private, max-age=900'
	});
	return new Response(writeIcalendar(agenda.naam, agenda.punten));
};
