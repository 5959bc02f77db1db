import type { Inleesresultaat } from './inleesresultaat.ts';
import { parseBand, parseReferentieniveau, type Instrument, type Schaal } from './toets.ts';
import { completeToetsmoment, parseToetsmoment } from './toetsmoment.ts';
import { findInstrument, findVak } from './vaknamen.ts';

/** What this room needs of a UWLR file: structurally what the reader of the standard gives. */
export type Leerresultaten = {
	readonly school: { readonly schooljaar: string };
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
	readonly hierarchie: readonly { readonly naam: string }[];
	readonly onderdelen: readonly { readonly code: string; readonly naam?: string | undefined }[];
};

/**
 * Results of a UWLR file, as delivered: `score`, or the vaardigheidsscore with its reference scores (IV is the band,
 * others are kept as text). Subject and moment come from the test's own description.
 */
export function fromUwlr(bestand: Leerresultaten): Inleesresultaat[] {
	const toetsen = new Map(bestand.toetsen.map((toets) => [toets.code, toets]));
	return bestand.resultaten.flatMap((resultaat) => {
		const toets = toetsen.get(resultaat.toetscode);
		const waarde = waardeOf(resultaat);
		if (!toets || !waarde) return [];
		const onderdeel = toets.onderdelen.find(({ code }) => code === resultaat.onderdeelcode);
		const naam = [toets.naam, toets.leerjaar, toets.code].filter(Boolean).join(' ');
		const moment = completeToetsmoment(
			parseToetsmoment(naam),
			resultaat.afnamedatum,
			bestand.school.schooljaar
		);
		const jaargroep =
			moment?.jaargroep ?? (toets.leerjaar && /^[1-8]$/.test(toets.leerjaar) ? Number(toets.leerjaar) : null);
		return {
			plaats: `resultaat ${resultaat.resultaatKey}`,
			leerling: {
				lasSleutel: resultaat.dummy ? null : resultaat.leerlingKey,
				eckid: resultaat.eckid ?? null,
				naam: null,
				geboortedatum: null,
				groep: null
			},
			toets: instrumentOf(toets),
			vak: vakOf(toets),
			onderdeel: onderdeel ? (onderdeel.naam ?? onderdeel.code) : null,
			schooljaar: moment?.schooljaar ?? bestand.school.schooljaar,
			deel: moment?.deel ?? 'tussen',
			jaargroep: jaargroep === null ? null : String(jaargroep),
			afgenomenOp: resultaat.afnamedatum,
			schaal: waarde.schaal,
			waarde: waarde.getal,
			waardeTekst: waarde.tekst,
			band: referentie(resultaat, 'IV', parseBand),
			percentiel: null,
			referentieniveau: referentie(resultaat, undefined, parseReferentieniveau),
			normversie: resultaat.versie ?? toets.versie ?? null,
			opmerking: overige(resultaat)
		};
	});
}

function waardeOf({
	score,
	oso
}: Leerresultaat): { tekst: string; getal: number | null; schaal: Schaal } | null {
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
	findInstrument(`${toets.naam ?? ''} ${toets.code}`) ?? 'andere_toets';

/** The subject in our own words when we know it, else as the file says it. */
const vakOf = (toets: Leertoets): string => {
	const tekst = [toets.vakgebied, toets.naam, ...toets.hierarchie.map(({ naam }) => naam)]
		.filter(Boolean)
		.join(' ');
	return findVak(tekst)?.vak ?? (toets.vakgebied ?? toets.naam ?? toets.code).toLowerCase();
};
