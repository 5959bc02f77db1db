/** A source of chance that always tells the same story for the same seed. */
export type Toeval = {
	/** A fraction from 0 up to 1. */
	readonly next: () => number;
	/** A whole number, both ends included. */
	readonly geheel: (van: number, tot: number) => number;
	/** True with this chance, 0 to 1. */
	readonly kans: (kans: number) => boolean;
	/** A draw from the normal distribution with mean 0 and deviation 1. */
	readonly normaal: () => number;
	readonly pick: <T>(lijst: readonly T[]) => T;
	/** Keys drawn by weight. */
	readonly weeg: <T extends string>(gewichten: Readonly<Record<T, number>>) => T;
	readonly shuffle: <T>(lijst: readonly T[]) => T[];
	readonly uuid: () => string;
	/** An independent source: what is drawn from it does not move what is drawn here. */
	readonly tak: (naam: string) => Toeval;
};

/** In: any whole number. Out: the source that belongs to it. */
export function makeToeval(seed: number): Toeval {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
	const geheel = (van: number, tot: number) => van + Math.floor(next() * (tot - van + 1));
	const hex = (lengte: number) => Array.from({ length: lengte }, () => geheel(0, 15).toString(16)).join('');
	const pick = <T>(lijst: readonly T[]): T => {
		const gekozen = lijst[geheel(0, lijst.length - 1)];
		if (gekozen === undefined) throw new RangeError('Er valt niets te kiezen uit een lege lijst');
		return gekozen;
	};
	return {
		next,
		geheel,
		pick,
		kans: (kans) => next() < kans,
		normaal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		weeg: (gewichten) => {
			const lijst = Object.entries(gewichten) as [keyof typeof gewichten, number][];
			let over = next() * lijst.reduce((som, [, gewicht]) => som + gewicht, 0);
			return (lijst.find(([, gewicht]) => (over -= gewicht) < 0) ?? lijst[0]!)[0];
		},
		shuffle: (lijst) => {
			const kopie = [...lijst];
			for (let plek = kopie.length - 1; plek > 0; plek--) {
				const ander = geheel(0, plek);
				[kopie[plek], kopie[ander]] = [kopie[ander]!, kopie[plek]!];
			}
			return kopie;
		},
		uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`,
		tak: (naam) => makeToeval(mix(seed, naam))
	};
}

/** FNV-1a over seed and name. */
function mix(seed: number, naam: string): number {
	let hash = 0x811c9dc5 ^ seed;
	for (const teken of naam) hash = Math.imul(hash ^ teken.codePointAt(0)!, 0x01000193);
	return hash >>> 0;
}
