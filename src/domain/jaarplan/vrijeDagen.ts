import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays, formatDag } from '#law/datum.ts';
import { eindOf, beginOf, schooljaarOf, type Schooljaar } from '#law/schooljaar.ts';
import { listVakanties, type Regio } from '#law/vakanties.ts';

type Day = Temporal.PlainDate;
export const vrijsoorten = {
	vakantie: 'vakantie',
	studiedag: 'studiedag',
	vrije_dag: 'vrije dag',
	feestdag: 'feestdag'
} as const;
export type Vrijsoort = keyof typeof vrijsoorten;
type Vrijedag = {
	readonly naam: string;
	readonly soort: Vrijsoort;
	readonly van: Day;
	readonly tot: Day;
};

/** Who keeps the free days of the school. */
export const magVrijeDagen = (rollen: readonly string[]): boolean =>
	['directie', 'intern_begeleider', 'administratie'].some((rol) => rollen.includes(rol));

/** What the school wrote down for a school year, by day. */
export async function listVrijeDagen(tx: Tx, schooljaar: Schooljaar): Promise<Vrijedag[]> {
	const rows = await tx
		.selectFrom('vakantie')
		.select(['naam', 'soort', 'van', 'tot'])
		.where('schooljaar', '=', schooljaar)
		.orderBy('van')
		.orderBy('naam')
		.execute();
	return rows.map((row) => ({ ...row, soort: row.soort as Vrijsoort }));
}

/**
 * Adds free days to the calendar, or moves those of the same name. The first holiday a school writes down in a year takes
 * along the other holidays of its region, which would not count any more by themselves. Refuses `geen_toegang`,
 * `einde_voor_begin`, `ander_schooljaar`, `te_lang`. Answers how many there were.
 */
export async function storeVrijeDagen(
	tx: Tx,
	user: { readonly rollen: readonly string[] },
	schooljaar: Schooljaar,
	dagen: readonly Vrijedag[]
): Promise<Outcome<{ bewaard: number }>> {
	if (!magVrijeDagen(user.rollen))
		return refused(
			'geen_toegang',
			'De directie, de intern begeleider en de administratie houden de vrije dagen bij.'
		);
	for (const { naam, van, tot } of dagen) {
		if (compareDays(tot, van) < 0)
			return refused('einde_voor_begin', `De laatste dag van ${naam} ligt voor de eerste dag.`);
		if (schooljaarOf(van) !== schooljaar)
			return refused(
				'ander_schooljaar',
				`${naam} begint op ${formatDag(van, true)}: buiten schooljaar ${schooljaar}.`
			);
		if (van.until(tot).days > 60)
			return refused('te_lang', `${naam} duurt langer dan twee maanden. Klopt de laatste dag?`);
	}
	const known = await listVrijeDagen(tx, schooljaar);
	const first =
		dagen.some(({ soort }) => soort === 'vakantie') && !known.some(({ soort }) => soort === 'vakantie')
			? await regionalVakanties(tx, schooljaar, dagen)
			: [];
	for (const { naam, soort, van, tot } of [...first, ...dagen])
		await tx
			.insertInto('vakantie')
			.values({ schooljaar, naam, soort, van, tot, bron: 'school' })
			.onConflict((conflict) =>
				conflict.columns(['school_id', 'schooljaar', 'naam']).doUpdateSet({ soort, van, tot, bron: 'school' })
			)
			.execute();
	return done({ bewaard: dagen.length });
}

async function regionalVakanties(
	tx: Tx,
	schooljaar: Schooljaar,
	eigen: readonly Vrijedag[]
): Promise<Vrijedag[]> {
	const school = await tx.selectFrom('school').select('regio').executeTakeFirst();
	const overlaps = (van: Day, tot: Day) =>
		eigen.some((dag) => compareDays(dag.van, tot) <= 0 && compareDays(van, dag.tot) <= 0);
	return listVakanties((school?.regio ?? 'midden') as Regio, schooljaar)
		.filter(({ van, tot }) => !overlaps(van, tot))
		.map(({ naam, van, tot }) => ({ naam, soort: 'vakantie', van, tot }));
}

/** Takes a free day out of the calendar by its name. Refuses `geen_toegang`, `onbekend`. */
export async function removeVrijedag(
	tx: Tx,
	user: { readonly rollen: readonly string[] },
	schooljaar: Schooljaar,
	naam: string
): Promise<Outcome<undefined>> {
	if (!magVrijeDagen(user.rollen))
		return refused(
			'geen_toegang',
			'De directie, de intern begeleider en de administratie houden de vrije dagen bij.'
		);
	const gone = await tx
		.deleteFrom('vakantie')
		.where('schooljaar', '=', schooljaar)
		.where('naam', '=', naam)
		.returning('naam')
		.executeTakeFirst();
	return gone ? done() : refused('onbekend', 'Deze vrije dag staat er niet meer.');
}

/** What a calendar file offers for a school year: a week or longer is a vakantie, `studie` in the name makes a studiedag, other days are free. */
export const sortVrijeDagen = (
	perioden: readonly { readonly naam: string; readonly van: Day; readonly tot: Day }[],
	schooljaar: Schooljaar
): Vrijedag[] => {
	const within = perioden.filter(
		({ van }) => compareDays(van, beginOf(schooljaar)) >= 0 && compareDays(van, eindOf(schooljaar)) <= 0
	);
	const seen = new Map<string, number>();
	return within.map(({ naam, van, tot }) => {
		// Two study days often have one name; in the calendar of a school year a name stands once.
		const times = (seen.get(naam) ?? 0) + 1;
		seen.set(naam, times);
		const soort: Vrijsoort = /studie/i.test(naam)
			? 'studiedag'
			: van.until(tot).days >= 4
				? 'vakantie'
				: 'vrije_dag';
		return { naam: times > 1 ? `${naam} (${times})` : naam, soort, van, tot };
	});
};
