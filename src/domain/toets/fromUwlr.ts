import {
	nameBlok,
	nameMethode,
	type Inleesresultaat,
	type Inlezing,
	type Methodepunten
} from './inleesresultaat.ts';
import type { Rijmelding } from './resultaatRij.ts';
import { parseBand, parseReferentieniveau, type Instrument, type Schaal } from './toets.ts';
import { completeToetsmoment, parseToetsmoment } from './toetsmoment.ts';
import { findBlok, findInstrument, findVak } from './vaknamen.ts';

/** What this room needs of a UWLR file: structurally what the reader of the standard gives. */
export type Leerresultaten = {
	readonly school: {
		readonly schooljaar: string;
		readonly brin?: string | undefined;
		readonly dependance?: string | undefined;
	};
	readonly resultaten: readonly Leerresultaat[];
	readonly toetsen: readonly Leertoets[];
};
type Leerresultaat = {
	readonly leerlingKey: string;
	readonly dummy: boolean;
	readonly eckid?: string | undefined;
	readonly resultaatKey: string;
	readonly afnamedatum: Temporal.PlainDate;
	readonly toetscode: string;
	readonly versie?: string | undefined;
	readonly onderdeelcode?: string | undefined;
	readonly score?: number | undefined;
	readonly oso?:
		| {
				readonly toetsscore?:
					| {
							readonly vaardigheidsscore?: string | undefined;
							readonly aantalgoed?: number | undefined;
							readonly aantalopgaven?: number | undefined;
					  }
					| undefined;
				readonly referentiescores: readonly {
					readonly code: string;
					readonly vergelijkingsgroep: string;
					readonly waarde: string;
					readonly kwalificatie?: string | undefined;
				}[];
		  }
		| undefined;
};
type Leertoets = {
	readonly code: string;
	readonly versie?: string | undefined;
	readonly naam?: string | undefined;
	readonly leerjaar?: string | undefined;
	readonly vakgebied?: string | undefined;
	readonly normering?: { readonly categorie?: string | undefined } | undefined;
	readonly hierarchie: readonly { readonly naam: string }[];
	readonly onderdelen: readonly { readonly code: string; readonly naam?: string | undefined }[];
};

/**
 * Results of a UWLR file, as delivered: `score`, or the vaardigheidsscore with its reference scores (IV is the band,
 * others are kept as text). Subject and moment come from the test's own description. A result that holds no value is
 * left out with a remark.
 */
export function fromUwlr(bestand: Leerresultaten): Inlezing {
	const toetsen = new Map(bestand.toetsen.map((toets) => [toets.code, toets]));
	const meldingen: Rijmelding[] = [];
	const resultaten = bestand.resultaten.flatMap((resultaat) => {
		const toets = toetsen.get(resultaat.toetscode);
		const waarde = waardeOf(resultaat);
		if (toets && waarde) return toResultaat(bestand.school.schooljaar, resultaat, toets, waarde);
		meldingen.push({
			ernst: 'waarschuwing',
			plaats: `resultaat ${resultaat.resultaatKey}`,
			tekst: 'Bij deze afname staat geen score. We slaan haar over.'
		});
		return [];
	});
	return { resultaten, meldingen };
}

/** Whether the file says it is of another school; a file that names none may be of any. */
export function isOfOtherSchool({ school }: Leerresultaten, brin: string): boolean {
	if (!school.brin) return false;
	const [eigen, vestiging] = [brin.slice(0, 4).toUpperCase(), brin.slice(4)];
	const dependance = school.dependance ?? '';
	return (
		school.brin.slice(0, 4).toUpperCase() !== eigen ||
		(vestiging !== '' && dependance !== '' && vestiging !== dependance)
	);
}

function toResultaat(
	schooljaar: string,
	resultaat: Leerresultaat,
	toets: Leertoets,
	waarde: Gelezenwaarde
): Inleesresultaat {
	const instrument = instrumentOf(toets);
	const code = resultaat.onderdeelcode;
	const deel = toets.onderdelen.find((onderdeel) => onderdeel.code === code);
	const onderdeel = code === undefined ? null : (deel?.naam ?? code);
	const gelezen = parseToetsmoment([toets.naam, toets.leerjaar, toets.code].filter(Boolean).join(' '));
	// The day says the school year and a test of a method never counts as a hoofdmoment, whatever its name says.
	const moment = completeToetsmoment(
		{
			schooljaar: null,
			jaargroep: null,
			...gelezen,
			deel: instrument === 'methodetoets' ? 'tussen' : (gelezen?.deel ?? null)
		},
		resultaat.afnamedatum,
		schooljaar
	);
	const leerjaar = toets.leerjaar && /^[1-8]$/.test(toets.leerjaar) ? toets.leerjaar : null;
	return {
		plaats: `resultaat ${resultaat.resultaatKey}`,
		leerling: {
			lasSleutel: resultaat.dummy ? null : resultaat.leerlingKey,
			eckid: resultaat.eckid ?? null,
			...{ naam: null, geboortedatum: null, groep: null }
		},
		toets: instrument,
		vak: vakOf(toets),
		onderdeel,
		schooljaar: moment?.schooljaar ?? schooljaar,
		deel: moment?.deel ?? 'tussen',
		jaargroep: moment?.jaargroep == null ? leerjaar : String(moment.jaargroep),
		afgenomenOp: resultaat.afnamedatum,
		schaal: waarde.schaal,
		waarde: waarde.getal,
		waardeTekst: waarde.tekst,
		band: referentie(resultaat, 'IV', parseBand) ?? referentie(resultaat, 'AE', parseBand),
		percentiel: null,
		referentieniveau: referentie(resultaat, undefined, parseReferentieniveau),
		normversie: resultaat.versie ?? toets.versie ?? null,
		opmerking: overige(resultaat),
		methodepunten: instrument === 'methodetoets' ? methodepuntenOf(resultaat, toets, onderdeel) : null
	};
}

function methodepuntenOf(
	{ oso }: Leerresultaat,
	toets: Leertoets,
	onderdeel: string | null
): Methodepunten | null {
	const { aantalgoed, aantalopgaven } = oso?.toetsscore ?? {};
	if (aantalgoed === undefined || !aantalopgaven || aantalgoed < 0 || aantalgoed > aantalopgaven) return null;
	const [methode] = toets.hierarchie;
	const naam = toets.naam ?? toets.code;
	return {
		methode: nameMethode(methode?.naam ?? naam),
		blok: nameBlok(onderdeel ?? findBlok(naam) ?? naam),
		behaald: aantalgoed,
		maximum: aantalopgaven
	};
}

type Gelezenwaarde = { tekst: string; getal: number | null; schaal: Schaal };

function waardeOf({ score, oso }: Leerresultaat): Gelezenwaarde | null {
	if (score !== undefined) return { tekst: String(score), getal: score, schaal: 'ruwe_score' };
	const vaardigheid = oso?.toetsscore?.vaardigheidsscore;
	if (vaardigheid !== undefined)
		return { tekst: vaardigheid.replace('.', ','), getal: Number(vaardigheid), schaal: 'vaardigheidsscore' };
	const goed = oso?.toetsscore?.aantalgoed;
	if (goed !== undefined) {
		const opgaven = oso?.toetsscore?.aantalopgaven;
		return { tekst: `${goed}${opgaven ? ` van ${opgaven}` : ''}`, getal: goed, schaal: 'ruwe_score' };
	}
	const eerste = oso?.referentiescores[0];
	return eerste ? { tekst: eerste.waarde, getal: null, schaal: 'onbekend' } : null;
}

const referentie = <T>(
	{ oso }: Leerresultaat,
	code: string | undefined,
	parse: (tekst: string) => T | null
): T | null =>
	oso?.referentiescores
		.filter((score) => !code || score.code === code)
		.map(({ waarde }) => parse(waarde))
		.find((gelezen) => gelezen !== null) ?? null;

/** Reference scores have no column of their own; what was delivered is kept readable. */
const overige = ({ oso }: Leerresultaat): string | null =>
	oso?.referentiescores
		.map(({ code, vergelijkingsgroep, waarde, kwalificatie }) =>
			[code, vergelijkingsgroep, waarde, kwalificatie].filter(Boolean).join(' ')
		)
		.join('; ') || null;

const instrumentOf = (toets: Leertoets): Instrument =>
	findInstrument(`${toets.normering?.categorie ?? ''} ${toets.naam ?? ''} ${toets.code}`) ?? 'andere_toets';

/** The subject in our own words when we know it, else as the file says it. */
const vakOf = (toets: Leertoets): string => {
	const tekst = [toets.vakgebied, toets.naam, ...toets.hierarchie.map(({ naam }) => naam)]
		.filter(Boolean)
		.join(' ');
	return findVak(tekst)?.vak ?? (toets.vakgebied ?? toets.naam ?? toets.code).toLowerCase();
};
