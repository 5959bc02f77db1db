import type { Bestandsgroep } from './inleesbestand.ts';
import type { Inleesjaar } from './inleesjaar.ts';
import type { Inleesregel, Plangroep, Schrijfrij } from './inleesplan.ts';
import type { Bekendegroep } from './inleesstand.ts';
import { jaargroepNaam } from './jaargroep.ts';
import { fold } from './matchPersonen.ts';

type Groepenplan = {
	/** By kind and key in the file. */
	readonly groepen: ReadonlyMap<string, Plangroep>;
	/** Known groups of this school year that the file does not have and that came from a file. */
	readonly verdwenen: readonly Bekendegroep[];
	readonly regels: readonly Inleesregel[];
	readonly schrijf: readonly Schrijfrij[];
};

export const groepsleutel = (soort: string, key: string): string => `${soort}:${key}`;

/**
 * The groups of the file beside those of the same school year: by key, else by name. Keys live one school year, so
 * another year's group with the same key is another group. In: groups of file and school. Out: rows and what to write.
 */
export function planGroepen(
	bestand: readonly Bestandsgroep[],
	bekend: readonly Bekendegroep[],
	jaar: Inleesjaar
): Groepenplan {
	const dezelfde = bekend.filter(({ schooljaar }) => schooljaar === jaar.schooljaar);
	const keysInFile = new Set(
		bestand.filter((one) => !one.dummy).map((one) => groepsleutel(one.soort, one.key))
	);
	const byKey = new Map(
		dezelfde.filter(({ lasKey }) => lasKey).map((one) => [groepsleutel(one.soort, one.lasKey!), one])
	);
	const taken = new Set<string>();
	const found = new Map<Bestandsgroep, Bekendegroep>();
	const take = (groep: Bestandsgroep, one: Bekendegroep | undefined) => {
		if (!one || taken.has(one.id)) return;
		taken.add(one.id);
		found.set(groep, one);
	};
	for (const groep of bestand) if (!groep.dummy) take(groep, byKey.get(groepsleutel(groep.soort, groep.key)));
	for (const groep of bestand) {
		if (found.has(groep)) continue;
		const alike = (one: Bekendegroep) =>
			one.soort === groep.soort && fold(one.naam) === fold(groep.naam) && !taken.has(one.id);
		const free = (one: Bekendegroep) => !one.lasKey || !keysInFile.has(groepsleutel(one.soort, one.lasKey));
		take(
			groep,
			dezelfde.find((one) => alike(one) && free(one))
		);
	}

	const groepen = new Map<string, Plangroep>();
	const regels: Inleesregel[] = [];
	const schrijf: Schrijfrij[] = [];
	for (const groep of bestand) {
		const sleutel = groepsleutel(groep.soort, groep.key);
		const one = found.get(groep) ?? null;
		const ref = one?.id ?? `nieuw:${sleutel}`;
		groepen.set(sleutel, {
			ref,
			naam: groep.naam,
			jaargroep: groep.jaargroep ?? one?.jaargroep ?? null,
			bekend: one
		});
		const regel = { over: 'groep', ref, plaats: `groep ${groep.key}`, groep: groep.naam } as const;
		if (!one) {
			regels.push({ ...regel, soort: 'nieuw', zin: `${groep.naam} is nieuw${describe(groep)}.` });
			schrijf.push({
				ref,
				waarden: {
					schooljaar: jaar.schooljaar,
					soort: groep.soort,
					las_key: groep.dummy ? null : groep.key,
					naam: groep.naam,
					jaargroep: groep.jaargroep ?? null,
					omschrijving: groep.omschrijving ?? null,
					vervallen_op: null
				}
			});
			continue;
		}
		const { waarden, zinnen } = compare(groep, one);
		if (Object.keys(waarden).length === 0)
			regels.push({ ...regel, soort: 'ongewijzigd', zin: `${groep.naam} blijft zoals zij is.` });
		else {
			schrijf.push({ ref, waarden });
			regels.push({ ...regel, soort: 'gewijzigd', zin: zinnen.join(' ') });
		}
	}
	const verdwenen =
		jaar.verhouding === 'ouder'
			? []
			: dezelfde.filter((one) => !taken.has(one.id) && one.lasKey && !one.vervallen);
	return { groepen, verdwenen, regels, schrijf };
}

const describe = (groep: Bestandsgroep): string =>
	groep.soort === 'samengesteld'
		? ', een groep naast de eigen groep'
		: groep.jaargroep
			? ` (${jaargroepNaam(groep.jaargroep)})`
			: '';

function compare(groep: Bestandsgroep, one: Bekendegroep) {
	const waarden: Record<string, string | null> = {};
	const zinnen: string[] = [];
	if (one.vervallen) {
		waarden.vervallen_op = null;
		zinnen.push(`${groep.naam} is terug.`);
	}
	if (groep.naam !== one.naam) {
		waarden.naam = groep.naam;
		zinnen.push(`${one.naam} heet voortaan ${groep.naam}.`);
	}
	if (groep.jaargroep && groep.jaargroep !== one.jaargroep) {
		waarden.jaargroep = groep.jaargroep;
		zinnen.push(`${groep.naam} wordt ${jaargroepNaam(groep.jaargroep)}.`);
	}
	if (groep.omschrijving && groep.omschrijving !== one.omschrijving) {
		waarden.omschrijving = groep.omschrijving;
		zinnen.push(`${groep.naam} krijgt een andere omschrijving.`);
	}
	if (!groep.dummy && groep.key !== one.lasKey) {
		waarden.las_key = groep.key;
		zinnen.push(`${groep.naam} krijgt in de administratie het nummer ${groep.key}.`);
	}
	return { waarden, zinnen };
}
