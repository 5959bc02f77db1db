import { CliError, WrongUsage } from '#cli/command.ts';
import { commands } from '#cli/commands.ts';

/**
 * npx zorgvuldig COMMAND [...]: the acts of the screens, without a browser.
 * Ends with 0 when done, 1 with one clear Dutch sentence and nothing changed, 2 for wrong usage.
 */
async function main(args: string[]): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
		console.log(usage());
		return name === undefined ? 2 : 0;
	}
	const command = commands[name];
	if (!command) {
		console.error(`Het commando '${name}' bestaat niet.\n\n${usage()}`);
		return 2;
	}
	try {
		const { run } = await command.load();
		return (await run(rest)) ?? 0;
	} catch (error) {
		if (error instanceof WrongUsage) {
			console.error(`${error.message}\nGebruik: npx zorgvuldig ${command.usage}`);
			return 2;
		}
		console.error(error instanceof CliError || error instanceof Error ? error.message : String(error));
		if (process.env['ZORGVULDIG_SPOOR'] && error instanceof Error) console.error(error.stack);
		return 1;
	}
}

const usage = () =>
	[
		'Gebruik: npx zorgvuldig COMMANDO',
		'',
		...Object.values(commands).map(({ usage, what }) => `  ${usage}\n      ${what}`)
	].join('\n');

process.exitCode = await main(process.argv.slice(2));
// A finished command must not wait for idle connections; a server keeps itself alive and returns no status.
if (process.exitCode !== undefined && !process.argv.includes('start')) process.exit();
