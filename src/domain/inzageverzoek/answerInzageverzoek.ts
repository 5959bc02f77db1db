import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { fingerprint } from '#core/token.ts';
import { composePakket, type Pakket } from './composePakket.ts';
import type { Inzageverzoek, Uitkomst, Wijze } from './inzageverzoek.ts';
import { readBehandeling } from './readBehandeling.ts';
import { readInzageverzoek } from './readInzageverzoek.ts';

type Antwoord = {
	readonly id: string;
	readonly uitkomst: Uitkomst;
	readonly wijze: Wijze | null;
	readonly toelichting: string;
	readonly school: string;
};

/**
 * Ends a request. Given: every piece was read, and what goes over the counter is kept as it is. Refused: with the reasons,
 * as the law asks (R-GEZ-2, AVG 12(4)). Refuses `verzoek_onbekend`, `al_beantwoord`, `dossier_niet_heel`, `nog_open`,
 * `wijze_ontbreekt`, `motivering_ontbreekt`.
 */
export async function answerInzageverzoek(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	{ id, uitkomst, wijze, toelichting, school }: Antwoord
): Promise<Outcome<undefined>> {
	const verzoek = await readInzageverzoek(tx, id);
	if (!verzoek) return refused('verzoek_onbekend', 'Dit verzoek bestaat niet, of u behandelt het niet.');
	if (verzoek.antwoord) return refused('al_beantwoord', 'Dit verzoek is al beantwoord.');
	if (uitkomst === 'geweigerd' && toelichting.trim().length < 10)
		return refused(
			'motivering_ontbreekt',
			'Schrijf op waarom u weigert; de ouder heeft recht op die uitleg.'
		);
	const pakket = uitkomst === 'gegeven' ? await makePakket(tx, verzoek, school, vandaag) : undefined;
	if (pakket && !pakket.ok) return pakket;
	if (uitkomst === 'gegeven' && !wijze)
		return refused('wijze_ontbreekt', 'Kies hoe de ouder het dossier kreeg.');
	await tx
		.insertInto('inzageantwoord')
		.values({
			inzageverzoek_id: id,
			leerling_id: verzoek.leerlingId,
			uitkomst,
			wijze: uitkomst === 'gegeven' ? wijze : null,
			toelichting: toelichting.trim(),
			beantwoord_op: vandaag
		})
		.execute();
	if (pakket) {
		const inhoud = JSON.stringify(pakket.value);
		await tx
			.insertInto('inzagepakket')
			.values({
				inzageverzoek_id: id,
				leerling_id: verzoek.leerlingId,
				inhoud,
				afdruk: fingerprint(inhoud).toString('hex')
			})
			.execute();
	}
	return done();
}

async function makePakket(
	tx: Tx,
	verzoek: Inzageverzoek,
	school: string,
	vandaag: Temporal.PlainDate
): Promise<Outcome<Pakket>> {
	const gewogen = await readBehandeling(tx, verzoek);
	if (!gewogen)
		return refused('dossier_niet_heel', 'U ziet niet het hele dossier. Open het eerst, met een reden.');
	const open = gewogen.filter(({ stand }) => stand === 'open').length;
	if (open > 0)
		return refused(
			'nog_open',
			`Er ${open === 1 ? 'is nog 1 stuk' : `zijn nog ${open} stukken`} die niemand heeft beoordeeld. Lees ze eerst.`
		);
	return done(pakketOf(verzoek, gewogen, school, vandaag));
}

const pakketOf = (
	{ kind, aanvrager, grond, vraag, ontvangenOp }: Inzageverzoek,
	gewogen: Parameters<typeof composePakket>[1],
	school: string,
	gemaaktOp: Temporal.PlainDate
) => composePakket({ school, kind, aanvrager, grond, vraag, ontvangenOp, gemaaktOp }, gewogen);

/**
 * The package of a request: as it was given, or as it would be given now while it runs. Undefined for who may not see it,
 * and when nothing was given.
 */
export async function readPakket(
	tx: Tx,
	verzoek: Inzageverzoek,
	school: string,
	vandaag: Temporal.PlainDate
): Promise<Pakket | undefined> {
	if (verzoek.antwoord) {
		const row = await tx
			.selectFrom('inzagepakket')
			.select('inhoud')
			.where('inzageverzoek_id', '=', verzoek.id)
			.executeTakeFirst();
		return row?.inhoud as Pakket | undefined;
	}
	const gewogen = await readBehandeling(tx, verzoek);
	return gewogen && pakketOf(verzoek, gewogen, school, vandaag);
}
