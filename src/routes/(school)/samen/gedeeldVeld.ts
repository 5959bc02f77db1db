import { applyUpdate, encodeStateAsUpdate, encodeStateVector, UndoManager, type Doc } from 'yjs';
import { openTekst, tekstOf, typeTekst } from '#domain/overleg/gedeeldeTekst.ts';
import { shiftPlek, type Delta } from '#domain/overleg/tekstverschil.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { forget, keep, keepAtOnce } from './bewaarplek.ts';

/** How it stands with what was typed in a field. */
export type Bewaring =
	| { readonly soort: 'bewaard'; readonly tijd: string }
	| { readonly soort: 'bezig' }
	| { readonly soort: 'geen_verbinding' }
	| { readonly soort: 'afgemeld' }
	| { readonly soort: 'geweigerd'; readonly melding: string };

type Plek = {
	readonly adres: string;
	readonly leerling: string;
	readonly veld: string;
	readonly client: string;
	/** Where it is kept on this device while it is not stored. */
	readonly sleutel: string;
};

const local = Symbol('typed here');
const patience = [400, 1000, 2000, 4000, 8000, 15000];

/** One text that several people type in at the same time: what is typed here goes to school, what others type comes here. */
export class GedeeldVeld {
	readonly #doc: Doc;
	readonly #plek: Plek;
	readonly #tell: (bewaring: Bewaring) => void;
	readonly #undo: UndoManager;
	/** What the school has; null: nothing is known of it. */
	#vector: Uint8Array | null = null;
	/** Counts what was typed here; the school has all up to `#sent`. */
	#typed = 0;
	#sent = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#keeper: ReturnType<typeof setTimeout> | undefined;
	#busy = false;
	#failures = 0;
	/** While an accent or a character is being composed nobody else's letters may move the text. */
	#composing = false;
	#waiting: Uint8Array[] = [];

	constructor(plek: Plek, staat: string, tell: (bewaring: Bewaring) => void) {
		this.#plek = plek;
		this.#tell = tell;
		this.#doc = openTekst({ staat: staat ? fromBase64(staat) : null, tekst: '' });
		this.#vector = encodeStateVector(this.#doc);
		this.#undo = new UndoManager(tekstOf(this.#doc), {
			trackedOrigins: new Set([local]),
			captureTimeout: 700
		});
		this.#doc.on('update', (_update, origin) => {
			if (origin !== 'school') this.#changed();
		});
	}

	get tekst() {
		return tekstOf(this.#doc).toString();
	}

	get isVuil() {
		return this.#typed > this.#sent;
	}

	/** Adds what this device kept from an earlier time; it goes to school with the rest. */
	restore(staat: Uint8Array) {
		applyUpdate(this.#doc, staat, 'device');
		this.#changed();
	}

	/** Binds a textarea: letters go both ways and the caret stays where the writer left it. */
	bind(area: HTMLTextAreaElement): () => void {
		const text = tekstOf(this.#doc);
		// What was typed before this script arrived.
		if (area.value !== area.defaultValue && area.defaultValue === text.toString())
			typeTekst(this.#doc, area.value, area.selectionEnd, local);
		else if (area.value !== text.toString()) area.value = text.toString();
		const type = () => typeTekst(this.#doc, area.value, area.selectionEnd, local);
		const listeners: [string, (event: Event) => void][] = [
			['input', () => this.#composing || type()],
			['compositionstart', () => (this.#composing = true)],
			[
				'compositionend',
				() => {
					this.#composing = false;
					type();
					for (const update of this.#waiting.splice(0)) this.#receive(update);
				}
			],
			['keydown', (event) => this.#takeBack(event as KeyboardEvent)]
		];
		for (const [name, listener] of listeners) area.addEventListener(name, listener);
		const observe = ({ delta }: { delta: unknown }, { origin }: { origin: unknown }) => {
			if (origin === local) return;
			const [start, end] = [area.selectionStart, area.selectionEnd].map((plek) =>
				shiftPlek(plek, delta as Delta)
			);
			const { scrollTop } = area;
			area.value = text.toString();
			area.setSelectionRange(start!, end!);
			area.scrollTop = scrollTop;
		};
		text.observe(observe);
		return () => {
			this.#composing = false;
			for (const [name, listener] of listeners) area.removeEventListener(name, listener);
			text.unobserve(observe);
		};
	}

	/** Undo takes back the own words only, never those of a colleague. */
	#takeBack(event: KeyboardEvent) {
		if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
		const key = event.key.toLowerCase();
		if (key !== 'z' && key !== 'y') return;
		event.preventDefault();
		if (key === 'y' || event.shiftKey) this.#undo.redo();
		else this.#undo.undo();
	}

	#changed() {
		this.#typed++;
		this.#tell({ soort: 'bezig' });
		this.#keeper ??= setTimeout(() => {
			this.#keeper = undefined;
			if (this.isVuil) void keep(this.#plek.sleutel, encodeStateAsUpdate(this.#doc));
		}, 120);
		this.#plan(patience[0]!);
	}

	#plan(wait: number) {
		if (this.#timer || this.#busy) return;
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			void this.send();
		}, wait);
	}

	/** Sends what the school does not have yet, now; tries again by itself until it is stored. */
	async send(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#busy || !this.isVuil) return;
		this.#busy = true;
		const upTo = this.#typed;
		const bewaring = await this.#post();
		this.#busy = false;
		if (bewaring.soort === 'bewaard') {
			this.#sent = Math.max(this.#sent, upTo);
			this.#failures = 0;
			if (!this.isVuil) await forget(this.#plek.sleutel);
		} else this.#failures++;
		this.#tell(this.isVuil && bewaring.soort === 'bewaard' ? { soort: 'bezig' } : bewaring);
		// What the school refused is not sent again until something is changed; it stays on this device.
		if (this.isVuil && bewaring.soort !== 'geweigerd')
			this.#plan(patience[Math.min(this.#failures, patience.length - 1)]!);
	}

	async #post(): Promise<Bewaring> {
		const { adres, leerling, veld, client } = this.#plek;
		try {
			const response = await fetch(`${adres}/tekst`, {
				method: 'POST',
				redirect: 'manual',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({
					leerling,
					veld,
					client,
					verandering: toBase64(encodeStateAsUpdate(this.#doc, this.#vector ?? undefined)),
					vector: toBase64(encodeStateVector(this.#doc))
				})
			});
			if (response.type === 'opaqueredirect') return { soort: 'afgemeld' };
			if (response.status >= 500) return { soort: 'geen_verbinding' };
			const answer = (await response.json()) as Record<string, string>;
			if (!response.ok) return { soort: 'geweigerd', melding: answer['melding'] ?? answer['message'] ?? '' };
			this.#receive(fromBase64(answer['verschil']!));
			this.#vector = fromBase64(answer['vector']!);
			return { soort: 'bewaard', tijd: answer['bewaard']! };
		} catch {
			return { soort: 'geen_verbinding' };
		}
	}

	/** What somebody else typed. */
	receive(verschil: string, vector: string) {
		if (!verschil) return;
		this.#receive(fromBase64(verschil));
		if (!this.isVuil && vector) this.#vector = fromBase64(vector);
	}

	#receive(update: Uint8Array) {
		if (this.#composing) this.#waiting.push(update);
		else applyUpdate(this.#doc, update, 'school');
	}

	/** What this field has, so that only the rest is sent. */
	get vector() {
		return toBase64(encodeStateVector(this.#doc));
	}

	/** The page closes: what is not stored is written down at once, and sent while the browser still may. */
	leave() {
		if (!this.isVuil) return;
		keepAtOnce(this.#plek.sleutel, encodeStateAsUpdate(this.#doc));
		const { adres, leerling, veld, client } = this.#plek;
		const body = JSON.stringify({
			leerling,
			veld,
			client,
			verandering: toBase64(encodeStateAsUpdate(this.#doc, this.#vector ?? undefined)),
			vector: toBase64(encodeStateVector(this.#doc))
		});
		void fetch(`${adres}/tekst`, {
			method: 'POST',
			keepalive: true,
			redirect: 'manual',
			headers: { 'Content-Type': 'application/json' },
			body
		}).catch(() => undefined);
	}
}
