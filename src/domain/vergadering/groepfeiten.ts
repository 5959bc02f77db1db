import { sql } from 'kysely';
import type { Tx, User } from '#core/database.ts';
import { listGroepen } from '#domain/organisatie/read.ts';
import { groepsgemiddelde, meesteCellen } from '#domain/overzicht/groepsgemiddelde.ts';
import { vakNaam } from '#domain/overzicht/meetreeks.ts';
import { readReferentielijnen } from '#domain/overzicht/readLeerlinggroei.ts';
import { readGroepsoverzicht, type Groepsoverzicht } from '#domain/overzicht/readGroepsoverzicht.ts';
import { formatDag } from '#law/datum.ts';
import { beginOf, schooljaarOf } from '#law/schooljaar.ts';
import type { Overleg } from './readOverleg.ts';

/** What the records say at a point of the agenda, as lines; a line may lead to where more stands. */
export type Feitregel = { readonly tekst: string; readonly href?: string };

/** A child stands out in a subject, or a plan was evaluated; without names. */
export type Signaaltelling = {
	readonly vak: string;
	readonly richting: 'zorg' | 'kracht';
	readonly aantal: number;
};
export type Plantelling = { readonly uitkomst: 'bereikt' | 'deels' | 'niet'; readonly aantal: number };

/**
 * A group for who sees that group, in numbers (S20-S22): how many stand out, who can learn together per subject, how it grew beside
 * what the school wanted, and what the plans of the last period came to.
 */
export async function readGroepfeiten(
	{ tx, user, overleg }: { tx: Tx; user: User; overleg: Overleg },
	groepId: string
): Promise<Feitregel[]> {
	const groep = (await listGroepen(tx, user.vandaag)).find(({ id }) => id === groepId);
	const overzicht = await readGroepsoverzicht(tx, groepId, user.vandaag);
	if (!groep || overzicht.regels.length === 0) return [];
	const sinds = overleg.vorige?.van ?? beginOf(schooljaarOf(overleg.moment.van));
	const ids = overzicht.regels.map(({ id }) => id);
	const { rows: signalen } = await sql<Signaaltelling>`
		select vak, richting, count(distinct leerling_id)::int as aantal from open_signaal
		where leerling_id = any (${ids}::uuid[]) and vak is not null group by vak, richting`.execute(tx);
	const { rows: plannen } = await sql<Plantelling>`
		select uitkomst, count(*)::int as aantal from planevaluatie
		where school_id = huidige_school() and leerling_id = any (${ids}::uuid[]) and geevalueerd_op >= ${sinds}
		group by uitkomst`.execute(tx);
	const href = `/groepen/${groepId}`;
	return [
		describeGroep(overzicht.regels),
		...describeGroei(overzicht, await readReferentielijnen(tx)),
		...describeClusters(overzicht.regels.length, signalen),
		...describePlannen(plannen, sinds)
	].map((tekst) => ({ tekst, href }));
}

function describeGroep(regels: Groepsoverzicht['regels']): string {
	const met = (test: (regel: (typeof regels)[number]) => boolean) => regels.filter(test).length;
	return `${regels.length} kinderen: ${met(({ zorg }) => zorg > 0)} met iets om naar te kijken, ${met(({ kracht }) => kracht > 0)} die meer aankunnen, ${met(({ plannen }) => plannen.length > 0)} met een plan, ${met(({ niveau }) => niveau >= 3)} op niveau 3 of hoger.`;
}

type Lijn = {
	readonly toets: string;
	readonly vak: string;
	readonly naam: string;
	readonly waarden: Readonly<Record<string, number | undefined>>;
};

/** Per subject what the group reached and grew, beside the lines of the school for that test and moment (S99, S100). */
export function describeGroei({ vakken, regels }: Groepsoverzicht, lijnen: readonly Lijn[]): string[] {
	return vakken.flatMap(({ vak, naam }) => {
		const { laatste, groei } = groepsgemiddelde(regels, vak);
		if (laatste === null) return [];
		const { toets, moment } = meesteCellen(regels, vak)[0]!;
		const streven = lijnen.flatMap((lijn) => {
			const waarde = lijn.vak === vak && lijn.toets === toets ? lijn.waarden[moment] : undefined;
			return waarde === undefined ? [] : [`${lijn.naam} ${komma(waarde)}`];
		});
		return [
			`${naam}, ${moment}: gemiddeld ${komma(laatste)}${streven.length > 0 ? ` (${streven.join(', ')})` : ''}${groei === null ? '' : `, groei ${groei >= 0 ? '+' : ''}${komma(groei)}`}.`
		];
	});
}

/** Who can learn together: per subject who needs more explanation, who can do more, and who follows the group (step 4 of the cycle). */
export function describeClusters(kinderen: number, signalen: readonly Signaaltelling[]): string[] {
	return [...Map.groupBy(signalen, ({ vak }) => vak)].map(([vak, eigen]) => {
		const tel = (richting: Signaaltelling['richting']) =>
			eigen.filter((een) => een.richting === richting).reduce((som, { aantal }) => som + aantal, 0);
		const [zorg, kracht] = [tel('zorg'), tel('kracht')];
		return `Samen leren bij ${vakNaam(vak).toLowerCase()}: ${zorg} met extra uitleg, ${Math.max(0, kinderen - zorg - kracht)} met de groep mee, ${kracht} met meer uitdaging.`;
	});
}

/** What the plans that were evaluated since the last time came to. */
export function describePlannen(plannen: readonly Plantelling[], sinds: Temporal.PlainDate): string[] {
	const tel = (uitkomst: Plantelling['uitkomst']) =>
		plannen.find((een) => een.uitkomst === uitkomst)?.aantal ?? 0;
	const alle = plannen.reduce((som, { aantal }) => som + aantal, 0);
	if (alle === 0) return [`Sinds ${formatDag(sinds)} is er geen plan geëvalueerd.`];
	return [
		`Sinds ${formatDag(sinds)} ${alle === 1 ? 'is 1 plan' : `zijn ${alle} plannen`} geëvalueerd: ${tel('bereikt')} keer het doel bereikt, ${tel('deels')} keer deels, ${tel('niet')} keer niet.`
	];
}

const komma = (getal: number): string => String(getal).replace('.', ',');
