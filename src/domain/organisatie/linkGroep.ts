import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { day, id, oneOf, optionalDay } from '#core/form.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { compareDays } from '#law/datum.ts';
import { mayImport } from './importEdexml.ts';

/** How somebody stands before a group, and what that opens; in the order of the list to choose from. */
export const groepsrollen = {
	groepsleerkracht: 'Groepsleerkracht: ziet alles van deze kinderen',
	duo: 'Duoleerkracht: ziet alles van deze kinderen',
	vakleerkracht: 'Vakleerkracht: ziet alleen de namen',
	onderwijsassistent: 'Onderwijsassistent: ziet alleen de namen',
	invaller: 'Invaller: ziet namen en weetjes, tot een laatste dag'
} as const;

export const Groepskoppeling = v.pipe(
	v.object({
		groep: v.pipe(v.string('Kies een groep.'), v.uuid('Kies een groep.')),
		rol: oneOf(
			Object.keys(groepsrollen) as (keyof typeof groepsrollen)[],
			'Kies hoe deze collega voor de groep staat.'
		),
		van: day('Vul in vanaf welke dag.'),
		tot: optionalDay('Vul een datum in, of laat het leeg.')
	}),
	v.forward(
		v.check(
			({ rol, tot }) => rol !== 'invaller' || tot !== null,
			'Een invaller heeft altijd een laatste dag. Vul die in; verlengen kan later.'
		),
		['tot']
	)
);

const geenToegang = refused(
	'geen_toegang',
	'Alleen de intern begeleider, de directie en de administratie bepalen wie voor welke groep staat.'
);

/**
 * Puts somebody before a group from a day on, with or without a last day. Without one, another role there ends the day
 * before; with one, the other goes on beside it. Refuses `geen_toegang`, `orde`, `staat_er_al`, and `einde_ontbreekt` for
 * a substitute (AP: a substitute has temporary access).
 */
export async function linkGroep(
	tx: Tx,
	medewerkerId: string,
	{
		groep,
		rol,
		van,
		tot = null
	}: {
		groep: string;
		rol: keyof typeof groepsrollen;
		van: Temporal.PlainDate;
		tot?: Temporal.PlainDate | null;
	}
): Promise<Outcome<undefined>> {
	if (!(await mayImport(tx))) return geenToegang;
	if (rol === 'invaller' && !tot)
		return refused('einde_ontbreekt', 'Een invaller heeft altijd een laatste dag.');
	if (tot && compareDays(tot, van) < 0)
		return refused('orde', 'De laatste dag ligt voor de eerste. Kijk de datums na.');
	const running = await tx
		.selectFrom('groep_medewerker')
		.select(['rol', 'van'])
		.where('medewerker_id', '=', medewerkerId)
		.where('groep_id', '=', groep)
		.where((where) => where.or([where('tot', 'is', null), where('tot', '>=', van)]))
		.where('van', '<=', tot ?? Temporal.PlainDate.from('9999-12-31'))
		.execute();
	if (running.some((one) => one.rol === rol || (tot && one.van.equals(van))))
		return refused('staat_er_al', 'Deze collega staat in deze periode al bij die groep.');
	if (!tot)
		for (const one of running)
			await close(tx, { medewerkerId, groep, van: one.van, tot: van.subtract({ days: 1 }) });
	await tx
		.insertInto('groep_medewerker')
		.values({ medewerker_id: medewerkerId, groep_id: groep, rol, van, tot })
		.execute();
	return done();
}

export const Ontkoppeling = v.object({
	groep: id,
	van: day('Dit formulier is niet volledig. Ververs de pagina.'),
	laatste: day('Vul de laatste dag in.')
});

/** Sets the last day of a link, earlier or later than it was. A link that begins after it never was. Refuses `geen_toegang`. */
export async function unlinkGroep(
	tx: Tx,
	medewerkerId: string,
	{ groep, van, laatste }: v.InferOutput<typeof Ontkoppeling>
): Promise<Outcome<undefined>> {
	if (!(await mayImport(tx))) return geenToegang;
	await close(tx, { medewerkerId, groep, van, tot: laatste });
	return done();
}

async function close(
	tx: Tx,
	{
		medewerkerId,
		groep,
		van,
		tot
	}: { medewerkerId: string; groep: string; van: Temporal.PlainDate; tot: Temporal.PlainDate }
) {
	if (compareDays(tot, van) < 0)
		await tx
			.deleteFrom('groep_medewerker')
			.where('medewerker_id', '=', medewerkerId)
			.where('groep_id', '=', groep)
			.where('van', '=', van)
			.execute();
	else
		await tx
			.updateTable('groep_medewerker')
			.set({ tot })
			.where('medewerker_id', '=', medewerkerId)
			.where('groep_id', '=', groep)
			.where('van', '=', van)
			.execute();
}
