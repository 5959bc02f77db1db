import { expect, test } from 'vitest';
import type { Handelingsplan } from '#domain/plannen/read.ts';
import { kalenderFor } from '#law/vakanties.ts';
import { listSchooljaren } from '#law/schooljaar.ts';
import { handelingsplanBlad } from './handelingsplanBlad.ts';
import { composePlandocument, handelingsplanPdf, type Plandocument } from './handelingsplanPdf.ts';
import { queryDocument } from './typst.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const plan: Handelingsplan = {
	id: 'plan',
	leerlingId: 'bram',
	roepnaam: 'Bram',
	naam: 'Bram de Boer',
	vraagId: 'vraag',
	vraag: 'Hoe leert Bram vlot rekenen?',
	vak: 'rekenen',
	richting: 'zorg',
	begonnenOp: day('2026-11-09'),
	evaluatieVan: day('2027-01-18'),
	evaluatieTot: day('2027-02-15'),
	geevalueerdOp: null,
	voorgangerId: null,
	opvolgerId: null,
	opgesteldDoor: 'Samira Bakker',
	opgesteldOp: day('2026-11-06'),
	inhoud: {
		versie: 1,
		beginsituatie: 'Telt nog op de vingers.',
		doel: 'Bram rekent sommen tot 20 uit het hoofd.',
		meetbaarAan: 'tempotoets',
		startwaarde: '12 van 40',
		doelwaarde: '30 van 40',
		aanpak: 'Eerst met het rekenrek, dan zonder.',
		uitvoerderId: 'samira',
		uitvoerder: 'Samira Bakker',
		uitvoerderTekst: '',
		keerPerWeek: 3,
		minuten: 15,
		plaats: 'in de groep',
		dagen: ['maandag', 'woensdag', 'vrijdag'],
		ouders: 'Wij oefenen mee in de auto.',
		leerlingwoorden: 'Ik wil net zo snel zijn als mijn zus.',
		door: 'Samira Bakker',
		op: day('2026-11-06')
	},
	evaluatie: null
};
const document: Plandocument = {
	plan,
	schoolNaam: 'De Proef',
	groep: 'Groep 5',
	notities: [
		{
			id: 'n',
			gebeurdOp: day('2026-11-16'),
			verloop: 'goed',
			tekst: 'Zes sommen zonder rek.',
			doorId: 'samira',
			door: 'Samira Bakker',
			op: day('2026-11-16')
		}
	],
	uitslagen: [],
	kalender: kalenderFor('midden', listSchooljaren(day('2025-08-01'), day('2028-07-31'))),
	door: 'Ilse van Dam',
	vandaag: day('2026-11-24')
};
const pdfText = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const pages = (pdf: Uint8Array) => Number(/<xmpTPg:NPages>(\d+)</.exec(pdfText(pdf))?.[1]);

test('S34-S36: the paper says what the plan says, who printed it and when', () => {
	const paper = composePlandocument(document);
	expect(paper.kop).toBe('Groep 5 · Rekenen · Loopt sinds 2 weken');
	expect(paper.voet).toBe(
		'Handelingsplan van Bram de Boer. Afgedrukt door Ilse van Dam op 24 november 2026. Vertrouwelijk.'
	);
	expect(paper.afspraken).toContainEqual({
		naam: 'Evaluatie',
		tekst: 'tussen 18 januari en 15 februari 2027 (8 tot 12 lesweken, kerstvakantie niet meegeteld)'
	});
	expect(paper.afspraken).toContainEqual({
		naam: 'Hoe vaak',
		tekst: '3 keer per week 15 minuten, op maandag, woensdag en vrijdag'
	});
	expect(paper.woorden.map(({ wie }) => wie)).toEqual(['Bram', 'de ouders']);
	expect(paper.notities).toEqual([{ naam: 'ma 16 nov', tekst: 'Goed. Zes sommen zonder rek.' }]);
	expect(paper.evaluatie).toBeNull();
});

test('S36: the evaluation stands on the paper with before, after and the results in between', () => {
	const paper = composePlandocument({
		...document,
		plan: {
			...plan,
			geevalueerdOp: day('2027-01-20'),
			evaluatie: {
				uitkomst: 'niet',
				eindwaarde: '18 van 40',
				toelichting: 'Drie keer per week lukte niet.',
				ouders: '',
				leerlingwoorden: '',
				vervolg: 'anders',
				geevalueerdOp: day('2027-01-20'),
				door: 'Samira Bakker'
			}
		},
		uitslagen: ['2026-06-03', '2027-01-14', '2027-02-01'].map((op) => ({
			op: day(op),
			vak: 'rekenen',
			toets: 'IEP LVS',
			waarde: op,
			isHoofdmoment: true
		}))
	});
	expect(paper.evaluatie?.uitkomst).toBe('Doel niet bereikt');
	expect(paper.evaluatie?.rijen).toContainEqual({
		naam: 'Uitslagen sindsdien',
		tekst: '2027-01-14, IEP LVS, 14 januari 2027'
	});
	expect(paper.evaluatie?.rijen).toContainEqual({ naam: 'En nu', tekst: 'Anders aanpakken' });
});

test('S34: the PDF is one A4, tagged, in Dutch and claims PDF/UA', async () => {
	const pdf = await handelingsplanPdf(document);
	const raw = pdfText(pdf);
	expect(raw.startsWith('%PDF-1.7')).toBe(true);
	expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(raw).toContain('<rdf:li>nl-NL</rdf:li>');
	expect(raw).toContain('Handelingsplan van Bram de Boer');
	expect(raw).toContain('/Type /StructTreeRoot');
	expect(pages(pdf)).toBe(1);
});

test('S35: long texts flow on to a next page', async () => {
	const aanpak = 'Eerst met het rekenrek, dan zonder. '.repeat(300);
	const pdf = await handelingsplanPdf({ ...document, plan: { ...plan, inhoud: { ...plan.inhoud, aanpak } } });
	expect(pages(pdf)).toBeGreaterThan(1);
});

test('what people type is text, never markup: the headings stay ours', () => {
	const kwaad = '= Kop\n#panic("x") *vet* $1/0$ \\ <label> @ref // weg\n#import "a.typ"';
	const typed = {
		...plan,
		vraag: kwaad,
		inhoud: { ...plan.inhoud, doel: kwaad, aanpak: kwaad, plaats: kwaad, leerlingwoorden: kwaad }
	};
	const headings = queryDocument(
		handelingsplanBlad,
		composePlandocument({ ...document, plan: typed }),
		'heading'
	) as { level: number; body: { text: string } }[];
	expect(headings.map(({ level, body }) => `${level} ${body.text}`)).toEqual([
		'1 Bram de Boer',
		'2 Doel',
		'2 Aanpak',
		'2 Wat we weten',
		'2 Hoe het gaat',
		'2 Gezien door de ouders of verzorgers'
	]);
});

test('a sign that has no letter does not cost anybody the document', async () => {
	const leerlingwoorden = 'Leuk \u{1F1F3}\u{1F1F1} \u0000 \u{E000}!';
	const pdf = await handelingsplanPdf({
		...document,
		plan: { ...plan, inhoud: { ...plan.inhoud, leerlingwoorden } }
	});
	expect(pages(pdf)).toBe(1);
});
