import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseOutput, CliError, readArgs, WrongUsage, type Run } from '#cli/command.ts';
import { dekkingPagina } from '#documents/dekkingPagina.ts';
import { parseAanbodbestand, type Aanbodbestand } from '#domain/aanbod/dekking/aanbodbestand.ts';
import { makeDekking, type Dekking } from '#domain/aanbod/dekking/dekking.ts';

const formaten: Readonly<Record<string, (dekking: Dekking) => string>> = {
	html: dekkingPagina,
	json: (dekking) => `${JSON.stringify(dekking, null, '\t')}\n`
};

/** Lays the files of the schools of a samenwerkingsverband beside each other: who offers what, and what nobody does. */
export const run: Run = async (args) => {
	const { values, positionals } = readArgs(args, {
		formaat: { type: 'string', default: 'html' },
		uit: { type: 'string' }
	});
	const { write, uit } = chooseOutput(formaten, values);
	if (positionals.length === 0) throw new WrongUsage('Noem de JSON-bestanden van de scholen.');
	const bestanden = await Promise.all(positionals.map(readBestand));
	const jaren = new Set(bestanden.map(({ schooljaar }) => schooljaar));
	if (jaren.size > 1)
		throw new CliError(
			`Deze bestanden gaan over verschillende schooljaren: ${[...jaren].sort().join(', ')}. Kies er een.`
		);
	const dubbel = bestanden.find(
		({ school }, at) => bestanden.findIndex((een) => een.school.brin === school.brin) !== at
	);
	if (dubbel)
		throw new CliError(`Van ${dubbel.school.naam} (${dubbel.school.brin}) is er meer dan een bestand.`);
	const dekking = makeDekking(bestanden[0]!.schooljaar, bestanden);
	await writeFile(uit, write(dekking));
	const gaten = dekking.gaten.length === 1 ? 'een onderdeel' : `${dekking.gaten.length} onderdelen`;
	console.log(
		`${uit}: ${bestanden.length} ${bestanden.length === 1 ? 'school' : 'scholen'}; ${gaten} die geen school biedt.`
	);
};

async function readBestand(file: string): Promise<Aanbodbestand> {
	const tekst = await readFile(file, 'utf8').catch(() => {
		throw new CliError(`Het bestand ${file} is er niet, of het is niet te lezen.`);
	});
	const gelezen = parseAanbodbestand(path.basename(file), tekst);
	if (!gelezen.ok) throw new CliError(gelezen.message);
	return gelezen.value;
}
