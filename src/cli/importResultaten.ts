import path from 'node:path';
import type { Importeer } from '#cli/importeer.ts';
import { readNamedFile, storeInlezing } from '#cli/storeInlezing.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import { describeOnzeker } from '#domain/toets/checkKolomindeling.ts';
import { fromTabel } from '#domain/toets/fromTabel.ts';
import type { Kolomindeling } from '#domain/toets/kolomindeling.ts';
import { proposeKolomindeling } from '#domain/toets/rememberKolomindeling.ts';
import { deelOp } from '#domain/toets/toetsmoment.ts';
import { readTabel } from '#standards/tabel/readTabel.ts';

/**
 * `import resultaten FILE`: stores the results of a CSV or Excel file, whole or not at all. What the columns hold is
 * remembered from the screen or recognised; when that is not certain nothing is stored. `--datum` says the day that
 * the file does not.
 */
export const importeerResultaten: Importeer = async (file, opties, open) => {
	const bytes = await readNamedFile(file);
	const gelezen = readTabel({ bytes, naam: path.basename(file) });
	if (!gelezen.ok)
		return { ok: false, zin: `Er is niets ingelezen. ${gelezen.message}`, meldingen: gelezen.meldingen };
	const { tabel } = gelezen;
	return open((database, settings) =>
		storeInlezing(database, settings, {
			...{ file, bytes, soort: 'resultaten', opties },
			read: async (tx) => {
				const { indeling } = await proposeKolomindeling(tx, tabel);
				const onzeker = describeOnzeker(tabel, indeling);
				if (onzeker)
					return `Er is niets ingelezen. ${onzeker} Lees dit bestand een keer in op het scherm en wijs daar de kolommen aan; daarna onthouden we het.`;
				const { resultaten, meldingen } = fromTabel(tabel, withDag(indeling, opties.datum));
				return { resultaten, meldingen: [...gelezen.meldingen, ...meldingen] };
			}
		})
	);
};

/** A day says the school year too, and the part of it where nothing in the file does. */
function withDag(indeling: Kolomindeling, dag: Temporal.PlainDate | undefined): Kolomindeling {
	if (!dag) return indeling;
	const { standaard, kolommen } = indeling;
	const metDatum = kolommen.some(({ veld }) => veld === 'afnamedatum');
	const deel = { schooljaar: null, deel: deelOp(dag), jaargroep: null };
	return {
		...indeling,
		standaard: {
			...standaard,
			schooljaar: standaard.schooljaar ?? schooljaarOf(dag),
			moment: metDatum ? standaard.moment : (standaard.moment ?? deel)
		}
	};
}
