import { opsomming } from '#law/woorden.ts';
import type { Plannotitie, Verloop } from './handelingsplan.ts';

/** How often a plan was carried out, and how that went. */
export type Telling = Readonly<Record<Verloop, number>>;

export function countVerloop(notities: readonly Pick<Plannotitie, 'verloop'>[]): Telling {
	const telling = { goed: 0, wisselend: 0, moeizaam: 0, niet_gedaan: 0 };
	for (const { verloop } of notities) telling[verloop]++;
	return telling;
}

/** "12 keer gedaan: 8 keer goed, 3 keer wisselend en 1 keer moeizaam. 2 keer niet gedaan." */
export function verloopInWoorden(telling: Telling): string {
	const gedaan = telling.goed + telling.wisselend + telling.moeizaam;
	const delen = (['goed', 'wisselend', 'moeizaam'] as const)
		.filter((verloop) => telling[verloop] > 0)
		.map((verloop) => `${telling[verloop]} keer ${verloop}`);
	const niet = telling.niet_gedaan > 0 ? `${telling.niet_gedaan} keer niet gedaan.` : '';
	if (gedaan === 0) return niet || 'Er is nog niets opgeschreven.';
	return `${gedaan} keer gedaan: ${opsomming(delen)}.${niet ? ` ${niet}` : ''}`;
}
