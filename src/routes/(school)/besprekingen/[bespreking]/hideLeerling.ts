import type { Getoond, Getoondestand } from './toon.ts';

/** A child that is not talked about now, for a screen that others see: its place in the list, and nothing else. */
export const hideLeerling = <T extends Getoond>(leerling: T, nummer: number): T => ({
	...leerling,
	naam: `kind ${nummer}`,
	roepnaam: `kind ${nummer}`,
	veranderingen: [],
	vakken: [],
	signalen: [],
	blikken: [],
	vragen: [],
	plannen: [],
	eerder: []
});

/** How far that child is in the review, without what was decided or agreed. */
export const hideStand = (stand: Getoondestand): Getoondestand => ({
	...stand,
	besluiten: [],
	afspraken: []
});
