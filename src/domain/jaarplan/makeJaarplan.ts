import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { readKalender } from '#domain/organisatie/readKalender.ts';
import { readWerkafspraken, werkafsprakenOp } from '#domain/organisatie/readWerkafspraken.ts';
import { besprekingsvensters } from '#domain/overleg/leerlingbespreking.ts';
import { compareDays } from '#law/datum.ts';
import { earliest, latest } from '#law/duur.ts';
import { planJaar } from '#law/planJaar.ts';
import type { Plankring, Planmoment, Planvraag } from '#law/planvraag.ts';
import { beginOf, eindOf, type Schooljaar } from '#law/schooljaar.ts';
import type { Werkafspraak } from '#law/werkafspraak.ts';
import { toPlanmoment } from './jaarmoment.ts';
import { readMomenten } from './readMomenten.ts';
import { readPlankring } from './readPlankring.ts';

type Wie = Pick<User, 'schoolId' | 'rollen' | 'vandaag'>;

/** Who lays the year. */
export const magJaarPlannen = (rollen: readonly string[]): boolean =>
	rollen.includes('directie') || rollen.includes('intern_begeleider');

/**
 * The plan of a school year as it would be made now, not stored: what was held, locked or lies in the past stays, the
 * rest is laid anew from the promises that hold in that year.
 */
export async function proposeJaarplan(
	tx: Tx,
	user: Wie,
	schooljaar: Schooljaar,
	vanaf: Temporal.PlainDate
): Promise<{ plan: Planmoment[]; vraag: Planvraag; werkafspraken: readonly Werkafspraak[] }> {
	const kalender = await readKalender(tx, beginOf(schooljaar));
	const werkafspraken = werkafsprakenOp(
		await readWerkafspraken(tx),
		latest(beginOf(schooljaar), vanaf)
	).filter(({ id }) => user.rollen.includes('directie') || id !== 'klassenbezoek');
	const momenten = await readMomenten(tx, schooljaar);
	const kring = await readPlankring(tx, user.schoolId, schooljaar, kalender);
	const vraag: Planvraag = {
		werkafspraken,
		kring,
		kalender,
		schooljaar,
		vanaf: latest(beginOf(schooljaar), vanaf),
		vast: [
			...momenten
				.filter(
					({ vast, heeftOverleg, uitkomst, van, werkafspraak, besprekingId }) =>
						vast ||
						heeftOverleg ||
						uitkomst !== null ||
						werkafspraak === null ||
						besprekingId !== null ||
						compareDays(van, vanaf) < 0
				)
				.map((moment) => toPlanmoment(moment, user.schoolId)),
			...(await listGeplandeBesprekingen(
				tx,
				schooljaar,
				new Set(momenten.map(({ sleutel }) => sleutel)),
				kring,
				werkafspraken
			))
		]
	};
	return { plan: planJaar(vraag), vraag, werkafspraken };
}

/** Reviews that were planned before there was a jaarplan: they stay on their day. */
async function listGeplandeBesprekingen(
	tx: Tx,
	schooljaar: Schooljaar,
	bekend: ReadonlySet<string>,
	kring: Plankring,
	werkafspraken: readonly Werkafspraak[]
): Promise<Planmoment[]> {
	const rows = await tx
		.selectFrom('leerlingbespreking')
		.innerJoin('groep', (join) =>
			join
				.onRef('groep.school_id', '=', 'leerlingbespreking.school_id')
				.onRef('groep.id', '=', 'leerlingbespreking.groep_id')
		)
		.select(['groep_id', 'ronde', 'gepland_op'])
		.where('groep.schooljaar', '=', schooljaar)
		.execute();
	const vensters = besprekingsvensters(schooljaar, werkafspraken);
	return rows.flatMap(({ groep_id, ronde, gepland_op }) => {
		const venster = vensters.find((een) => een.ronde === ronde);
		const naam = ['najaar', 'voorjaar', 'zomer'][ronde - 1];
		const sleutel = `leerlingbespreking|${naam}|groep:${groep_id}`;
		if (!naam || bekend.has(sleutel)) return [];
		return [
			{
				sleutel,
				werkafspraak: 'leerlingbespreking',
				ronde: naam,
				over: { soort: 'groep', id: groep_id } as const,
				vorm: 'overleg' as const,
				van: gepland_op,
				tot: gepland_op,
				vensterVan: earliest(gepland_op, venster?.van ?? gepland_op),
				vensterTot: latest(gepland_op, venster?.tot ?? gepland_op),
				deelnemers: [
					...(kring.over.find(({ over }) => over.id === groep_id)?.betrokkenen ?? []),
					...kring.groepen.intern_begeleider
				],
				minuten: 120,
				vast: true
			}
		];
	});
}

/**
 * Lays the school year and stores it: one button. What stood and could move is replaced; what was held, locked, in the past or
 * made by hand stays. Answers how many moments there are. Refuses `geen_toegang`, `niets_te_plannen`.
 */
export async function makeJaarplan(
	tx: Tx,
	user: Wie,
	schooljaar: Schooljaar,
	vanaf: Temporal.PlainDate = user.vandaag
): Promise<Outcome<{ momenten: number }>> {
	if (!magJaarPlannen(user.rollen))
		return refused('geen_toegang', 'De directie en de intern begeleider maken het jaarplan.');
	if (compareDays(eindOf(schooljaar), vanaf) < 0)
		return refused('niets_te_plannen', 'Dit schooljaar is voorbij.');
	const { plan, vraag, werkafspraken } = await proposeJaarplan(tx, user, schooljaar, vanaf);
	if (plan.length === 0)
		return refused(
			'niets_te_plannen',
			'Er zijn nog geen groepen in dit schooljaar. Lees eerst de klassenlijst in.'
		);
	const stays = new Set(vraag.vast.map(({ sleutel }) => sleutel));
	const standing = await tx
		.selectFrom('moment')
		.select(['id', 'sleutel'])
		.where('schooljaar', '=', schooljaar)
		.where('werkafspraak', 'is not', null)
		.execute();
	const gone = standing
		.filter(({ sleutel }) => !stays.has(sleutel))
		// A visit to a class is not the intern begeleider's to move (X25); this person does not see it here.
		.map(({ id }) => id);
	if (gone.length > 0) await tx.deleteFrom('moment').where('id', 'in', gone).execute();
	const kept = new Set(standing.filter(({ sleutel }) => stays.has(sleutel)).map(({ sleutel }) => sleutel));
	const rows = plan
		.filter(({ sleutel, werkafspraak }) => werkafspraak !== '' && !kept.has(sleutel))
		.map((moment) => rowOf(moment, schooljaar, werkafspraken, plan));
	for (let at = 0; at < rows.length; at += 200)
		await tx
			.insertInto('moment')
			.values(rows.slice(at, at + 200))
			.execute();
	return done({ momenten: plan.length });
}

const rowOf = (
	moment: Planmoment,
	schooljaar: Schooljaar,
	werkafspraken: readonly Werkafspraak[],
	plan: readonly Planmoment[]
) => {
	const { over, werkafspraak } = moment;
	const subjects = new Set(plan.filter((one) => one.werkafspraak === werkafspraak).map((one) => one.over.id))
		.size;
	return {
		schooljaar,
		werkafspraak,
		sleutel: moment.sleutel,
		// A round of several groups moves as one; what the school does by itself is one series for the year.
		reeks: subjects > 1 ? `${werkafspraak}/${moment.ronde}` : werkafspraak,
		titel: werkafspraken.find(({ id }) => id === werkafspraak)?.titel ?? 'Leerlingbespreking',
		vorm: moment.vorm,
		groep_id: over.soort === 'groep' ? over.id : null,
		bouw: over.soort === 'bouw' ? over.id : null,
		medewerker_id: over.soort === 'medewerker' ? over.id : null,
		van: moment.van,
		tot: moment.tot,
		venster_van: moment.vensterVan,
		venster_tot: moment.vensterTot,
		minuten: moment.minuten,
		deelnemers: [...moment.deelnemers]
	};
};
