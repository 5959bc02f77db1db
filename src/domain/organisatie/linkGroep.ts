import * as v from 'valibot';
import type { Tx } from '#core/database.ts';
import { day, id, oneOf } from '#core/form.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { mayImport } from './importEdexml.ts';

/** How somebody stands before a group, and what that opens; in the order of the list to choose from. */
export const groepsrollen = {
	groepsleerkracht: 'Groepsleerkracht: ziet alles van deze kinderen',
	duo: 'Duoleerkracht: ziet alles van deze kinderen',
	vakleerkracht: 'Vakleerkracht: ziet alleen de namen',
	onderwijsassistent: 'Onderwijsassistent: ziet alleen de namen',
	invaller: 'Invaller: ziet alleen de namen'
} as const;

export const Groepskoppeling = v.object({
	groep: v.pipe(v.string('Kies een groep.'), v.uuid('Kies een groep.')),
	rol: oneOf(
		Object.keys(groepsrollen) as (keyof typeof groepsrollen)[],
		'Kies hoe deze collega voor de groep staat.'
	),
	van: day('Vul in vanaf welke dag.')
});

const geenToegang = refused(
	'geen_toegang',
	'Alleen de intern begeleider, de directie en de administratie bepalen wie voor welke groep staat.'
);

/** Puts somebody before a group from a day on; another role there ends the day before. Refuses `geen_toegang`, `staat_er_al`. */
export async function linkGroep(
	tx: Tx,
	medewerkerId: string,
	{ groep, rol, van }: v.InferOutput<typeof Groepskoppeling>
): Promise<Outcome<undefined>> {
	if (!(await mayImport(tx))) return geenToegang;
	const running = await tx
		.selectFrom('groep_medewerker')
		.select(['rol', 'van'])
		.where('medewerker_id', '=', medewerkerId)
		.where('groep_id', '=', groep)
		.where((where) => where.or([where('tot', 'is', null), where('tot', '>=', van)]))
		.execute();
	if (running.some((one) => one.rol === rol))
		return refused('staat_er_al', 'Deze collega staat zo al bij die groep.');
	for (const one of running)
		await close(tx, { medewerkerId, groep, van: one.van, tot: van.subtract({ days: 1 }) });
	await tx
		.insertInto('groep_medewerker')
		.values({ medewerker_id: medewerkerId, groep_id: groep, rol, van })
		.execute();
	return done();
}

export const Ontkoppeling = v.object({
	groep: id,
	van: day('Dit formulier is niet volledig. Ververs de pagina.')
});

/** Ends a link: yesterday was the last day. A link that begins today or later never was. Refuses `geen_toegang`. */
export async function unlinkGroep(
	tx: Tx,
	medewerkerId: string,
	{ groep, van, vandaag }: { groep: string; van: Temporal.PlainDate; vandaag: Temporal.PlainDate }
): Promise<Outcome<undefined>> {
	if (!(await mayImport(tx))) return geenToegang;
	await close(tx, { medewerkerId, groep, van, tot: vandaag.subtract({ days: 1 }) });
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
	if (Temporal.PlainDate.compare(tot, van) < 0)
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
