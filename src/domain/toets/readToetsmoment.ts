import { beginjaar, parseSchooljaar, schooljaarFrom } from '#law/schooljaar.ts';
import type { Metinggroep } from './metinggroep.ts';
import type { Rijcontext } from './rijcontext.ts';
import type { Instrument } from './toets.ts';
import { completeToetsmoment, findSchooljaar, parseToetsmoment } from './toetsmoment.ts';
import type { Toetsmoment, Toetsmomentdeel } from './toetsmoment.ts';

type Bron = {
	readonly afnamedatum: Temporal.PlainDate | null;
	readonly toets: string | null;
	readonly instrument: Instrument;
};

/** The moment a result counts for, from its head, its cells, its day and what holds for the file; null after saying why. */
export function readToetsmoment(rij: Rijcontext, groep: Metinggroep, bron: Bron): Toetsmoment | null {
	const { standaard } = rij.indeling;
	const cel = rij.cel('moment', groep);
	const delen = [
		parseToetsmoment(cel),
		groep.meting.moment,
		bron.toets ? parseToetsmoment(bron.toets) : null,
		standaard.moment
	];
	const eerste = <K extends keyof Toetsmomentdeel>(sleutel: K): Toetsmomentdeel[K] | null =>
		delen.find((deel) => deel?.[sleutel] != null)?.[sleutel] ?? null;
	// A test of a method never counts as a hoofdmoment, whenever it was taken.
	const deel = bron.instrument === 'methodetoets' ? 'tussen' : eerste('deel');
	const gelezen = {
		deel,
		jaargroep: eerste('jaargroep'),
		schooljaar: findSchooljaar(rij.cel('schooljaar', groep)) ?? eerste('schooljaar')
	};
	const schooljaar =
		gelezen.schooljaar || bron.afnamedatum ? null : shiftSchooljaar(rij, groep, gelezen.jaargroep);
	const moment = completeToetsmoment(gelezen, bron.afnamedatum, schooljaar);
	if (moment) return moment;
	const kop = rij.rollen.algemeen.get('moment')?.kop ?? groep.waarden[0]?.kop ?? null;
	if (cel && !gelezen.deel)
		rij.meld(
			'fout',
			kop,
			`Hier staat ‘${cel}’. Dat is geen toetsmoment. Verwacht wordt bijvoorbeeld M5 of Midden groep 5.`
		);
	else if (!gelezen.schooljaar && !bron.afnamedatum && !schooljaar)
		rij.meldBestand(
			'fout',
			standaard.schooljaar
				? 'In dit bestand staan toetsen van meer schooljaren. Wijs een kolom aan met de groep van het kind of met de datum van afname.'
				: 'Van welk schooljaar de resultaten zijn, staat niet in het bestand. Kies het schooljaar, of wijs een kolom met de datum van afname aan.'
		);
	else
		rij.meldBestand(
			'fout',
			'Van welk toetsmoment de resultaten zijn, staat niet in het bestand. Kies het moment, of wijs een kolom met de datum van afname aan.'
		);
	return null;
}

/**
 * A wide table of one year also holds older tests: M5 of a child that is in groep 6 now is of a year ago. That is so
 * unless the child did a year twice or made an easier test, so it is said. Without the groep of the child an older test
 * in a wide table has no year.
 */
function shiftSchooljaar(rij: Rijcontext, groep: Metinggroep, jaargroep: number | null): string | null {
	const nu = rij.indeling.standaard.schooljaar;
	const jaar = nu ? parseSchooljaar(nu) : undefined;
	if (!jaar || jaargroep === null) return jaar ?? null;
	const jaargroepen = new Set(rij.rollen.groepen.map(({ meting }) => meting.moment?.jaargroep ?? null));
	if (rij.jaargroep === null) return rij.indeling.vorm === 'lang' || jaargroepen.size === 1 ? jaar : null;
	const geleden = rij.jaargroep - jaargroep;
	if (geleden < 0) return jaar;
	if (geleden > 0)
		rij.meldBestand(
			'waarschuwing',
			'Van oudere toetsen staat het schooljaar niet in het bestand. We tellen terug vanaf de groep van nu. Bij een kind dat een jaar overdeed of een toets van een lagere groep maakte klopt dat niet: kijk die kinderen na.'
		);
	return schooljaarFrom(beginjaar(jaar) - geleden);
}
