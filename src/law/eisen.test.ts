import { describe, expect, test } from 'vitest';
import { kenmerkenOf } from './catalogus.ts';
import { termijnen } from './termijnen.ts';
import { day, feit, midden } from './voorbeelden.ts';
import type { Feit } from './werkafspraak.ts';
import { standaardWerkafspraken } from './werkafspraken.ts';

/*
 * What the school's document and the law ask, written down here a second time and by hand: which requirement, about
 * whom, and how often in the school year 2026-2027 (40 lesweken in regio midden). Nothing here is read from the catalogue.
 */

const jaar = { datum: '2026-08-01', tot: '2027-07-31' };
const lasting = (
	soort: Feit['soort'],
	over: Parameters<typeof feit>[1],
	attributes: Feit['attributes'] = {}
) => feit(soort, over, jaar.datum, over, { tot: jaar.tot, attributes });

/** A school of eight groups with one child each, one of them a child of whom everything extra is true. */
const kring: Feit[] = [
	lasting('school', 'school:klimboom'),
	...['onderbouw', 'middenbouw', 'bovenbouw'].map((bouw) => lasting('bouw', `bouw:${bouw}` as const)),
	...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((jaargroep) => {
		const kenmerken = kenmerkenOf([jaargroep]);
		const extra = { drie_maanden_op_school: true, twijfel_overgang: jaargroep === 2 };
		return [
			lasting('groep', `groep:${jaargroep}`, { ...kenmerken, eigen_aanbod: true }),
			lasting('leerling', `leerling:${jaargroep}`, { ...kenmerken, ...extra }),
			feit('schooljaarbegin', `leerling:${jaargroep}`, '2026-08-31', `begin-${jaargroep}`)
		];
	}),
	lasting('medewerker', 'medewerker:samira', { leerkracht: true }),
	lasting('medewerker', 'medewerker:gerda', { leerkracht: false }),
	lasting('ontwikkelingsperspectief', 'leerling:amina')
];

const cadansen = `
	S18       teamvergadering                    school        8
	S19       overleg IB en directie             school       40
	S20       groepsbespreking per bouw          bouw          6
	S23       interne opbrengstenvergadering     school        2
	S24       overleg stafbureau                 school        2
	S25       klassenbezoek, per leerkracht      medewerker    6
	S52       intervisie (X23: vier tot zes)     school        4
	S57       leerlingbespreking, acht groepen   groep        24
	S88       multidisciplinair overleg          school       10
	S152      doublurevergadering                school        1
	S30       logboek per maand, acht groepen    groep        96
	S32       groepsplan, acht groepen           groep        16
	S45       verslag van uitvoering, 3-8        groep        12
	S47       toetsen midden en eind, 3-8        groep        12
	S97       technisch lezen, 3-8               groep        12
	S102      kleuterregistratie, 1-2            groep         4
	S105      lijst leerkracht (X11: twee)       groep        12
	S106      lijst leerlingen, 5-8              groep         8
	S70       kennismakingsgesprek, acht         leerling      8
	S72       rapport, 3-8                       leerling     12
	S73       voortgangsgesprek, acht            leerling      8
	S74       rapport groep 2                    leerling      1
	S75       ontwikkelbeschrijving groep 1      leerling      1
	S76       adviesgesprek groep 8              leerling      1
	S83       vragenlijst ouders, acht           leerling      8
	S143      beslissingsprotocol bij twijfel    leerling      1
	R-G8-1    voorlopig advies                   leerling      1
	R-G8-2    doorstroomtoets                    groep         1
	R-G8-3    definitief advies                  leerling      1
	R-OPP-6   evaluatie OPP met ouders           leerling      1
	R-SV-1    sociale veiligheid                 school        1
	R-SG-2    schoolgids                         school        1
	R-SG-3    medezeggenschap                    school        1
`;

const rows = (table: string) =>
	table
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s{2,}/));

/** The promises that name this requirement as their source. */
const from = (eis: string) =>
	standaardWerkafspraken.filter(({ bron }) => bron.vindplaats.split(', ').includes(eis));

describe('each cadence of the document and the law, as often as it is asked', () => {
	test.each(rows(cadansen))('%s %s', (eis, _wat, over, aantal) => {
		const found = termijnen(from(eis!), kring, day('2026-09-01'), midden);
		expect(found.map((termijn) => termijn.over.soort)).toEqual(
			Array.from({ length: Number(aantal) }, () => over)
		);
	});
});

/** Requirement, what starts it, on which day, from when and until when it can be done, with what the fact says besides. */
const klokken = `
	R-ZP-3    aanmelding                             2026-10-12  2026-10-12  2026-11-23
	R-ZP-3    aanmelding                             2026-10-12  2026-10-12  2026-12-21  verlengd
	R-ZP-4    aanmelding                             2026-10-12  2026-10-12  2026-12-21
	R-OPP-2   extra_ondersteuning                    2026-10-12  2026-10-12  2026-11-23
	R-OPP-4   ontwikkelingsperspectief_voorgelegd    2026-10-12  2026-10-12  2026-10-26
	R-OPP-7   ontwikkelingsperspectief_vaststelling  2026-11-23  2026-10-12  2026-11-23
	R-OPP-7   ontwikkelingsperspectief_evaluatie     2026-11-23  2026-10-12  2026-11-23
	R-OPP-9   ontwikkelingsperspectief               2026-10-12  2026-10-12  2026-10-19
	R-OPP-9   ontwikkelingsperspectief_einde         2027-07-31  2027-07-31  2027-08-07
	S36       handelingsplan                         2026-08-31  2026-11-02  2026-11-30
	S54       intervisie                             2026-09-08  2026-10-27  2026-11-10
	S56       intervisie                             2026-09-08  2026-09-08  2026-10-27
	S65       taal_leesplan                          2026-08-31  2026-11-16  2026-11-30
	S71       instroom                               2026-11-02  2026-11-16  2026-11-23
	S77       oudergesprek                           2026-10-15  2026-10-15  2026-10-20
	R-ARR-1   arrangement                            2026-09-01  2026-12-02  2026-12-30  halverwege=2026-12-30
	R-ARR-1   arrangement                            2026-09-01  2027-03-17  2027-04-28  einde=2027-04-28
	R-ARR-1   arrangement                            2026-09-01  2026-09-01  2028-03-01
	R-TLV-5   toelaatbaarheidsverklaring_einde       2028-07-31  2027-10-31  2028-01-31
	R-OSO-1   overstapdossier                        2027-05-31  2027-05-03  2027-05-31
	S84       uitstroom                              2027-07-16  2027-06-18  2027-07-16
	R-INZ-1   inzageverzoek                          2026-10-12  2026-10-12  2026-11-12
	R-INZ-1   inzageverzoek                          2026-10-12  2026-10-12  2027-01-12  verlengd
	R-INZ-1   verbeterverzoek                        2026-10-12  2026-10-12  2026-11-12
	R-VZ-1    verzuim_zestien_uur                    2026-12-22  2026-12-22  2026-12-30
	R-BEW-1   uitstroom                              2027-07-16  2029-06-16  2029-07-16
	R-BEW-3   uitstroom                              2027-07-16  2030-06-16  2030-07-16
	R-BEW-2   uitstroom                              2027-07-16  2032-06-16  2032-07-16
	X19       doublurekandidaat                      2027-06-29  2027-04-20  2027-06-22
`;

describe('each clock of the law and the document, to the day', () => {
	test.each(rows(klokken))('%s %s %s', (eis, soort, datum, van, uiterlijk, extra) => {
		const [name, value] = (extra ?? '').split('=');
		const attributes = name ? { [name]: value ?? true } : {};
		const start = feit(soort as Feit['soort'], 'leerling:mila', datum!, 'begin', { attributes });
		const found = termijnen(from(eis!), [start], day(datum!), midden);
		expect(found.map((termijn) => `${termijn.vensterVan} ${termijn.uiterlijk}`)).toContain(
			`${van} ${uiterlijk}`
		);
	});
});

/** When somebody is reminded, from the same table of clocks. */
const herinneringen = `
	R-ZP-3    aanmelding           2026-10-12  2026-11-09
	R-ZP-4    aanmelding           2026-10-12  2026-12-14
	R-OPP-2   extra_ondersteuning  2026-10-12  2026-11-09
	R-INZ-1   inzageverzoek        2026-10-12  2026-11-05
`;

test.each(rows(herinneringen))('%s reminds of %s of %s from %s', (eis, soort, datum, vanaf) => {
	const start = feit(soort as Feit['soort'], 'leerling:mila', datum!, 'begin');
	expect(
		termijnen(from(eis!), [start], day(datum!), midden).map(({ herinnerVan }) => String(herinnerVan))
	).toEqual([vanaf]);
});

test('R-OPP-6, R-SV-1: the yearly ones remind from 1 May', () => {
	for (const eis of ['R-OPP-6', 'R-SV-1'])
		expect(String(termijnen(from(eis), kring, day('2026-09-01'), midden)[0]!.herinnerVan)).toBe('2027-05-01');
});

test('every promise has a sentence, a short name and a source, and every id once', () => {
	expect(new Set(standaardWerkafspraken.map(({ id }) => id)).size).toBe(standaardWerkafspraken.length);
	for (const { titel, wat, bron } of standaardWerkafspraken) {
		expect(wat).toMatch(/^[A-Z].*\.$/);
		expect(titel.length).toBeLessThan(52);
		expect(bron.vindplaats).toMatch(/^(S\d+|X\d+|R-[A-Z0-9]+-\d+)(, (S\d+|X\d+|R-[A-Z0-9]+-\d+))*$/);
	}
});
