import { expect, test } from 'vitest';
import { composeOverleg, overlegPdf, type Overlegverslag } from './overlegPdf.ts';

const verslag: Overlegverslag = {
	...{
		naam: 'Opbrengstenvergadering',
		dag: 'dinsdag 9 maart 2027',
		schoolNaam: 'De Proef',
		door: 'Samira El Idrissi'
	},
	wie: 'Er waren: Samira en Joost.',
	besluiten: ['We lezen elke dag voor. #panic("x")'],
	afspraken: [{ wat: 'Maakt een rooster.', wie: 'Joost', uiterlijk: 'vr 26 mrt' }],
	punten: [{ titel: 'Wat gaat goed', tekst: 'Rekenen.\n\nEn lezen in groep 5.' }],
	aanvullingen: ['Ik was er niet, en ben het eens.'],
	cijfers: {
		...{ op: '9 maart 2027 om 15.15 uur', vanaf: 4, vorige: '7 juli 2026' },
		vakken: [
			{
				...{ naam: 'Rekenen', toets: 'IEP LVS' },
				trends: ['M5', 'E5'].map((moment) => ({
					...{ moment, streven: 'streven: 57', woorden: `${moment}: 50, toen 52.` },
					svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 236 150"><path d="M0 0L90 90" stroke="#000"/></svg>'
				})),
				rijen: Array.from({ length: 8 }, (_, at) => ({
					...{
						groep: `Groep ${at + 1}`,
						moment: 'M5, 2026-2027',
						aantal: 24,
						gemiddelde: '54,8',
						toen: '50'
					},
					...{
						groei: '+8,7',
						helft: '48 tot 59',
						streven: 'streven: 57',
						referentie: '1F: 20',
						verloop: 'E4 47,8'
					},
					balk: { van: 40, tot: 60, midden: 50, streven: [55] }
				}))
			}
		]
	}
};

test('S23: the whole report, with its figures, is one tagged PDF', () => {
	const raw = Buffer.from(overlegPdf(verslag)).toString('latin1');
	expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(raw).toContain('/Type /StructTreeRoot');
	expect(Number(/<xmpTPg:NPages>(\d+)</.exec(raw)?.[1])).toBe(2);
});

test('a meeting without figures, decisions or words is a page all the same, and says of which meeting', () => {
	const leeg = { ...verslag, besluiten: [], afspraken: [], punten: [], aanvullingen: [], cijfers: null };
	expect(Buffer.from(overlegPdf(leeg)).toString('latin1')).toContain('<xmpTPg:NPages>1<');
	expect(composeOverleg(leeg).voet).toBe(
		'De Proef. Verslag van opbrengstenvergadering, dinsdag 9 maart 2027. Afgedrukt door Samira El Idrissi.'
	);
});
