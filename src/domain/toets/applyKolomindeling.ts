import { findJaargroep, isLeeg, isNietGemaakt, parseDatum } from './celwaarden.ts';
import { composeResultaat } from './composeResultaat.ts';
import type { Invoertabel, Kolomindeling, Veld } from './kolomindeling.ts';
import { orderNaam } from './leerlingnaam.ts';
import { groupKolommen, type Kolomrollen, type Metinggroep } from './metinggroep.ts';
import type { Leerlingverwijzing, ResultaatRij, Rijmelding } from './resultaatRij.ts';
import type { Rijcontext } from './rijcontext.ts';

/** How many remarks are listed before the rest is only counted. */
const genoemd = 500;

/**
 * Reads the results in a table with a confirmed indeling. Results come out as delivered: nothing is recomputed.
 * Out: the results, and remarks that say row, column, what is wrong and what to do. A row with a fault in one result
 * still gives its other results.
 */
export function applyKolomindeling(
	tabel: Invoertabel,
	indeling: Kolomindeling
): { rijen: ResultaatRij[]; fouten: Rijmelding[] } {
	const rollen = groupKolommen(indeling);
	const rijen: ResultaatRij[] = [];
	const fouten = new Remarks();
	if (rollen.groepen.length === 0)
		fouten.add(
			'fout',
			'bestand',
			'Geen enkele kolom is aangewezen als resultaat. Kies welke kolom de waarde bevat.'
		);
	for (const { nummer, cellen } of tabel.rijen) {
		const cel = (veld: Veld, groep?: Metinggroep): string => {
			const kolom = groep?.overige.get(veld) ?? rollen.algemeen.get(veld);
			const tekst = kolom ? (cellen[kolom.index] ?? '') : '';
			return isLeeg(tekst) ? '' : tekst.trim();
		};
		const context: Rijcontext = {
			...{ nummer, indeling, rollen, cel },
			leerling: { lasSleutel: null, eckid: null, naam: null, geboortedatum: null, groep: null },
			jaargroep: findJaargroep(cel('groep')),
			waarde: (kolom) => (isLeeg(cellen[kolom.index] ?? '') ? '' : (cellen[kolom.index] ?? '').trim()),
			meld: (ernst, kolom, tekst) =>
				fouten.add(ernst, `rij ${nummer}${kolom ? `, kolom ‘${kolom}’` : ''}`, tekst),
			meldBestand: (ernst, tekst) => fouten.addOnce(ernst, tekst)
		};
		const standen = rollen.groepen.map((groep) => [groep, stand(groep, context)] as const);
		const gevuld = standen.filter(([, hoe]) => hoe === 'gevuld').map(([groep]) => groep);
		if (gevuld.length === 0) {
			if (indeling.vorm === 'lang' && standen.some(([, hoe]) => hoe === 'leeg'))
				context.meld('waarschuwing', null, 'In deze rij staat geen resultaat. We slaan hem over.');
			continue;
		}
		const leerling = readVerwijzing(context, rollen);
		if (!leerling) {
			context.meld(
				'fout',
				null,
				'In deze rij staat niet over welke leerling het gaat. Vul een leerlingnummer of een naam in.'
			);
			continue;
		}
		for (const groep of gevuld) rijen.push(...composeResultaat({ ...context, leerling }, groep));
	}
	return { rijen, fouten: fouten.list() };
}

/** Whether there is a result; one that was not made is said, with the word of the file. */
function stand(groep: Metinggroep, { waarde, meld }: Rijcontext): 'gevuld' | 'leeg' | 'niet gemaakt' {
	const kolommen = [...groep.waarden, ...groep.overige.values()].filter(
		({ veld }) => veld && !['maximum', 'normversie', 'afnamedatum', 'opmerking'].includes(veld)
	);
	const nietGemaakt = kolommen.find((kolom) => isNietGemaakt(waarde(kolom)));
	if (!nietGemaakt) return kolommen.some((kolom) => waarde(kolom) !== '') ? 'gevuld' : 'leeg';
	meld(
		'waarschuwing',
		nietGemaakt.kop,
		`Hier staat ‘${waarde(nietGemaakt)}’: er is geen resultaat. We slaan het over.`
	);
	return 'niet gemaakt';
}

function readVerwijzing({ cel, meld }: Rijcontext, { algemeen }: Kolomrollen): Leerlingverwijzing | null {
	const delen = [cel('roepnaam'), cel('voorvoegsel'), cel('achternaam') || (cel('roepnaam') && cel('naam'))];
	const naam =
		cel('roepnaam') || cel('achternaam') ? delen.filter(Boolean).join(' ') : orderNaam(cel('naam'));
	const geboren = cel('geboortedatum');
	const geboortedatum = parseDatum(geboren);
	if (geboren && !geboortedatum)
		meld(
			'waarschuwing',
			algemeen.get('geboortedatum')?.kop ?? null,
			`Hier staat ‘${geboren}’. Dat is geen datum. We zoeken de leerling zonder geboortedatum.`
		);
	const sleutel = cel('las_sleutel');
	if (!sleutel && !cel('eckid') && !naam) return null;
	return {
		lasSleutel: sleutel || null,
		eckid: cel('eckid') || null,
		naam: naam || null,
		geboortedatum,
		groep: cel('groep') || null
	};
}

/** Remarks in order, the same one about the file once, and no more than people can read. */
class Remarks {
	readonly #lijst: Rijmelding[] = [];
	readonly #eenmaal = new Set<string>();
	#meer = 0;

	add(ernst: Rijmelding['ernst'], plaats: string, tekst: string): void {
		// A fault in a date counts for every result in the row and is said once.
		const sleutel = `${plaats}|${tekst}`;
		if (this.#eenmaal.has(sleutel)) return;
		if (this.#lijst.length >= genoemd) this.#meer++;
		else {
			this.#eenmaal.add(sleutel);
			this.#lijst.push({ ernst, plaats, tekst });
		}
	}

	addOnce(ernst: Rijmelding['ernst'], tekst: string): void {
		if (this.#eenmaal.has(tekst)) return;
		this.#eenmaal.add(tekst);
		this.#lijst.unshift({ ernst, plaats: 'bestand', tekst });
	}

	list(): Rijmelding[] {
		if (this.#meer === 0) return this.#lijst;
		return [
			...this.#lijst,
			{
				ernst: 'fout',
				plaats: 'andere rijen',
				tekst: `En nog ${this.#meer} meldingen. Verbeter eerst de meldingen hierboven.`
			}
		];
	}
}
