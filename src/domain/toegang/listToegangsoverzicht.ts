import type { Tx } from '#core/database.ts';
import { compareDays } from '#law/datum.ts';
import { readToegangsfeiten } from './readToegangsfeiten.ts';
import { hasAny, toegangsverloop, toegangTot, type Dagbeeld, type Tijdvak } from './toegangsverloop.ts';

type Day = Temporal.PlainDate;

export type Overzichtregel = {
	readonly medewerkerId: string;
	readonly naam: string;
	readonly account: 'geen' | 'open' | 'gesloten' | null;
	readonly stand: 'nu' | 'straks' | 'verlof' | 'niets' | 'voorbij';
	readonly beeld: Dagbeeld;
	/** The last day of access; null when no end is known. */
	readonly tot: Day | null;
	/** What comes after the present period. */
	readonly hierna: Tijdvak | null;
	/** Worth a look by who guards access, in a sentence. */
	readonly opvallend: string | null;
};

const order = ['nu', 'verlof', 'straks', 'niets', 'voorbij'];

/** Everybody of the school with what they have today and until when; first who gets out first. */
export async function listToegangsoverzicht(tx: Tx, vandaag: Day): Promise<Overzichtregel[]> {
	const all = await readToegangsfeiten(tx);
	return all
		.map((feiten) => {
			const verloop = toegangsverloop(feiten, vandaag);
			const [nu, hierna] = verloop;
			const tot = toegangTot(verloop);
			const { beeld } = nu!;
			const stand = standOf(beeld, tot);
			return {
				...{ medewerkerId: feiten.medewerkerId, naam: feiten.naam, account: feiten.account, stand, beeld },
				tot: tot ?? null,
				hierna: hierna ?? null,
				opvallend: noticeOf(feiten.account, stand, feiten.groepen, vandaag)
			};
		})
		.sort(
			(a, b) =>
				order.indexOf(a.stand) - order.indexOf(b.stand) ||
				dayOf(a.tot).localeCompare(dayOf(b.tot)) ||
				a.naam.localeCompare(b.naam, 'nl')
		);
}

function standOf(beeld: Dagbeeld, tot: Day | null | undefined): Overzichtregel['stand'] {
	if (hasAny(beeld)) return 'nu';
	if (beeld.weg === 'verlof') return 'verlof';
	if (tot !== undefined) return 'straks';
	return beeld.weg === 'uit_dienst' ? 'voorbij' : 'niets';
}

function noticeOf(
	account: Overzichtregel['account'],
	stand: Overzichtregel['stand'],
	groepen: readonly { rol: string; tot: Day | null; naam: string }[],
	vandaag: Day
): string | null {
	const endless = groepen.find(({ rol, tot }) => rol === 'invaller' && tot === null);
	if (endless) return `Invaller bij ${endless.naam} zonder laatste dag.`;
	if (account === 'open' && stand === 'niets') return 'Heeft een account, maar geen rol en geen groep.';
	const soon = groepen.some(({ tot }) => tot !== null && compareDays(tot, vandaag) >= 0);
	return account === 'geen' && (stand === 'nu' || (stand === 'straks' && soon))
		? 'Heeft nog geen account.'
		: null;
}

const dayOf = (day: Day | null) => day?.toString() ?? '9999';
