import type { Tx } from '#core/database.ts';
import { listGroepen, listLeerlingen, type Leerlingregel } from '#domain/organisatie/read.ts';
import { beginOf, nextSchooljaar, schooljaarOf } from '#law/schooljaar.ts';

/** Today's children, and which groups and places the next school year has already. In: a day of this school year. */
export async function readVolgendJaar(tx: Tx, vandaag: Temporal.PlainDate) {
	const schooljaar = nextSchooljaar(schooljaarOf(vandaag));
	const begin = beginOf(schooljaar);
	// By then everybody has come: a class list may begin on the first day of school.
	const september = begin.with({ month: 9, day: 15 });
	const groepen = (await listGroepen(tx, september)).filter(({ soort }) => soort === 'stamgroep');
	const volgend = new Set(groepen.map(({ id }) => id));
	const perKind = (kinderen: readonly Leerlingregel[]) => new Map(kinderen.map((kind) => [kind.id, kind]));
	return {
		...{ schooljaar, begin, september, groepen },
		kinderen: perKind(await listLeerlingen(tx, vandaag)),
		// A place in a group of this year may have no last day: it is no place in the next.
		straks: perKind(
			(await listLeerlingen(tx, september)).filter(({ groepId }) => groepId !== null && volgend.has(groepId))
		)
	};
}
