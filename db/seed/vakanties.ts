import { nextSchooljaar } from '#law/schooljaar.ts';
import { listVakanties, listVrijeDagen } from '#law/vakanties.ts';
import type { Bouw } from './bouw.ts';

/** Adds the holidays and free days of the previous, the current and the next school year. */
export function addVakanties({ rijen, tijd }: Bouw): void {
	for (const schooljaar of [tijd.vorigSchooljaar, tijd.schooljaar, nextSchooljaar(tijd.schooljaar)]) {
		for (const { naam, van, tot, bron } of [
			...listVakanties('midden', schooljaar),
			...listVrijeDagen(schooljaar)
		])
			rijen.vakantie.push({ schooljaar, naam, van, tot, bron: bron === 'voorstel' ? 'voorstel' : 'regio' });
	}
}
