import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import type { User } from '#core/database.ts';
import { isId } from '#core/id.ts';
import { kijkmomentInWoorden } from '#domain/gebeurtenis/kijkmomentInWoorden.ts';
import { listKijkmomenten, readKindnaam } from '#domain/gebeurtenis/listKijkmomenten.ts';

const onbekend = 'Dit kind staat niet op deze school, of u mag niet opvragen wie het dossier las.';

/** The list for page and paper: the same question, the same answer. Ends with 404 for who may not ask. */
export async function readKijklijst(user: User, leerlingId: string, url: URL) {
	if (!isId(leerlingId)) error(404, onbekend);
	const vanaf = readDay(url.searchParams.get('vanaf'));
	const metNamen = url.searchParams.get('namen') !== 'nee';
	const found = await app().database.inSession(user, 'read only', async (tx) => {
		const momenten = await listKijkmomenten(tx, leerlingId, vanaf);
		const naam = momenten && (await readKindnaam(tx, leerlingId));
		return momenten && naam ? { momenten, naam } : undefined;
	});
	if (!found) error(404, onbekend);
	return {
		naam: found.naam,
		vanaf: vanaf ?? null,
		metNamen,
		regels: found.momenten.map((moment) => kijkmomentInWoorden(moment, metNamen))
	};
}

function readDay(text: string | null): Temporal.PlainDate | undefined {
	try {
		return text ? Temporal.PlainDate.from(text) : undefined;
	} catch {
		return undefined;
	}
}
