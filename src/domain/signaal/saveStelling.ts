import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { isEigenSoort, type Observatiewaarde, type Stelling } from '#domain/observatie/observatie.ts';
import { makeSoort, readStellingen, saveStellingen } from '#domain/observatie/stellingen.ts';
import { readSignaalprofiel } from './readSignaalprofiel.ts';
import { saveSignaalprofiel } from './saveSignaalprofiel.ts';
import type { Richting, Signaalprofiel, Signaalregel } from './signaalprofiel.ts';

export type Stellingvoorstel = {
	/** Which statement changes; absent for a new one. */
	readonly soort?: Stelling['soort'] | undefined;
	readonly naam: string;
	readonly vraag: string;
	readonly antwoorden: Readonly<Record<Observatiewaarde, string>>;
	readonly gesteld: boolean;
	/** After which statement it stands; absent: as the first. */
	readonly na?: string | undefined;
	/** Also make it a pair of rules in the signal profile: a concern and a strength (A4). */
	readonly signaleert: boolean;
	readonly reden: string;
	/** The version of the list somebody looked at. */
	readonly versie: number;
};

/**
 * Adds a statement to the school's observation list or changes one, and lets it count as a signal when that is asked (S107, S138, A13).
 * Refuses what saveStellingen refuses, `bestaat_niet`, and what saveSignaalprofiel refuses; then nothing is stored.
 */
export async function saveStelling(
	tx: Tx,
	user: { readonly rollen: readonly string[]; readonly vandaag: Temporal.PlainDate },
	voorstel: Stellingvoorstel
): Promise<Outcome<{ soort: Stelling['soort'] }>> {
	const { stellingen } = await readStellingen(tx);
	const eerder = stellingen.find(({ soort }) => soort === voorstel.soort);
	if (voorstel.soort && !eerder)
		return refused('bestaat_niet', 'Deze stelling staat niet meer op de lijst. Ga terug naar de lijst.');
	const soort = eerder?.soort ?? makeSoort(voorstel.naam, stellingen);
	const { naam, vraag, antwoorden, gesteld, reden, versie } = voorstel;
	const stelling: Stelling = {
		...{ soort, naam, vraag, antwoorden, gesteld },
		source: eerder?.source ?? null
	};
	const andere = stellingen.filter((een) => een.soort !== soort);
	const plek = andere.findIndex((een) => een.soort === voorstel.na) + 1;
	const bewaard = await saveStellingen(tx, user, {
		stellingen: [...andere.slice(0, plek), stelling, ...andere.slice(plek)],
		...{ reden, versie }
	});
	if (!bewaard.ok) return bewaard;
	if (!voorstel.signaleert || !isEigenSoort(soort)) return done({ soort });
	const { profiel, versie: profielversie } = await readSignaalprofiel(tx);
	if (signaleert(profiel, soort)) return done({ soort });
	const nieuw = await saveSignaalprofiel(tx, user, {
		profiel: { ...profiel, regels: [...profiel.regels, ...makeRegels(stelling)] },
		...{ reden, gebaseerdOp: profielversie }
	});
	return nieuw.ok ? done({ soort }) : nieuw;
}

/** Whether a rule of the profile looks at this statement. */
export const signaleert = ({ regels }: Signaalprofiel, soort: Stelling['soort']): boolean =>
	regels.some((regel) => regel.soort === 'observaties' && regel.observaties.includes(soort));

/** Concern and strength in a pair, on the newest answer of the last 90 days, as the statements of the document are. */
const makeRegels = ({ soort, naam, antwoorden }: Stelling): Signaalregel[] =>
	(['zorg', 'kracht'] satisfies Richting[]).map((richting) => ({
		...{ soort: 'observaties', sleutel: `${soort}_${richting}`, richting, aan: true },
		naam: `${naam.toLowerCase()}: ${antwoorden[richting === 'zorg' ? 'zorg' : 'sterk']}`,
		geldigheid: { aantal: 90, eenheid: 'dagen' },
		...{ source: 'school', aantal: 1, venster: 1, observaties: [soort], vereist: 'een' }
	}));
