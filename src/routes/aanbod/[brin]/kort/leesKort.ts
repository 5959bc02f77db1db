import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { findVersie } from '#domain/aanbod/kort/findVersie.ts';
import { readOpenbaarKort } from '#domain/aanbod/kort/readOpenbaarKort.ts';
import { isBrin } from '../lees.ts';

/** What anybody may read of a school in one language, and the other languages beside it; 404 with a sentence otherwise. */
export async function leesKort(brin: string, code: string) {
	const alle = isBrin(brin) ? await readOpenbaarKort(app().database, brin) : undefined;
	const versie = alle && findVersie(alle, code);
	if (!versie) error(404, 'Deze korte versie is er niet. Vraag het aan de school zelf.');
	return {
		versie,
		talen: alle.talen.map(({ taal: { code, naam, richting } }) => ({ code, naam, richting }))
	};
}
