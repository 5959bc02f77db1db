import type { EdexmlVersie } from '#standards/edexml/edexml.ts';

const roepnamen = ['Noor', 'Finn', 'Yara', 'Bram', 'Lotte', 'Daan', 'Zoë', 'Teun', 'Sanne', 'Jip'];
const achternamen = [
	'Berkhof',
	'Duinmeijer',
	'Elzinga-Vos',
	'Korenaar',
	'Molenbeek',
	'Öztürkman',
	'Wilgenhout'
];

export type EdexmlWish = {
	readonly leerlingen: number;
	readonly versie?: EdexmlVersie;
	readonly schooljaar?: string;
	readonly groepen?: number;
	/** XML that goes into every leerling, in the place of `toevoegingen`. */
	readonly toevoegingen?: string;
};

/** An EDEXML file of invented people, piece by piece, so that a file of any size fits in memory. */
export function* makeEdexml(wish: EdexmlWish): Generator<string> {
	const { leerlingen, versie = '2.1', schooljaar = '2026-2027', groepen = 8, toevoegingen = '' } = wish;
	const old = versie === '1.0.3';
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n';
	yield `<school><schooljaar>${schooljaar}</schooljaar><brincode>99ZZ</brincode><dependancecode>00</dependancecode>`;
	yield `<aanmaakdatum>2026-08-24T08:30:00</aanmaakdatum><auteur>Verzonnen</auteur><xsdversie>${old ? '1.03' : versie}</xsdversie></school>\n`;
	yield '<groepen>\n';
	for (let groep = 1; groep <= groepen; groep += 1) {
		yield `<groep key="g${groep}"><naam>Groep ${groep}</naam><jaargroep>${((groep - 1) % 8) + 1}</jaargroep></groep>\n`;
	}
	if (!old) yield '<samengestelde_groep key="plus"><naam>Plusgroep</naam></samengestelde_groep>\n';
	yield '</groepen>\n<leerlingen>\n';
	for (let at = 0; at < leerlingen; at += 1) yield makeLeerling(at, versie, groepen, toevoegingen);
	yield '</leerlingen>\n<leerkrachten>\n';
	for (let groep = 1; groep <= groepen; groep += 1) {
		const rol = old ? '' : '<rol>LRK</rol>';
		yield `<leerkracht key="m${groep}"><achternaam>${achternamen[groep % 7]}</achternaam><roepnaam>${roepnamen[groep % 10]}</roepnaam>`;
		yield `${rol}<groepen><groep key="g${groep}"/></groepen></leerkracht>\n`;
	}
	yield '</leerkrachten>\n</EDEX>\n';
}

function makeLeerling(at: number, versie: EdexmlVersie, groepen: number, toevoegingen: string): string {
	const old = versie === '1.0.3';
	const groep = (at % groepen) + 1;
	// Four years old when they come into groep 1, in the school year that begins in 2026.
	const jaar = 2022 - ((groep - 1) % 8);
	const day = `${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
	const eckid =
		versie === '2.1' ? ` eckid="https://ketenid.example/202608/${at.toString(16).padStart(64, '0')}"` : '';
	return [
		`\t<leerling key="${100000 + at}"${eckid}>`,
		`\t\t<achternaam>${achternamen[at % 7]}</achternaam>`,
		at % 5 === 0 ? '\t\t<voorvoegsel>van der</voorvoegsel>' : '',
		`\t\t<voorletters-1>${(roepnamen[at % 10] ?? 'N').slice(0, 1)}</voorletters-1>`,
		`\t\t<roepnaam>${roepnamen[at % 10]}</roepnaam>`,
		`\t\t<geboortedatum>${jaar}-${day}</geboortedatum>`,
		`\t\t<geslacht>${(at % 2) + 1}</geslacht>`,
		old ? '' : `\t\t<jaargroep>${((groep - 1) % 8) + 1}</jaargroep>`,
		`\t\t<groep key="g${groep}"/>`,
		!old && at % 20 === 0
			? '\t\t<samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen>'
			: '',
		`\t\t<instroomdatum>${jaar + 4}-${day}</instroomdatum>`,
		toevoegingen && `\t\t${toevoegingen}`,
		'\t\t<mutatiedatum>2026-08-20T08:47:34</mutatiedatum>',
		'\t</leerling>\n'
	]
		.filter(Boolean)
		.join('\n');
}

/** The same file as bytes, at least `bytes` long, in pieces of about 64 KB; ends after the first pupil beyond it. */
export async function* streamEdexml(bytes: number): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	const perLeerling = encoder.encode(makeLeerling(123_456, '2.1', 400, '')).length;
	let piece = '';
	for (const text of makeEdexml({ leerlingen: Math.ceil(bytes / perLeerling) + 200, groepen: 400 })) {
		piece += text;
		if (piece.length < 65_536) continue;
		yield encoder.encode(piece);
		piece = '';
	}
	yield encoder.encode(piece);
}

export const schoolXml =
	'<school><schooljaar>2026-2027</schooljaar><brincode>99ZZ</brincode><xsdversie>2.1</xsdversie></school>';
export const groepenXml =
	'<groepen><groep key="g1"><naam>1/2</naam><jaargroep>C</jaargroep></groep></groepen>';
export const leerlingXml = '<leerling key="1"><roepnaam>Noor</roepnaam></leerling>';
/** A small EDEXML file of one school, one combination group and one pupil, of which each part can be replaced. */
export const writeEdexml = (parts: {
	school?: string;
	groepen?: string;
	leerlingen?: string;
	leerkrachten?: string;
}) =>
	`<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${parts.school ?? schoolXml}${parts.groepen ?? groepenXml}<leerlingen>${parts.leerlingen ?? leerlingXml}</leerlingen>${parts.leerkrachten ?? ''}</EDEX>`;
