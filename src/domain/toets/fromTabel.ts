import { applyKolomindeling } from './applyKolomindeling.ts';
import { fromRijen, type Inlezing } from './inleesresultaat.ts';
import type { Invoertabel, Kolomindeling } from './kolomindeling.ts';

/** The results of a table, read with an indeling, with a remark for every cell that could not be read. */
export function fromTabel(tabel: Invoertabel, indeling: Kolomindeling): Inlezing {
	const { rijen, fouten } = applyKolomindeling(tabel, indeling);
	return { resultaten: fromRijen(rijen), meldingen: fouten };
}
