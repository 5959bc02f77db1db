import { writeLeerresultaten } from '../uwlr-maker.ts';

/** A UWLR file of the demo school with one result on `dag` for each of these children. */
export const makeUwlr = (toetscode: string, lasKeys: readonly string[], dag: Temporal.PlainDate) =>
	writeLeerresultaten({
		school: `<school><schooljaar>2026-2027</schooljaar><brincode>99KB</brincode><dependancecode>00</dependancecode>
<aanmaakdatum>2027-02-01T12:00:00</aanmaakdatum><auteur>Verzonnen</auteur><xsdversie>2.2</xsdversie></school>`,
		toetsafnames: lasKeys
			.map(
				(
					key,
					at
				) => `<toetsafname><leerlingid>${key}</leerlingid><resultaten><resultaat key="${toetscode}-${at}">
<afnamedatum>${dag.toString()}</afnamedatum><toetscode>${toetscode}</toetscode><score>${10 + (at % 50)}</score></resultaat></resultaten></toetsafname>`
			)
			.join('\n'),
		toetsen: `<toets><toetscode>${toetscode}</toetscode><toetsnaam>Proef ${toetscode}</toetsnaam><leerjaar>5</leerjaar><vakgebied>rekenen</vakgebied></toets>`
	});
