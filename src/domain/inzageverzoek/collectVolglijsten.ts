import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { competentienaam, instrumentOf, standOf } from '#domain/volglijst/instrument.ts';
import { formatDatum } from '#law/datum.ts';
import type { Stuk } from './stuk.ts';

type Day = Temporal.PlainDate;

/** Scores per list, what a teacher saw and what the child said itself: facts, also of a list that is not handed in yet. */
export async function collectVolglijsten(tx: Tx, leerlingId: string): Promise<Stuk[]> {
	const { rows } = await sql<{ soort: string; op: Day; competentie: string; score: number }>`
		select volglijst.instrument as soort, volglijst.afgenomen_op as op, volgscore.competentie, volgscore.score::float8 as score
		from volgscore
		join volglijst on volglijst.school_id = volgscore.school_id and volglijst.id = volgscore.volglijst_id
		where volgscore.school_id = huidige_school() and volgscore.leerling_id = ${leerlingId}
		order by volglijst.afgenomen_op, volglijst.instrument, volgscore.competentie`.execute(tx);
	return [...Map.groupBy(rows, ({ soort }) => soort)].map(([soort, eigen]): Stuk => {
		const instrument = instrumentOf(soort)!;
		return {
			...{ sleutel: `volgscore:${soort}`, deel: 'gezien', op: null, door: null },
			kop: `${instrument.naam}, ingevuld door ${instrument.invuller === 'leerling' ? 'het kind' : 'de leerkracht'}`,
			regels: [...Map.groupBy(eigen, ({ op }) => op.toString())].map(([, lijst]) => ({
				naam: formatDatum(lijst[0]!.op),
				tekst: lijst
					.map(
						({ competentie, score }) =>
							`${competentienaam(soort, competentie).toLowerCase()} ${standOf(score)} (${String(score).replace('.', ',')} van 4)`
					)
					.join(', ')
			})),
			...{ voorstel: 'erbij', feit: true }
		};
	});
}
