import { schooljaarFrom } from '#law/schooljaar.ts';
import { beginjaarNu, type Bouw, type Groep, type Medewerker } from './bouw.ts';
import { castleden } from './cast.ts';
import { achtergronden } from './namen.ts';

/** Adds the groups of every year and the staff: the cast first, then as many teachers as there are groups left. */
export function addMedewerkers(bouw: Bouw): void {
	const { rijen, tijd } = bouw;
	const toeval = bouw.toeval.tak('medewerkers');
	const start = tijd.eersteDag(tijd.schooljaren[0]!);
	const nu = beginjaarNu(bouw);
	for (let jaar = nu; jaar >= nu - bouw.opties.jaren; jaar--) bouw.groepen.push(...makeGroepen(bouw, jaar));

	const neemAan = (
		lid: { gebruikersnaam: string; roepnaam: string; voorvoegsel?: string; achternaam: string },
		rollen: readonly string[]
	): Medewerker => {
		const medewerker = { id: toeval.uuid(), roepnaam: lid.roepnaam, gebruikersnaam: lid.gebruikersnaam };
		rijen.medewerker.push({
			id: medewerker.id,
			las_key: `M-${String(bouw.medewerkers.size + 1).padStart(3, '0')}`,
			roepnaam: lid.roepnaam,
			voorletters: `${lid.roepnaam.charAt(0)}.`,
			voorvoegsel: lid.voorvoegsel ?? null,
			achternaam: lid.achternaam,
			emailadres: `${lid.gebruikersnaam}@deklimboom.example`,
			in_dienst_van: start
		});
		for (const rol of rollen) rijen.medewerker_rol.push({ medewerker_id: medewerker.id, rol, van: start });
		bouw.medewerkers.set(lid.gebruikersnaam, medewerker);
		return medewerker;
	};
	const plaats = (groep: Groep, medewerker: Medewerker, rol: string) => {
		const jaar = schooljaarFrom(groep.jaar);
		rijen.groep_medewerker.push({
			groep_id: groep.id,
			medewerker_id: medewerker.id,
			rol,
			van: rol === 'invaller' ? tijd.lesweken(-3) : tijd.eersteDag(jaar),
			// A substitute always has a last day.
			tot: rol === 'invaller' ? tijd.lesweken(6) : groep.jaar === nu ? null : tijd.laatsteDag(jaar)
		});
		if (rol === 'groepsleerkracht') bouw.leerkrachten.set(groep.id, medewerker);
	};

	for (const lid of castleden) {
		const medewerker = neemAan(lid, lid.rollen);
		for (const { naam, rol } of lid.groepen ?? [])
			for (const groep of bouw.groepen.filter((groep) => groep.naam === naam))
				if (groep.jaar === nu || rol !== 'invaller') plaats(groep, medewerker, rol);
	}
	for (const groep of bouw.groepen.filter((groep) => !bouw.leerkrachten.has(groep.id))) {
		const zelfde = bouw.groepen.find((ander) => ander.naam === groep.naam && bouw.leerkrachten.has(ander.id));
		plaats(
			groep,
			zelfde ? bouw.leerkrachten.get(zelfde.id)! : neemAan(nieuweLeerkracht(), ['groepsleerkracht']),
			'groepsleerkracht'
		);
	}

	function nieuweLeerkracht() {
		const { moeders, vaders } =
			achtergronden[toeval.pick(['nederlands', 'surinaams', 'turks', 'marokkaans'] as const)];
		const roepnaam = toeval.pick(toeval.kans(0.8) ? moeders : vaders);
		return {
			roepnaam,
			achternaam: toeval.pick(achtergronden.nederlands.achternamen),
			gebruikersnaam: `leerkracht${bouw.medewerkers.size + 1}`
		};
	}
}

/** The groups of one year: a quarter combine jaargroep 1 and 2, the others are spread evenly over 3 to 8. */
function makeGroepen({ opties, toeval }: Bouw, jaar: number): Groep[] {
	const kleuters = Math.max(1, Math.round(opties.groepen / 4));
	const groot = opties.groepen - kleuters;
	if (groot < 6) throw new RangeError('Een school in dit verhaal heeft minstens acht groepen');
	const bron = toeval.tak(`groepen ${jaar}`);
	const groep = (naam: string, jaargroepen: number[]): Groep => ({
		id: bron.uuid(),
		naam,
		schooljaar: `${jaar}-${jaar + 1}`,
		jaar,
		jaargroepen
	});
	const letter = (plek: number) => String.fromCodePoint(65 + plek);
	const lijst = Array.from({ length: kleuters }, (_, plek) => groep(`Groep 1/2 ${letter(plek)}`, [1, 2]));
	for (let jaargroep = 3; jaargroep <= 8; jaargroep++) {
		const aantal = Math.floor(groot / 6) + (jaargroep - 3 < groot % 6 ? 1 : 0);
		for (let plek = 0; plek < aantal; plek++)
			lijst.push(groep(`Groep ${jaargroep}${aantal === 1 ? '' : letter(plek)}`, [jaargroep]));
	}
	return lijst;
}

/** Stores the groups as rows; the combination group is C, where the pupil's own jaargroep counts. */
export function addGroepen({ groepen, rijen }: Bouw): void {
	for (const { id, naam, schooljaar, jaargroepen } of groepen)
		rijen.groep.push({
			id,
			naam,
			schooljaar,
			jaargroep: jaargroepen.length > 1 ? 'C' : String(jaargroepen[0]),
			soort: 'stamgroep',
			las_key: naam
		});
}
