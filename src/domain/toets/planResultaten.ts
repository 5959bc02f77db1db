import type { Inleesresultaat } from './inleesresultaat.ts';
import { matchLeerling, type BekendeLeerling, type Leerlingindex } from './matchLeerling.ts';

/** A valid result that already stands in the table. */
export type Bestaand = {
	id: number;
	leerlingId: string;
	toets: string;
	vak: string;
	onderdeel: string | null;
	schaal: string;
	schooljaar: string;
	deel: string;
	afgenomenOp: Temporal.PlainDate;
	waardeTekst: string;
	band: string | null;
	referentieniveau: string | null;
};

/** A result with its pupil and its day: ready to store. */
export type Klaarresultaat = Omit<Inleesresultaat, 'leerling' | 'afgenomenOp'> & {
	leerlingId: string;
	naam: string;
	afgenomenOp: Temporal.PlainDate;
};
export type Twijfel = {
	sleutel: string;
	wie: string;
	waarom: string;
	kandidaten: { id: string; naam: string }[];
	aantal: number;
};

export type Resultatenplan = {
	nieuw: Klaarresultaat[];
	/** The same value for the same measurement: nothing happens. */
	gelijk: number;
	/** Another value for the same measurement: a person chooses, nothing is overwritten. */
	botsingen: { bestaand: Bestaand; geboden: Klaarresultaat }[];
	twijfels: Twijfel[];
	onbekend: { wie: string; waarom: string; aantal: number }[];
	/** Results whose file does not say on which day they were made. */
	zonderDatum: number;
	meldingen: { ernst: 'fout' | 'waarschuwing'; plaats: string; tekst: string }[];
};

/** What a person answered to the preview: which pupil a doubtful name is (or "overslaan"), and the missing day. */
export type Resultaatkeuzes = {
	leerlingen: Readonly<Record<string, string>>;
	afgenomenOp: Temporal.PlainDate | null;
};

export const geenKeuzes: Resultaatkeuzes = { leerlingen: {}, afgenomenOp: null };

/**
 * Lays results beside what stands in the table. Out: what is new, equal, in conflict, doubtful or about somebody unknown.
 * Pure: the preview and the storing act use the same plan.
 */
export function planResultaten(
	resultaten: readonly Inleesresultaat[],
	leerlingen: readonly BekendeLeerling[],
	index: Leerlingindex<BekendeLeerling>,
	bestaand: readonly Bestaand[],
	keuzes: Resultaatkeuzes = geenKeuzes
): Resultatenplan {
	const plan: Resultatenplan = {
		nieuw: [],
		gelijk: 0,
		botsingen: [],
		twijfels: [],
		onbekend: [],
		zonderDatum: 0,
		meldingen: []
	};
	const staand = new Map(bestaand.map((resultaat) => [metingSleutel(resultaat), resultaat]));
	const gelezen = new Map<string, Klaarresultaat>();
	const opId = new Map(leerlingen.map((leerling) => [leerling.id, leerling]));
	const perWie = new Map<string, ReturnType<typeof matchLeerling<BekendeLeerling>>>();
	const twijfels = new Map<string, Twijfel>();
	const onbekend = new Map<string, Resultatenplan['onbekend'][number]>();

	for (const resultaat of resultaten) {
		const wie = verwijzingSleutel(resultaat);
		const koppeling = perWie.get(wie) ?? matchLeerling(resultaat.leerling, index);
		perWie.set(wie, koppeling);
		const gekozen = keuzes.leerlingen[wie];
		if (gekozen === 'overslaan') continue;
		const leerling =
			koppeling.soort === 'gevonden' ? koppeling.leerling : gekozen ? opId.get(gekozen) : undefined;
		if (!leerling) {
			if (koppeling.soort === 'twijfel') {
				const twijfel = twijfels.get(wie) ?? {
					sleutel: wie,
					wie: beschrijf(resultaat),
					waarom: koppeling.waarom,
					kandidaten: koppeling.kandidaten.map(({ id, naam }) => ({ id, naam })),
					aantal: 0
				};
				twijfel.aantal++;
				twijfels.set(wie, twijfel);
			} else if (koppeling.soort === 'onbekend') {
				const regel = onbekend.get(wie) ?? { wie: beschrijf(resultaat), waarom: koppeling.waarom, aantal: 0 };
				regel.aantal++;
				onbekend.set(wie, regel);
			}
			continue;
		}
		const afgenomenOp = resultaat.afgenomenOp ?? keuzes.afgenomenOp;
		if (!afgenomenOp) {
			plan.zonderDatum++;
			continue;
		}
		const { leerling: _, ...rest } = resultaat;
		const klaar: Klaarresultaat = { ...rest, afgenomenOp, leerlingId: leerling.id, naam: leerling.naam };
		const sleutel = metingSleutel(klaar);
		const eerder = gelezen.get(sleutel);
		if (eerder) {
			if (!zelfdeWaarde(eerder, klaar)) {
				plan.meldingen.push({
					ernst: 'fout',
					plaats: klaar.plaats,
					tekst: `${klaar.naam} heeft in dit bestand twee waarden voor dezelfde meting (${eerder.waardeTekst} en ${klaar.waardeTekst}). Haal er een weg en lees het bestand opnieuw in.`
				});
			}
			continue;
		}
		gelezen.set(sleutel, klaar);
		const zittend = staand.get(sleutel);
		if (!zittend) plan.nieuw.push(klaar);
		else if (zelfdeWaarde(zittend, klaar)) plan.gelijk++;
		else plan.botsingen.push({ bestaand: zittend, geboden: klaar });
	}
	plan.twijfels = [...twijfels.values()];
	plan.onbekend = [...onbekend.values()];
	return plan;
}

/** Which measurement a result is of. Between two main moments there may be several, told apart by their day. */
export const metingSleutel = (
	resultaat: Pick<
		Bestaand,
		'leerlingId' | 'toets' | 'vak' | 'onderdeel' | 'schaal' | 'schooljaar' | 'deel' | 'afgenomenOp'
	>
): string =>
	[
		resultaat.leerlingId,
		resultaat.toets,
		resultaat.vak,
		resultaat.onderdeel ?? '',
		resultaat.schaal,
		resultaat.schooljaar,
		resultaat.deel,
		resultaat.deel === 'tussen' ? resultaat.afgenomenOp.toString() : ''
	].join('|');

const zelfdeWaarde = (
	a: Pick<Bestaand, 'waardeTekst' | 'band' | 'referentieniveau'>,
	b: Pick<Bestaand, 'waardeTekst' | 'band' | 'referentieniveau'>
) => a.waardeTekst === b.waardeTekst && a.band === b.band && a.referentieniveau === b.referentieniveau;

const verwijzingSleutel = ({ leerling }: Inleesresultaat) =>
	[
		leerling.lasSleutel ?? '',
		leerling.eckid ?? '',
		leerling.naam ?? '',
		leerling.geboortedatum?.toString() ?? ''
	].join('|');

const beschrijf = ({ leerling }: Inleesresultaat) =>
	[
		leerling.naam,
		leerling.geboortedatum?.toString(),
		leerling.lasSleutel && `leerlingnummer ${leerling.lasSleutel}`,
		leerling.groep
	]
		.filter(Boolean)
		.join(', ') || `ECK iD ${leerling.eckid ?? 'onbekend'}`;
