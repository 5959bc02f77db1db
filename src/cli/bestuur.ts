import { safeParse } from 'valibot';
import { findMedewerker } from '#cli/account.ts';
import { CliError, dayAt, findSchool, readArgs, withDatabase, WrongUsage, type Run } from '#cli/command.ts';
import { createGebruiker, Gebruikersnaam } from '#domain/toegang/createGebruiker.ts';
import { appointBestuurder, recordBestuur } from '#domain/toegang/recordBestuur.ts';

/**
 * `bestuur NUMMER --bestuur NAAM --school BRIN [--school BRIN ...] [--account GEBRUIKERSNAAM --naam NAAM]`: puts schools
 * under a board, and makes an account that sees the counts of all of them and no child. Shows its password once.
 */
export const run: Run = async (args) => {
	const { values, positionals } = readArgs(args, {
		bestuur: { type: 'string' },
		school: { type: 'string', multiple: true },
		account: { type: 'string' },
		naam: { type: 'string' }
	});
	const [nummer, ...rest] = positionals;
	if (!nummer || !/^\d{5}$/.test(nummer) || rest.length > 0)
		throw new WrongUsage('Noem het nummer van het bestuur: vijf cijfers.');
	const naam = values.bestuur?.trim() ?? '';
	if (naam.length < 2) throw new WrongUsage('Noem met --bestuur hoe het bestuur heet.');
	const brins = values.school ?? [];
	if (brins.length === 0) throw new WrongUsage('Noem met --school minstens een school; het mag vaker.');
	const account = values.account === undefined ? undefined : safeParse(Gebruikersnaam, values.account);
	if (account && !account.success) throw new WrongUsage(account.issues[0].message);

	const start = await withDatabase(async (database, settings) => {
		const schools = [];
		for (const brin of brins) schools.push(await findSchool(database, brin));
		for (const school of schools)
			await database.dangerouslyAsBeheer(school.id, 'read write', undefined, (tx) =>
				recordBestuur(tx, { schoolId: school.id, nummer, naam })
			);
		const first = schools[0]!;
		console.log(`${naam} (${nummer}): ${schools.length === 1 ? '1 school' : `${schools.length} scholen`}.`);
		if (!account?.success) return undefined;
		const vandaag = dayAt(first, settings);
		return database.dangerouslyAsBeheer(first.id, 'read write', vandaag, async (tx) => {
			const medewerkerId = await findMedewerker(tx, values.naam);
			await appointBestuurder(tx, { medewerkerId, van: vandaag });
			const outcome = await createGebruiker(tx, { medewerkerId, gebruikersnaam: account.output });
			if (!outcome.ok) throw new CliError(outcome.message);
			return outcome.value;
		});
	});
	if (!start) return;
	console.log(`Gebruikersnaam: ${start.gebruikersnaam}\nStartwachtwoord: ${start.startwachtwoord}`);
	console.log('Dit wachtwoord staat nergens anders. Het werkt alleen om een eigen wachtwoord te kiezen.');
};
