import type { Database, User } from '#core/database.ts';
import { listenToBespreking, tellBespreking, type Gebeurtenis } from '#domain/overleg/hub.ts';

/** A stream is held for this long; then the browser asks again, and the session is looked at again. */
const life = 10 * 60_000;
const heartbeat = 20_000;

/**
 * What happens at a table while it happens, as an event stream: identifiers only, the rest is asked for with the own session.
 * That this person may hear it is for the caller to know.
 */
export function streamOf(
	database: Database,
	user: User,
	tafel: string,
	{ url, signal }: { url: URL; signal: AbortSignal }
): Response {
	const client = (url.searchParams.get('client') ?? '').slice(0, 64);
	const tell = (soort: 'hallo' | 'weg') =>
		database.inSession(user, 'read only', (tx) =>
			tellBespreking(tx, tafel, { soort, client, wie: user.medewerkerId, leerling: null, veld: null })
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
			const unlisten = listenToBespreking(database, tafel, (gebeurtenis: Gebeurtenis) =>
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
			signal.addEventListener('abort', stop);
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
}
