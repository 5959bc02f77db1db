import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { day, optionalText, text } from '#core/form.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { geenToegang, mayImport } from './importEdexml.ts';

const noToegang = refused('geen_toegang', geenToegang.replace('lezen bestanden in', 'voegen mensen toe'));
const email = v.union(
	[v.literal(''), v.pipe(v.string(), v.trim(), v.email())],
	'Dit e-mailadres klopt niet. Kijk naar het apenstaartje en de punt.'
);

/** A colleague who is not in the file of the administration. */
export const NieuweMedewerker = v.object({
	roepnaam: text('Vul de voornaam in.', 64),
	voorvoegsel: optionalText(10),
	achternaam: text('Vul de achternaam in.', 70),
	emailadres: v.optional(email, '')
});

/** Adds a colleague by hand. Refuses `geen_toegang` and `adres_bezet`. Out: the id. */
export async function addMedewerker(
	tx: Tx,
	{ roepnaam, voorvoegsel, achternaam, emailadres }: v.InferOutput<typeof NieuweMedewerker>
): Promise<Outcome<{ id: string }>> {
	if (!(await mayImport(tx))) return noToegang;
	const other = await tx
		.selectFrom('medewerker')
		.select('id')
		.where(({ fn, eb }) => eb(fn('lower', ['emailadres']), '=', emailadres.toLowerCase()))
		.executeTakeFirst();
	if (other)
		return refused(
			'adres_bezet',
			'Dit e-mailadres staat al bij een collega. Een adres hoort bij één persoon.'
		);
	const made = await tx
		.insertInto('medewerker')
		.values({ roepnaam, voorvoegsel: voorvoegsel || null, achternaam, emailadres: emailadres || null })
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(made);
}

/** A child that comes before the administration knows it. */
export const NieuweLeerling = v.object({
	roepnaam: text('Vul de roepnaam in.', 64),
	voorvoegsel: optionalText(10),
	achternaam: text('Vul de achternaam in.', 70),
	geboortedatum: day('Vul de geboortedatum in.'),
	geslacht: v.picklist(
		['onbekend', 'jongen', 'meisje', 'niet_gespecificeerd'],
		'Kies wat er in de administratie staat.'
	),
	groep: v.union([v.literal(''), v.pipe(v.string(), v.uuid())], 'Kies een groep uit de lijst.'),
	van: day('Vul de eerste schooldag in.')
});

/** Adds a child by hand, in a group when one is given. The next class list asks whether it is the same child. */
export async function addLeerling(
	tx: Tx,
	gegeven: v.InferOutput<typeof NieuweLeerling>
): Promise<Outcome<{ id: string }>> {
	if (!(await mayImport(tx))) return noToegang;
	const { roepnaam, voorvoegsel, achternaam, geboortedatum, geslacht, groep, van } = gegeven;
	const same = await tx
		.selectFrom('leerling')
		.select('id')
		.where('roepnaam', '=', roepnaam)
		.where('achternaam', '=', achternaam)
		.where('geboortedatum', '=', geboortedatum)
		.executeTakeFirst();
	if (same) return refused('bestaat_al', 'Er is al een kind met deze naam en deze geboortedatum.');
	const made = await tx
		.insertInto('leerling')
		.values({
			roepnaam,
			voorvoegsel: voorvoegsel || null,
			achternaam,
			geboortedatum,
			geslacht,
			ingestroomd_op: van
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	if (groep)
		await tx.insertInto('groepsplaatsing').values({ leerling_id: made.id, groep_id: groep, van }).execute();
	return done(made);
}
