import { compareDays, formatDatum } from '#law/datum.ts';
import { niveaus } from './niveau.ts';
import type {
	Afspraakbladzijde,
	Bladzijde,
	Draad,
	Evaluatiebladzijde,
	Niveaubladzijde,
	Planbladzijde
} from './ondersteuningsvraag.ts';

type Day = Temporal.PlainDate;

/** Where the next step is taken. */
export type Stapdoel =
	| { readonly soort: 'niveau' | 'plan_maken' | 'notitie' | 'afspraak' | 'sluiting' | 'heropening' }
	| { readonly soort: 'plan' | 'evaluatie'; readonly planId: string }
	| { readonly soort: 'afspraak_afronden'; readonly afspraakId: string };

/** A suggested next step in words; nothing in it happens by itself. */
export type Stap = {
	readonly kop: string;
	readonly tekst: string;
	readonly doel: Stapdoel;
	/** Waiting for a day or a person: there is nothing to do now. */
	readonly wacht?: boolean;
};

export type VolgendeBladzijde = Stap & {
	/** Whose voice is still missing, and what else could be done. */
	readonly ook: readonly Stap[];
};

/**
 * The next page of a question: what would usually follow on what already stands in it. A suggestion in words, never an
 * act. In: the thread and the day. Evaluation comes before what it leads to, a plan before waiting (S36, S60, S64, X4, X5).
 */
export function volgendeBladzijde(draad: Draad, vandaag: Day): VolgendeBladzijde {
	const feiten = readFeiten(draad, vandaag);
	const stap =
		steps.map((step) => step(draad, feiten)).find((found) => found !== null) ?? keepWatching(draad);
	return { ...stap, ook: listMissing(draad, feiten) };
}

type Feiten = {
	readonly vandaag: Day;
	readonly lopend: Planbladzijde | undefined;
	readonly concept: Planbladzijde | undefined;
	readonly evaluatie: Evaluatiebladzijde | undefined;
	/** Whether something of these kinds was written after the last evaluation. */
	readonly naEvaluatie: (soort: Bladzijde['soort']) => boolean;
	readonly afspraken: readonly Afspraakbladzijde[];
	readonly besluit: Niveaubladzijde | undefined;
	readonly wekenMetNotitie: ReadonlySet<string>;
};

function readFeiten({ bladzijden }: Draad, vandaag: Day): Feiten {
	const evaluaties = bladzijden.filter((bladzijde) => bladzijde.soort === 'evaluatie');
	const gesloten = new Set(evaluaties.map(({ planId }) => planId));
	const plannen = bladzijden.filter(
		(bladzijde) => bladzijde.soort === 'plan' && !gesloten.has(bladzijde.planId)
	) as Planbladzijde[];
	const evaluatie = evaluaties.at(-1);
	const plaats = evaluatie ? bladzijden.indexOf(evaluatie) : -1;
	return {
		vandaag,
		lopend: plannen.find(({ begonnenOp }) => begonnenOp !== null),
		concept: plannen.find(({ begonnenOp }) => begonnenOp === null),
		evaluatie,
		naEvaluatie: (soort) => bladzijden.slice(plaats + 1).some((bladzijde) => bladzijde.soort === soort),
		afspraken: bladzijden
			.filter((bladzijde) => bladzijde.soort === 'afspraak' && bladzijde.afronding === null)
			.map((bladzijde) => bladzijde as Afspraakbladzijde)
			.sort((a, b) => compareDays(a.uiterlijk, b.uiterlijk)),
		besluit: bladzijden.filter((bladzijde) => bladzijde.soort === 'niveau').at(-1),
		wekenMetNotitie: new Set(
			bladzijden
				.filter((bladzijde) => bladzijde.soort === 'planweek')
				.map((week) => `${week.planId}:${mondayOf(week.op)}`)
		)
	};
}

type Step = (draad: Draad, feiten: Feiten) => Stap | null;

const closed: Step = ({ toestand, niveau }) => {
	if (toestand !== 'gesloten') return null;
	return niveau.niveau >= 2
		? {
				kop: 'Kijk of het niveau nog past',
				tekst: `Deze vraag is gesloten, en het kind staat nog op niveau ${niveau.niveau}. Past dat nog?`,
				doel: { soort: 'niveau' }
			}
		: {
				kop: 'Dit verhaal is uit',
				tekst:
					'De vraag is gesloten. Komt zij terug, heropen haar dan: wat er al geprobeerd is, blijft staan.',
				doel: { soort: 'heropening' },
				wacht: true
			};
};

const evaluate: Step = (_, { lopend, vandaag }) => {
	if (!lopend?.evaluatieVan || !lopend.evaluatieTot || isBefore(vandaag, lopend.evaluatieVan)) return null;
	return {
		kop: 'Evalueer het plan',
		tekst: isBefore(lopend.evaluatieTot, vandaag)
			? `De afgesproken weken zijn voorbij: het plan liep tot ${formatDatum(lopend.evaluatieTot)}. Kijk samen wat het deed.`
			: `Het plan kan nu geëvalueerd worden, tot en met ${formatDatum(lopend.evaluatieTot)}. Kijk samen wat het deed.`,
		doel: { soort: 'evaluatie', planId: lopend.planId }
	};
};

const followEvaluation: Step = ({ roepnaam }, { evaluatie, lopend, concept, naEvaluatie }) => {
	if (!evaluatie || lopend || concept) return null;
	if (evaluatie.vervolg === 'opschalen' && !naEvaluatie('niveau'))
		return {
			kop: 'Besluit over een hoger niveau',
			tekst: `Bij de evaluatie is afgesproken dat ${roepnaam} meer hulp nodig heeft. Leg vast welk niveau daarbij past, en waarom.`,
			doel: { soort: 'niveau' }
		};
	if (evaluatie.vervolg === 'doorgaan' || evaluatie.vervolg === 'anders')
		return {
			kop: 'Maak het vervolgplan',
			tekst:
				evaluatie.vervolg === 'doorgaan'
					? 'Bij de evaluatie is afgesproken om door te gaan. Het vorige plan is het begin van het nieuwe.'
					: 'Bij de evaluatie is afgesproken om het anders te doen. Schrijf op wat er anders wordt.',
			doel: { soort: 'plan_maken' }
		};
	if (evaluatie.vervolg === 'stoppen')
		return {
			kop: 'Sluit de vraag',
			tekst:
				evaluatie.uitkomst === 'bereikt'
					? 'Het doel is bereikt en het plan is gestopt. Schrijf op wat het opleverde en sluit de vraag.'
					: 'Het plan is gestopt. Sluit de vraag met wat het opleverde, of kies een andere stap.',
			doel: { soort: 'sluiting' }
		};
	return null;
};

const finishDraft: Step = (_, { concept, lopend }) => {
	if (!concept || lopend) return null;
	const tekst = 'Er ligt een concept. Het plan begint zodra u het een begindatum geeft.';
	return { kop: 'Maak het plan af', tekst, doel: { soort: 'plan', planId: concept.planId } };
};

const lookAgain: Step = ({ niveau }, { vandaag }) => {
	if (!niveau.opnieuwOp || isBefore(vandaag, niveau.opnieuwOp.subtract({ days: 7 }))) return null;
	return {
		kop: 'Kijk opnieuw naar het niveau',
		tekst: `Afgesproken is om rond ${formatDatum(niveau.opnieuwOp)} te kijken of niveau ${niveau.niveau} nog past. "Dit niveau blijft" is ook een besluit.`,
		doel: { soort: 'niveau' }
	};
};

/** X5, R-OPP-2: a level may stand before its papers are there, but not for long. */
const completeLevel: Step = ({ niveau }, { besluit }) => {
	if (niveau.niveau < 4 || !besluit || besluit.naar !== niveau.niveau) return null;
	const opp = besluit.vereisten.find(({ vereiste }) => vereiste === 'ontwikkelingsperspectief');
	if (!opp || opp.stand === 'aanwezig') return null;
	return {
		kop: 'Maak het ontwikkelingsperspectief (OPP)',
		tekst: `Het OPP was ${opp.stand === 'onderweg' ? 'onderweg' : 'er nog niet'} bij het besluit. Het moet er zijn op ${formatDatum(besluit.op.add({ weeks: 6 }))}: ${opp.toelichting}`,
		doel: { soort: 'notitie' }
	};
};

const runPlan: Step = (_, { lopend, vandaag, wekenMetNotitie }) => {
	if (!lopend?.begonnenOp || !lopend.evaluatieVan) return null;
	const doel = { soort: 'plan', planId: lopend.planId } as const;
	if (isBefore(vandaag, lopend.begonnenOp))
		return {
			kop: `Het plan begint op ${formatDatum(lopend.begonnenOp)}`,
			tekst: 'Tot die tijd hoeft er voor het plan niets te gebeuren.',
			doel,
			wacht: true
		};
	if (!wekenMetNotitie.has(`${lopend.planId}:${mondayOf(vandaag)}`))
		return {
			kop: 'Schrijf op hoe het deze week ging',
			tekst: `Het plan loopt. Drie tikken op de kaart zijn genoeg; vanaf ${formatDatum(lopend.evaluatieVan)} kijkt u wat het deed.`,
			doel
		};
	return {
		kop: 'Het plan loopt',
		tekst: `Deze week is er al iets opgeschreven. Vanaf ${formatDatum(lopend.evaluatieVan)} kijkt u wat het plan deed.`,
		doel,
		wacht: true
	};
};

/** What the review agreed is done where the plan is written, not by ticking off (S61, S64). */
const makeAgreedPlan: Step = (_, { afspraken }) => {
	const plan = afspraken.find(({ afspraaksoort }) => afspraaksoort === 'plan_starten');
	if (!plan) return null;
	const tekst = `Dat is afgesproken: ${plan.wie}, uiterlijk ${formatDatum(plan.uiterlijk)}. Wat al bekend is, staat in het plan al ingevuld.`;
	return { kop: 'Maak het plan', tekst, doel: { soort: 'plan_maken' } };
};

const keepAgreement: Step = (_, { afspraken, vandaag }) => {
	const eerste = afspraken[0];
	if (!eerste) return null;
	const doel = { soort: 'afspraak_afronden', afspraakId: eerste.id } as const;
	return isBefore(vandaag, eerste.uiterlijk)
		? {
				kop: 'Er staat een afspraak open',
				tekst: `${eerste.wie}: ${eerste.wat} Uiterlijk ${formatDatum(eerste.uiterlijk)}.`,
				doel,
				wacht: true
			}
		: {
				kop: 'Is deze afspraak gelukt?',
				tekst: `${eerste.wie}: ${eerste.wat} De afspraak liep tot ${formatDatum(eerste.uiterlijk)}.`,
				doel
			};
};

const decideLevel: Step = ({ roepnaam, niveau }, { besluit }) =>
	besluit
		? null
		: {
				kop: 'Besluit welke hulp past',
				tekst:
					niveau.niveau === 1
						? `Er is over deze vraag nog geen besluit. Past het gewone aanbod bij ${roepnaam}, of is er een lichte interventie nodig?`
						: `${roepnaam} staat op niveau ${niveau.niveau} (${niveaus[niveau.niveau].naam.toLowerCase()}). Past dat ook bij deze vraag?`,
				doel: { soort: 'niveau' }
			};

const startPlan: Step = ({ niveau, bladzijden }) =>
	niveau.niveau >= 2 && !bladzijden.some(({ soort }) => soort === 'plan')
		? {
				kop: 'Start een handelingsplan',
				tekst: 'Met een doel, een aanpak en acht tot twaalf weken ziet u straks wat de hulp deed.',
				doel: { soort: 'plan_maken' }
			}
		: null;

const steps: readonly Step[] = [
	closed,
	evaluate,
	followEvaluation,
	finishDraft,
	lookAgain,
	completeLevel,
	runPlan,
	makeAgreedPlan,
	keepAgreement,
	decideLevel,
	startPlan
];

const keepWatching = ({ roepnaam }: Draad): Stap => ({
	kop: 'Schrijf op wat u ziet',
	tekst: `Hoe gaat het nu met ${roepnaam}? Is de vraag beantwoord, sluit haar dan.`,
	doel: { soort: 'notitie' }
});

/** Parents and the child belong to every level (S110-S119, X6): a voice that is nowhere in the thread is named. */
function listMissing({ toestand, roepnaam, bladzijden }: Draad, { lopend, afspraken }: Feiten): Stap[] {
	if (toestand === 'gesloten') return [];
	const heard = (wie: 'leerling' | 'ouders') =>
		bladzijden.some(
			(bladzijde) =>
				(bladzijde.soort === 'notitie' && bladzijde.notitiesoort === wie) ||
				(bladzijde.soort === 'niveau' &&
					bladzijde.deelnemers.some(
						(deelnemer) =>
							deelnemer.wie === wie &&
							(deelnemer.hoe === 'deelgenomen' || deelnemer.hoe === 'vooraf_gesproken')
					)) ||
				((bladzijde.soort === 'evaluatie' || bladzijde.soort === 'plan') &&
					(wie === 'ouders' ? bladzijde.ouders : bladzijde.leerlingwoorden).trim() !== '')
		);
	const ook: Stap[] = [];
	if (!heard('leerling'))
		ook.push({
			kop: `Vraag ${roepnaam} zelf`,
			tekst: `Wat ${roepnaam} er zelf van vindt, staat nog niet in dit verhaal.`,
			doel: { soort: 'notitie' }
		});
	if (!heard('ouders'))
		ook.push({
			kop: 'Spreek de ouders',
			tekst: 'De stem van de ouders staat nog niet in dit verhaal.',
			doel: { soort: 'notitie' }
		});
	if (lopend && afspraken[0])
		ook.push({
			kop: 'Er staat een afspraak open',
			tekst: `${afspraken[0].wie}: ${afspraken[0].wat}`,
			doel: { soort: 'afspraak_afronden', afspraakId: afspraken[0].id }
		});
	return ook;
}

const mondayOf = (day: Day): string => day.subtract({ days: day.dayOfWeek - 1 }).toString();
const isBefore = (a: Day, b: Day): boolean => compareDays(a, b) < 0;
