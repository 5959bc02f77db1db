import { beginjaar, schooljaarOf } from '#law/schooljaar.ts';
import type { Inleesbestand, Melding } from './inleesbestand.ts';
import { dayBefore, before, isSame, readInleesjaar, type Inleesjaar } from './inleesjaar.ts';
import type { Inleesplan, Inleesregel, Inleesvraag, Keuzes } from './inleesplan.ts';
import type { Inleesstand, Koppeling } from './inleesstand.ts';
import { volledigeNaam } from './naam.ts';
import { planGroepen } from './planGroepen.ts';
import { planLeerlingen, type Planleerling } from './planLeerlingen.ts';
import { planMedewerkers } from './planMedewerkers.ts';
import { planPlaatsingen } from './planPlaatsingen.ts';

/**
 * Lays a class list beside what the school has: what is new, changes, ends or is in doubt, and exactly what to write.
 * Pure: the same file, school, day and answers give the same plan; a doubt without an answer follows its proposal.
 * In: the file, the school as it stands, today, the answers so far. Out: the plan; a `fout` in it forbids storing.
 */
export function planEdexml(
	bestand: Inleesbestand,
	stand: Inleesstand,
	vandaag: Temporal.PlainDate,
	keuzes: Keuzes = {}
): Inleesplan {
	const jaar = readInleesjaar(bestand, stand.groepen, vandaag);
	const groepen = planGroepen(bestand.groepen, stand.groepen, jaar);
	const leerlingen = planLeerlingen(bestand.leerlingen, stand, groepen.groepen, jaar, keuzes);
	const plaatsingen = planPlaatsingen(
		leerlingen.leerlingen,
		leerlingen.ontbrekend,
		groepen.groepen,
		stand,
		jaar
	);
	const medewerkers = planMedewerkers(bestand.leerkrachten, stand, groepen.groepen, jaar, keuzes);

	const regels: Inleesregel[] = [...groepen.regels];
	const vervallen = groepen.verdwenen.filter(({ id }) => !plaatsingen.bewoond.has(id));
	for (const { id, naam, lasKey } of groepen.verdwenen) {
		const weg = !plaatsingen.bewoond.has(id);
		regels.push({
			soort: weg ? 'vervallen' : 'ongewijzigd',
			over: 'groep',
			ref: id,
			plaats: `groep ${lasKey}`,
			zin: weg
				? `${naam} staat niet meer in het bestand en vervalt.`
				: `${naam} staat niet in het bestand, maar er zitten nog kinderen in die daar ook ontbreken. De groep blijft staan.`,
			groep: naam
		});
	}
	const lapsed = new Set(vervallen.map(({ id }) => id));
	const ended = endLinks(stand.koppelingen, lapsed, medewerkers, jaar);

	return {
		schooljaar: jaar.schooljaar,
		verhouding: jaar.verhouding,
		regels: [...regels, ...leerlingen.regels, ...plaatsingen.regels, ...medewerkers.regels],
		vragen: [
			...askSchool(bestand, stand, leerlingen.leerlingen, keuzes),
			...askSchooljaar(jaar, keuzes),
			...leerlingen.vragen,
			...medewerkers.vragen
		],
		meldingen: [
			...describeJaar(jaar, vandaag),
			...[...leerlingen.dubbel, ...medewerkers.dubbel].map((one): Melding => ({
				ernst: 'fout',
				plaats: one.key,
				tekst: `${volledigeNaam(one)} kan niet dezelfde zijn als iemand die al bij een ander uit het bestand hoort. Kies een ander antwoord.`
			})),
			...withoutGroup(bestand),
			...medewerkers.meldingen
		],
		schrijfwerk: {
			groepen: [
				...groepen.schrijf,
				...vervallen.map(({ id }) => ({ ref: id, waarden: { vervallen_op: vandaag } }))
			],
			leerlingen: leerlingen.schrijf,
			medewerkers: medewerkers.schrijf,
			plaatsingenWeg: plaatsingen.plaatsingenWeg,
			plaatsingenWijzigen: plaatsingen.plaatsingenWijzigen,
			plaatsingenNieuw: plaatsingen.plaatsingenNieuw,
			koppelingenWeg: [...medewerkers.koppelingenWeg, ...ended.weg],
			koppelingenWijzigen: [...medewerkers.koppelingenWijzigen, ...ended.wijzigen],
			koppelingenNieuw: medewerkers.koppelingenNieuw,
			rollen: medewerkers.rollen
		},
		rolvoorstellen: medewerkers.rolvoorstellen,
		blijvers: [...leerlingen.blijvers, ...medewerkers.blijvers]
	};
}

/** Whoever stands before a group that lapses and is still there by hand: the link ends with the group. */
function endLinks(
	koppelingen: readonly Koppeling[],
	lapsed: ReadonlySet<string>,
	planned: {
		readonly koppelingenWeg: readonly Koppeling[];
		readonly koppelingenWijzigen: readonly Koppeling[];
	},
	jaar: Inleesjaar
) {
	const key = (one: Koppeling) => `${one.groep} ${one.medewerker} ${one.van.toString()}`;
	const done = new Set([...planned.koppelingenWeg, ...planned.koppelingenWijzigen].map(key));
	const tot = dayBefore(jaar.wisseldag);
	const open = koppelingen.filter(
		(one) => lapsed.has(one.groep) && !done.has(key(one)) && (!one.tot || before(tot, one.tot))
	);
	return {
		weg: open.filter((one) => before(tot, one.van)),
		wijzigen: open
			.filter((one) => !before(tot, one.van) && !isSame(tot, one.tot))
			.map((one) => ({ ...one, tot }))
	};
}

/** A file without BRIN that knows none of our children may well be of another school. */
function askSchool(
	bestand: Inleesbestand,
	stand: Inleesstand,
	leerlingen: readonly Planleerling[],
	keuzes: Keuzes
): Inleesvraag[] {
	if (bestand.school.brin || stand.leerlingen.length === 0 || leerlingen.some(({ bekend }) => bekend))
		return [];
	return [
		{
			id: 'school',
			over: 'school',
			plaats: 'school',
			zin: 'In dit bestand staat geen BRIN, en Zorgvuldig kent geen van deze kinderen. Is het wel het bestand van deze school?',
			keuzes: [
				{ waarde: 'ja', label: 'Ja, het is het bestand van deze school' },
				{ waarde: 'niet', label: 'Nee, of ik weet het niet' }
			],
			voorstel: 'niet',
			antwoord: keuzes['school'] ?? null,
			verplicht: true
		}
	];
}

/** An older list than the school has is history; somebody must want that. */
function askSchooljaar(jaar: Inleesjaar, keuzes: Keuzes): Inleesvraag[] {
	if (jaar.verhouding !== 'ouder') return [];
	return [
		{
			id: 'schooljaar',
			over: 'schooljaar',
			plaats: 'school',
			zin: `Dit bestand is van schooljaar ${jaar.schooljaar}. Zorgvuldig heeft al nieuwere groepen. Wilt u het toch inlezen?`,
			keuzes: [
				{
					waarde: 'geschiedenis',
					label: `Ja, als geschiedenis: wie in ${jaar.schooljaar} in welke groep zat. Namen en gegevens van nu blijven staan`
				},
				{ waarde: 'niet', label: 'Nee, dit is het verkeerde bestand' }
			],
			voorstel: 'geschiedenis',
			antwoord: keuzes['schooljaar'] ?? null,
			verplicht: true
		}
	];
}

function describeJaar(jaar: Inleesjaar, vandaag: Temporal.PlainDate): Melding[] {
	const now = schooljaarOf(vandaag);
	const say = (tekst: string): Melding[] => [{ ernst: 'waarschuwing', plaats: 'school', tekst }];
	if (jaar.verhouding === 'ouder')
		return say(
			`Het bestand is van een ouder schooljaar (${jaar.schooljaar}) dan Zorgvuldig al heeft. Het vult alleen de geschiedenis aan.`
		);
	if (jaar.schooljaar < now)
		return say(
			`Het bestand is van schooljaar ${jaar.schooljaar} en dat is voorbij. Is dit het goede bestand?`
		);
	if (beginjaar(jaar.schooljaar) > beginjaar(now) + 1)
		return say(`Het bestand is van schooljaar ${jaar.schooljaar}. Dat begint pas over meer dan een jaar.`);
	if (jaar.schooljaar > now)
		return say(
			`Het bestand is van volgend schooljaar. De groepen en plaatsingen gaan in op 1 augustus ${beginjaar(jaar.schooljaar)}.`
		);
	return [];
}

function withoutGroup(bestand: Inleesbestand): Melding[] {
	const number = bestand.leerlingen.filter((one) => !one.groepKey && !one.uitstroomdatum).length;
	if (number === 0) return [];
	const tekst =
		number === 1
			? '1 leerling heeft in het bestand geen groep. Dit kind komt wel in Zorgvuldig, maar geen leerkracht ziet het.'
			: `${number} leerlingen hebben in het bestand geen groep. Zij komen wel in Zorgvuldig, maar geen leerkracht ziet hen.`;
	return [{ ernst: 'waarschuwing', plaats: 'leerlingen', tekst }];
}
