import {
	aviNiveau,
	bandVoor,
	dmtScore,
	letterVoor,
	ontwikkelscore,
	percentielVan,
	referentieniveauVan,
	vaardigheidsscore
} from './schalen.ts';
import { beginjaarNu, jaargroepIn, type Bouw, type Leerling } from './bouw.ts';
import type { Seedvak } from './leerlingcast.ts';
import type { Toeval } from './prng.ts';
import type { Rij } from './verhaal.ts';

type Day = Temporal.PlainDate;
type Deel = 'midden' | 'eind';
/** One main moment of one year: what is tested then is dated a day or a week apart. */
type Moment = {
	readonly jaar: number;
	readonly deel: Deel;
	readonly jaargroep: number;
	readonly halfjaar: number;
};

/** The school went from Cito to IEP in September 2023 (S99). */
const eersteIepJaar = 2023;

/** Adds the test results of every pupil on every main moment before today, as suppliers deliver them. */
export function addResultaten(bouw: Bouw): void {
	for (const leerling of bouw.leerlingen) {
		const toeval = bouw.toeval.tak(`resultaten ${leerling.lasKey}`);
		for (const moment of listMomenten(bouw, leerling)) addMoment(bouw, leerling, moment, toeval);
	}
}

function* listMomenten(bouw: Bouw, leerling: Leerling): Generator<Moment> {
	const nu = beginjaarNu(bouw);
	for (let jaar = nu - 8; jaar <= nu; jaar++) {
		const jaargroep = jaargroepIn(leerling, jaar, nu);
		const bewaard = jaar >= nu - bouw.opties.jaren || jaar < eersteIepJaar;
		if (jaargroep < 3 || jaargroep > 8 || !bewaard) continue;
		yield { jaar, deel: 'midden', jaargroep, halfjaar: (jaargroep - 3) * 2 };
		yield { jaar, deel: 'eind', jaargroep, halfjaar: (jaargroep - 3) * 2 + 1 };
	}
}

/** Groep 8 is tested in November, before the advice; the others in January and in June. */
function dagVan({ tijd }: Bouw, { jaar, deel, jaargroep }: Moment, later: number): Day {
	const basis =
		deel === 'eind'
			? new Temporal.PlainDate(jaar + 1, 6, 1)
			: jaargroep === 8
				? new Temporal.PlainDate(jaar, 11, 9)
				: new Temporal.PlainDate(jaar + 1, 1, 19);
	return tijd.schooldag(basis.add({ days: later }));
}

function addMoment(bouw: Bouw, leerling: Leerling, moment: Moment, toeval: Toeval): void {
	const stand = (vak: Seedvak) => {
		const verstreken = (beginjaarNu(bouw) - moment.jaar) * 2 - (moment.deel === 'eind' ? 1 : 0);
		return leerling.aanleg[vak] - (leerling.groei[vak] ?? 0) * verstreken + 0.24 * toeval.normaal();
	};
	const push: Push = (later, rij) => {
		const dag = dagVan(bouw, moment, later);
		if (!bouw.tijd.isVoorbij(dag) || Temporal.PlainDate.compare(dag, leerling.ingestroomd) <= 0) return;
		bouw.rijen.resultaat.push({
			leerling_id: leerling.id,
			onderdeel: null,
			schooljaar: `${moment.jaar}-${moment.jaar + 1}`,
			deel: moment.deel,
			jaargroep: String(moment.jaargroep),
			afgenomen_op: dag,
			band: null,
			percentiel: null,
			referentieniveau: null,
			normversie: null,
			ingevoerd_op: bouw.tijd.moment(dag, 16),
			...rij
		});
	};
	if (moment.jaar < eersteIepJaar) addCito(bouw, moment, stand, push, toeval);
	else addIep(bouw, moment, stand, push, toeval);
	addTechnischLezen(moment, stand, push);
}

type Push = (
	later: number,
	rij: Pick<Rij<'resultaat'>, 'toets' | 'vak' | 'schaal' | 'waarde' | 'waarde_tekst' | 'bron'> &
		Partial<Rij<'resultaat'>>
) => void;
type Stand = (vak: Seedvak) => number;

/** The parts suppliers report beside the whole; only a whole archive keeps them. */
const onderdelen: Partial<Record<Seedvak, readonly string[]>> = {
	rekenen: ['getallen', 'verhoudingen', 'meten en meetkunde', 'verbanden']
};

function addIep(bouw: Bouw, { halfjaar, jaargroep }: Moment, stand: Stand, push: Push, toeval: Toeval): void {
	const vakken: Seedvak[] = ['lezen', 'taalverzorging', 'rekenen', 'technisch_lezen'];
	if (jaargroep >= 7) vakken.push('woordenschat');
	for (const [plek, vak] of vakken.entries()) {
		const z = stand(vak);
		const iep = (score: number, onderdeel: string | null) =>
			push(plek, {
				toets: 'iep_lvs',
				vak,
				onderdeel,
				schaal: 'ontwikkelscore',
				waarde: score,
				waarde_tekst: String(score),
				referentieniveau:
					jaargroep >= 6 && onderdeel === null && ['lezen', 'taalverzorging', 'rekenen'].includes(vak)
						? referentieniveauVan(score, vak)
						: null,
				bron: 'IEP, via de koppeling'
			});
		iep(ontwikkelscore(halfjaar, z), null);
		for (const onderdeel of bouw.opties.archief ? (onderdelen[vak] ?? []) : [])
			iep(ontwikkelscore(halfjaar, z + 0.4 * toeval.normaal()), onderdeel);
	}
}

function addCito(
	bouw: Bouw,
	{ halfjaar, deel, jaargroep }: Moment,
	stand: Stand,
	push: Push,
	toeval: Toeval
): void {
	const vakken = [
		['begrijpend_lezen', 'lezen'],
		['spelling', 'taalverzorging'],
		['rekenen', 'rekenen']
	] as const;
	for (const [plek, [vak, eigen]] of vakken.entries()) {
		const z = stand(eigen);
		// Reading for meaning is tested from the end of groep 3.
		if (vak === 'begrijpend_lezen' && jaargroep === 3 && deel === 'midden') continue;
		const cito = (stand: number, onderdeel: string | null) => {
			const percentiel = percentielVan(stand);
			const score = vaardigheidsscore(vak, halfjaar, stand);
			push(plek, {
				toets: 'cito_lvs',
				vak,
				onderdeel,
				schaal: 'vaardigheidsscore',
				waarde: score,
				waarde_tekst: String(score),
				band: bandVoor(percentiel),
				percentiel,
				normversie: 'LVS 3.0',
				bron: 'Cito, overgenomen uit het LAS'
			});
		};
		cito(z, null);
		for (const onderdeel of bouw.opties.archief ? (onderdelen[eigen] ?? []) : [])
			cito(z + 0.4 * toeval.normaal(), onderdeel);
	}
}

/** DMT and AVI in groep 3 to 5, after that only for who is not there yet. */
function addTechnischLezen({ halfjaar, jaargroep }: Moment, stand: Stand, push: Push): void {
	const z = stand('technisch_lezen');
	if (jaargroep > 5 && z > -0.9) return;
	const percentiel = percentielVan(z);
	const score = dmtScore(halfjaar, z);
	const bron = 'DMT en AVI, overgenomen uit het LAS';
	push(7, {
		toets: 'dmt',
		vak: 'technisch_lezen',
		schaal: 'vaardigheidsscore',
		waarde: score,
		waarde_tekst: String(score),
		band: letterVoor(percentiel),
		percentiel,
		normversie: 'DMT 2018',
		bron
	});
	push(7, {
		toets: 'avi',
		vak: 'technisch_lezen',
		schaal: 'avi_niveau',
		waarde: null,
		waarde_tekst: aviNiveau(halfjaar, z),
		bron
	});
}
