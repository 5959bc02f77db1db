import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import type { Besluitsoort, Reden } from './inzageverzoek.ts';
import { readBehandeling } from './readBehandeling.ts';
import { readInzageverzoek } from './readInzageverzoek.ts';
import { isGesloten } from './stuk.ts';

type Keuze = {
	readonly stuk: string;
	/** Of the piece as it was read: somebody may have changed it since. */
	readonly afdruk: string;
	readonly besluit: Besluitsoort;
	readonly reden: Reden | null;
	readonly toelichting: string;
	readonly passages: readonly string[];
};

/**
 * Decides what happens to pieces of a request: given, given without some words, left out with a mark, or (closed pieces
 * only) left out unsaid (R-INZ-1, R-KWA-2). All or nothing. Refuses `verzoek_onbekend`, `al_beantwoord`,
 * `dossier_niet_heel`, `stuk_onbekend`, `gewijzigd`, `reden_ontbreekt`, `passage_ontbreekt`, `passage_onbekend`,
 * `gesloten_stuk`, `niet_verzwijgen`, `toelichting_ontbreekt`.
 */
export async function decideStukken(
	tx: Tx,
	id: string,
	keuzes: readonly Keuze[]
): Promise<Outcome<{ aantal: number }>> {
	const verzoek = await readInzageverzoek(tx, id);
	if (!verzoek) return refused('verzoek_onbekend', 'Dit verzoek bestaat niet, of u behandelt het niet.');
	if (verzoek.antwoord) return refused('al_beantwoord', 'Dit verzoek is al beantwoord.');
	const gewogen = await readBehandeling(tx, verzoek);
	if (!gewogen)
		return refused('dossier_niet_heel', 'U ziet niet het hele dossier. Open het eerst, met een reden.');
	for (const keuze of keuzes) {
		const found = gewogen.find(({ stuk }) => stuk.sleutel === keuze.stuk);
		if (!found)
			return refused('stuk_onbekend', 'Dit stuk staat niet meer in het dossier. Ververs de pagina.');
		if (found.afdruk !== keuze.afdruk)
			return refused('gewijzigd', `${found.stuk.kop} is intussen veranderd. Lees het opnieuw.`);
		const wrong = checkKeuze(
			keuze,
			found.stuk.regels.map(({ tekst }) => tekst)
		);
		if (wrong) return wrong;
	}
	if (keuzes.length > 0)
		await tx
			.insertInto('inzagebesluit')
			.values(
				keuzes.map(({ toelichting, passages, reden, ...keuze }) => ({
					...keuze,
					inzageverzoek_id: id,
					leerling_id: verzoek.leerlingId,
					reden: keuze.besluit === 'erbij' ? null : reden,
					toelichting: keuze.besluit === 'erbij' ? '' : toelichting.trim(),
					passages: keuze.besluit === 'deels' ? [...passages] : []
				}))
			)
			.execute();
	return done({ aantal: keuzes.length });
}

/** What is wrong with one choice, or nothing. */
function checkKeuze({ stuk, besluit, reden, toelichting, passages }: Keuze, teksten: readonly string[]) {
	if (isGesloten(stuk) && besluit !== 'weglaten' && besluit !== 'verzwijgen')
		return refused(
			'gesloten_stuk',
			'Een afgesloten stuk gaat niet mee in dit dossier. Wie het mag openen, geeft het zo nodig apart.'
		);
	if (besluit === 'verzwijgen' && !isGesloten(stuk))
		return refused('niet_verzwijgen', 'Alleen een afgesloten stuk kan zonder vermelding wegblijven.');
	if (besluit === 'verzwijgen' && toelichting.trim().length < 10)
		return refused(
			'toelichting_ontbreekt',
			'Schrijf op waarom de ouder niet mag weten dat dit stuk er is. Dit blijft binnen de school.'
		);
	if (besluit !== 'erbij' && !reden)
		return refused('reden_ontbreekt', 'Kies waarom dit niet of niet helemaal meegaat.');
	if (besluit === 'deels' && passages.length === 0)
		return refused('passage_ontbreekt', 'Schrijf op welke woorden weggaan, elk op een eigen regel.');
	if (besluit === 'deels') {
		const unknown = passages.find((passage) => !teksten.some((tekst) => tekst.includes(passage)));
		if (unknown !== undefined)
			return refused(
				'passage_onbekend',
				`‘${unknown}’ staat zo niet in dit stuk. Neem de woorden precies over.`
			);
	}
	return undefined;
}

/** Words to leave out as they were typed, one per line. */
export const splitPassages = (tekst: string): string[] => [
	...new Set(
		tekst
			.split('\n')
			.map((regel) => regel.trim())
			.filter((regel) => regel.length > 1)
	)
];
