import { CliError, findSchool, readArgs, withDatabase, WrongUsage, type Run } from '#cli/command.ts';
import { checkKetting, type Kettingcontrole } from '#domain/gebeurtenis/checkKetting.ts';
import { parseAnker } from '#domain/gebeurtenis/verifyKetting.ts';

/**
 * `log verify [--school BRIN] [--vanaf ANKER]`: recomputes the chain of the log. Ends with 0 and an anchor to keep
 * elsewhere, or with 1 and a sentence that names the first line that is wrong.
 */
export const run: Run = async (args) => {
	const { values, positionals } = readArgs(args, {
		school: { type: 'string' },
		vanaf: { type: 'string' },
		json: { type: 'boolean', default: false }
	});
	if (positionals.length !== 1 || positionals[0] !== 'verify')
		throw new WrongUsage('Zeg wat u met het log wilt: verify.');
	const anker = values.vanaf === undefined ? undefined : parseAnker(values.vanaf);
	if (values.vanaf !== undefined && !anker)
		throw new CliError(
			'Dit anker is niet te lezen. Het is een nummer, een dubbele punt en 64 tekens, zoals een eerdere controle het gaf.'
		);
	const { controle, naam } = await withDatabase(async (database) => {
		const school = await findSchool(database, values.school);
		const controle = await database.dangerouslyAsBeheer(school.id, 'read only', undefined, (tx) =>
			checkKetting(tx, anker)
		);
		return { controle, naam: school.naam };
	});
	if (values.json) console.log(JSON.stringify(controle));
	else if (controle.heel) console.log(report(controle, naam).join('\n'));
	else console.error(`Het log van ${naam} is niet heel. ${controle.zin}`);
	return controle.heel ? 0 : 1;
};

function report({ regels, anker }: Extract<Kettingcontrole, { heel: true }>, naam: string): string[] {
	if (!anker) return [`Het log van ${naam} is nog leeg.`];
	return [
		`Het log van ${naam} is heel: ${regels === 1 ? '1 regel' : `${regels.toLocaleString('nl-NL')} regels`}.`,
		`Anker: ${anker}`,
		'Bewaar dit anker op een andere plek. Met --vanaf en dit anker ziet u later ook of er aan het eind iets is weggehaald.'
	];
}
