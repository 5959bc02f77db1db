import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readSignaalprofiel } from './readSignaalprofiel.ts';
import { refreshSignalen, type Verversing } from './refreshSignalen.ts';
import { SignaalprofielSchema, type Signaalprofiel } from './signaalprofiel.ts';

/**
 * Makes the next version of the school's signal profile, with who, when and why, and brings all signals up to date
 * (S128-S138). `gebaseerdOp` is the version the person looked at. Refuses `geen_toegang`, `reden_ontbreekt`,
 * `profiel_ongeldig`, `niets_veranderd`, `intussen_gewijzigd`.
 */
export async function saveSignaalprofiel(
	tx: Tx,
	user: { readonly rollen: readonly string[]; readonly vandaag: Temporal.PlainDate },
	nieuw: { readonly profiel: unknown; readonly reden: string; readonly gebaseerdOp: number }
): Promise<Outcome<{ versie: number } & Verversing>> {
	if (!magSignaalprofielWijzigen(user.rollen))
		return refused('geen_toegang', 'De intern begeleider wijzigt het signaalprofiel.');
	if (nieuw.reden.trim().length < 10)
		return refused('reden_ontbreekt', 'Schrijf in een zin waarom het profiel verandert.');
	const parsed = v.safeParse(SignaalprofielSchema, nieuw.profiel);
	if (!parsed.success) return refused('profiel_ongeldig', parsed.issues[0].message);
	const huidig = await readSignaalprofiel(tx);
	if (huidig.versie !== nieuw.gebaseerdOp)
		return refused(
			'intussen_gewijzigd',
			'Intussen heeft iemand anders het profiel gewijzigd. Open de pagina opnieuw en vul uw wijziging daarop in.'
		);
	if (isEqual(huidig.profiel, parsed.output))
		return refused('niets_veranderd', 'Er is niets veranderd. De huidige instelling blijft gelden.');
	const versie = huidig.versie + 1;
	await tx
		.insertInto('signaalprofiel')
		.values({ versie, regels: JSON.stringify(parsed.output), reden: nieuw.reden.trim() })
		.execute();
	return done({ versie, ...(await refreshSignalen(tx, user.vandaag)) });
}

/** Who may change what the school calls a signal: who sees all children it is about, so that every signal follows at once. */
export const magSignaalprofielWijzigen = (rollen: readonly string[]): boolean =>
	rollen.includes('intern_begeleider');

/** Parsed by the same schema, so the same profile has its fields in the same order. */
const isEqual = (een: Signaalprofiel, ander: Signaalprofiel): boolean =>
	JSON.stringify(v.parse(SignaalprofielSchema, een)) === JSON.stringify(ander);
