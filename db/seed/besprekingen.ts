import { schooljaarFrom, type Schooljaar } from '#law/schooljaar.ts';
import { isSchooldag } from '#law/lesweken.ts';
import { beginjaarNu, jaargroepIn, medewerker, type Bouw, type Groep, type Leerling } from './bouw.ts';
import { behoefte, cognitief, lichamelijk, sociaal, voorbereiding } from './besprekingsteksten.ts';
import { seedvakken, type Seedvak } from './leerlingcast.ts';
import { metNaam } from './kenmerken.ts';
import { besprekingsverhalen, type Veld } from './besprekingsverhalen.ts';
import type { Toeval } from './prng.ts';

type Toon = 'zorg' | 'gewoon' | 'kracht';
type Ronde = 1 | 2 | 3;

/** Lesweken from today per place in the row of groups: most have been, one is today, the others still come (S57). */
const rooster = [-3, -2, 1, 0, 2, -1, -2, -3];

/** The usual start of each round in a school year (S57). */
const rondebegin = (jaar: number): Record<Ronde, Temporal.PlainDate> => ({
	1: new Temporal.PlainDate(jaar, 10, 6),
	2: new Temporal.PlainDate(jaar + 1, 3, 9),
	3: new Temporal.PlainDate(jaar + 1, 5, 18)
});

/** Adds the reviews: last year's rounds, the earlier rounds of this year, and the round that is going on around today. */
export function addBesprekingen(bouw: Bouw): void {
	const nu = beginjaarNu(bouw);
	const { peildatum } = bouw.tijd;
	const huidig: Ronde = peildatum.month >= 8 ? 1 : peildatum.month <= 3 ? 2 : 3;
	const groepen = bouw.groepen.filter((groep) => groep.jaar === nu);
	for (const [plek, groep] of groepen.entries())
		for (const ronde of [1, 2, 3] as const)
			if (ronde < huidig) addGehouden(bouw, groep, ronde, rondebegin(nu)[ronde].add({ days: 2 * plek }));
			else if (ronde > huidig)
				addGepland(
					bouw,
					groep,
					ronde,
					bouw.tijd.schooldag(rondebegin(nu)[ronde].add({ days: 2 * plek })),
					false
				);
			else addHuidig(bouw, groep, ronde, rooster[plek % rooster.length]!);
	const vroegste = bouw.opties.archief ? nu - bouw.opties.jaren : nu - 1;
	for (const groep of bouw.groepen.filter(({ jaar }) => jaar < nu && jaar >= vroegste))
		for (const ronde of [1, 2, 3] as const)
			addGehouden(
				bouw,
				groep,
				ronde,
				rondebegin(groep.jaar)[ronde].add({ days: 3 * (groep.jaargroepen[0] ?? 1) })
			);
}

function addHuidig(bouw: Bouw, groep: Groep, ronde: Ronde, week: number): void {
	const { tijd } = bouw;
	const begin = tijd.eersteDag(schooljaarFrom(groep.jaar) as Schooljaar);
	// In the first weeks of a school year nothing has been held yet: then everything is still to come.
	const jong = begin.until(tijd.peildatum, { largestUnit: 'days' }).days < 30;
	if (jong || week > 0) return addGepland(bouw, groep, ronde, tijd.lesweken(jong ? week + 5 : week), false);
	if (week === 0)
		return addGepland(
			bouw,
			groep,
			ronde,
			isSchooldag(tijd.peildatum, tijd.kalender) ? tijd.peildatum : tijd.dagen(1),
			true
		);
	addGehouden(bouw, groep, ronde, tijd.lesweken(week), true);
}

const kinderenVan = (bouw: Bouw, groep: Groep, dag: Temporal.PlainDate): Leerling[] => {
	const erbij = new Set(
		bouw.rijen.groepsplaatsing
			.filter(
				({ groep_id, van }) =>
					groep_id === groep.id && Temporal.PlainDate.compare(van as Temporal.PlainDate, dag) <= 0
			)
			.map(({ leerling_id }) => leerling_id)
	);
	return bouw.leerlingen.filter(
		({ id, jaargroep, ingestroomd }) =>
			erbij.has(id) && jaargroep > 0 && Temporal.PlainDate.compare(ingestroomd, dag) <= 0
	);
};

/** How it stands with the child: read from the results, as a teacher would. */
const toonVan = ({ aanleg }: Leerling, toeval: Toeval): Toon => {
	const stand = (aanleg.lezen + aanleg.rekenen + aanleg.taalverzorging) / 3 + 0.3 * toeval.normaal();
	return stand < -0.75 ? 'zorg' : stand > 0.95 ? 'kracht' : 'gewoon';
};

const zwakste = ({ aanleg }: Leerling): Seedvak =>
	seedvakken.reduce((laagst, vak) => (aanleg[vak] < aanleg[laagst] ? vak : laagst));

function addBespreking(
	bouw: Bouw,
	groep: Groep,
	ronde: Ronde,
	dag: Temporal.PlainDate,
	gehouden: boolean
): string {
	const id = bouw.toeval.tak(`bespreking ${groep.schooljaar} ${groep.naam} ${ronde}`).uuid();
	const samira = medewerker(bouw, 'samira').id;
	bouw.rijen.leerlingbespreking.push({
		id,
		groep_id: groep.id,
		ronde,
		gepland_op: dag,
		begonnen_op: gehouden ? bouw.tijd.moment(dag, 14) : null,
		afgesloten_op: gehouden ? bouw.tijd.moment(dag, 15) : null,
		afgesloten_door: gehouden ? samira : null,
		door: samira,
		op: bouw.tijd.moment(bouw.tijd.schooldag(dag.subtract({ days: 30 })), 12)
	});
	return id;
}

function addTekst(
	bouw: Bouw,
	bespreking: string,
	leerling: Leerling,
	veld: Veld,
	tekst: string,
	dag: Temporal.PlainDate,
	door: string
): void {
	bouw.rijen.besprekingstekst.push({
		leerlingbespreking_id: bespreking,
		leerling_id: leerling.id,
		veld,
		tekst: metNaam(tekst, leerling) ?? '',
		bijgewerkt_op: bouw.tijd.moment(dag, 14),
		bijgewerkt_door: door
	});
}

/** A review that was held: everybody discussed or confirmed, text where there was something to say, agreements made. */
function addGehouden(
	bouw: Bouw,
	groep: Groep,
	ronde: Ronde,
	gepland: Temporal.PlainDate,
	huidig = false
): void {
	const dag = bouw.tijd.schooldag(gepland);
	if (!bouw.tijd.isVoorbij(dag)) return;
	const toeval = bouw.toeval.tak(`besproken ${groep.schooljaar} ${groep.naam} ${ronde}`);
	const bespreking = addBespreking(bouw, groep, ronde, dag, true);
	const leerkracht = bouw.leerkrachten.get(groep.id)!.id;
	const samira = medewerker(bouw, 'samira').id;
	let afspraken = 0;
	for (const leerling of kinderenVan(bouw, groep, dag)) {
		const eigen = huidig && leerling.cast ? besprekingsverhalen[leerling.cast].verslag : undefined;
		const toon = toonVan(leerling, toeval);
		const loopt =
			leerling.cast &&
			bouw.rijen.ondersteuningsvraag.some(
				({ leerling_id, geopend_op }) =>
					leerling_id === leerling.id &&
					Temporal.PlainDate.compare(geopend_op as Temporal.PlainDate, dag) <= 0
			);
		const stil = leerling.cast ? !eigen && !loopt : toon === 'gewoon' && toeval.kans(0.75);
		bouw.rijen.besprekingsleerling.push({
			leerlingbespreking_id: bespreking,
			leerling_id: leerling.id,
			besproken_op: bouw.tijd.moment(dag, 14),
			geen_verandering: stil,
			door: samira
		});
		if (stil) continue;
		const schrijf = (veld: Veld, tekst: string) =>
			addTekst(bouw, bespreking, leerling, veld, tekst, dag, veld === 'behoefte' ? samira : leerkracht);
		if (leerling.cast) {
			// Who has a story has one thread; the review points to it instead of telling it twice.
			const verslag = eigen ?? {
				behoefte: 'De lopende vraag is doorgenomen. Wat we afspraken, staat in de draad van die vraag.'
			};
			for (const [veld, tekst] of Object.entries(verslag)) schrijf(veld as Veld, tekst);
			continue;
		}
		if (jaargroepIn(leerling, groep.jaar, beginjaarNu(bouw)) >= 3)
			schrijf(
				'cognitief',
				toeval.pick<string>(toon === 'zorg' ? cognitief.zorg[zwakste(leerling)] : cognitief[toon])
			);
		schrijf('sociaal', toeval.pick(sociaal));
		if (toeval.kans(0.3)) schrijf('lichamelijk', toeval.pick(lichamelijk));
		schrijf('behoefte', toeval.pick<string>(behoefte[toon]));
		if (toon !== 'zorg' || afspraken >= 4 || !toeval.kans(0.6)) continue;
		afspraken++;
		addAfspraak(bouw, groep, bespreking, leerling, dag, toeval);
	}
}

const wat = [
	'De toets samen nakijken en vragen hoe {hij} aan het antwoord kwam',
	'Met de ouders van {naam} bespreken wat we zien',
	'Een plek vooraan regelen voor {naam}',
	'Twee weken verlengde instructie en dan samen terugkijken',
	'Een keer meekijken tijdens het zelfstandig werken van {naam}'
];

function addAfspraak(
	bouw: Bouw,
	groep: Groep,
	bespreking: string,
	leerling: Leerling,
	dag: Temporal.PlainDate,
	toeval: Toeval
): void {
	const keuze = toeval.geheel(0, wat.length - 1);
	const leerkracht = bouw.leerkrachten.get(groep.id)!.id;
	const wie = keuze === wat.length - 1 ? medewerker(bouw, 'samira').id : leerkracht;
	const id = toeval.uuid();
	const uiterlijk = bouw.tijd.schooldag(dag.add({ days: toeval.geheel(10, 28) }));
	bouw.rijen.afspraak.push({
		id,
		leerling_id: leerling.id,
		ondersteuningsvraag_id: null,
		leerlingbespreking_id: bespreking,
		soort: keuze === 1 ? 'ouders_vragen' : 'actie',
		wat: metNaam(wat[keuze], leerling) ?? '',
		wie_id: wie,
		uiterlijk,
		door: leerkracht,
		op: bouw.tijd.moment(dag, 15)
	});
	const oud = Temporal.PlainDate.compare(uiterlijk, bouw.tijd.peildatum.subtract({ days: 5 })) < 0;
	if (oud && (groep.jaar < beginjaarNu(bouw) || toeval.kans(0.85)))
		bouw.rijen.afspraakafronding.push({
			afspraak_id: id,
			uitkomst: toeval.kans(0.9) ? 'gedaan' : 'niet_meer_nodig',
			toelichting: null,
			afgerond_op: uiterlijk,
			door: wie,
			op: bouw.tijd.moment(uiterlijk, 16)
		});
}

/** A review still to come; the one of today has been prepared by the teacher. */
function addGepland(
	bouw: Bouw,
	groep: Groep,
	ronde: Ronde,
	dag: Temporal.PlainDate,
	voorbereid: boolean
): void {
	const bespreking = addBespreking(bouw, groep, ronde, dag, false);
	if (!voorbereid) return;
	const toeval = bouw.toeval.tak(`voorbereiding ${groep.naam}`);
	const gisteren = bouw.tijd.dagen(-1);
	for (const leerling of kinderenVan(bouw, groep, bouw.tijd.peildatum)) {
		const tekst = leerling.cast ? besprekingsverhalen[leerling.cast].voorbereiding : undefined;
		if (!tekst && !toeval.kans(0.55)) continue;
		addTekst(
			bouw,
			bespreking,
			leerling,
			'voorbereiding',
			tekst ?? toeval.pick(voorbereiding[toonVan(leerling, toeval)]),
			gisteren,
			bouw.leerkrachten.get(groep.id)!.id
		);
	}
}
