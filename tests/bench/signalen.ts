import { readKalender } from '#domain/organisatie/readKalender.ts';
import { prepareSignalen } from '#domain/signaal/computeSignalen.ts';
import { feitenvensterOf } from '#domain/signaal/feitenvenster.ts';
import { readLeerlingfeiten } from '#domain/signaal/readLeerlingfeiten.ts';
import { readSignaalprofiel } from '#domain/signaal/readSignaalprofiel.ts';
import { refreshSignalen } from '#domain/signaal/refreshSignalen.ts';
import { inMilliseconds, percentile, repeat, showMs, type Figure } from './measure.ts';
import type { Benchschool } from './school.ts';

/** All signals of a school made anew and laid beside what stands, and the rules alone. */
export async function benchSignalen(
	{ database, schoolId, vandaag }: Benchschool,
	small: boolean
): Promise<Figure[]> {
	const times = small ? 5 : 30;
	const refresh = await repeat(
		times,
		() => database.dangerouslyAsBeheer(schoolId, 'read write', vandaag, (tx) => refreshSignalen(tx, vandaag)),
		3
	);
	const { feiten, compute } = await database.dangerouslyAsBeheer(
		schoolId,
		'read only',
		vandaag,
		async (tx) => {
			const { profiel } = await readSignaalprofiel(tx);
			return {
				feiten: await readLeerlingfeiten(tx, 'alle', vandaag, feitenvensterOf(profiel, vandaag)),
				compute: prepareSignalen(profiel, vandaag, await readKalender(tx, vandaag))
			};
		}
	);
	const rules = await repeat(times, () => Promise.resolve(feiten.flatMap(compute)), 3);
	const rate = (1000 * feiten.length) / percentile(rules, 0.5);
	return [
		inMilliseconds(
			`signals of ${feiten.length} pupils recomputed and stored`,
			percentile(refresh, 0.5),
			200,
			`median of ${times}; fastest ${showMs(refresh[0]!)}, slowest ${showMs(refresh.at(-1)!)}`
		),
		{
			what: 'the rules alone, on facts that were read',
			measured: `${Math.round(rate).toLocaleString('en')} pupils/s`,
			budget: '5,000 pupils/s',
			ratio: 5000 / rate,
			note: 'one core; reading and storing included it is measured with the country'
		}
	];
}
