import { delenOf } from './korteVersie.ts';
import type { KorteFeiten, Taal, Tekstdeel } from './kort.ts';
import type { Korteversies } from './readKort.ts';

/** One language of the short versions, ready to be read or set on paper; undefined when it is not among them. */
export const findVersie = (
	{ feiten, talen }: Korteversies,
	code: string
): { feiten: KorteFeiten; taal: Taal; delen: readonly Tekstdeel[] } | undefined => {
	const found = talen.find(({ taal }) => taal.code === code);
	return found && { feiten, taal: found.taal, delen: delenOf(found.taal, feiten, found.vertaling.teksten) };
};
