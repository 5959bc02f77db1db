import type { Feitsoort } from './feitsoorten.ts';
import type { Maanddag } from './schooljaar.ts';
import type { Duur, Regel } from './werkafspraak.ts';
import { maanden } from './datum.ts';
import { eenheidwoord, opsomming } from './woorden.ts';

/** `1 oktober` */
const describeMaanddag = ({ maand, dag }: Maanddag): string => `${dag} ${maanden[maand - 1]}`;

/** `6 weken`, `1 schoolweek`; days that are whole weeks stay days, as the law writes them. */
const describeDuur = (duur: Duur): string => `${duur.aantal} ${eenheidwoord(duur)}`;

/** What a term starts from, as it stands in a sentence after `na` or `voor`. */
const aanleidingen: Partial<Record<Feitsoort, string>> = {
	aanmelding: 'een aanmelding',
	afspraak: 'het maken van de afspraak',
	arrangement: 'het begin van het arrangement',
	doublurekandidaat: 'de doublurevergadering',
	extra_ondersteuning: 'het besluit dat extra ondersteuning nodig is',
	handelingsplan: 'het begin van het plan',
	instroom: 'de eerste dag op school',
	intervisie: 'de intervisie',
	inzageverzoek: 'het verzoek',
	ontwikkelingsperspectief: 'het begin van het ontwikkelingsperspectief',
	ontwikkelingsperspectief_einde: 'het einde van het ontwikkelingsperspectief',
	ontwikkelingsperspectief_evaluatie: 'de evaluatie',
	ontwikkelingsperspectief_vaststelling: 'de vaststelling',
	ontwikkelingsperspectief_voorgelegd: 'het toesturen aan de ouders',
	oudergesprek: 'het gesprek',
	overstapdossier: 'het klaarzetten van het dossier',
	schooljaarbegin: 'de eerste schooldag',
	taal_leesplan: 'het begin van het plan',
	toelaatbaarheidsverklaring_einde: 'het einde van de verklaring',
	uitstroom: 'de laatste dag op school',
	verzuim_zestien_uur: 'het zestiende uur'
};
const after = (feit: Feitsoort) => aanleidingen[feit] ?? feit.replaceAll('_', ' ');

/** How often or within what term, in words: `8 tot 10 keer per schooljaar`, `binnen 42 dagen na een aanmelding`. */
export const describeRegel = (regel: Regel): string => {
	switch (regel.soort) {
		case 'binnen': {
			const langer = regel.verlenging
				? `, met een keer ${describeDuur(regel.verlenging.met)} verlenging`
				: '';
			return `binnen ${describeDuur(regel.termijn)} na ${after(regel.na.feit)}${langer}`;
		}
		case 'venster_na':
			return `${regel.vanaf.aantal} tot ${describeDuur(regel.tot)} na ${after(regel.na.feit)}`;
		case 'op_datum':
			return regel.speling && regel.speling.aantal > 0
				? `binnen ${describeDuur(regel.speling)} na de afgesproken datum`
				: 'op de afgesproken datum';
		case 'voor':
			return regel.minstens.aantal === 0
				? `voor ${after(regel.moment.feit)}`
				: `minstens ${describeDuur(regel.minstens)} voor ${after(regel.moment.feit)}`;
		case 'in_vensters': {
			const vensters = regel.vensters.map(
				({ van, tot }) => `${describeMaanddag(van)} t/m ${describeMaanddag(tot)}`
			);
			return vensters.length === 1
				? `een keer per schooljaar, van ${vensters[0]}`
				: `${vensters.length} keer per schooljaar: ${opsomming(vensters)}`;
		}
		case 'aantal_per_schooljaar':
			return regel.hoogstens && regel.hoogstens > regel.minstens
				? `${regel.minstens} tot ${regel.hoogstens} keer per schooljaar`
				: `minstens ${regel.minstens} keer per schooljaar`;
		case 'periodiek':
			return regel.elke === 'week' ? 'elke schoolweek' : 'elke maand';
		case 'eens_per_schooljaar':
			return `een keer per schooljaar, tussen ${describeMaanddag(regel.van)} en ${describeMaanddag(regel.uiterlijk)}`;
	}
};
