import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { listenToBespreking, tellBespreking, type Gebeurtenis } from '#domain/overleg/hub.ts';
import { readBesprekingskop } from '#domain/overleg/readBesprekingskop.ts';
import type { RequestHandler } from './$types';

/** A stream is held for this long; then the browser asks again, and the session is looked at again. */
const life = 10 * 60_000;
const heartbeat = 20_000;

/** What happens in a review while it happens: identifiers only, the rest is asked for with the own session. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const user = locals.user!;
	const { database } = app();
	const kop = await database.inSession(user, 'read only', (tx) => readBesprekingskop(tx, params.bespreking));
	if (!kop) error(404, 'Deze bespreking bestaat niet, of u mag haar niet zien.');
	const client = (url.searchParams.get('client') ?? '').slice(0, 64);
	const tell = (soort: 'hallo' | 'weg') =>
		database.inSession(user, 'read only', (tx) =>
			tellBespreking(tx, kop.id, { soort, client, wie: user.medewerkerId, leerling: null, veld: null })
		);
	const encoder = new TextEncoder();
	let stop = () => {};
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			const send = (text: string) => {
				try {
					controller.enqueue(encoder.encode(text));
				} catch {
					stop();
				}
			};
			const unlisten = listenToBespreking(database, kop.id, (gebeurtenis: Gebeurtenis) =>
				send(`data: ${JSON.stringify(gebeurtenis)}\n\n`)
			);
			const beat = setInterval(() => send(': \n\n'), heartbeat);
			const end = setTimeout(() => {
				stop();
				controller.close();
			}, life);
			let stopped = false;
			stop = () => {
				if (stopped) return;
				stopped = true;
				unlisten();
				clearInterval(beat);
				clearTimeout(end);
				tell('weg').catch(() => undefined);
			};
			request.signal.addEventListener('abort', stop);
			send('retry: 2000\n\n');
			tell('hallo').catch(() => undefined);
		},
		cancel: () => stop()
	});
	return new Response(stream, {
		headers: {
			'Content-Type': 'text/event-stream',
			'Cache-Control': 'no-store',
			'X-Accel-Buffering': 'no'
		}
	});
};
