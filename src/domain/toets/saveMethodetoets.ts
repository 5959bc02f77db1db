import * as v from 'valibot';
import { day, text } from '#core/form.ts';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { parseGetal } from './celwaarden.ts';
import { nameBlok } from './inleesresultaat.ts';
import { Vakkeuze } from './kolomindelingschema.ts';
import { toVeld } from './methodetoets.ts';
import { worksForGroep } from '#domain/organisatie/worksForGroep.ts';
import { compareDays } from '#law/datum.ts';

/** Which test of a method a group made (S98): subject, method, block, highest number of points and the day. */
export const Methodetoetsvelden = v.object({
	vak: v.custom<v.InferOutput<typeof Vakkeuze>>((value) => v.is(Vakkeuze, value), 'Kies een vak.'),
	methode: text('Schrijf op uit welke methode de toets komt, zoals Pluspunt 4.', 60),
	blok: text('Schrijf op welk blok of hoofdstuk het is, zoals 3.', 40),
	maximum: v.pipe(
		v.string('Vul in hoeveel punten er te halen waren.'),
		v.transform((tekst) => parseGetal(tekst) ?? Number.NaN),
		v.number('Vul in hoeveel punten er te halen waren, in cijfers.'),
		v.minValue(0.5, 'Vul in hoeveel punten er te halen waren: meer dan nul.'),
		v.maxValue(1000, 'Vul in hoeveel punten er te halen waren: hooguit 1000.')
	),
	afgenomenOp: day('Vul de dag in waarop de toets is gemaakt.')
});
export type Toetsgegevens = v.InferOutput<typeof Methodetoetsvelden>;

const nietVanU = refused(
	'niet_van_u',
	'Methodetoetsen voert de leerkracht van de groep in, of de intern begeleider.'
);

/** Makes a test of a method for a group, or finds the same one. Out: its id. Refuses who does not belong to the group. */
export async function createMethodetoets(
	tx: Tx,
	groepId: string,
	gegevens: Toetsgegevens,
	vandaag: Temporal.PlainDate
): Promise<Outcome<string>> {
	if (!(await worksForGroep(tx, groepId))) return nietVanU;
	const fout = checkDag(gegevens, vandaag);
	if (fout) return fout;
	const row = toRow(gegevens);
	const zelfde = await tx
		.selectFrom('methodetoets')
		.select('id')
		.where('groep_id', '=', groepId)
		.where((where) => where.and(row))
		.executeTakeFirst();
	if (zelfde) return done(zelfde.id);
	const { id } = await tx
		.insertInto('methodetoets')
		.values({ groep_id: groepId, ...row })
		.returning('id')
		.executeTakeFirstOrThrow();
	return done(id);
}

/** Changes which test it was. Refuses a maximum below points that were given. */
export async function changeMethodetoets(
	tx: Tx,
	toetsId: string,
	gegevens: Toetsgegevens,
	vandaag: Temporal.PlainDate
): Promise<Outcome<undefined>> {
	const toets = await tx
		.selectFrom('methodetoets')
		.select('groep_id')
		.where('id', '=', toetsId)
		.forUpdate()
		.executeTakeFirst();
	if (!toets || !(await worksForGroep(tx, toets.groep_id))) return nietVanU;
	const fout = checkDag(gegevens, vandaag);
	if (fout) return fout;
	const hoogste = await tx
		.selectFrom('methodetoetsresultaat')
		.select((where) => where.fn.max(where.fn.coalesce('herkansing', 'behaald')).as('herkansing'))
		.select((where) => where.fn.max('behaald').as('behaald'))
		.where('methodetoets_id', '=', toetsId)
		.executeTakeFirst();
	const meeste = Math.max(Number(hoogste?.behaald ?? 0), Number(hoogste?.herkansing ?? 0));
	if (meeste > gegevens.maximum)
		return refused('maximum', `Een kind heeft ${toVeld(meeste)} punten. Het maximum kan niet lager zijn.`);
	await tx.updateTable('methodetoets').set(toRow(gegevens)).where('id', '=', toetsId).execute();
	return done();
}

/** Takes away a test on which nobody has points (any more). */
export async function removeMethodetoets(tx: Tx, toetsId: string): Promise<Outcome<undefined>> {
	const punten = await tx
		.selectFrom('methodetoetsresultaat')
		.select('leerling_id')
		.where('methodetoets_id', '=', toetsId)
		.limit(1)
		.executeTakeFirst();
	if (punten)
		return refused(
			'punten',
			'Bij deze toets staan punten. Haal die eerst weg als de toets niet heeft plaatsgevonden.'
		);
	const { numDeletedRows } = await tx.deleteFrom('methodetoets').where('id', '=', toetsId).executeTakeFirst();
	return numDeletedRows === 0n
		? refused('niet_van_u', 'Alleen wie deze toets invoerde, of de intern begeleider, kan haar weghalen.')
		: done();
}

function checkDag({ afgenomenOp }: Toetsgegevens, vandaag: Temporal.PlainDate) {
	return compareDays(afgenomenOp, vandaag) > 0
		? refused('toekomst', 'De dag van de toets ligt in de toekomst. Kijk of het jaar klopt.')
		: undefined;
}

const toRow = ({ vak, methode, blok, maximum, afgenomenOp }: Toetsgegevens) => ({
	...{ vak, methode, maximum },
	blok: nameBlok(blok),
	afgenomen_op: afgenomenOp
});
