import { createHash } from 'node:crypto';
import type { Besluitsoort, Reden } from './inzageverzoek.ts';

type Day = Temporal.PlainDate;

/** The parts of a file, in the order in which a parent reads it. */
export const delen = {
	kind: 'Wie uw kind is',
	groei: 'Toetsen en groei',
	gezien: 'Wat in de klas opviel',
	vragen: 'Vragen en ondersteuning',
	plannen: 'Plannen',
	overleg: 'Besprekingen',
	verbeteringen: 'Verbeteringen',
	delen: 'Delen met anderen',
	toegang: 'Wie het dossier zag',
	gesloten: 'Afgesloten stukken'
} as const;
export type Deel = keyof typeof delen;

export type Regel = {
	readonly naam: string;
	readonly tekst: string;
	/** A judgement or a story rather than a fact: not for a parent without gezag (R-GEZ-2). */
	readonly verhaal?: true;
};

/** Something in the file that is given or left out as a whole. */
export type Stuk = {
	/** Table and row: stable, so that a decision stays with its piece. */
	readonly sleutel: string;
	readonly deel: Deel;
	readonly kop: string;
	/** What a reader without the piece may know it by; absent: the heading itself. */
	readonly kopBuiten?: string;
	readonly op: Day | null;
	readonly door: string | null;
	readonly regels: readonly Regel[];
	/** `erbij`: facts, given unless somebody decides otherwise. `weglaten`: left out unless. `beoordelen`: somebody has to read it. */
	readonly voorstel: 'erbij' | 'weglaten' | 'beoordelen';
	readonly reden?: Reden;
	/** A fact about how the child develops: also for a parent without gezag (R-GEZ-2). */
	readonly feit?: true;
};

/** A decision as stored; the latest of a piece counts. */
export type Stukbesluit = {
	readonly stuk: string;
	readonly afdruk: string;
	readonly besluit: Besluitsoort;
	readonly reden: Reden | null;
	readonly toelichting: string;
	readonly passages: readonly string[];
	readonly door: string | null;
};

/** A piece with what happens to it; `open` while somebody still has to read it. */
export type Gewogen = {
	readonly stuk: Stuk;
	readonly afdruk: string;
	readonly stand: 'open' | 'voorstel' | 'besloten';
	readonly besluit: Besluitsoort;
	readonly reden: Reden | null;
	readonly toelichting: string;
	readonly passages: readonly string[];
	readonly door: string | null;
	/** It was judged before, and says something else since. */
	readonly gewijzigd: boolean;
};

export const isGesloten = (sleutel: string): boolean => sleutel.startsWith('gesloten_stuk:');

/** What a piece says, as a fingerprint. */
export const afdrukOf = ({ kop, regels }: Stuk): string =>
	createHash('sha256')
		.update(JSON.stringify([kop, regels.map(({ naam, tekst }) => [naam, tekst])]))
		.digest('hex');

/**
 * Each piece with what was decided, or what happens without a decision. A decision counts as long as the piece says what
 * it said then. In: pieces, and decisions oldest first.
 */
export function weighStukken(stukken: readonly Stuk[], besluiten: readonly Stukbesluit[]): Gewogen[] {
	const latest = new Map(besluiten.map((besluit) => [besluit.stuk, besluit]));
	return stukken.map((stuk) => {
		const afdruk = afdrukOf(stuk);
		const known = latest.get(stuk.sleutel);
		// What is left out stays out whatever it says later; what is given is given as it was read.
		if (
			known &&
			(known.afdruk === afdruk || known.besluit === 'weglaten' || known.besluit === 'verzwijgen')
		) {
			const { besluit, reden, toelichting, passages, door } = known;
			return {
				stuk,
				afdruk,
				stand: 'besloten',
				besluit,
				reden,
				toelichting,
				passages,
				door,
				gewijzigd: false
			};
		}
		const rest = { stuk, afdruk, toelichting: '', passages: [], door: null, gewijzigd: known !== undefined };
		if (stuk.voorstel === 'beoordelen' || known)
			return { ...rest, stand: 'open', besluit: 'erbij', reden: null };
		return {
			...rest,
			stand: 'voorstel',
			besluit: stuk.voorstel,
			reden: stuk.voorstel === 'weglaten' ? (stuk.reden ?? 'anders') : null
		};
	});
}

/** A parent without gezag gets facts, and of those no judgements (R-GEZ-2); the rest of the file is not theirs to ask. */
export const limitTotFeiten = (stukken: readonly Stuk[]): Stuk[] =>
	stukken
		.filter(({ feit }) => feit)
		.map((stuk) => ({ ...stuk, regels: stuk.regels.filter(({ verhaal }) => !verhaal) }));
