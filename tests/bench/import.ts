import { sql } from 'kysely';
import { importResultaten } from '#domain/toets/importResultaten.ts';
import type { Inleesresultaat } from '#domain/toets/inleesresultaat.ts';
import { geenKeuzes } from '#domain/toets/resultatenplan.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { inMilliseconds, type Figure } from './measure.ts';
import type { Benchschool } from './school.ts';

/** 40,000 new results of 400 pupils: matched, laid beside what stands, stored, and the signals recomputed. */
export async function benchImport({ database, schoolId, vandaag }: Benchschool): Promise<Figure[]> {
	const start = performance.now();
	const stored = await database.dangerouslyAsBeheer(schoolId, 'read write', vandaag, async (tx) => {
		const { rows } = await sql<{ las_key: string }>`select las_key from leerling limit 400`.execute(tx);
		const outcome = await importResultaten(tx, {
			inlezing: { resultaten: rows.flatMap(({ las_key }) => results(las_key)), meldingen: [] },
			keuzes: geenKeuzes,
			bron: { soort: 'resultaten', bestandsnaam: 'meting.csv' },
			vandaag
		});
		if (!outcome.ok) throw new Error(outcome.message);
		await refreshSignalen(tx, vandaag);
		return outcome.value.resultaten.nieuw;
	});
	return [inMilliseconds(`storing ${stored} results with signals`, performance.now() - start, 3000)];
}

/** A hundred results of one pupil: ten parts at ten moments. */
const results = (lasSleutel: string): Inleesresultaat[] =>
	Array.from({ length: 100 }, (_, index) => ({
		plaats: `rij ${index}`,
		leerling: { lasSleutel, eckid: null, naam: null, geboortedatum: null, groep: null },
		toets: 'andere_toets',
		vak: 'rekenen',
		onderdeel: `onderdeel ${index % 10}`,
		schooljaar: '2025-2026',
		deel: 'tussen',
		jaargroep: null,
		afgenomenOp: Temporal.PlainDate.from('2026-01-05').add({ days: Math.floor(index / 10) }),
		schaal: 'ruwe_score',
		waarde: index,
		waardeTekst: String(index),
		band: null,
		percentiel: null,
		referentieniveau: null,
		normversie: null,
		opmerking: null,
		methodepunten: null
	}));
