import { checkNode, child, textOf } from '#standards/xml/model.ts';
import type { Gelezen } from '#standards/xml/melding.ts';
import { collectMeldingen, quote, untilStopped } from '#standards/xml/meldingen.ts';
import type { Meldingen } from '#standards/xml/meldingen.ts';
import { readRecords } from '#standards/xml/record.ts';
import type { XmlNode } from '#standards/xml/record.ts';
import type { XmlSource } from '#standards/xml/source.ts';
import { readDateOfDateTime } from '#standards/xml/types.ts';
import type { UwlrLeerresultaten, UwlrResultaat, UwlrSchool, UwlrToets } from './leerresultaten.ts';
import { leerresultatenModel, leerresultatenUri } from './model.ts';
import { readToets } from './toets.ts';
import { readToetsafname } from './toetsafname.ts';

const sections = [
	{ name: 'school', required: true },
	{ name: 'toetsafnames', required: true, records: ['toetsafname'] },
	{ name: 'toetsen', required: true, records: ['toets'] }
];

/**
 * Reads a UWLR 2.x `leerresultaten_verzoek` as a stream, with or without a SOAP envelope around it. Answers school,
 * results and tests as delivered, or why not; one fout refuses the whole file. Results that cannot be used are left
 * out with a waarschuwing. Throws only what `source` throws. Source: UWLR 2.2 (schema of 15 May 2017).
 */
export async function readLeerresultaten(source: XmlSource): Promise<Gelezen<UwlrLeerresultaten>> {
	const meldingen = collectMeldingen();
	const resultaten: UwlrResultaat[] = [];
	const toetsen: UwlrToets[] = [];
	const resultaatKeys = new Map<string, number>();
	const toetsLines = new Map<string, number>();
	/** First place of each toetscode, also of results that are left out. */
	const toetscodes = new Map<string, string>();
	const unusable = { anderresultaat: [] as string[], leeg: [] as string[] };
	let school: UwlrSchool | undefined;

	const addToetsafname = (node: XmlNode) => {
		for (const one of readToetsafname(node)) {
			const key = 'resultaat' in one ? one.resultaat.resultaatKey : one.key;
			const toetscode = 'resultaat' in one ? one.resultaat.toetscode : one.toetscode;
			const plaats = `resultaat ${quote(key)} (regel ${one.node.line})`;
			const earlier = resultaatKeys.get(key);
			if (earlier === undefined) resultaatKeys.set(key, one.node.line);
			else
				meldingen.fout(
					plaats,
					`De sleutel "${quote(key)}" staat ook al op regel ${earlier}. Elk resultaat moet een eigen sleutel hebben.`
				);
			if (!toetscodes.has(toetscode)) toetscodes.set(toetscode, plaats);
			if ('resultaat' in one) resultaten.push(one.resultaat);
			else unusable[one.unusable].push(plaats);
		}
	};

	const addToets = (node: XmlNode) => {
		const code = textOf(node, 'toetscode') ?? '';
		const plaats = (line: number) => `toets ${quote(code)} (regel ${line})`;
		const earlier = toetsLines.get(code);
		if (earlier === undefined) toetsLines.set(code, node.line);
		else
			meldingen.fout(
				plaats(node.line),
				`De toetscode "${quote(code)}" staat ook al op regel ${earlier}. Elke toets moet een eigen code hebben.`
			);
		const warn = (line: number, tekst: string) => meldingen.waarschuwing(plaats(line), tekst);
		toetsen.push(readToets(node, warn, (line, tekst) => meldingen.fout(plaats(line), tekst)));
	};

	const record = (_section: string, node: XmlNode) => {
		const title = titleOf(node);
		const before = meldingen.fouten();
		const report = (line: number, tekst: string) => meldingen.fout(`${title} (regel ${line})`, tekst);
		checkRecord(node, report);
		if (meldingen.fouten() > before) return;
		if (node.name === 'school') school = readSchool(node);
		else if (node.name === 'toetsafname') addToetsafname(node);
		else addToets(node);
	};

	await readRecords(source, { refuseRoot, sections, envelope: true, record }, meldingen);
	if (meldingen.fouten() === 0) await untilStopped(() => checkToetscodes(toetscodes, toetsLines, meldingen));
	if (meldingen.fouten() > 0 || !school) return { ok: false, meldingen: meldingen.list() };

	warnUnusable(unusable, meldingen);
	warnUnknownOnderdelen(resultaten, toetsen, meldingen);
	return { ok: true, bestand: { school, resultaten, toetsen }, meldingen: meldingen.list() };
}

function titleOf(node: XmlNode): string {
	const name = node.name === 'toetsafname' ? textOf(node, 'leerlingid') : textOf(node, 'toetscode');
	const kind = node.name === 'toetsafname' ? 'toetsafname van leerling' : node.name;
	return name ? `${kind} ${quote(name)}` : node.name;
}

function checkRecord(node: XmlNode, report: (line: number, tekst: string) => void): void {
	if (node.uri !== leerresultatenUri) {
		report(node.line, `<${node.name}> heeft de verkeerde namespace ("${quote(node.uri)}").`);
		return;
	}
	checkNode(node, leerresultatenModel[node.name as keyof typeof leerresultatenModel], report);
	const dependance = node.name === 'school' && child(node, 'dependancecode');
	if (dependance && !child(node, 'brincode')) {
		report(dependance.line, 'Er staat een <dependancecode> zonder <brincode>. Vul de BRIN van de school in.');
	}
}

function refuseRoot(name: string, uri: string): string | undefined {
	if (name === 'leerresultaten_verzoek' && uri === leerresultatenUri) return undefined;
	if (name === 'leerresultaten_verzoek') {
		return `Deze toetsresultaten staan in een andere versie van de standaard ("${quote(uri)}"). Alleen UWLR 2 wordt gelezen.`;
	}
	if (name === 'EDEX')
		return 'Dit is een EDEXML-bestand met leerlingen en groepen. Lees het in bij de leerlingadministratie.';
	if (name === 'Toetsdefinities') return 'Dit bestand beschrijft alleen toetsen en bevat geen resultaten.';
	return `Dit is geen bestand met toetsresultaten: er staat <${quote(name)}> en niet <leerresultaten_verzoek>. Vraag de leverancier om UWLR-leerresultaten.`;
}

function readSchool(node: XmlNode): UwlrSchool {
	return {
		schooljaar: textOf(node, 'schooljaar') ?? '',
		brin: textOf(node, 'brincode'),
		dependance: child(node, 'dependancecode') && (textOf(node, 'dependancecode') ?? '00'),
		schoolkey: textOf(node, 'schoolkey'),
		aanmaakdatum: readDateOfDateTime(child(node, 'aanmaakdatum')?.text ?? ''),
		auteur: textOf(node, 'auteur'),
		xsdversie: textOf(node, 'xsdversie')
	};
}

/** Every toetscode of a result must be one of the tests in the file. */
function checkToetscodes(
	used: Map<string, string>,
	defined: Map<string, number>,
	meldingen: Meldingen
): void {
	for (const [code, plaats] of used) {
		if (defined.has(code)) continue;
		meldingen.fout(
			plaats,
			`De toets met code "${quote(code)}" wordt hier genoemd, maar staat niet bij de toetsen in het bestand.`
		);
	}
}

function warnUnusable(unusable: Record<'anderresultaat' | 'leeg', string[]>, meldingen: Meldingen): void {
	const tell = (places: string[], one: string, more: string) => {
		const [first] = places;
		if (first)
			meldingen.waarschuwing(
				first,
				places.length === 1 ? one : `${more.replace('#', String(places.length))} Dit is de eerste.`
			);
	};
	const why =
		'in een eigen vorm van de leverancier (anderresultaat). Vraag om een score of een OSO-resultaat.';
	tell(
		unusable.anderresultaat,
		`Dit resultaat is overgeslagen: het staat ${why}`,
		`# resultaten zijn overgeslagen: ze staan ${why}`
	);
	tell(
		unusable.leeg,
		'Dit resultaat is overgeslagen: er staat geen waarde in.',
		'# resultaten zijn overgeslagen: er staat geen waarde in.'
	);
}

/** The schema lets a result name a part that its test does not have; that is worth a word, not a refusal. */
function warnUnknownOnderdelen(
	resultaten: readonly UwlrResultaat[],
	toetsen: readonly UwlrToets[],
	meldingen: Meldingen
): void {
	const known = new Map(
		toetsen.map((toets) => [toets.code, new Set(toets.onderdelen.map((one) => one.code))])
	);
	const told = new Set<string>();
	for (const { toetscode, onderdeelcode, resultaatKey } of resultaten) {
		if (onderdeelcode === undefined || known.get(toetscode)?.has(onderdeelcode)) continue;
		const id = `${toetscode}\n${onderdeelcode}`;
		if (told.has(id)) continue;
		told.add(id);
		const tekst = `Onderdeel "${quote(onderdeelcode)}" staat niet beschreven bij toets "${quote(toetscode)}". De resultaten ervan zijn wel gelezen.`;
		meldingen.waarschuwing(`resultaat ${quote(resultaatKey)}`, tekst);
	}
}
