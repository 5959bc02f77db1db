import type { Importeer } from '#cli/importeer.ts';
import { readNamedFile, storeInlezing } from '#cli/storeInlezing.ts';
import { fromUwlr, isOfOtherSchool } from '#domain/toets/fromUwlr.ts';
import { readLeerresultaten } from '#standards/uwlr/read.ts';

/** `import uwlr FILE`: stores the results of a UWLR file, whole or not at all. */
export const importeerUwlr: Importeer = async (file, opties, open) => {
	const bytes = await readNamedFile(file);
	const gelezen = await readLeerresultaten(bytes);
	if (!gelezen.ok)
		return {
			ok: false,
			zin: `Er is niets ingelezen. ${gelezen.meldingen.find(({ ernst }) => ernst === 'fout')?.tekst ?? 'Het bestand is niet bruikbaar.'}`,
			meldingen: gelezen.meldingen
		};
	const { bestand } = gelezen;
	const { brin, dependance } = bestand.school;
	return open((database, settings) =>
		storeInlezing(database, settings, {
			...{ file, bytes, soort: 'uwlr', opties },
			brin: brin && `${brin}${dependance && dependance !== '00' ? dependance : ''}`,
			read: async (_, school) => {
				if (isOfOtherSchool(bestand, school.brin))
					return `Er is niets ingelezen. Dit bestand is van school ${brin}, niet van ${school.brin}.`;
				const { resultaten, meldingen } = fromUwlr(bestand);
				return { resultaten, meldingen: [...gelezen.meldingen, ...meldingen] };
			}
		})
	);
};
