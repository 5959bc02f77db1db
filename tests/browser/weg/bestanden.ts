import { Buffer } from 'node:buffer';
import { makeEdexml } from '../../edexml-maker.ts';

/** The files of the journey: what a school hands over, about invented children. */
export type Bestand = { name: string; mimeType: string; buffer: Buffer };

/** A class list of eight groups of seven children with a teacher each; groep 5 is that of Daan Öztürkman. */
export const klassenlijst = (schooljaar = '2026-2027'): Bestand => ({
	name: `klassenlijst ${schooljaar}.xml`,
	mimeType: 'text/xml',
	buffer: Buffer.from([...makeEdexml({ leerlingen: 56, schooljaar })].join(''))
});

/** The children of groep 5 in that list, with their number in the administration. */
const groep5 = [
	['100004', 'Molenbeek, Lotte'],
	['100012', 'Öztürkman, Yara'],
	['100020', 'Wilgenhout, Noor van der'],
	['100028', 'Berkhof, Sanne'],
	['100036', 'Duinmeijer, Zoë'],
	['100044', 'Elzinga-Vos, Lotte'],
	['100052', 'Korenaar, Yara']
] as const;

type Afname = { moment: string; datum: string; uitslagen: readonly string[] };

/** A list as many schools have it: a row per child and test, with the band of the supplier ("38 C"). */
const lijst = (name: string, afnames: readonly Afname[]): Bestand => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(
		[
			'Leerlingnummer;Leerling;Groep;Toets;Vak;Moment;Datum;Vaardigheidsscore;Niveau',
			...afnames.flatMap(({ moment, datum, uitslagen }) =>
				groep5.map(([nummer, kind], rij) => {
					const [score, band] = (uitslagen[rij] ?? '').split(' ');
					return [nummer, kind, 'Groep 5', 'DMT', 'Technisch lezen', moment, datum, score, band].join(';');
				})
			),
			''
		].join('\r\n')
	)
});

/** Last year, in groep 4: Zoë Duinmeijer reads very well twice, Yara Korenaar slowly twice. */
export const vorigJaar = (): Bestand =>
	lijst('technisch lezen groep 4.csv', [
		{
			...{ moment: 'M4', datum: '20-1-2026' },
			uitslagen: ['38 C', '41 B', '35 C', '44 B', '67 A', '40 C', '19 E']
		},
		{
			...{ moment: 'E4', datum: '9-6-2026' },
			uitslagen: ['47 C', '50 B', '44 C', '52 B', '79 A', '46 C', '24 E']
		}
	]);

/** January, after ten weeks of reading together: Yara Korenaar has grown the most of all. */
export const januari = (): Bestand =>
	lijst('technisch lezen januari.csv', [
		{
			...{ moment: 'M5', datum: '18-1-2027' },
			uitslagen: ['55 C', '57 B', '50 C', '60 B', '88 A', '53 C', '41 D']
		}
	]);

/**
 * The list of the next school year: everybody one group on, groep 8 gone to another school. Nobody new, so that what
 * moves and who is missed can be counted.
 */
export const volgendSchooljaar = (): Bestand => {
	const { buffer } = klassenlijst('2027-2028');
	const xml = buffer
		.toString()
		.replace('2026-08-24', '2027-08-30')
		.replaceAll(/\t<leerling [^]*?<\/leerling>\n/g, (leerling) => {
			const groep = Number(/<groep key="g(\d)"/.exec(leerling)?.[1]);
			return groep === 8
				? ''
				: leerling
						.replace(`<groep key="g${groep}"/>`, `<groep key="g${groep + 1}"/>`)
						.replace(`<jaargroep>${groep}</jaargroep>`, `<jaargroep>${groep + 1}</jaargroep>`);
		});
	return { name: 'klassenlijst 2027-2028.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) };
};
