import { beginjaarNu, groepIn, type Bouw, type Leerling } from './bouw.ts';
import { leerlingcast } from './leerlingcast.ts';
import { achtergronden } from './namen.ts';
import type { Toeval } from './prng.ts';
import { eigenWoorden, eigenWoordenKleuters, talenten, watHelpt } from './kenmerkteksten.ts';

/** Adds who a child is: talent, what helps, own words and the language at home; the cast has its own, others by chance. */
export function addKenmerken(bouw: Bouw): void {
	const toeval = bouw.toeval.tak('kenmerken');
	const stapels = new Map<string, Record<'talent' | 'hulp' | 'woorden', string[]>>();
	for (const leerling of bouw.leerlingen) {
		if (leerling.jaargroep > 8) continue;
		const groep = groepIn(bouw, leerling, beginjaarNu(bouw));
		if (!groep) continue;
		// Within a group nobody gets the words of another.
		const stapel = stapels.get(groep.id) ?? {
			talent: toeval.shuffle(talenten),
			hulp: toeval.shuffle(watHelpt),
			woorden: toeval.shuffle(leerling.jaargroep <= 2 ? eigenWoordenKleuters : eigenWoorden)
		};
		stapels.set(groep.id, stapel);
		const door = bouw.leerkrachten.get(groep.id)!.id;
		const op = bouw.tijd.lesweken(-toeval.geheel(2, 9));
		const kind = leerling.cast ? leerlingcast[leerling.cast] : null;
		const woorden = kind?.eigenWoorden ?? (toeval.kans(0.4) ? stapel.woorden.pop() : undefined);
		bouw.rijen.leerlinggegeven.push({
			leerling_id: leerling.id,
			thuistaal: kind && 'thuistaal' in kind ? kind.thuistaal : thuistaalVan(leerling, toeval),
			talent: kind?.talent ?? (toeval.kans(0.7) ? metNaam(stapel.talent.pop(), leerling) : null),
			wat_helpt: kind?.watHelpt ?? (toeval.kans(0.5) ? metNaam(stapel.hulp.pop(), leerling) : null),
			eigen_woorden: woorden ?? null,
			eigen_woorden_op: woorden ? op : null,
			bijgewerkt_op: bouw.tijd.moment(op),
			bijgewerkt_door: door
		});
	}
}

const thuistaalVan = (leerling: Leerling, toeval: Toeval) =>
	toeval.pick<string>(achtergronden[leerling.achtergrond].thuistaal);

/** Fills the name and the right pronouns in a text of the seed. */
export const metNaam = (
	tekst: string | undefined,
	{ roepnaam, meisje }: Pick<Leerling, 'roepnaam' | 'meisje'>
) =>
	tekst
		?.replaceAll('{naam}', roepnaam)
		.replaceAll('{Hij}', meisje ? 'Zij' : 'Hij')
		.replaceAll('{hij}', meisje ? 'zij' : 'hij')
		.replaceAll('{hem}', meisje ? 'haar' : 'hem')
		.replaceAll('{zijn}', meisje ? 'haar' : 'zijn') ?? null;
