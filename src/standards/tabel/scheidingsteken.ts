/** Signs that part cells, in the order of preference when nothing else decides. */
const tekens = [';', '\t', '|', ','] as const;
export type Scheidingsteken = (typeof tekens)[number];

/**
 * In: text of a table. Out: the sign that parts its cells: the one that stands equally often on most of the first rows,
 * so that a decimal comma or `Hof, Gradje van 't` does not count. Signs between quotation marks do not count.
 */
export function findScheidingsteken(tekst: string): Scheidingsteken {
	const tellingen = countPerRij(tekst.slice(0, 200_000));
	let beste: Scheidingsteken = ';';
	let [besteAandeel, besteAantal] = [0, 0];
	for (const [plek, teken] of tekens.entries()) {
		const perAantal = new Map<number, number>();
		for (const rij of tellingen) {
			const aantal = rij[plek] ?? 0;
			if (aantal > 0) perAantal.set(aantal, (perAantal.get(aantal) ?? 0) + 1);
		}
		for (const [aantal, rijen] of perAantal) {
			const aandeel = rijen / tellingen.length;
			if (aandeel < besteAandeel || (aandeel === besteAandeel && aantal <= besteAantal)) continue;
			[beste, besteAandeel, besteAantal] = [teken, aandeel, aantal];
		}
	}
	return beste;
}

function countPerRij(tekst: string): number[][] {
	const rijen: number[][] = [];
	let rij = [0, 0, 0, 0];
	let [inAanhaling, beginCel, leeg] = [false, true, true];
	for (const teken of tekst) {
		if (inAanhaling) {
			// A doubled mark closes and opens again: the count comes out the same.
			if (teken === '"') inAanhaling = false;
			continue;
		}
		if (teken === '\n' || teken === '\r') {
			if (!leeg) rijen.push(rij);
			if (rijen.length === 60) return rijen;
			[rij, beginCel, leeg] = [[0, 0, 0, 0], true, true];
			continue;
		}
		leeg = false;
		const plek = tekens.indexOf(teken as Scheidingsteken);
		if (plek !== -1) rij[plek] = (rij[plek] ?? 0) + 1;
		else if (teken === '"' && beginCel) inAanhaling = true;
		beginCel = plek !== -1 || (teken === '"' && beginCel);
	}
	if (!leeg) rijen.push(rij);
	return rijen;
}
