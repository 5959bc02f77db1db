import type { Database, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Keuzes } from '#domain/organisatie/inleesplan.ts';
import { startInleestaak, type Inleestaak } from '#domain/organisatie/inleestaak.ts';
import { readVoorstel } from '#domain/organisatie/readImport.ts';
import { soorten } from '../soorten.ts';

const onbekend = refused('voorstel_weg', 'Dit voorstel bestaat niet meer. Kies het bestand opnieuw.');

/** Reads a large file and compares it with the school while the page shows how far it is. */
export const startBekijken = (database: Database, user: User, id: string) =>
	startInleestaak(database, user, id, { fase: 'bekijken' }, async (voortgang) => {
		const read = await readFile(database, user, id, voortgang);
		if (!read.ok) return read;
		const { soort, gelezen } = read.value;
		await voortgang(1);
		return database.inSession(user, 'read only', (tx) =>
			soort.preview(tx, user, gelezen.bestand, gelezen.meldingen)
		);
	});

/** Stores a large file while the page shows how far it is. */
export const startInlezen = (database: Database, user: User, id: string, keuzes: Keuzes, gezien: string) =>
	startInleestaak(database, user, id, { fase: 'inlezen', keuzes, gezien }, async (voortgang) => {
		const read = await readFile(database, user, id, voortgang);
		if (!read.ok) return read;
		const { soort, gelezen, voorstel } = read.value;
		const { bestand, meldingen } = gelezen;
		const { inhoud, bestandsnaam } = voorstel;
		return database.inSession(user, 'read write', (tx) =>
			soort.store(tx, user, { bestand, meldingen, inhoud, bestandsnaam, keuzes, gezien, voortgang })
		);
	});

async function readFile(
	database: Database,
	user: User,
	id: string,
	voortgang: (rijen: number) => Promise<void>
): Promise<Outcome<Read> | (Outcome<never> & Partial<Inleestaak>)> {
	const voorstel = await database.inSession(user, 'read only', (tx) => readVoorstel(tx, id));
	const soort = voorstel && soorten[voorstel.soort];
	if (!voorstel || !soort) return onbekend;
	const gelezen = await soort.read(voorstel.inhoud, voorstel.bestandsnaam);
	await voortgang(0);
	if (gelezen.ok) return done({ soort, voorstel, gelezen });
	const [first] = gelezen.meldingen;
	return refused('bestand_fout', first ? `${first.plaats}: ${first.tekst}` : 'Dit bestand is niet te lezen.');
}

type Soort = (typeof soorten)[string];
type Read = {
	readonly soort: Soort;
	readonly voorstel: NonNullable<Awaited<ReturnType<typeof readVoorstel>>>;
	readonly gelezen: Extract<Awaited<ReturnType<Soort['read']>>, { ok: true }>;
};
