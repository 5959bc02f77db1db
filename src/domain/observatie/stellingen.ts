import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { isEigenSoort, standaardstellingen, type EigenSoort, type Stelling } from './observatie.ts';

const Zin = (wat: string, max: number) =>
	v.pipe(
		v.string(wat),
		v.trim(),
		v.minLength(2, wat),
		v.maxLength(max, `Maak dit korter: hooguit ${max} tekens.`)
	);

/** What a person types of one statement. */
export const stellingvelden = {
	naam: Zin('Geef de stelling een korte naam.', 40),
	vraag: Zin('Schrijf de vraag op, zoals u haar over de klas stelt.', 160),
	zorg: Zin('Schrijf op wat iemand kiest bij een zorg.', 40),
	gewoon: Zin('Schrijf op wat iemand kiest als het gewoon gaat.', 40),
	sterk: Zin('Schrijf op wat iemand kiest bij een sterke kant.', 40)
};

const Bewaard = v.array(
	v.object({
		soort: v.string(),
		naam: v.string(),
		vraag: v.string(),
		antwoorden: v.object({ zorg: v.string(), gewoon: v.string(), sterk: v.string() }),
		gesteld: v.boolean()
	})
);

/** The observation list of a school: every statement it ever asked, in order; `versie` says which list somebody looked at. */
export type Stellinglijst = { readonly versie: number; readonly stellingen: readonly Stelling[] };

/** In the order of the school, with what it put away; what every school starts with when it changed nothing (S131-S137). */
export async function readStellingen(tx: Tx): Promise<Stellinglijst> {
	const rows = await tx
		.selectFrom('schoolinstelling')
		.select(['waarde', (eb) => eb.fn.countAll<number>().over().as('versies')])
		.where('sleutel', '=', sleutel)
		.orderBy('op', 'desc')
		.limit(1)
		.execute();
	if (!rows[0]) return { versie: 0, stellingen: standaardstellingen };
	return {
		versie: rows[0].versies,
		stellingen: v.parse(Bewaard, rows[0].waarde).flatMap((bewaard): Stelling[] => {
			const standaard = standaardstellingen.find(({ soort }) => soort === bewaard.soort);
			const soort = standaard?.soort ?? bewaard.soort;
			if (!standaard && !isEigenSoort(soort)) return [];
			return [{ ...bewaard, soort: soort as Stelling['soort'], source: standaard?.source ?? null }];
		})
	};
}

const sleutel = 'stellingen';
const hoogstens = 30;

/** Who decides what the teachers look at: who also decides what the school calls a signal. */
export const magStellingenWijzigen = (rollen: readonly string[]): boolean =>
	rollen.includes('intern_begeleider');

/**
 * Keeps the list as the next version, with who, when and why; the previous ones stay. Refuses `geen_toegang`, `reden_ontbreekt`,
 * `intussen_gewijzigd`, `dubbele_naam`, `te_veel`, `niets_over`.
 */
export async function saveStellingen(
	tx: Tx,
	user: { readonly rollen: readonly string[] },
	nieuw: Stellinglijst & { readonly reden: string }
): Promise<Outcome<undefined>> {
	if (!magStellingenWijzigen(user.rollen))
		return refused('geen_toegang', 'De intern begeleider wijzigt de observatielijst.');
	const reden = nieuw.reden.trim();
	if (reden.length < 10)
		return refused('reden_ontbreekt', 'Schrijf in een zin waarom de observatielijst verandert.');
	if ((await readStellingen(tx)).versie !== nieuw.versie)
		return refused(
			'intussen_gewijzigd',
			'Intussen heeft iemand anders de observatielijst gewijzigd. Open de pagina opnieuw en vul uw wijziging daarop in.'
		);
	const gesteld = nieuw.stellingen.filter((stelling) => stelling.gesteld);
	if (gesteld.length === 0)
		return refused('niets_over', 'Er blijft geen stelling over. Laat er minstens een staan.');
	if (nieuw.stellingen.length > hoogstens)
		return refused('te_veel', `Er staan al ${hoogstens} stellingen. Gebruik er een die u niet meer stelt.`);
	const namen = nieuw.stellingen.map(({ naam }) => naam.trim().toLowerCase());
	if (new Set(namen).size < namen.length)
		return refused('dubbele_naam', 'Er is al een stelling met deze naam. Kies een andere naam.');
	const waarde = nieuw.stellingen.map(({ source: _, ...stelling }) => stelling);
	await tx
		.insertInto('schoolinstelling')
		.values({ sleutel, waarde: JSON.stringify(waarde), reden })
		.execute();
	return done();
}

/** In: a name a person chose, and the statements there are. Out: what the statement is called in the records, for ever. */
export function makeSoort(naam: string, stellingen: readonly Stelling[]): EigenSoort {
	const woord =
		naam
			.normalize('NFD')
			.replaceAll(/\p{M}/gu, '')
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, '_')
			.replaceAll(/^_+|_+$/g, '')
			.slice(0, 36) || 'stelling';
	const taken = new Set<string>(stellingen.map(({ soort }) => soort));
	for (let nummer = 1; ; nummer++) {
		const soort: EigenSoort = `eigen_${woord}${nummer === 1 ? '' : `_${nummer}`}`;
		if (!taken.has(soort)) return soort;
	}
}
