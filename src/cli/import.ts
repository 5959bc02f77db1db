import { readArgs, withDatabase, WrongUsage, type Run } from '#cli/command.ts';
import { importeerEdexml } from '#cli/importEdexml.ts';
import { importeerResultaten } from '#cli/importResultaten.ts';
import { importeerUwlr } from '#cli/importUwlr.ts';
import type { Importantwoord, Importeer, Telling } from '#cli/importeer.ts';
import { parseDatum } from '#law/datum.ts';

/** Every kind of file that the command line reads. */
const kinds: Readonly<Record<string, Importeer>> = {
	edexml: importeerEdexml,
	uwlr: importeerUwlr,
	resultaten: importeerResultaten
};

/** `import KIND FILE [--school BRIN] [--proef] [--json] [--ja] [--datum DAG]`: the same acts as the screens. */
export const run: Run = async (args) => {
	const { values, positionals } = readArgs(args, {
		school: { type: 'string' },
		proef: { type: 'boolean' },
		json: { type: 'boolean' },
		ja: { type: 'boolean' },
		datum: { type: 'string' }
	});
	const [kind = '', file, ...rest] = positionals;
	const importeer = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
	if (!importeer) throw new WrongUsage(`Noem wat u inleest: ${Object.keys(kinds).join(', ')}.`);
	if (file === undefined) throw new WrongUsage('Noem het bestand dat u inleest.');
	if (rest.length > 0) throw new WrongUsage('Noem een bestand tegelijk.');

	const opties = {
		school: values.school,
		proef: values.proef === true,
		ja: values.ja === true,
		datum: readDatum(values.datum)
	};
	const say = values.json ? () => {} : (line: string) => console.error(line);
	const antwoord = await importeer(file, opties, (work) => withDatabase(work, say));
	if (values.json) {
		const body = antwoord.ok ? antwoord.verslag : { meldingen: antwoord.meldingen };
		console.log(JSON.stringify(body));
	} else print(antwoord, opties.proef);
	if (antwoord.ok) return 0;
	console.error(antwoord.zin);
	return 1;
};

function readDatum(text: string | undefined): Temporal.PlainDate | undefined {
	if (text === undefined) return undefined;
	const datum = /^\d{4}-\d{2}-\d{2}$/.test(text)
		? parseDatum(text, Temporal.PlainDate.from('2000-01-01'))
		: undefined;
	if (!datum) throw new WrongUsage(`--datum ${text} is geen dag. Schrijf haar als 2027-03-12.`);
	return datum;
}

function print(antwoord: Importantwoord, proef: boolean) {
	const meldingen = antwoord.ok ? antwoord.verslag.meldingen : antwoord.meldingen;
	for (const { ernst, plaats, tekst } of meldingen) console.log(`${ernst}: ${plaats}: ${tekst}`);
	if (!antwoord.ok) return;
	for (const [kind, telling] of Object.entries(antwoord.verslag)) {
		if (kind === 'meldingen') continue;
		const { nieuw, gewijzigd, vervallen } = telling as Telling;
		console.log(`${kind}: ${nieuw} nieuw, ${gewijzigd} gewijzigd, ${vervallen} vervallen`);
	}
	console.log(antwoord.zin);
	if (proef) console.log('Dit was een proef: er is niets opgeslagen.');
}
