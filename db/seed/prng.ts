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

/** In: a number or a name. Out: the source that belongs to it (sfc32: 128 bits of state, so that branches do not meet). */
export function makeToeval(seed: number | string): Toeval {
	let [a, b, c, teller] = spread(String(seed));
	const step = () => {
		const uit = (((a + b) | 0) + teller) | 0;
		teller = (teller + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + uit) | 0;
		return uit >>> 0;
	};
	for (let warm = 0; warm < 12; warm++) step();
	const next = () => step() / 4_294_967_296;
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
		tak: (naam) => makeToeval(`${seed}/${naam}`)
	};
}

/** Four numbers from a text, each by its own FNV-1a. */
function spread(tekst: string): [number, number, number, number] {
	const hash = (begin: number) => {
		let waarde = begin;
		for (const teken of tekst) waarde = Math.imul(waarde ^ teken.codePointAt(0)!, 0x01000193);
		return waarde;
	};
	return [hash(0x811c9dc5), hash(0x1b873593), hash(0xcc9e2d51), 1];
}
