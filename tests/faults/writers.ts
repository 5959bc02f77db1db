import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { makeUwlr } from './uwlr.ts';

export type Subjects = {
	address: string;
	/** Cookies of people who write, each their own session. */
	cookies: string[];
	vraag: string;
	bespreking: string;
	leerlingen: string[];
	lasKeys: string[];
};
/** What the application said it had stored. */
export type Promised = { notities: Set<string>; teksten: Set<string>; imports: Map<string, number> };
export type Counts = { gevraagd: number; bevestigd: number; geweigerd: number; verbroken: number };

export const nothingPromised = (): Promised => ({
	notities: new Set(),
	teksten: new Set(),
	imports: new Map()
});

/**
 * People who write at the same time until `stop`: notes, words in a shared text, imports. Everything that was answered with
 * success is promised; a connection that breaks off promises nothing.
 */
export function startWriters(subjects: Subjects, promised: Promised, counts: Counts, round: number) {
	let running = true;
	const still = () => running;
	const all = [
		...[0, 1, 2].map((who) => writeNotes(subjects, promised, counts, `n${round}-${who}`, who, still)),
		...[0, 1].map((who) => writeTexts(subjects, promised, counts, `t${round}-${who}`, who, still)),
		importFiles(subjects, promised, counts, `F${round}`, still)
	];
	return async () => {
		running = false;
		await Promise.all(all);
	};
}

async function writeNotes(
	{ address, cookies, vraag }: Subjects,
	promised: Promised,
	counts: Counts,
	name: string,
	who: number,
	running: () => boolean
) {
	for (let turn = 0; running(); turn++) {
		const tekst = `${name}-${turn} werd bewaard`;
		const body = new URLSearchParams({ notitiesoort: 'notitie', tekst, gebeurdOp: '2027-03-10' });
		const status = await post(`${address}/vragen/${vraag}?/notitie`, cookies[who]!, body, counts);
		if (status === 303) promised.notities.add(tekst);
	}
}

async function writeTexts(
	{ address, cookies, bespreking, leerlingen }: Subjects,
	promised: Promised,
	counts: Counts,
	name: string,
	who: number,
	running: () => boolean
) {
	// Both write about the same child: two people in one text.
	const doc = new Y.Doc();
	for (let turn = 0; running(); turn++) {
		const word = `${name}-${turn}`;
		const before = Y.encodeStateVector(doc);
		doc.getText('tekst').insert(0, `${word} `);
		const body = JSON.stringify({
			leerling: leerlingen[0],
			veld: 'voorbereiding',
			verandering: Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64'),
			vector: Buffer.from(Y.encodeStateVector(doc)).toString('base64'),
			client: name
		});
		const status = await post(`${address}/besprekingen/${bespreking}/tekst`, cookies[who]!, body, counts);
		// Without an answer the same change goes again, as the browser does; it then carries on from there.
		if (status === 200) promised.teksten.add(word);
		else return;
	}
}

/** Results of one child on two days are two results: every file has a day of its own. */
let files = 0;
const dayOf = (file: number) => Temporal.PlainDate.from('2020-08-01').add({ days: (file * 37) % 2300 });

async function importFiles(
	{ address, cookies, lasKeys }: Subjects,
	promised: Promised,
	counts: Counts,
	name: string,
	running: () => boolean
) {
	for (let turn = 0; running(); turn++) {
		const toets = `${name}N${turn}`;
		const body = new FormData();
		body.set('bestand', new File([makeUwlr(toets, lasKeys, dayOf(files++))], `${toets}.xml`));
		const preview = await send(`${address}/resultaten/inlezen`, cookies.at(-1)!, body, counts);
		if (preview?.status !== 303) return;
		const place = preview.headers.get('location')!;
		const stored = await send(`${address}${place}?/inlezen`, cookies.at(-1)!, new URLSearchParams(), counts);
		// What the school already knew is answered too, and stores nothing.
		if (stored?.status === 303 && !stored.headers.get('location')?.endsWith('?niets'))
			promised.imports.set(toets, lasKeys.length);
	}
}

const post = async (url: string, cookie: string, body: BodyInit, counts: Counts) =>
	(await send(url, cookie, body, counts))?.status;

async function send(url: string, cookie: string, body: BodyInit, counts: Counts) {
	counts.gevraagd++;
	try {
		const response = await fetch(url, {
			method: 'POST',
			redirect: 'manual',
			body,
			headers: {
				cookie: `sessie=${cookie}`,
				origin: new URL(url).origin,
				accept: 'text/html',
				...(typeof body === 'string' ? { 'content-type': 'application/json' } : {})
			}
		});
		await response.arrayBuffer();
		if (response.status < 400) counts.bevestigd++;
		else {
			counts.geweigerd++;
			await wait(20);
		}
		return response;
	} catch {
		counts.verbroken++;
		await wait(20);
		return undefined;
	}
}

/** A migration of the database at `url` in a process of its own. */
export function startMigrating(url: string): { kill: () => Promise<void>; child: ChildProcess } {
	const child = spawn(process.execPath, [path.join(import.meta.dirname, 'migrating.ts'), url], {
		stdio: 'ignore'
	});
	return {
		child,
		async kill() {
			if (child.exitCode !== null || child.signalCode !== null) return;
			const gone = once(child, 'exit');
			child.kill('SIGKILL');
			await gone;
		}
	};
}
