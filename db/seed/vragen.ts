import { beginjaarNu, jaargroepIn, type Bouw, type Leerling } from './bouw.ts';
import { metNaam } from './kenmerken.ts';
import type { Planopties } from './planner.ts';
import type { Toeval } from './prng.ts';
import type { Sjabloon } from './sjabloon.ts';
import { sjablonen } from './sjablonen.ts';
import { makeVerteller, samen } from './verteller.ts';

/** How far a question has come. */
type Stand = 'open' | 'concept' | 'lopend' | 'vervolg' | 'gesloten';
/** In turn, so that every stage is there whatever the seed. */
const standen: readonly Stand[] = [
	'lopend',
	'vervolg',
	'lopend',
	'open',
	'gesloten',
	'lopend',
	'concept',
	'lopend'
];

/** Who thinks along from outside, by what the question is about. */
const externen: Readonly<Record<Sjabloon['domein'], string>> = {
	cognitief: 'de onderwijsadviseur Loes Terwindt',
	taal: 'de logopedist Tirza Vonk',
	werkhouding: 'de orthopedagoog Mirjam Kolff',
	sociaal_emotioneel: 'de schoolmaatschappelijk werker Rosa Fernandes'
};

/** Adds questions with plans for children outside the cast: about one in ten now, and in the archive a history of them. */
export function addVragen(bouw: Bouw): void {
	const toeval = bouw.toeval.tak('vragen');
	const nu = bouw.leerlingen.filter(
		({ cast, jaargroep, ingestroomd }) =>
			!cast && jaargroep >= 3 && jaargroep <= 8 && isEerder(ingestroomd, bouw.tijd.lesweken(-26))
	);
	const bezig = new Set<string>();
	for (let nummer = 0; nummer < Math.round(bouw.opties.leerlingen / 11); nummer++) {
		const sjabloon = sjablonen[nummer % sjablonen.length]!;
		const leerling = drawLeerling(
			nu.filter(({ id }) => !bezig.has(id)),
			sjabloon,
			toeval
		);
		bezig.add(leerling.id);
		tellVraag(bouw, leerling, sjabloon, standen[nummer % standen.length]!, -toeval.geheel(2, 7), toeval);
	}
	if (bouw.opties.archief) addArchief(bouw, toeval.tak('archief'));
}

/** Closed questions of earlier years, so that the plans of a whole archive are there: 600 for eight years of 400 pupils. */
function addArchief(bouw: Bouw, toeval: Toeval): void {
	const aantal = Math.round((bouw.opties.leerlingen * bouw.opties.jaren) / 5.9);
	for (let gemaakt = 0, poging = 0; gemaakt < aantal && poging < aantal * 10; poging++) {
		const leerling = toeval.pick(bouw.leerlingen);
		const weken = toeval.geheel(30, bouw.opties.jaren * 38);
		const jaargroep = jaargroepIn(leerling, beginjaarNu(bouw) - Math.ceil(weken / 38), beginjaarNu(bouw));
		if (jaargroep < 3 || jaargroep > 7 || !isEerder(leerling.ingestroomd, bouw.tijd.lesweken(-weken - 14)))
			continue;
		tellVraag(bouw, leerling, toeval.pick(sjablonen), 'gesloten', -weken, toeval);
		gemaakt++;
	}
}

/** The child for whom it fits best of a handful: low where help is asked, high where challenge is. */
function drawLeerling(
	kinderen: readonly Leerling[],
	{ aanleg, richting }: Sjabloon,
	toeval: Toeval
): Leerling {
	if (!aanleg) return toeval.pick(kinderen);
	const teken = richting === 'kracht' ? -1 : 1;
	return toeval
		.shuffle(kinderen)
		.slice(0, Math.ceil(kinderen.length / 4))
		.sort((een, ander) => teken * (een.aanleg[aanleg] - ander.aanleg[aanleg]))[0]!;
}

function tellVraag(
	bouw: Bouw,
	leerling: Leerling,
	sjabloon: Sjabloon,
	stand: Stand,
	begin: number,
	toeval: Toeval
): void {
	const verteller = makeVerteller(bouw, leerling);
	const vul = (tekst: string) => metNaam(tekst, leerling) ?? '';
	// What went before lies before the plan, what is done lies before today.
	const start = stand === 'gesloten' || stand === 'vervolg' ? begin - 12 : begin;
	const vraag = verteller.vraag({
		op: start - 1.2,
		vraag: vul(sjabloon.vraag),
		vak: sjabloon.vak,
		domein: sjabloon.domein,
		richting: sjabloon.richting,
		wat_helpt: vul(sjabloon.watHelpt)
	});
	if (stand === 'open' || stand === 'concept') {
		vraag.afspraak({
			op: -1,
			wat: `Met de ouders van ${leerling.roepnaam} bespreken wat we zien`,
			overDagen: toeval.geheel(1, 9),
			soort: 'ouders_vragen'
		});
	} else {
		vraag.notitie(start - 0.4, 'ouders', `${vul(sjabloon.ouders)} Zij zijn blij dat we samen kijken.`);
		vraag.niveau({
			niveau: sjabloon.richting === 'kracht' ? 1 : 2,
			op: start - 0.2,
			opnieuw: stand === 'lopend' ? 4 : undefined,
			waarom: vul(sjabloon.waarom),
			wie: samen
		});
	}
	if (stand === 'open') return;
	const tekst = Object.fromEntries(
		Object.entries(sjabloon.plan).map(([veld, waarde]) => [
			veld,
			typeof waarde === 'string' ? vul(waarde) : waarde
		])
	) as Sjabloon['plan'];
	const notities = toeval.shuffle(sjabloon.notities).map(([hoe, woorden]) => [hoe, vul(woorden)] as const);
	const plan: Planopties = { ...tekst, op: start - 0.1, notities };
	if (stand === 'concept') vraag.plan(plan);
	if (stand === 'lopend') {
		vraag.plan({ ...plan, begin: start });
		vraag.afspraak({
			op: start,
			wat: `Kijken hoe het plan van ${leerling.roepnaam} loopt`,
			overDagen: toeval.geheel(-4, 9)
		});
	}
	if (stand !== 'gesloten' && stand !== 'vervolg') return;
	const bereikt = stand === 'gesloten' && toeval.kans(0.7);
	const eerste = vraag.plan({
		...plan,
		begin: start,
		evaluatie: {
			op: start + 10,
			uitkomst: bereikt ? 'bereikt' : 'deels',
			eindwaarde: bereikt ? tekst.doelwaarde! : 'onderweg',
			toelichting: vul(bereikt ? sjabloon.bereikt : sjabloon.deels),
			ouders: 'Ouders zien thuis hetzelfde en zijn tevreden over de aanpak.',
			leerlingwoorden: tekst.leerlingwoorden!,
			vervolg: stand === 'vervolg' ? 'doorgaan' : 'stoppen'
		}
	});
	if (stand === 'vervolg' && sjabloon.richting === 'zorg') {
		const extern = externen[sjabloon.domein];
		vraag.notitie(
			begin - 1,
			'ouders',
			`Met de ouders besproken wat het plan opleverde. Zij geven toestemming om ${extern} te laten meedenken.`,
			'samira'
		);
		vraag.niveau({
			niveau: 3,
			op: begin - 0.3,
			opnieuw: 5,
			waarom: `De hulp in de groep doet ${leerling.roepnaam} goed, maar is nog niet genoeg. Met toestemming van de ouders denkt ${extern} mee.`,
			wie: { ...samen, externen: 'deelgenomen' },
			namen: { externen: extern }
		});
	}
	if (stand === 'gesloten') {
		vraag.niveau({
			niveau: 1,
			op: start + 10.9,
			waarom: `De extra hulp is afgerond. Het gewone aanbod past nu bij ${leerling.roepnaam}.`,
			wie: samen
		});
		vraag.sluit(
			start + 10.9,
			bereikt ? 'beantwoord' : 'deels',
			vul(bereikt ? sjabloon.bereikt : sjabloon.deels)
		);
	} else
		vraag.plan({
			...plan,
			op: begin - 0.1,
			begin,
			voorganger: eerste,
			notities: toeval.shuffle(notities),
			beginsituatie: vul(sjabloon.deels)
		});
}

const isEerder = (een: Temporal.PlainDate, ander: Temporal.PlainDate) =>
	Temporal.PlainDate.compare(een, ander) < 0;
