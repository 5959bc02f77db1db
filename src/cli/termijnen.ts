import { CliError, dayAt, findSchool, readArgs, withDatabase, type Run } from '#cli/command.ts';
import { termijnenVanSchool, type Schooltermijn } from '#domain/jaarplan/readTermijnen.ts';
import { compareDays, formatDag } from '#law/datum.ts';

/** Says which terms of a school are running, kept or past their day on a given day. Reads only, so a dry run is the same. */
export const run: Run = async (args) => {
	const { values } = readArgs(args, {
		peildatum: { type: 'string' },
		school: { type: 'string' },
		proef: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false }
	});
	const asked = values.peildatum === undefined ? undefined : readDag(values.peildatum);
	const { peildatum, termijnen } = await withDatabase(async (database, settings) => {
		const school = await findSchool(database, values.school);
		const peildatum = asked ?? dayAt(school, settings);
		const termijnen = await database.dangerouslyAsBeheer(school.id, 'read only', peildatum, (tx) =>
			termijnenVanSchool(tx, peildatum)
		);
		return { peildatum, termijnen };
	});
	if (values.json) console.log(JSON.stringify({ peildatum: peildatum.toString(), termijnen }));
	else console.log(report(termijnen, peildatum).join('\n'));
};

function readDag(text: string) {
	try {
		return Temporal.PlainDate.from(text, { overflow: 'reject' });
	} catch (error) {
		throw new CliError(`--peildatum ${text} is geen datum. Schrijf hem als 2027-03-12.`, { cause: error });
	}
}

/** Open and overdue terms by their last day; what lies ahead or is done is only counted. */
function report(termijnen: readonly Schooltermijn[], peildatum: Temporal.PlainDate): string[] {
	const open = termijnen
		.filter(({ toestand }) => toestand === 'open' || toestand === 'verstreken')
		.sort((a, b) => compareDays(a.uiterlijk, b.uiterlijk));
	const count = (toestand: string) => termijnen.filter((termijn) => termijn.toestand === toestand).length;
	return [
		`Op ${formatDag(peildatum, true)}: ${open.length} open, ${count('toekomstig')} nog niet begonnen, ${count('voldaan')} voldaan.`,
		...open.map(
			({ uiterlijk, overNaam, wat, eigenaar }) =>
				`  ${uiterlijk}  ${overNaam}: ${wat} (${eigenaar.rol.replaceAll('_', ' ')})`
		)
	];
}
