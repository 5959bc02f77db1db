import path from 'node:path';
import { readArgs, withServer, WrongUsage, type Run } from '#cli/command.ts';
import { readOrMakeKey, usualKeyFile } from '#core/backup/key.ts';
import { makeBackup } from '#core/backup/makeBackup.ts';
import { describeSize } from '#core/backup/place.ts';
import { UnusableBackup } from '#core/backup/unusable.ts';

/**
 * `backup [--naar FOLDER] [--sleutel FILE]`: one file with everything, checked by putting it back elsewhere. Works beside
 * a running application. Makes the key when there is none, and shows it that one time.
 */
export const run: Run = async (args) => {
	const { values, positionals } = readArgs(args, {
		naar: { type: 'string' },
		sleutel: { type: 'string' },
		bewaar: { type: 'string' },
		json: { type: 'boolean' }
	});
	if (positionals.length > 0) throw new WrongUsage('Noem de map met --naar.');
	const say = values.json ? () => {} : (line: string) => console.error(line);
	return withServer(async (url, settings) => {
		const folder = path.resolve(
			values.naar ?? settings.backup.folder ?? path.join(settings.dataFolder, 'reservekopie')
		);
		const keep = Number(values.bewaar ?? settings.backup.keep);
		if (!Number.isInteger(keep) || keep < 1) throw new WrongUsage('--bewaar is een getal van 1 of meer.');
		const keyFile = path.resolve(values.sleutel ?? settings.backup.keyFile ?? usualKeyFile());
		const key = await keyAt(keyFile);
		if (key.made) for (const line of aboutNewKey(keyFile, key.identity)) say(line);
		const outcome = await makeBackup({ url, folder, keep, key, keyFile, dataFolder: settings.dataFolder });
		if (!outcome.ok) {
			console.error(outcome.message);
			return 1;
		}
		const { file, size, tables, rows } = outcome.value;
		if (values.json)
			console.log(JSON.stringify({ bestand: file, grootte: size, tabellen: tables, rijen: rows }));
		else {
			console.log(`Reservekopie gemaakt: ${file} (${describeSize(size)}).`);
			console.log(
				`Gecontroleerd: teruggezet in een proefdatabase en byte voor byte gelijk (${tables} tabellen, ${rows} rijen).`
			);
		}
		return 0;
	}, say);
};

/** A key that must not lie beside the backups is refused by makeBackup; here it only has to be there. */
async function keyAt(file: string) {
	try {
		return await readOrMakeKey(file);
	} catch (error) {
		throw error instanceof UnusableBackup ? new WrongUsage(error.message) : error;
	}
}

const aboutNewKey = (file: string, identity: string) => [
	`Er is een nieuwe sleutel gemaakt in ${file}:`,
	'',
	`  ${identity}`,
	'',
	'Bewaar hem ook ergens anders, bijvoorbeeld in de kluis van de school, en nooit bij de reservekopieën.',
	'Zonder deze sleutel kan niemand een reservekopie openen.',
	''
];
