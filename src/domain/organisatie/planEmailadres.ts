import type { Melding } from './inleesbestand.ts';
import type { Bekendemedewerker } from './inleesstand.ts';

type Kolommen = Record<string, unknown>;

/**
 * Keeps from a list an address that cannot be taken over: of somebody with an account (signing in hangs on it), or one
 * that a colleague has. Takes it out of `columns` and says so. `bezet`: who has which address, in lower case.
 */
export function planEmailadres(
	columns: Kolommen,
	{
		ref,
		naam,
		plaats,
		bekend
	}: { ref: string; naam: string; plaats: string; bekend: Bekendemedewerker | null },
	bezet: Map<string, string>
): Melding[] {
	const nieuw = columns['emailadres'];
	if (typeof nieuw !== 'string' || nieuw === bekend?.emailadres) return [];
	const sleutel = nieuw.toLowerCase();
	const melding = (tekst: string): Melding[] => {
		delete columns['emailadres'];
		return [{ ernst: 'waarschuwing', plaats, tekst }];
	};
	if (bekend?.heeftAccount)
		return melding(
			`${naam} heeft in het bestand een ander e-mailadres. ${naam} heeft een account, daarom wijzigt de directie of de beheerder het adres bij Medewerkers.`
		);
	if ((bezet.get(sleutel) ?? ref) !== ref)
		return melding(
			`Het e-mailadres van ${naam} staat al bij een collega en is niet overgenomen. Een adres hoort bij één persoon.`
		);
	bezet.set(sleutel, ref);
	return [];
}

/** Who has which address now, by id. */
export const bezetteAdressen = (medewerkers: readonly Bekendemedewerker[]): Map<string, string> =>
	new Map(
		medewerkers.flatMap(({ id, emailadres }) => (emailadres ? [[emailadres.toLowerCase(), id] as const] : []))
	);
