import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { recordVernietiging } from '#domain/bewaren/recordVernietiging.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import { makeToeval } from './prng.ts';

/** Who left, told by the years since the last summer. */
const vertrokken = [
	{ roepnaam: 'Thijs', achternaam: 'Verhoeven', jaren: 3, geboren: 15, zorg: true },
	{ roepnaam: 'Naïma', achternaam: 'Zerouali', jaren: 2, geboren: 14, zorg: true },
	{ roepnaam: 'Lenka', achternaam: 'Horak', jaren: 2, geboren: 14, zorg: false },
	{ roepnaam: 'Jill', achternaam: 'Postma', jaren: 2, geboren: 14, zorg: true, klacht: true },
	{ roepnaam: 'Sem', achternaam: 'Kuipers', jaren: 0, geboren: 13, zorg: false }
] as const;

/**
 * Adds children who left in the last years, so that there is something to keep, to hold and to destroy (R-BEW-1 to R-BEW-5);
 * last year's run was held. In a transaction of beheer; `door` wrote what is about them.
 */
export async function storeOudleerlingen(tx: Tx, vandaag: Temporal.PlainDate, door: string): Promise<void> {
	const toeval = makeToeval(2020);
	// The last school year that ended: who left, left on its last day.
	const zomer = new Temporal.PlainDate(Number(schooljaarOf(vandaag).slice(0, 4)), 7, 31);
	for (const kind of vertrokken) {
		const leerling_id = toeval.uuid();
		const uitgestroomd_op = zomer.subtract({ years: kind.jaren });
		const eerder = uitgestroomd_op.subtract({ months: 2 });
		await tx
			.insertInto('leerling')
			.values({
				...{ id: leerling_id, roepnaam: kind.roepnaam, achternaam: kind.achternaam },
				...{ geboortedatum: vandaag.subtract({ years: kind.geboren }), uitgestroomd_op },
				ingestroomd_op: uitgestroomd_op.subtract({ years: 8 })
			})
			.execute();
		const ouder_id = toeval.uuid();
		await tx
			.insertInto('ouder')
			.values({ id: ouder_id, voornaam: 'Ouder van', achternaam: kind.achternaam })
			.execute();
		await tx.insertInto('ouderschap').values({ ouder_id, leerling_id, gezag: true }).execute();
		await sql`
			insert into resultaat (leerling_id, toets, vak, schooljaar, deel, jaargroep, afgenomen_op, schaal, waarde, waarde_tekst, bron)
			select ${leerling_id}, 'iep', vak, ${schooljaarOf(eerder)}, 'eind', '8', ${eerder}, 'ontwikkelscore', waarde, waarde::text, 'voorbeeld'
			from unnest(array['rekenen', 'lezen', 'taalverzorging'], array[82, 88, 79]) as gemaakt(vak, waarde)`.execute(
			tx
		);
		await tx
			.insertInto('observatie')
			.values({
				...{ leerling_id, soort: 'welbevinden', waarde: 'gewoon', gezien_op: eerder, door },
				tekst: 'Kijkt uit naar de brugklas.'
			})
			.execute();
		if (kind.zorg) await storeZorg(tx, leerling_id, eerder, door);
		if ('klacht' in kind)
			await tx
				.insertInto('bewaaropschorting')
				.values({
					...{ leerling_id, grond: 'klacht', door, herzien_op: vandaag.add({ months: 4 }) },
					reden: 'De klachtencommissie behandelt een klacht over het schooladvies.'
				})
				.execute();
	}
	const vorig = vandaag.subtract({ years: 1 });
	const outcome = await recordVernietiging(tx, vorig, vandaag);
	if (!outcome.ok) throw new Error(outcome.message);
}

/** A question that was answered before the child left. */
async function storeZorg(tx: Tx, leerling_id: string, op: Temporal.PlainDate, door: string) {
	const { id } = await tx
		.insertInto('ondersteuningsvraag')
		.values({
			...{ leerling_id, vak: 'lezen', geopend_op: op.subtract({ months: 6 }), eigenaar_id: door, door },
			vraag: 'Hoe houdt dit kind plezier in lezen naar de brugklas?'
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('vraagnotitie')
		.values({
			...{ ondersteuningsvraag_id: id, leerling_id, gebeurd_op: op, door },
			tekst: 'Leest nu elke dag een kwartier uit een zelfgekozen boek.'
		})
		.execute();
	await tx
		.insertInto('vraagsluiting')
		.values({
			...{ ondersteuningsvraag_id: id, uitkomst: 'beantwoord', gesloten_op: op, door },
			toelichting: 'Het plezier is terug; de brugklas weet wat helpt.'
		})
		.execute();
}
