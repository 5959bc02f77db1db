import * as v from 'valibot';
import { instrumentsoorten } from '#domain/volglijst/instrument.ts';

/** Concern or strength: every kind of rule knows both, strong pupils count as weak ones do (A4). */
export type Richting = 'zorg' | 'kracht';

/** The form of a rule's key: lower case words with underscores. */
const Sleutel = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9_]{1,59}$/, 'Gebruik kleine letters en lage streepjes.')
);
const Tekst = v.pipe(v.string(), v.trim(), v.minLength(1, 'Vul iets in.'), v.maxLength(200));
const Aantal = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
const Getal = v.pipe(v.number(), v.finite());
const Honderdste = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const Jaargroep = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8));

/** How long a fact counts; null is the whole school career (only sensible for S129). */
const Geldigheid = v.nullable(
	v.object({
		aantal: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660)),
		eenheid: v.picklist(['dagen', 'lesweken', 'maanden'])
	})
);

const basis = {
	sleutel: Sleutel,
	/** What the rule is called on screen. */
	naam: Tekst,
	richting: v.picklist(['zorg', 'kracht']),
	aan: v.boolean(),
	geldigheid: Geldigheid,
	/** Where the rule comes from: an S number of the school's document, or 'school' for its own addition (S138). */
	source: v.pipe(v.string(), v.regex(/^(S\d{1,3}|school)$/))
};

/** At least `aantal` of the last `venster`. */
const telling = { aantal: Aantal, venster: Aantal };

/** S128, S134: repeated low or high results on main moments, judged on what the supplier delivered (X9). */
const Hoofdmetingen = v.object({
	...basis,
	...telling,
	soort: v.literal('hoofdmetingen'),
	/** The newest main moment may be this many days old, otherwise the rule is silent (A7). */
	nieuwsteHoogstensDagen: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** Delivered bands that count. */
	banden: v.array(Tekst),
	/** Concern: this percentile or lower. Strength: this percentile or higher. Null: percentiles do not count. */
	percentiel: v.nullable(Honderdste),
	/** Delivered reference lines: concern is below one of them, strength is on or above. */
	lijnen: v.array(Tekst),
	/** Delivered reference levels that count, per year group. */
	referentieniveaus: v.array(v.object({ jaargroep: Jaargroep, niveaus: v.array(Tekst) }))
});

/** S130, S135: method tests. Concern: below the percentage. Strength: from the percentage. */
const Methodetoetsen = v.object({
	...basis,
	...telling,
	soort: v.literal('methodetoetsen'),
	percentage: Honderdste,
	/** A method may have its own percentage. */
	perMethode: v.array(v.object({ methode: Tekst, percentage: Honderdste }))
});

/** S129: a year done twice, or skipped. */
const Schoolloopbaan = v.object({
	...basis,
	soort: v.literal('schoolloopbaan'),
	soorten: v.pipe(v.array(v.picklist(['doublure', 'kleuterverlenging', 'versnelling'])), v.minLength(1))
});

/** S131-S133, S136, S137 and the hunch: the last `venster` observations of a kind, `aantal` of them telling. */
const Observaties = v.object({
	...basis,
	...telling,
	soort: v.literal('observaties'),
	observaties: v.pipe(v.array(Tekst), v.minLength(1)),
	/** `een`: one of the kinds is enough; `elk`: each of them has to be seen. */
	vereist: v.picklist(['een', 'elk'])
});

/** S107: the newest list of an instrument; at least `aantal` of its competences at `grens` or beyond, on the scale of 1 to 4. */
const Volglijsten = v.object({
	...basis,
	soort: v.literal('volglijsten'),
	instrumenten: v.pipe(v.array(v.picklist(instrumentsoorten)), v.minLength(1, 'Kies een of meer lijsten.')),
	aantal: Aantal,
	/** Concern: this score or lower. Strength: this score or higher. */
	grens: v.pipe(v.number(), v.minValue(1), v.maxValue(4))
});

/** S138: own growth (A24). Concern: the last step is smaller than `punten`. Strength: at least `punten`. Empty is off. */
const Groei = v.object({
	...basis,
	soort: v.literal('groei'),
	nieuwsteHoogstensDagen: v.pipe(v.number(), v.integer(), v.minValue(1)),
	stappen: v.array(v.object({ schaal: Tekst, vak: v.nullable(Tekst), punten: Getal }))
});

const Signaalregel = v.pipe(
	v.variant('soort', [Hoofdmetingen, Methodetoetsen, Schoolloopbaan, Observaties, Volglijsten, Groei]),
	v.check(
		(regel) => !('venster' in regel) || regel.aantal <= regel.venster,
		'Het aantal kan niet groter zijn dan het aantal metingen waarin geteld wordt.'
	)
);

/** A cut score the school typed in for one subject, test, year group and moment; it goes before what the supplier says (§2.6). */
const GrensscoreSchema = v.pipe(
	v.object({
		vak: Tekst,
		toets: Tekst,
		jaargroep: Jaargroep,
		deel: v.picklist(['begin', 'midden', 'tussen', 'eind']),
		schaal: Tekst,
		/** Low is below this. */
		laagOnder: v.nullable(Getal),
		/** High is from this. */
		hoogVanaf: v.nullable(Getal)
	}),
	v.check(
		(grens) => grens.laagOnder !== null || grens.hoogVanaf !== null,
		'Vul een grens voor laag of een grens voor hoog in.'
	),
	v.check(
		(grens) => grens.laagOnder === null || grens.hoogVanaf === null || grens.laagOnder <= grens.hoogVanaf,
		'De grens voor laag ligt boven de grens voor hoog.'
	)
);

/** What the school calls a signal; each change is a new version with a reason (S128-S138, X9). */
export const SignaalprofielSchema = v.object({
	regels: v.pipe(
		v.array(Signaalregel),
		v.check(
			(regels) => new Set(regels.map((regel) => regel.sleutel)).size === regels.length,
			'Elke regel heeft een eigen sleutel.'
		)
	),
	grensscores: v.pipe(
		v.array(GrensscoreSchema),
		v.check(
			(grenzen) => new Set(grenzen.map(grensscoreSleutel)).size === grenzen.length,
			'Voor dit vak, deze toets, jaargroep en dit moment staat al een grens.'
		)
	)
});

export type Signaalprofiel = v.InferOutput<typeof SignaalprofielSchema>;
export type Signaalregel = Signaalprofiel['regels'][number];
export type Regelsoort = Signaalregel['soort'];
export type Regel<S extends Regelsoort> = Extract<Signaalregel, { soort: S }>;
export type Grensscore = v.InferOutput<typeof GrensscoreSchema>;

/** One cut score per subject, test, year group, moment and scale. */
export function grensscoreSleutel(
	grens: Pick<Grensscore, 'vak' | 'toets' | 'deel' | 'schaal'> & { jaargroep: number }
): string {
	return JSON.stringify([grens.vak, grens.toets, grens.jaargroep, grens.deel, grens.schaal]);
}
