import type { Kolom, Kolomindeling, Meting, Veld } from './kolomindeling.ts';

/** Columns that together are one result: value, band, percentile and so on, with what their heads say. */
export type Metinggroep = {
	readonly meting: Meting;
	/** Every value column gives a result of its own, on its own scale; the first one takes the other columns along. */
	readonly waarden: readonly Kolom[];
	readonly overige: ReadonlyMap<Veld, Kolom>;
};

export type Kolomrollen = {
	/** Columns that count for every result in the row. */
	readonly algemeen: ReadonlyMap<Veld, Kolom>;
	readonly groepen: readonly Metinggroep[];
};

const voorHeleRij: ReadonlySet<Veld> = new Set<Veld>(['normversie', 'afnamedatum', 'maximum', 'opmerking']);

/** Sorts the columns of an indeling into what counts for a row and what forms a result. */
export function groupKolommen({ kolommen, vorm }: Kolomindeling): Kolomrollen {
	const algemeen = new Map<Veld, Kolom>();
	const perMeting = new Map<string, Kolom[]>();
	for (const kolom of kolommen) {
		if (!kolom.veld) continue;
		const { meting, veld } = kolom;
		if (
			!meting ||
			(isAlgemeen(meting) && voorHeleRij.has(veld) && (vorm === 'breed' || veld === 'afnamedatum'))
		) {
			if (!algemeen.has(veld)) algemeen.set(veld, kolom);
			continue;
		}
		const sleutel = vorm === 'lang' ? '' : JSON.stringify([meting.vak, meting.onderdeel, meting.moment]);
		perMeting.set(sleutel, [...(perMeting.get(sleutel) ?? []), kolom]);
	}
	const groepen = [...perMeting.values()].flatMap((samen) =>
		vorm === 'lang' ? [samen] : splitInstrumenten(samen)
	);
	return { algemeen, groepen: groepen.map(toGroep) };
}

const isAlgemeen = ({ vak, onderdeel, instrument, moment }: Meting): boolean =>
	(vak ?? onderdeel ?? instrument ?? moment) === null;

/** DMT and AVI are both technisch lezen: two results. A column that names no test belongs to the first. */
function splitInstrumenten(kolommen: readonly Kolom[]): Kolom[][] {
	const namen = new Set(
		kolommen.map(({ meting }) => meting?.instrument ?? null).filter((naam) => naam !== null)
	);
	if (namen.size < 2) return [[...kolommen]];
	return [...namen].map((naam, plek) =>
		kolommen.filter(({ meting }) => (meting?.instrument ?? (plek === 0 ? naam : null)) === naam)
	);
}

function toGroep(kolommen: readonly Kolom[]): Metinggroep {
	const eerste = <K extends keyof Meting>(sleutel: K): Meting[K] | null =>
		kolommen.find(({ meting }) => meting?.[sleutel] != null)?.meting?.[sleutel] ?? null;
	const overige = new Map<Veld, Kolom>();
	for (const kolom of kolommen)
		if (kolom.veld && kolom.veld !== 'waarde' && !overige.has(kolom.veld)) overige.set(kolom.veld, kolom);
	return {
		meting: {
			vak: eerste('vak'),
			instrument: eerste('instrument'),
			onderdeel: eerste('onderdeel'),
			moment: eerste('moment'),
			schaal: eerste('schaal')
		},
		waarden: kolommen.filter(({ veld }) => veld === 'waarde'),
		overige
	};
}
