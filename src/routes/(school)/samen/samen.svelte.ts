import { listKept } from './bewaarplek.ts';
import type { Bewaring, GedeeldVeld } from './gedeeldVeld.ts';

export type Begin = {
	/** Where the four addresses of writing together are: tekst, stand, aanwezig and stroom. */
	readonly adres: string;
	/** Under what name texts are kept on this device while they are not at school. */
	readonly sleutel: string;
	readonly ik: string;
	/** When the newest text of this page was stored. */
	readonly laatste: string | null;
	readonly staat: (leerling: string, veld: string) => string;
};
type Aanwezige = { wie: string; leerling: string | null; veld: string | null; gezien: number };
type Bericht = {
	soort: 'tekst' | 'stand' | 'aanwezig' | 'hallo' | 'weg';
	client: string;
	wie: string;
	leerling: string | null;
	veld: string | null;
};

const roepElke = 25_000;
const wegNa = 70_000;
const slaapNa = 60 * 60_000;
const now = () => performance.now();

/**
 * A page on which people write together: who is here and what is typed, kept in step with the school. A text has a place of
 * two parts: what it is about (a child, a point of an agenda) and which field of it.
 */
export class Samen {
	bewaring = $state<Bewaring | null>(null);
	/** Whether this page hears the others. */
	hoort = $state(true);
	/** Own shared texts can be bound from now on. */
	klaar = $state(false);
	#anderen = $state<Record<string, Aanwezige>>({});
	readonly client = crypto.randomUUID();
	readonly #begin: Begin;
	readonly #adres: string;
	readonly #velden = new Map<string, GedeeldVeld>();
	readonly #meldingen = new Map<string, Bewaring>();
	#Veld: typeof GedeeldVeld | undefined;
	#stroom: EventSource | undefined;
	#hier: { leerling: string | null; veld: string | null } = { leerling: null, veld: null };
	#roeper: ReturnType<typeof setTimeout> | undefined;
	#actief = now();

	constructor(begin: Begin) {
		this.#begin = begin;
		this.#adres = begin.adres;
	}

	/** Others who are here, each once. */
	get anderen(): string[] {
		return [...new Set(Object.values(this.#anderen).map(({ wie }) => wie))].filter(
			(wie) => wie !== this.#begin.ik
		);
	}

	/** Who else writes in this field now. */
	schrijvers(leerling: string, veld: string): string[] {
		return [
			...new Set(
				Object.values(this.#anderen)
					.filter((ander) => ander.leerling === leerling && ander.veld === veld)
					.map(({ wie }) => wie)
			)
		];
	}

	/** Joins the review; gives what leaves it again. */
	join(): () => void {
		void this.#bring();
		this.#listen();
		// Other pages send no script: the way there is a plain link.
		document.body.dataset['sveltekitReload'] = '';
		const tick = setInterval(() => this.#beat(), roepElke);
		const active = () => {
			this.#actief = now();
			if (!this.#stroom) this.#listen();
		};
		const leave = () => this.#velden.forEach((veld) => veld.leave());
		const online = () => this.#velden.forEach((veld) => void veld.send());
		const hide = () => document.hidden && leave();
		const events: [EventTarget, string, () => void][] = [
			[window, 'pointerdown', active],
			[window, 'keydown', active],
			[window, 'focus', online],
			[window, 'online', online],
			[window, 'pagehide', leave],
			[document, 'visibilitychange', hide]
		];
		for (const [target, name, listener] of events) target.addEventListener(name, listener);
		return () => {
			for (const [target, name, listener] of events) target.removeEventListener(name, listener);
			clearInterval(tick);
			this.#stroom?.close();
			leave();
			delete document.body.dataset['sveltekitReload'];
		};
	}

	/** The shared text of a field; made when it is first shown. */
	veld(leerling: string, naam: string): GedeeldVeld | undefined {
		if (!this.#Veld) return undefined;
		const key = `${leerling}:${naam}`;
		let veld = this.#velden.get(key);
		if (!veld) {
			veld = new this.#Veld(
				{
					adres: this.#adres,
					leerling,
					veld: naam,
					client: this.client,
					sleutel: `${this.#prefix}${key}`
				},
				this.#begin.staat(leerling, naam),
				(bewaring) => this.#note(key, bewaring)
			);
			this.#velden.set(key, veld);
		}
		return veld;
	}

	/** Tells the others with which child and in which field this person is. */
	stand(leerling: string | null, veld: string | null) {
		this.#hier = { leerling, veld };
		clearTimeout(this.#roeper);
		this.#roeper = setTimeout(() => void this.#tellHere(), 150);
	}

	/** What is not typed changed, about one child or point, or about all (null): for a page that shows more than texts. */
	async changed(_leerling: string | null): Promise<void> {}

	get #prefix() {
		return `${this.#begin.ik}|${this.#begin.sleutel}:`;
	}

	async #bring() {
		this.#Veld = (await import('./gedeeldVeld.ts')).GedeeldVeld;
		for (const { key, staat } of await listKept(this.#prefix)) {
			const [leerling, naam] = key.slice(this.#prefix.length).split(':');
			this.veld(leerling!, naam!)?.restore(staat);
		}
		this.klaar = true;
	}

	#note(key: string, bewaring: Bewaring) {
		this.#meldingen.set(key, bewaring);
		const all = [...this.#meldingen.values()];
		const worst = ['geweigerd', 'afgemeld', 'geen_verbinding', 'bezig'] as const;
		this.bewaring = worst.map((soort) => all.find((ene) => ene.soort === soort)).find(Boolean) ?? bewaring;
	}

	#listen() {
		this.#stroom?.close();
		const stroom = new EventSource(`${this.#adres}/stroom?client=${this.client}`);
		this.#stroom = stroom;
		stroom.onopen = () => {
			this.hoort = true;
			void this.#catchUp();
			void this.#tellHere();
		};
		stroom.onmessage = ({ data }) => this.#hear(JSON.parse(data as string) as Bericht);
		stroom.onerror = () => {
			this.hoort = false;
			// A browser that got no stream at all, such as after signing out, does not try again by itself.
			if (stroom.readyState === EventSource.CLOSED && this.#stroom === stroom)
				setTimeout(() => this.#stroom === stroom && this.#listen(), 5000);
		};
	}

	#hear(bericht: Bericht) {
		if (bericht.client === this.client) return;
		const { client, wie, leerling, veld } = bericht;
		if (bericht.soort === 'tekst') void this.#pull(leerling!, veld!);
		else if (bericht.soort === 'stand') void this.changed(leerling);
		else if (bericht.soort === 'weg') delete this.#anderen[client];
		else {
			this.#anderen[client] = { wie, leerling, veld, gezien: now() };
			if (bericht.soort === 'hallo') void this.#tellHere();
		}
	}

	/** What others typed in one field. */
	async #pull(leerling: string, naam: string) {
		const veld = this.veld(leerling, naam);
		const vector = veld ? `&vector=${encodeURIComponent(veld.vector)}` : '';
		await this.#take(`tekst?leerling=${leerling}&veld=${naam}${vector}`);
	}

	/** What happened while this page heard nothing. */
	async #catchUp() {
		const { laatste } = this.#begin;
		await this.#take(`tekst${laatste ? `?sinds=${encodeURIComponent(laatste)}` : ''}`);
		await this.changed(null);
		this.#velden.forEach((veld) => void veld.send());
	}

	async #take(what: string) {
		const answer = (await this.ask(what)) as
			{ leerling: string; veld: string; verschil: string; vector: string }[] | undefined;
		for (const { leerling, veld, verschil, vector } of answer ?? [])
			this.veld(leerling, veld)?.receive(verschil, vector);
	}

	/** Asks the school something, with the own session; undefined when there is no answer. */
	async ask(what: string): Promise<unknown> {
		try {
			const response = await fetch(`${this.#adres}/${what}`, { redirect: 'manual' });
			return response.ok ? await response.json() : undefined;
		} catch {
			return undefined;
		}
	}

	async #tellHere() {
		await fetch(`${this.#adres}/aanwezig`, {
			method: 'POST',
			redirect: 'manual',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ client: this.client, ...this.#hier })
		}).catch(() => undefined);
	}

	#beat() {
		for (const [client, { gezien }] of Object.entries(this.#anderen))
			if (now() - gezien > wegNa) delete this.#anderen[client];
		// A page that nobody touches for an hour lets go, so that a forgotten screen does not stay signed in.
		if (now() - this.#actief > slaapNa) {
			this.#stroom?.close();
			this.#stroom = undefined;
		} else if (this.#stroom?.readyState === EventSource.OPEN) void this.#tellHere();
	}
}
