import { Samen, type Begin } from '../../../samen/samen.svelte.ts';
import type { Getoondestand } from '../toon.ts';

type Standen = Record<string, Getoondestand>;

/** A review as it is held: what is written together, and how each child stands. */
export class Gesprek extends Samen {
	standen = $state<Standen>({});
	readonly #adres: string;
	/** Counts what is asked and what is said, so that an answer can be seen to be older than a word. */
	#beurt = 0;
	/** The turn in which something about a child was last kept; endless while it is on its way. */
	readonly #gezegd = new Map<string, number>();

	constructor({
		id,
		standen,
		...begin
	}: Omit<Begin, 'adres' | 'sleutel'> & { id: string; standen: Readonly<Standen> }) {
		const adres = `/besprekingen/${id}`;
		super({ ...begin, adres, sleutel: `bespreking:${id}` });
		this.#adres = adres;
		this.standen = { ...standen };
	}

	override changed(leerling: string | null): Promise<void> {
		return this.refresh(leerling);
	}

	/** How a child stands according to the school; of all children without one. */
	async refresh(leerling: string | null): Promise<void> {
		const query = leerling ? `?leerling=${leerling}` : '';
		const beurt = ++this.#beurt;
		const answer = (await this.ask(`stand${query}`)) as { afgesloten: boolean; standen: Standen } | undefined;
		if (!answer) return;
		for (const [id, stand] of Object.entries(answer.standen))
			if ((this.#gezegd.get(id) ?? 0) < beurt) this.standen[id] = stand;
		if (answer.afgesloten) location.assign(`${this.#adres}/verslag`);
	}

	/**
	 * Says at once how children were discussed, while it is being kept. An answer the school gave meanwhile is older and
	 * does not undo it. What comes back is called when it is known whether it was kept.
	 */
	say(ids: readonly string[], hoe: Getoondestand['hoe']): (kept: boolean) => void {
		const before = ids.map((id) => [id, this.standen[id]!] as const);
		for (const [id, stand] of before) {
			this.standen[id] = { ...stand, hoe };
			this.#gezegd.set(id, Infinity);
		}
		return (kept) => {
			for (const [id, stand] of before) {
				this.#gezegd.set(id, ++this.#beurt);
				if (!kept) this.standen[id] = stand;
			}
			void this.refresh(ids.length === 1 ? ids[0]! : null);
		};
	}
}
