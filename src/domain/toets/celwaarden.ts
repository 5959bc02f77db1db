import type { Waarde } from './toets.ts';

/** In: a number as Dutch people or computers write it (`12,5`, `1.234,5`, `12.5`). Out: the number, or null when it is none. */
export function parseGetal(tekst: string): number | null {
	const kaal = tekst.replaceAll(/\s/g, '').replace('−', '-');
	if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(kaal)) return Number(kaal.replaceAll('.', '').replace(',', '.'));
	return /^-?\d+([.,]\d+)?$/.test(kaal) ? Number(kaal.replace(',', '.')) : null;
}

/** True for `1.234`: a computer means one and a bit, a person may mean more than a thousand. */
export const isDubbelzinnig = (tekst: string): boolean => /^-?\d{1,3}\.\d{3}$/.test(tekst.trim());

/** The value as delivered: its text, and the number when it is one. */
export const toWaarde = (tekst: string): Waarde => ({ tekst, getal: parseGetal(tekst) });

const maanden = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/**
 * In: a day (`12-3-2027`, `12/03/27`, `2027-03-12`, `12 maart 2027`, or the day number of Excel `46458`), a time after it is dropped.
 * Out: the day, or null when it is none; a day that does not exist is none.
 */
export function parseDatum(tekst: string): Temporal.PlainDate | null {
	const kaal = tekst.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '');
	const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(kaal) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(kaal);
	if (iso) return dag(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const nederlands = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(kaal);
	if (nederlands) return dag(jaar(nederlands[3]), Number(nederlands[2]), Number(nederlands[1]));
	const voluit = /^(?:[a-z]{2,9}\.? )?(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{4}|\d{2})$/i.exec(kaal);
	if (voluit) return dag(jaar(voluit[3]), maandVan(voluit[2] ?? ''), Number(voluit[1]));
	// Day numbers between 1954 and 2119; nothing a school delivers as a day is written like that otherwise.
	if (/^[2-7]\d{4}$/.test(kaal)) return Temporal.PlainDate.from('1899-12-30').add({ days: Number(kaal) });
	return null;
}

const jaar = (tekst: string | undefined): number => (tekst?.length === 2 ? 2000 : 0) + Number(tekst);

const maandVan = (naam: string): number =>
	maanden.indexOf(
		naam
			.toLowerCase()
			.replace(/^maa?rt?$/, 'mrt')
			.slice(0, 3)
	) + 1;

function dag(year: number, month: number, day: number): Temporal.PlainDate | null {
	if (year < 1950 || year > 2150 || month < 1 || month > 12 || day < 1 || day > 31) return null;
	try {
		return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
	} catch {
		return null;
	}
}

/** Jaargroep in the name of a group (`6a`, `Groep 6`); null when there is none or more than one (`6/7`). */
export function findJaargroep(tekst: string): number | null {
	const cijfers = new Set(tekst.match(/(?<!\d)[1-8](?!\d)/g));
	return cijfers.size === 1 ? Number([...cijfers][0]) : null;
}

/** True for a cell in which nothing is delivered. */
export const isLeeg = (tekst: string): boolean =>
	/^(|[-–—.]+|n\.?v\.?t\.?|geen|leeg|n\.?b\.?|#n\/b)$/i.test(tekst.trim());

/** True for a cell that says why there is no result. */
export const isNietGemaakt = (tekst: string): boolean =>
	/^(afwezig|ziek|niet gemaakt|niet afgenomen|vrijstelling|vrijgesteld|gemist)\b/i.test(tekst.trim());
