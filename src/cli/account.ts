import { CliError, dayAt, findSchool, readArgs, withDatabase, WrongUsage, type Run } from '#cli/command.ts';
import { fold } from '#domain/organisatie/matchPersonen.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { resetTweedeStap } from '#domain/aanmelding/resetTweedeStap.ts';
import { createGebruiker, Gebruikersnaam, resetStartwachtwoord } from '#domain/toegang/createGebruiker.ts';
import { giveRol } from '#domain/toegang/giveRol.ts';
import { rollen, type Rol } from '#domain/toegang/rol.ts';
import { safeParse } from 'valibot';

/**
 * `account GEBRUIKERSNAAM --naam "Voornaam Achternaam" [--rol ROL] [--school BRIN]`: the first account of a school that
 * came in through the command line, or a new start password for an account that exists. Shows the password once.
 * `--tweede-stap-wissen` helps who can hand out accounts and lost telephone and paper, when nobody else can.
 */
export const run: Run = async (args) => {
	const { values, positionals } = readArgs(args, {
		school: { type: 'string' },
		naam: { type: 'string' },
		rol: { type: 'string', multiple: true },
		'tweede-stap-wissen': { type: 'boolean' }
	});
	const [given, ...rest] = positionals;
	if (given === undefined || rest.length > 0) throw new WrongUsage('Noem een gebruikersnaam.');
	const gebruikersnaam = safeParse(Gebruikersnaam, given);
	if (!gebruikersnaam.success) throw new WrongUsage(gebruikersnaam.issues[0].message);
	const wanted = (values.rol ?? []).map((rol) => rol.toLowerCase().replaceAll(' ', '_'));
	const unknown = wanted.find((rol) => !Object.hasOwn(rollen, rol));
	if (unknown)
		throw new WrongUsage(`De rol ${unknown} bestaat niet. Kies uit: ${Object.keys(rollen).join(', ')}.`);

	const start = await withDatabase(async (database, settings) => {
		const school = await findSchool(database, values.school);
		const vandaag = dayAt(school, settings);
		return database.dangerouslyAsBeheer(school.id, 'read write', vandaag, async (tx) => {
			const known = await tx
				.selectFrom('gebruiker')
				.select('medewerker_id')
				.where('gebruikersnaam', '=', gebruikersnaam.output)
				.executeTakeFirst();
			const medewerkerId = known?.medewerker_id ?? (await findMedewerker(tx, values.naam));
			for (const rol of wanted) {
				const outcome = await giveRol(tx, { medewerkerId, rol: rol as Rol, van: vandaag });
				if (!outcome.ok && outcome.refused !== 'heeft_rol') throw new CliError(outcome.message);
			}
			const outcome = known
				? await resetStartwachtwoord(tx, medewerkerId)
				: await createGebruiker(tx, { medewerkerId, gebruikersnaam: gebruikersnaam.output });
			if (!outcome.ok) throw new CliError(outcome.message);
			if (known && values['tweede-stap-wissen']) {
				const reden = 'Gewist met de opdrachtregel, door wie de server beheert.';
				const wiped = await resetTweedeStap(tx, { medewerkerId: '' }, { medewerkerId, reden });
				if (!wiped.ok) throw new CliError(wiped.message);
			}
			return outcome.value;
		});
	});
	console.log(`Gebruikersnaam: ${start.gebruikersnaam}\nStartwachtwoord: ${start.startwachtwoord}`);
	console.log('Dit wachtwoord staat nergens anders. Het werkt alleen om een eigen wachtwoord te kiezen.');
};

type Tx = Parameters<typeof giveRol>[0];

/** A colleague by full name; somebody who is not known yet is added. */
export async function findMedewerker(tx: Tx, naam: string | undefined): Promise<string> {
	if (!naam) throw new WrongUsage('Noem met --naam voor wie dit account is.');
	const all = await tx
		.selectFrom('medewerker')
		.select(['id', 'roepnaam', 'voorletters', 'voorvoegsel', 'achternaam'])
		.execute();
	const found = all.filter((one) => fold(volledigeNaam(one)) === fold(naam));
	if (found.length > 1)
		throw new CliError(`Er zijn meer medewerkers die ${naam} heten. Maak dit account op het scherm.`);
	if (found[0]) return found[0].id;
	const [roepnaam = naam, ...rest] = naam.trim().split(/\s+/);
	const { id } = await tx
		.insertInto('medewerker')
		.values({ roepnaam, achternaam: rest.join(' ') || null })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}
