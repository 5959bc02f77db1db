import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { bouwOfGroep } from '#domain/organisatie/jaargroep.ts';
import { listGroepen, listLeerlingen } from '#domain/organisatie/read.ts';
import { readReferentielijnen, type Referentielijn } from '#domain/overzicht/readLeerlinggroei.ts';
import { readMetingen } from '#domain/overzicht/readMetingen.ts';
import { lockOverleg } from './lockOverleg.ts';
import { makeOpbrengsten, type Opbrengst } from './opbrengsten.ts';
import { makeTrends, readToetsjaren, type Trend } from './trends.ts';
import { vormOf } from './vormen.ts';

/** The figures of the school as they lay on the table at a meeting: they do not change with what comes later. */
export type Beeld = {
	readonly op: Temporal.Instant;
	readonly rijen: readonly Opbrengst[];
	readonly trends: readonly Trend[];
};

type Wie = Pick<User, 'rollen' | 'vandaag'>;

/** Who sees the results of the whole school, and so can lay its figures on the table; directie sees them there (L6). */
export const magBeeldMaken = (rollen: readonly string[]): boolean => rollen.includes('intern_begeleider');

/**
 * Freezes the figures of the school at this meeting, once: per group and subject, and year after year, without small numbers (S23, S24). Refuses what
 * lockOverleg refuses, and `geen_toegang`, `geen_cijfers`.
 */
export async function storeBeeld(tx: Tx, user: Wie, momentId: string): Promise<Outcome<undefined>> {
	const open = await lockOverleg(tx, momentId);
	if (!open.ok) return open;
	const { beeldVanaf } = vormOf(open.value.moment.werkafspraak);
	if (beeldVanaf === undefined || !magBeeldMaken(user.rollen))
		return refused('geen_toegang', 'De intern begeleider legt de cijfers van de school op tafel.');
	const lijnen = await readReferentielijnen(tx);
	const rijen = await readOpbrengsten(tx, user.vandaag, lijnen, beeldVanaf);
	if (rijen.length === 0)
		return refused('geen_cijfers', 'Er zijn nog geen toetsresultaten van genoeg kinderen om samen te nemen.');
	const trends = makeTrends(await readToetsjaren(tx, user.vandaag), lijnen, beeldVanaf);
	await tx
		.insertInto('overlegbeeld')
		.values({ moment_id: momentId, inhoud: JSON.stringify(rijen), trends: JSON.stringify(trends) })
		.onConflict((conflict) => conflict.columns(['school_id', 'moment_id']).doNothing())
		.execute();
	return done();
}

/** The results of all groups as they are today; fewer than `minstens` children are left out. */
async function readOpbrengsten(
	tx: Tx,
	vandaag: Temporal.PlainDate,
	lijnen: readonly Referentielijn[],
	minstens: number
): Promise<Opbrengst[]> {
	const groepen = await listGroepen(tx, vandaag);
	const rijen: Opbrengst[] = [];
	for (const groep of groepen) {
		const ids = (await listLeerlingen(tx, vandaag, groep.id)).map(({ id }) => id);
		const metingen = await readMetingen(tx, ids, vandaag.subtract({ years: 3 }));
		rijen.push(
			...makeOpbrengsten({ naam: groep.naam, bouw: bouwOfGroep(groep) }, metingen, lijnen, minstens)
		);
	}
	return rijen;
}

/** The figures of this meeting, and those of the last meeting before it that had figures. */
export async function readBeelden(
	tx: Tx,
	momentId: string
): Promise<{ nu: Beeld | null; vorige: (Beeld & { dag: Temporal.PlainDate }) | null }> {
	const { rows } = await sql<{
		momentId: string;
		op: Temporal.Instant;
		inhoud: Opbrengst[];
		trends: Trend[];
		dag: Temporal.PlainDate;
	}>`
		select beeld.moment_id as "momentId", beeld.op, beeld.inhoud, beeld.trends, moment.van as dag
		from overlegbeeld beeld
		join moment on moment.school_id = beeld.school_id and moment.id = beeld.moment_id
		join moment dit on dit.school_id = beeld.school_id and dit.id = ${momentId}
			and dit.werkafspraak = moment.werkafspraak and moment.van <= dit.van
		order by moment.van desc limit 2`.execute(tx);
	const nu = rows.find((row) => row.momentId === momentId);
	const vorige = rows.find((row) => row.momentId !== momentId);
	return {
		nu: nu ? { op: nu.op, rijen: nu.inhoud, trends: nu.trends } : null,
		vorige: vorige ? { op: vorige.op, rijen: vorige.inhoud, trends: vorige.trends, dag: vorige.dag } : null
	};
}
