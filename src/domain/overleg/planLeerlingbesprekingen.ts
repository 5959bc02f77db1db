import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { readWerkafspraken } from '#domain/organisatie/readWerkafspraken.ts';
import { compareDays } from '#law/datum.ts';
import type { Schooljaar } from '#law/schooljaar.ts';
import { besprekingsvensters } from './leerlingbespreking.ts';
import { proposeBesprekingsdagen } from './proposeBesprekingsdagen.ts';

/**
 * Plans the reviews of a school year that are not planned yet, three per group in their windows (S57, X24), and answers
 * how many. Every date can be changed afterwards. Refuses `geen_intern_begeleider`, `niets_te_plannen`.
 */
export async function planLeerlingbesprekingen(
	tx: Tx,
	user: Pick<User, 'vandaag' | 'rollen'>,
	schooljaar: Schooljaar
): Promise<Outcome<{ gepland: number }>> {
	if (!user.rollen.includes('intern_begeleider'))
		return refused('geen_intern_begeleider', 'De intern begeleider plant de leerlingbesprekingen.');
	const groepen = await tx
		.selectFrom('groep')
		.select(['id', 'naam'])
		.where('schooljaar', '=', schooljaar)
		.where('soort', '=', 'stamgroep')
		.where('vervallen_op', 'is', null)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('groepsplaatsing')
					.select('leerling_id')
					.whereRef('groepsplaatsing.school_id', '=', 'groep.school_id')
					.whereRef('groepsplaatsing.groep_id', '=', 'groep.id')
			)
		)
		.orderBy('naam')
		.execute();
	const rijen = await tx.selectFrom('leerlingbespreking').select(['groep_id', 'ronde']).execute();
	const voorstel = proposeBesprekingsdagen(
		groepen.map(({ id }) => id),
		besprekingsvensters(schooljaar, await readWerkafspraken(tx)),
		await readKalender(tx, user.vandaag),
		user.vandaag,
		new Set(rijen.map(({ groep_id, ronde }) => `${groep_id}/${ronde}`))
	);
	if (voorstel.length === 0)
		return refused('niets_te_plannen', 'Alle rondes die nog kunnen, zijn al gepland.');
	const jaarplan = await readJaarplandagen(tx, schooljaar);
	const dagOf = ({ groepId, ronde, datum }: (typeof voorstel)[number]) => {
		const gepland = jaarplan.get(`${groepId}/${ronde}`);
		return gepland && compareDays(gepland, user.vandaag) > 0 ? gepland : datum;
	};
	await tx
		.insertInto('leerlingbespreking')
		.values(voorstel.map((een) => ({ groep_id: een.groepId, ronde: een.ronde, gepland_op: dagOf(een) })))
		.onConflict((conflict) => conflict.columns(['school_id', 'groep_id', 'ronde']).doNothing())
		.execute();
	return done({ gepland: voorstel.length });
}

/** The days that the jaarplan gives to reviews, by group and round: they win over a proposal. */
async function readJaarplandagen(tx: Tx, schooljaar: Schooljaar): Promise<Map<string, Temporal.PlainDate>> {
	const rows = await tx
		.selectFrom('moment')
		.select(['groep_id', 'reeks', 'van'])
		.where('schooljaar', '=', schooljaar)
		.where('werkafspraak', '=', 'leerlingbespreking')
		.execute();
	return new Map(
		rows.map(({ groep_id, reeks, van }) => [
			`${groep_id}/${['najaar', 'voorjaar', 'zomer'].indexOf(reeks.split('/')[1] ?? '') + 1}`,
			van
		])
	);
}
