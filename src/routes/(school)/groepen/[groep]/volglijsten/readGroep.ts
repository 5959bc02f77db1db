import { error } from '@sveltejs/kit';
import type { Tx, User } from '#core/database.ts';
import { listReachable } from '#domain/observatie/listReachable.ts';
import { listGroepen, listLeerlingen, type Leerlingregel } from '#domain/organisatie/read.ts';
import { geldtVoor, instrumentOf, type Instrument } from '#domain/volglijst/instrument.ts';

/** A group of this year with the children whose development this person follows; throws the page of a fault when there are none. */
export async function readVolggroep(tx: Tx, user: User, groepId: string) {
	const groep = (await listGroepen(tx, user.vandaag)).find(({ id }) => id === groepId);
	if (!groep) error(404, 'Deze groep bestaat niet in dit schooljaar.');
	const alle = await listLeerlingen(tx, user.vandaag, groep.id);
	const ids = new Set(
		await listReachable(
			tx,
			alle.map(({ id }) => id)
		)
	);
	const leerlingen = alle.filter(({ id }) => ids.has(id));
	if (leerlingen.length === 0)
		error(404, 'U ziet de kinderen van deze groep niet, en kunt er geen lijst over invullen.');
	return { groep, leerlingen };
}

/** The same for one instrument: the children of the years it is for. */
export async function readInstrumentgroep(tx: Tx, user: User, groepId: string, soort: string) {
	const instrument = instrumentOf(soort);
	if (!instrument) error(404, 'Deze lijst bestaat niet.');
	const { groep, leerlingen } = await readVolggroep(tx, user, groepId);
	const eigen = childrenOf(instrument, leerlingen);
	if (eigen.length === 0) error(404, `${instrument.naam} is niet voor de kinderen van ${groep.naam}.`);
	return { instrument, groep, leerlingen: eigen };
}

/** In a combination of groups an instrument may be for some of the children. */
export const childrenOf = (instrument: Instrument, leerlingen: readonly Leerlingregel[]): Leerlingregel[] =>
	leerlingen.filter(({ jaargroep }) => geldtVoor(instrument, jaargroep));
