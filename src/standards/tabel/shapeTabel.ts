import type { Melding } from '#standards/xml/melding.ts';
import { grenzen, weiger, type GelezenTabel, type Rooster, type TabelRij } from './tabel.ts';

/** How many broken rows are named one by one before the rest is counted. */
const genoemd = 50;

/** Finds the head in the rows of a file and gives every row as many cells as the head has. */
export function shapeTabel(rooster: Rooster): GelezenTabel {
	const meldingen: Melding[] = [...rooster.meldingen];
	const gevuld = rooster.rijen.filter(({ cellen }) => cellen.some(Boolean));
	if (gevuld.length === 0) return weiger('leeg', 'Dit bestand is leeg: er staat geen enkele gevulde cel in.');
	const plek = findKop(gevuld);
	const kopRij = gevuld[plek] as TabelRij;
	const rijen = gevuld.slice(plek + 1);
	if (rijen.length === 0)
		return weiger(
			'geen_rijen',
			'Er staat één rij in dit bestand. Nodig zijn een rij met kolomnamen en daaronder de gegevens.'
		);
	if (rijen.length > grenzen.rijen)
		return weiger(
			'te_veel_rijen',
			'Dit bestand heeft meer dan 200.000 rijen. Verdeel het over meer bestanden.'
		);
	if (plek > 0)
		meldingen.push({
			ernst: 'waarschuwing',
			plaats: `rij 1 tot en met ${kopRij.nummer - 1}`,
			tekst: `Boven de kolomnamen staan nog regels. Die lezen we niet; de kolomnamen staan op rij ${kopRij.nummer}.`
		});

	const kopBreedte = breedte(kopRij);
	const langer = rijen.filter((rij) => breedte(rij) > kopBreedte);
	const kolomZonderNaam = rooster.soort === 'werkblad' || langer.length > rijen.length / 2;
	const kolommen = kolomZonderNaam ? Math.max(kopBreedte, ...new Set(langer.map(breedte))) : kopBreedte;
	if (kolommen > grenzen.kolommen)
		return weiger(
			'te_veel_kolommen',
			`Dit bestand heeft ${kolommen} kolommen; we lezen er hoogstens ${grenzen.kolommen}. Is het wel een tabel?`
		);
	const kop = nameKolommen(kopRij, kolommen);
	meldingen.push(...remarkKop(kop, kopRij));
	if (!kolomZonderNaam) meldingen.push(...remarkLangeRijen(langer, kopBreedte));
	if (rooster.soort === 'tekst') meldingen.push(...remarkAfgebroken(rijen, kolommen));
	const goed = kolomZonderNaam ? rijen : rijen.filter((rij) => breedte(rij) <= kopBreedte);
	return {
		ok: true,
		tabel: {
			kop,
			rijen: goed.map(({ nummer, cellen }) => ({
				nummer,
				cellen: kop.map((_, kolom) => cellen[kolom] ?? '')
			})),
			...(rooster.bladen ? { bladen: rooster.bladen } : {})
		},
		meldingen
	};
}

/** Number of cells up to the last filled one. */
const breedte = ({ cellen }: TabelRij): number => cellen.findLastIndex(Boolean) + 1;

/** The head is the first row that is filled about as well as the best filled row: titles above it have a cell or two. */
function findKop(rijen: readonly TabelRij[]): number {
	const gevuldeCellen = rijen.slice(0, 50).map(({ cellen }) => cellen.filter(Boolean).length);
	const meeste = Math.max(...gevuldeCellen);
	return Math.max(
		0,
		gevuldeCellen.slice(0, 20).findIndex((aantal) => aantal >= meeste * 0.6)
	);
}

function nameKolommen(kopRij: TabelRij, kolommen: number): string[] {
	return Array.from({ length: kolommen }, (_, kolom) => {
		const naam = (kopRij.cellen[kolom] ?? '').replaceAll(/\s+/g, ' ');
		return naam || `Kolom ${letters(kolom)}`;
	});
}

const letters = (kolom: number): string =>
	(kolom >= 26 ? letters(Math.floor(kolom / 26) - 1) : '') + String.fromCharCode(65 + (kolom % 26));

function* remarkKop(kop: readonly string[], rij: TabelRij): Generator<Melding> {
	const dubbel = new Set(kop.filter((naam, plek) => kop.indexOf(naam) !== plek));
	for (const naam of dubbel)
		yield {
			ernst: 'waarschuwing',
			plaats: `rij ${rij.nummer}`,
			tekst: `De kolomnaam ‘${naam}’ komt meer dan één keer voor. Kijk bij het indelen goed welke kolom u bedoelt.`
		};
	const getallen = rij.cellen.filter((cel) => /^[\d.,%/-]+$/.test(cel)).length;
	if (getallen > kop.length / 2)
		yield {
			ernst: 'waarschuwing',
			plaats: `rij ${rij.nummer}`,
			tekst: 'De eerste rij lijkt al gegevens te bevatten. Zet er een rij met kolomnamen boven.'
		};
}

function* remarkLangeRijen(langer: readonly TabelRij[], kopBreedte: number): Generator<Melding> {
	for (const rij of langer.slice(0, genoemd))
		yield {
			ernst: 'fout',
			plaats: `rij ${rij.nummer}`,
			tekst: `Deze rij heeft ${breedte(rij)} cellen en er zijn ${kopBreedte} kolomnamen. Waarschijnlijk staat er een scheidingsteken in een naam of een opmerking. Zet die cel tussen aanhalingstekens. We slaan de rij over.`
		};
	if (langer.length > genoemd)
		yield {
			ernst: 'fout',
			plaats: 'bestand',
			tekst: `Nog ${langer.length - genoemd} rijen hebben te veel cellen. We slaan ze over.`
		};
}

function* remarkAfgebroken(rijen: readonly TabelRij[], kolommen: number): Generator<Melding> {
	const laatste = rijen.at(-1);
	if (!laatste || rijen.length < 2 || laatste.cellen.length >= kolommen) return;
	if (rijen.slice(0, -1).some(({ cellen }) => cellen.length < kolommen)) return;
	yield {
		ernst: 'waarschuwing',
		plaats: `rij ${laatste.nummer}`,
		tekst: 'De laatste rij is korter dan alle andere. Kijk of het bestand helemaal is overgekomen.'
	};
}
