import { writeFile } from 'node:fs/promises';
import { CliError, chooseOutput, dayAt, findSchool, readArgs, withDatabase, type Run } from '#cli/command.ts';
import { aanbodPdf } from '#documents/aanbodPdf.ts';
import { aanbodPagina } from '#documents/aanbodPagina.ts';
import { aanbodWord } from '#documents/aanbodWord.ts';
import type { Aanbod } from '#domain/aanbod/aanbod.ts';
import { aanbodJson } from '#domain/aanbod/aanbodJson.ts';
import { readAanbodstand } from '#domain/aanbod/readAanbodstand.ts';
import { parseSchooljaar, schooljaarOf } from '#law/schooljaar.ts';

const formaten: Readonly<Record<string, (aanbod: Aanbod, stand: string) => Uint8Array | string>> = {
	html: aanbodPagina,
	pdf: aanbodPdf,
	docx: aanbodWord,
	json: aanbodJson
};

/** Writes the ondersteuningsaanbod of a school to a file: the frozen version when there is one, otherwise the draft. */
export const run: Run = async (args) => {
	const { values } = readArgs(args, {
		school: { type: 'string' },
		jaar: { type: 'string' },
		formaat: { type: 'string', default: 'pdf' },
		uit: { type: 'string' }
	});
	const { write, uit } = chooseOutput(formaten, values);
	const asked = values.jaar === undefined ? undefined : parseSchooljaar(values.jaar);
	if (values.jaar !== undefined && !asked)
		throw new CliError(`--jaar ${values.jaar} is geen schooljaar. Schrijf het als 2026-2027.`);
	const { aanbod, stand } = await withDatabase(async (database, settings) => {
		const school = await findSchool(database, values.school);
		const vandaag = dayAt(school, settings);
		return database.dangerouslyAsBeheer(school.id, 'read only', vandaag, (tx) =>
			readAanbodstand(tx, asked ?? schooljaarOf(vandaag), vandaag)
		);
	});
	await writeFile(uit, write(aanbod, stand));
	console.log(`${uit}: ondersteuningsaanbod ${aanbod.schooljaar} van ${aanbod.school.naam}. ${stand}`);
};
