import * as v from 'valibot';
import type { Database } from '#core/database.ts';
import { hashPassword } from '#core/password.ts';
import { findWeakness } from '#core/passwordRules.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { text } from '#core/form.ts';

/** The first-run page: the school and the account of whoever sets it up. */
export const NieuweSchool = v.object({
	naam: text('Vul de naam van de school in.', 120),
	brin: v.pipe(
		text('Vul het BRIN-nummer in.'),
		v.toUpperCase(),
		v.regex(/^\d{2}[A-Z]{2}(\d{2})?$/, 'Een BRIN-nummer is twee cijfers en twee letters, zoals 12AB.')
	),
	regio: v.picklist(['noord', 'midden', 'zuid'], 'Kies de vakantieregio.'),
	roepnaam: text('Vul uw voornaam in.', 64),
	voorvoegsel: v.optional(
		v.pipe(v.string(), v.trim(), v.maxLength(10, 'Een voorvoegsel heeft hooguit 10 tekens.')),
		''
	),
	achternaam: text('Vul uw achternaam in.', 70),
	rol: v.picklist(['intern_begeleider', 'directie', 'administratie'], 'Kies wat u op school doet.'),
	gebruikersnaam: v.pipe(
		text('Kies een gebruikersnaam.', 80),
		v.toLowerCase(),
		v.regex(
			/^[a-z0-9._@-]{3,80}$/,
			'Een gebruikersnaam heeft minstens 3 letters, cijfers, punten of streepjes, zonder spaties.'
		)
	),
	wachtwoord: v.pipe(v.string('Kies een wachtwoord.'), v.minLength(1, 'Kies een wachtwoord.'))
});

/**
 * Makes the first school of an empty installation, with one account that may also hand out roles. `vandaag` is the day
 * the installation pretends it is: such a school is for practice, and its roles run from that day. Refuses
 * `school_bestaat` and `wachtwoord_zwak`.
 */
export async function createSchool(
	database: Database,
	gegeven: v.InferOutput<typeof NieuweSchool>,
	vandaag?: Temporal.PlainDate
): Promise<Outcome<{ schoolId: string; gebruikerId: string }>> {
	const { naam, gebruikersnaam, roepnaam, achternaam } = gegeven;
	const zwak = findWeakness(gegeven.wachtwoord, [naam, gebruikersnaam, roepnaam, achternaam]);
	if (zwak) return refused('wachtwoord_zwak', zwak);
	const wachtwoord = await hashPassword(gegeven.wachtwoord);
	const id = crypto.randomUUID();
	return database.dangerouslyAsBeheer(id, 'read write', vandaag, async (tx) => {
		const existing = await tx.selectFrom('school').select('id').limit(1).executeTakeFirst();
		if (existing)
			return refused(
				'school_bestaat',
				'Er is al een school. Meld u aan, of vraag de beheerder om een account.'
			);
		await tx
			.insertInto('school')
			.values({
				...{ id, brin: gegeven.brin, naam: gegeven.naam, regio: gegeven.regio },
				soort: vandaag ? 'test' : 'echt'
			})
			.execute();
		const medewerker = await tx
			.insertInto('medewerker')
			.values({
				roepnaam: gegeven.roepnaam,
				voorvoegsel: gegeven.voorvoegsel || null,
				achternaam: gegeven.achternaam
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('medewerker_rol')
			.values([gegeven.rol, 'beheerder'].map((rol) => ({ medewerker_id: medewerker.id, rol })))
			.execute();
		const gebruiker = await tx
			.insertInto('gebruiker')
			.values({ medewerker_id: medewerker.id, gebruikersnaam: gegeven.gebruikersnaam, wachtwoord })
			.returning('id')
			.executeTakeFirstOrThrow();
		return done({ schoolId: id, gebruikerId: gebruiker.id });
	});
}
