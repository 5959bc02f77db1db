import type { Invoertabel, Kolom, Kolomindeling, Meting, Veld, Zekerheid } from './kolomindeling.ts';
import { velden } from './kolomindeling.ts';
import { describeInhoud, detectInhoud, fits, mayFit, veldVan, type Inhoud } from './kolominhoud.ts';
import { fieldNamed, fieldSuggested, isVerboden } from './kolomnamen.ts';
import { parseToetsmoment } from './toetsmoment.ts';
import { findBlok, findInstrument, findSchaal, findVak, normalize } from './vaknamen.ts';
import { fingerprintKop } from './vingerafdruk.ts';

/** Fields that hold (a part of) a result and so can belong to one test in a wide table. */
const resultaatvelden: ReadonlySet<Veld> = new Set<Veld>([
	...(['waarde', 'band', 'percentiel', 'referentieniveau', 'behaald', 'maximum', 'normversie'] as const)
]);

/**
 * Proposes what each column of a table with results holds, from its head and from cells below it.
 * In: the head and the first rows (fifty are plenty). Out: a proposal with per column how certain it is and why;
 * a person confirms or corrects it once per supplier.
 */
export function recognizeKolommen(
	kop: readonly string[],
	voorbeeldrijen: Invoertabel['rijen']
): Kolomindeling {
	const metVak = kop.some((naam) => fieldNamed(normalize(naam)) === 'vak');
	const voorstellen = kop.map((naam, index) => {
		const inhoud = detectInhoud(voorbeeldrijen.map(({ cellen }) => cellen[index] ?? ''));
		return proposeKolom(naam, index, inhoud === 'vak' && metVak ? 'tekst' : inhoud);
	});
	const vorm = isBreed(voorstellen) ? 'breed' : 'lang';
	const kolommen = withoutDoubles(vorm === 'breed' ? voorstellen : voorstellen.map(ownColumn), vorm);
	const toetscellen = kolommen
		.filter(({ veld }) => veld === 'toets')
		.flatMap(({ index }) => voorbeeldrijen.map(({ cellen }) => cellen[index] ?? ''));
	const instrumenten = new Set(
		[...toetscellen.map(findInstrument), ...kop.map(findInstrument)].filter(
			(instrument) => instrument !== null
		)
	);
	const bandenInKop = kolommen.some(({ veld }) => veld === 'band');
	const [enige] = instrumenten;
	return {
		vorm,
		vingerafdruk: fingerprintKop(kop),
		kolommen,
		standaard: {
			// Bands with ability scores and no other name: that is how Cito results come.
			instrument:
				instrumenten.size === 1
					? (enige ?? null)
					: instrumenten.size === 0 && bandenInKop
						? 'cito_lvs'
						: null,
			...{ vak: null, schooljaar: null, moment: null, schaal: null }
		}
	};
}

function proposeKolom(naam: string, index: number, inhoud: Inhoud): Kolom {
	const kaal = normalize(naam);
	const kolom = (veld: Veld | null, zekerheid: Zekerheid, waarom: string): Kolom => ({
		...{ index, kop: naam, veld, zekerheid, waarom },
		meting: veld && (resultaatvelden.has(veld) || veld === 'afnamedatum') ? readMeting(naam, veld) : null
	});
	if (isVerboden(kaal)) return kolom(null, 'zeker', 'Dit gegeven bewaren we niet.');
	if (inhoud === 'bsn')
		return kolom(null, 'zeker', 'In de cellen staan burgerservicenummers. Die bewaren we niet.');
	const genoemd = fieldNamed(kaal);
	const meting = readMeting(naam, 'waarde');
	const vermoed = fieldNamed(withoutMeting(kaal)) ?? fieldSuggested(kaal);
	const toetskolom =
		meting.vak !== null || meting.onderdeel !== null || (meting.moment?.deel ?? null) !== null;
	let veld = genoemd ?? vermoed ?? (toetskolom ? 'waarde' : undefined);
	if (veld === 'groep' && toetskolom && !genoemd) veld = 'waarde';
	if (veld === 'band' || (veld === 'waarde' && !genoemd)) veld = byInhoud(veld, inhoud, kaal);
	if (veld === 'onderdeel' && inhoud === 'vak')
		return kolom('vak', 'waarschijnlijk', 'De cellen noemen vakken.');
	if (veld && genoemd === veld && mayFit(veld, inhoud))
		return kolom(veld, fits(veld, inhoud) ? 'zeker' : 'waarschijnlijk', `De kolom heet ‘${naam}’.`);
	if (veld && fits(veld, inhoud)) {
		const wat = meting.moment?.deel || meting.vak ? 'een vak of een toetsmoment' : `‘${velden[veld]}’`;
		return kolom(
			veld,
			'waarschijnlijk',
			`In de kolomnaam staat ${wat}, en in de cellen ${describeInhoud(inhoud)}.`
		);
	}
	if (veld)
		return kolom(
			null,
			'onzeker',
			`De kolom lijkt ‘${velden[veld]}’, maar in de cellen staan ${describeInhoud(inhoud)}.`
		);
	const doorInhoud = veldVan[inhoud];
	if (doorInhoud) return kolom(doorInhoud, 'onzeker', `In de cellen staan ${describeInhoud(inhoud)}.`);
	return kolom(null, 'onzeker', 'Deze kolom herkennen we niet. Kies zelf wat erin staat, of laat hem weg.');
}

/** A head such as `Niveau` or `Rekenen M5` leaves open what the cells hold. */
function byInhoud(veld: Veld, inhoud: Inhoud, kop: string): Veld {
	if (inhoud === 'band' || inhoud === 'referentieniveau') return inhoud;
	if (inhoud === 'avi') return 'waarde';
	if (inhoud === 'datum' && !/score|niveau/.test(kop)) return 'afnamedatum';
	return veld;
}

/** What a head says about test, subject, part, moment and scale. */
function readMeting(kop: string, veld: Veld): Meting {
	const gevonden = findVak(kop);
	return {
		vak: gevonden?.vak ?? null,
		instrument: findInstrument(kop),
		onderdeel: gevonden?.onderdeel ?? findBlok(kop),
		moment: parseToetsmoment(kop),
		schaal: veld === 'waarde' ? findSchaal(kop) : null
	};
}

const withoutMeting = (kop: string): string =>
	kop
		.replaceAll(/\b[bme]\d\b|\b\d{2,4}\b/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();

const measures = ({ meting, veld }: Kolom): boolean =>
	meting !== null &&
	veld !== 'afnamedatum' &&
	(meting.vak ?? meting.onderdeel ?? meting.moment?.deel ?? null) !== null;

/** Wide: the heads name the subjects or moments, and no column does. */
function isBreed(kolommen: readonly Kolom[]): boolean {
	const metend = kolommen.filter(measures).length;
	const inCellen = kolommen.some(({ veld }) => veld === 'vak' || veld === 'toets');
	return metend >= 2 ? !inCellen || metend > 2 : metend === 1 && !inCellen;
}

/** In a long table a head tells at most the scale; subject and moment stand in columns of their own. */
const ownColumn = (kolom: Kolom): Kolom =>
	kolom.meting ? { ...kolom, meting: { ...kolom.meting, vak: null, onderdeel: null, moment: null } } : kolom;

/** One column per field: of two that claim the same, the more certain one stays; results may stand in several. */
function withoutDoubles(kolommen: readonly Kolom[], vorm: Kolomindeling['vorm']): Kolom[] {
	const rang: Readonly<Record<Zekerheid, number>> = { zeker: 0, waarschijnlijk: 1, onzeker: 2 };
	const eerste = new Map<string, Kolom>();
	const sleutel = ({ veld, meting }: Kolom): string =>
		vorm === 'breed' || veld === 'waarde' ? JSON.stringify([veld, meting]) : `${veld}`;
	for (const kolom of kolommen.toSorted((een, ander) => rang[een.zekerheid] - rang[ander.zekerheid]))
		if (kolom.veld && !eerste.has(sleutel(kolom))) eerste.set(sleutel(kolom), kolom);
	return kolommen.map((kolom) => {
		const houder = kolom.veld ? eerste.get(sleutel(kolom)) : kolom;
		if (!houder || houder === kolom) return kolom;
		const waarom = `De kolom ‘${houder.kop}’ is al aangewezen als ‘${velden[kolom.veld as Veld]}’.`;
		return { ...kolom, veld: null, meting: null, zekerheid: 'onzeker', waarom };
	});
}
