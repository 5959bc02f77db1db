import type { Maanddag, Venster } from '#law/schooljaar.ts';
import type { Duur, Eenheid, Regel } from '#law/werkafspraak.ts';

/** A field of the form in which a school changes the numbers and windows of a rule. */
type Regelveld =
	| {
			readonly soort: 'getal';
			readonly naam: string;
			readonly label: string;
			readonly waarde: string;
			readonly eenheid?: string;
	  }
	| {
			readonly soort: 'keuze';
			readonly naam: string;
			readonly label: string;
			readonly waarde: string;
			readonly keuzes: readonly { value: string; label: string }[];
	  }
	| {
			readonly soort: 'dag';
			readonly naam: string;
			readonly label: string;
			readonly dag: string;
			readonly maand: string;
	  };

const eenheidnamen: Record<Eenheid, string> = {
	dagen: 'dagen',
	werkdagen: 'werkdagen',
	schooldagen: 'schooldagen',
	weken: 'weken',
	lesweken: 'schoolweken',
	maanden: 'maanden'
};

const getal = (naam: string, label: string, waarde: number | undefined, eenheid?: string): Regelveld => ({
	soort: 'getal',
	naam,
	label,
	waarde: waarde === undefined ? '' : String(waarde),
	...(eenheid ? { eenheid } : {})
});
const dag = (naam: string, label: string, { dag: day, maand }: Maanddag): Regelveld => ({
	soort: 'dag',
	naam,
	label,
	dag: String(day),
	maand: String(maand)
});
const termijn = (naam: string, label: string, duur: Duur): Regelveld =>
	getal(naam, label, duur.aantal, eenheidnamen[duur.eenheid]);

/** The fields of a rule, with what holds now. A rule about a date that a record carries has none of its own but its slack. */
export const listRegelvelden = (regel: Regel): Regelveld[] => {
	switch (regel.soort) {
		case 'binnen':
			return [
				termijn('termijn', 'Uiterlijk na', regel.termijn),
				...(regel.verlenging
					? [termijn('verlenging', 'Een keer te verlengen met', regel.verlenging.met)]
					: [])
			];
		case 'venster_na':
			return [termijn('vanaf', 'Niet eerder dan', regel.vanaf), termijn('tot', 'Uiterlijk na', regel.tot)];
		case 'op_datum':
			return [
				...(regel.vooraf ? [termijn('vooraf', 'Op de werklijst vanaf', regel.vooraf)] : []),
				...(regel.speling ? [termijn('speling', 'Mag later, hoogstens', regel.speling)] : [])
			];
		case 'voor':
			return [
				termijn('vooraf', 'Kan vanaf', regel.vooraf),
				termijn('minstens', 'Minstens zo lang ervoor', regel.minstens)
			];
		case 'in_vensters':
			return regel.vensters.flatMap(({ naam, van, tot }, index) => {
				const welk = regel.vensters.length > 1 ? `, ronde ${index + 1}` : '';
				return [dag(`van.${naam}`, `Vanaf${welk}`, van), dag(`tot.${naam}`, `Tot en met${welk}`, tot)];
			});
		case 'aantal_per_schooljaar':
			return [
				getal('minstens', 'Minstens', regel.minstens, 'keer per schooljaar'),
				getal('hoogstens', 'Hoogstens', regel.hoogstens, 'keer per schooljaar')
			];
		case 'periodiek':
			return [
				{
					soort: 'keuze',
					naam: 'elke',
					label: 'Hoe vaak',
					waarde: regel.elke,
					keuzes: [
						{ value: 'week', label: 'elke schoolweek' },
						{ value: 'maand', label: 'elke maand' }
					]
				}
			];
		case 'eens_per_schooljaar':
			return [dag('van', 'Vanaf', regel.van), dag('uiterlijk', 'Uiterlijk', regel.uiterlijk)];
	}
};

type Waarden = Readonly<Record<string, string>>;
type Gelezen =
	| { readonly ok: true; readonly regel: Regel }
	| { readonly ok: false; readonly errors: Record<string, string> };

/** The rule that the form describes, of the same kind and about the same as `regel`; or a sentence per wrong field. */
export function readRegelformulier(regel: Regel, waarden: Waarden): Gelezen {
	const errors: Record<string, string> = {};
	const number = (naam: string, kleinste = 0): number => {
		const text = waarden[naam]?.trim() ?? '';
		const value = Number(text);
		if (text === '' || !Number.isInteger(value) || value < kleinste || value > 400)
			errors[naam] = `Vul een heel getal in van ${kleinste} tot en met 400.`;
		return value;
	};
	const duur = (naam: string, { eenheid }: Duur): Duur => ({ aantal: number(naam), eenheid });
	const maanddag = (naam: string): Maanddag => {
		const [day, maand] = [Number(waarden[`${naam}.dag`]), Number(waarden[`${naam}.maand`])];
		const last = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][maand - 1];
		if (!last || !Number.isInteger(day) || day < 1 || day > last)
			errors[`${naam}.dag`] = 'Die dag bestaat niet. Kies een dag van de maand.';
		return { maand, dag: day };
	};
	const read = build(regel, number, duur, maanddag, waarden);
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, regel: read };
}

function build(
	regel: Regel,
	number: (naam: string, kleinste?: number) => number,
	duur: (naam: string, was: Duur) => Duur,
	maanddag: (naam: string) => Maanddag,
	waarden: Waarden
): Regel {
	switch (regel.soort) {
		case 'binnen':
			return {
				...regel,
				termijn: duur('termijn', regel.termijn),
				...(regel.verlenging
					? { verlenging: { ...regel.verlenging, met: duur('verlenging', regel.verlenging.met) } }
					: {})
			};
		case 'venster_na':
			return { ...regel, vanaf: duur('vanaf', regel.vanaf), tot: duur('tot', regel.tot) };
		case 'op_datum':
			return {
				...regel,
				...(regel.vooraf ? { vooraf: duur('vooraf', regel.vooraf) } : {}),
				...(regel.speling ? { speling: duur('speling', regel.speling) } : {})
			};
		case 'voor':
			return { ...regel, vooraf: duur('vooraf', regel.vooraf), minstens: duur('minstens', regel.minstens) };
		case 'in_vensters':
			return {
				...regel,
				vensters: regel.vensters.map(({ naam }): Venster => ({
					naam,
					van: maanddag(`van.${naam}`),
					tot: maanddag(`tot.${naam}`)
				}))
			};
		case 'aantal_per_schooljaar': {
			const { hoogstens: _was, ...rest } = regel;
			const minstens = number('minstens', 1);
			return waarden['hoogstens']?.trim()
				? { ...rest, minstens, hoogstens: number('hoogstens', 1) }
				: { ...rest, minstens };
		}
		case 'periodiek':
			return { ...regel, elke: waarden['elke'] === 'week' ? 'week' : 'maand' };
		case 'eens_per_schooljaar':
			return { ...regel, van: maanddag('van'), uiterlijk: maanddag('uiterlijk') };
	}
}
