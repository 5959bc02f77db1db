import { schooljaarFrom } from '#law/schooljaar.ts';
import { beginjaarNu, groepIn, jaargroepIn, type Bouw, type Leerling } from './bouw.ts';
import { castleerlingen, seedvakken, type Castleerlingnaam, type Seedvak } from './leerlingcast.ts';
import { achtergronden, splitAchternaam, verdeling, type Achtergrondnaam } from './namen.ts';
import type { Toeval } from './prng.ts';

/** A place to fill: a year group in one of its parallel groups. */
type Plek = { readonly jaargroep: number; readonly parallel: number };

/** Adds the pupils: the cast at their own places, then invented children until every group is full. */
export function addLeerlingen(bouw: Bouw): void {
	const toeval = bouw.toeval.tak('leerlingen');
	const plekken = listPlekken(bouw);
	for (const [cast, kind] of castleerlingen) {
		const groep = 'groep' in kind ? kind.groep : undefined;
		const naam = bouw.groepen.find((ander) => ander.naam === groep);
		const parallel = naam ? listParallel(bouw, kind.jaargroep).indexOf(naam) : 0;
		const vrij = plekken.findIndex((plek) => plek.jaargroep === kind.jaargroep && plek.parallel === parallel);
		plekken.splice(Math.max(0, vrij), 1);
		bouw.leerlingen.push(makeCastleerling(bouw, toeval, cast, parallel));
	}
	const gebruikt = new Set(
		bouw.leerlingen.map(({ roepnaam, jaargroep, parallel }) => `${roepnaam} ${jaargroep} ${parallel}`)
	);
	for (const plek of plekken) bouw.leerlingen.push(makeLeerling(bouw, toeval, plek, gebruikt));
	for (const leerling of bouw.leerlingen) addRijen(bouw, leerling);
}

const listParallel = (bouw: Bouw, jaargroep: number) =>
	bouw.groepen.filter((groep) => groep.jaar === beginjaarNu(bouw) && groep.jaargroepen.includes(jaargroep));

function listPlekken(bouw: Bouw): Plek[] {
	const { leerlingen, groepen, jaren, archief } = bouw.opties;
	const nu = bouw.groepen.filter((groep) => groep.jaar === beginjaarNu(bouw));
	const plekken: Plek[] = [];
	for (const [nummer, groep] of nu.entries()) {
		const grootte = Math.floor(leerlingen / groepen) + (nummer < leerlingen % groepen ? 1 : 0);
		for (let stoel = 0; stoel < grootte; stoel++) {
			const jaargroep = groep.jaargroepen[stoel % groep.jaargroepen.length]!;
			plekken.push({ jaargroep, parallel: listParallel(bouw, jaargroep).indexOf(groep) });
		}
	}
	const achtsten = plekken.filter(({ jaargroep }) => jaargroep === 8);
	for (let terug = 1; archief && terug <= jaren; terug++)
		plekken.push(...achtsten.map(({ parallel }) => ({ jaargroep: 8 + terug, parallel })));
	return plekken;
}

function makeCastleerling(bouw: Bouw, toeval: Toeval, cast: Castleerlingnaam, parallel: number): Leerling {
	const kind = castleerlingen.find(([naam]) => naam === cast)![1];
	const nu = beginjaarNu(bouw);
	const loopbaan = kind.loopbaan
		? { soort: kind.loopbaan, jaar: kind.loopbaan === 'versnelling' ? nu : nu - 2 }
		: null;
	const geboren = drawGeboorte(bouw, toeval, kind.jaargroep, loopbaan?.soort ?? null);
	return {
		id: toeval.uuid(),
		lasKey: kind.lasKey,
		cast,
		roepnaam: kind.roepnaam,
		achternaam: kind.achternaam,
		meisje: kind.meisje,
		achtergrond: kind.achtergrond,
		geboren,
		jaargroep: kind.jaargroep,
		parallel,
		aanleg: Object.fromEntries(seedvakken.map((vak) => [vak, kind.aanleg[vak] ?? 0])) as Record<
			Seedvak,
			number
		>,
		groei: kind.groei ?? {},
		loopbaan,
		ingestroomd: kind.wekenOpSchool
			? bouw.tijd.lesweken(-kind.wekenOpSchool)
			: bouw.tijd.schooldag(geboren.add({ years: 4 }))
	};
}

function makeLeerling(
	bouw: Bouw,
	toeval: Toeval,
	{ jaargroep, parallel }: Plek,
	gebruikt: Set<string>
): Leerling {
	const nu = beginjaarNu(bouw);
	const achtergrond = toeval.weeg(verdeling);
	const namen = achtergronden[achtergrond];
	const meisje = toeval.kans(0.5);
	// One Milan in the stories is enough: nobody else carries a first name of the cast.
	const isBezet = (naam: string) =>
		gebruikt.has(`${naam} ${jaargroep} ${parallel}`) ||
		castleerlingen.some(([, kind]) => kind.roepnaam === naam);
	let roepnaam = toeval.pick(meisje ? namen.meisjes : namen.jongens);
	for (let poging = 0; poging < 20 && isBezet(roepnaam); poging++)
		roepnaam = toeval.pick(meisje ? namen.meisjes : namen.jongens);
	gebruikt.add(`${roepnaam} ${jaargroep} ${parallel}`);
	const loopbaan = drawLoopbaan(toeval, jaargroep, nu);
	const geboren = drawGeboorte(bouw, toeval, jaargroep, loopbaan?.soort ?? null);
	return {
		id: toeval.uuid(),
		lasKey: `KB-${String(100 + bouw.leerlingen.length).padStart(4, '0')}`,
		cast: null,
		roepnaam,
		achternaam: toeval.pick(namen.achternamen),
		meisje,
		achtergrond,
		geboren,
		jaargroep,
		parallel,
		aanleg: drawAanleg(toeval, achtergrond),
		groei: {},
		loopbaan,
		ingestroomd: drawInstroom(bouw, toeval, geboren, achtergrond)
	};
}

function drawLoopbaan(toeval: Toeval, jaargroep: number, nu: number): Leerling['loopbaan'] {
	const soort = toeval.weeg({ geen: 90, kleuterverlenging: 4, doublure: 5, versnelling: 1 });
	const eerste = soort === 'doublure' ? 3 : soort === 'versnelling' ? 4 : 2;
	if (soort === 'geen' || jaargroep < eerste) return null;
	const laatste = soort === 'kleuterverlenging' ? 2 : Math.min(jaargroep, 5);
	return { soort, jaar: nu - (jaargroep - toeval.geheel(eerste, laatste)) };
}

/** Born in the twelve months that belong to the year group, a year earlier or later for who did one again or skipped one. */
function drawGeboorte(
	bouw: Bouw,
	toeval: Toeval,
	jaargroep: number,
	loopbaan: string | null
): Temporal.PlainDate {
	const jaar = beginjaarNu(bouw) - 4 - jaargroep + (loopbaan === 'versnelling' ? 1 : loopbaan ? -1 : 0);
	const eerste = new Temporal.PlainDate(jaar, 10, 1);
	// A birthday in the summer starts on the first day of school after it: that day must be there already.
	const uiterst = bouw.tijd.peildatum.subtract({ years: 4, days: 50 });
	const speling = Math.min(364, eerste.until(uiterst).days);
	return eerste.add({ days: toeval.geheel(0, speling) });
}

/** One talent for school and a turn per subject; a language at home other than Dutch shows in words and understanding. */
function drawAanleg(toeval: Toeval, achtergrond: Achtergrondnaam): Record<Seedvak, number> {
	const algemeen = toeval.normaal();
	const taal = achtergrond === 'nederlands' ? 0.1 : -0.12;
	const nadeel: Partial<Record<Seedvak, number>> = { lezen: taal, woordenschat: taal * 2 };
	return Object.fromEntries(
		seedvakken.map((vak) => [vak, 0.72 * algemeen + 0.62 * toeval.normaal() + (nadeel[vak] ?? 0)])
	) as Record<Seedvak, number>;
}

function drawInstroom(
	{ tijd }: Bouw,
	toeval: Toeval,
	geboren: Temporal.PlainDate,
	achtergrond: Achtergrondnaam
) {
	const vierde = tijd.schooldag(geboren.add({ years: 4 }));
	const later = achtergrond === 'oekraiens' ? 0.9 : achtergrond === 'nederlands' ? 0.06 : 0.14;
	if (!toeval.kans(later)) return vierde;
	const dag = tijd
		.eersteDag(toeval.pick(tijd.schooljaren.slice(-3)))
		.add({ days: toeval.pick([0, 0, 0, 70, 154]) });
	const gekomen = tijd.schooldag(dag);
	return tijd.isVoorbij(gekomen) && Temporal.PlainDate.compare(gekomen, vierde) > 0 ? gekomen : vierde;
}

function addRijen(bouw: Bouw, leerling: Leerling): void {
	const { rijen, tijd } = bouw;
	const nu = beginjaarNu(bouw);
	const weg = leerling.jaargroep > 8;
	rijen.leerling.push({
		id: leerling.id,
		las_key: leerling.lasKey,
		roepnaam: leerling.roepnaam,
		voornamen: leerling.roepnaam,
		voorletters: `${leerling.roepnaam.charAt(0)}.`,
		...splitAchternaam(leerling.achternaam),
		geboortedatum: leerling.geboren,
		geslacht: leerling.meisje ? 'meisje' : 'jongen',
		ingestroomd_op: leerling.ingestroomd,
		uitgestroomd_op: weg ? new Temporal.PlainDate(nu - (leerling.jaargroep - 9), 7, 31) : null
	});
	for (const jaar of bouw.tijd.schooljaren.map((schooljaar) => Number(schooljaar.slice(0, 4)))) {
		const groep = groepIn(bouw, leerling, jaar);
		const eind = tijd.laatsteDag(schooljaarFrom(jaar));
		if (!groep || Temporal.PlainDate.compare(leerling.ingestroomd, eind) > 0) continue;
		const begin = tijd.eersteDag(schooljaarFrom(jaar));
		rijen.groepsplaatsing.push({
			leerling_id: leerling.id,
			groep_id: groep.id,
			jaargroep: String(jaargroepIn(leerling, jaar, nu)),
			van: Temporal.PlainDate.compare(leerling.ingestroomd, begin) > 0 ? leerling.ingestroomd : begin,
			tot: jaar === nu ? null : eind
		});
	}
	if (leerling.loopbaan) {
		const { soort, jaar } = leerling.loopbaan;
		rijen.doublure.push({
			leerling_id: leerling.id,
			schooljaar: schooljaarFrom(jaar),
			jaargroep: String(jaargroepIn(leerling, jaar, nu) - (soort === 'versnelling' ? 1 : 0)),
			soort
		});
	}
}
