import { eindOf, type Schooljaar } from '#law/schooljaar.ts';
import { formatDatum } from '#law/datum.ts';
import { groepsrolOf, rolesOf, rolwoorden, zwareRollen } from './edexmlrol.ts';
import type { Bestandsmedewerker, Melding } from './inleesbestand.ts';
import { before, dayBefore, isSame, type Inleesjaar } from './inleesjaar.ts';
import type {
	Inleesregel,
	Inleesvraag,
	Keuzes,
	Plangroep,
	Rolvoorstel,
	Schrijfrij,
	Schrijfwerk
} from './inleesplan.ts';
import type { Bekendemedewerker, Inleesstand, Koppeling } from './inleesstand.ts';
import { matchPersonen } from './matchPersonen.ts';
import { volledigeNaam } from './naam.ts';
import { bezetteAdressen, planEmailadres } from './planEmailadres.ts';
import { groepsleutel } from './planGroepen.ts';
import { vertrekId } from './planLeerlingen.ts';
import { askSame, changedColumns, describeChange, medewerkerColumns, medewerkerNow } from './planPersonen.ts';

type Medewerkersplan = Pick<
	Schrijfwerk,
	'koppelingenWeg' | 'koppelingenWijzigen' | 'koppelingenNieuw' | 'rollen'
> & {
	readonly regels: readonly Inleesregel[];
	readonly vragen: readonly Inleesvraag[];
	readonly meldingen: readonly Melding[];
	readonly schrijf: readonly Schrijfrij[];
	readonly rolvoorstellen: readonly Rolvoorstel[];
	readonly blijvers: readonly string[];
	readonly dubbel: readonly Bestandsmedewerker[];
};

/** The staff of the file beside those of the school: who is new, who stands before which group, which roles to propose. */
export function planMedewerkers(
	bestand: readonly Bestandsmedewerker[],
	stand: Inleesstand,
	groepen: ReadonlyMap<string, Plangroep>,
	jaar: Inleesjaar,
	keuzes: Keuzes
): Medewerkersplan {
	const match = matchPersonen(bestand, stand.medewerkers, keuzes, 'medewerker');
	const links = planKoppelingen(stand, jaar);
	const regels: Inleesregel[] = [];
	const vragen: Inleesvraag[] = [];
	const meldingen: Melding[] = [];
	const schrijf: Schrijfrij[] = [];
	const rollen: { medewerker: string; rol: string }[] = [];
	const rolvoorstellen: Rolvoorstel[] = [];
	const adressen = bezetteAdressen(stand.medewerkers);
	for (const paar of match.paren) {
		const { bestand: medewerker, bekend } = paar;
		const naam = volledigeNaam(medewerker);
		const ref = bekend?.id ?? `nieuw:medewerker:${medewerker.key}`;
		const regel = { ref, plaats: `leerkracht ${medewerker.key}`, groep: null };
		const vraag = askSame('medewerker', paar, keuzes);
		if (vraag) {
			vragen.push(vraag);
			regels.push({ ...regel, over: 'medewerker', soort: 'twijfel', zin: vraag.zin });
		}
		const columns = medewerkerColumns(medewerker);
		if (!bekend && jaar.tot) columns.in_dienst_tot = jaar.verhouding === 'ouder' ? jaar.tot : null;
		// A last day that is still to come was agreed on; only somebody who was away is back by standing in the list.
		if (bekend?.inDienstTot && !before(bekend.inDienstTot, jaar.wisseldag)) delete columns['in_dienst_tot'];
		if (jaar.verhouding !== 'ouder')
			meldingen.push(
				...planEmailadres(
					columns,
					{ ref, naam, plaats: `leerkracht ${medewerker.key}`, bekend: bekend ?? null },
					adressen
				)
			);
		const changed = bekend
			? jaar.verhouding === 'ouder'
				? {}
				: changedColumns(columns, medewerkerNow(bekend))
			: columns;
		if (Object.keys(changed).length > 0) schrijf.push({ ref, waarden: changed });
		const [soort, zin] = !bekend
			? (['nieuw', `${naam} is nieuw.`] as const)
			: Object.keys(changed).length === 0
				? (['ongewijzigd', `${naam} blijft gelijk.`] as const)
				: (['gewijzigd', describeChange(naam, changed, medewerkerNow(bekend))] as const);
		regels.push({ ...regel, over: 'medewerker', soort, zin });

		const namesOnly: string[] = [];
		for (const { key, soort: groepsoort, rollen: inGroep } of medewerker.groepen) {
			const groep = groepen.get(groepsleutel(groepsoort, key));
			const rol = groep && groepsrolOf(medewerker, inGroep);
			if (!groep || !rol) continue;
			if (!links.keep(ref, groep, rol)) continue;
			const als = rol === 'groepsleerkracht' ? '' : ` als ${rol}`;
			regels.push({
				...regel,
				over: 'koppeling',
				groep: groep.naam,
				soort: bekend ? 'gewijzigd' : 'nieuw',
				zin: `${naam} komt${als} bij ${groep.naam}.`
			});
			if (rol === 'vakleerkracht') namesOnly.push(groep.naam);
		}
		meldingen.push(...describeVakleerkracht(medewerker, namesOnly));
		const had = new Set(bekend?.rollen ?? []);
		for (const rol of jaar.verhouding === 'ouder' ? [] : rolesOf(medewerker)) {
			if (had.has(rol)) continue;
			if (stand.magRollen && !zwareRollen.includes(rol)) rollen.push({ medewerker: ref, rol });
			else rolvoorstellen.push({ ref, naam, rol });
		}
	}
	for (const one of links.leave(new Set(match.paren.flatMap(({ bekend }) => bekend?.id ?? [])))) {
		const naam = volledigeNaam(stand.medewerkers.find(({ id }) => id === one.medewerker) ?? {});
		const groep = stand.groepen.find(({ id }) => id === one.groep)?.naam ?? '';
		const zin = `${naam} staat niet meer bij ${groep}.`;
		regels.push({
			soort: 'gewijzigd',
			over: 'koppeling',
			ref: one.medewerker,
			plaats: `groep ${groep}`,
			groep,
			zin
		});
	}
	const gone = planVertrek(match.over, stand, jaar, keuzes);
	const used = new Set(bestand.filter(({ dummy }) => !dummy).map(({ key }) => key));
	const released = match.over
		.filter(({ lasKey }) => lasKey !== null && used.has(lasKey))
		.map(({ id }) => ({ ref: id, waarden: { las_key: null } }));
	return {
		...links.result(),
		rollen,
		rolvoorstellen,
		meldingen,
		regels: [...regels, ...gone.regels],
		vragen: [...vragen, ...gone.vragen],
		schrijf: [...released, ...schrijf, ...gone.schrijf],
		blijvers: gone.blijvers,
		dubbel: match.dubbel
	};
}

/** Somebody whose role is not that of a teacher of the group sees its names only; said once, with the way to change it. */
function describeVakleerkracht(medewerker: Bestandsmedewerker, groepen: readonly string[]): Melding[] {
	const woord = rolwoorden(medewerker.rollen);
	if (groepen.length === 0 || woord === 'vakleerkracht') return [];
	const naam = volledigeNaam(medewerker);
	const als = woord ? `is in het bestand "${woord}"` : 'is in het bestand geen leerkracht van de groep';
	const tekst = `${naam} ${als} en ziet daarom bij ${groepen.join(', ')} alleen de namen van de kinderen. Staat ${naam} wel voor de groep? Wijzig het dan bij Medewerkers.`;
	return [{ ernst: 'waarschuwing', plaats: `leerkracht ${medewerker.key}`, tekst }];
}

/** Who stands before which group: existing links stay as a person set them, ended ones keep their days. */
function planKoppelingen(stand: Inleesstand, jaar: Inleesjaar) {
	const jaarOf = new Map(stand.groepen.map(({ id, schooljaar }) => [id, schooljaar]));
	const lasKeyOf = new Map(stand.medewerkers.map(({ id, lasKey }) => [id, lasKey]));
	const fromFile = new Set(stand.groepen.filter(({ lasKey }) => lasKey !== null).map(({ id }) => id));
	const thisYear = stand.koppelingen.filter(({ groep }) => jaarOf.get(groep) === jaar.schooljaar);
	const runs = ({ tot }: Koppeling) => tot === null || !before(tot, jaar.wisseldag);
	const kept = new Set<Koppeling>();
	const weg: Koppeling[] = [];
	const wijzigen: Koppeling[] = [];
	const nieuw: Koppeling[] = [];
	const end = (one: Koppeling, tot: Temporal.PlainDate) => {
		if (before(tot, one.van)) weg.push(one);
		else if (!isSame(one.tot, tot)) wijzigen.push({ ...one, tot });
	};
	return {
		/** Keeps a running link, or makes one; says whether it is new. */
		keep(medewerker: string, groep: Plangroep, rol: string): boolean {
			const found = thisYear.find(
				(one) => one.medewerker === medewerker && one.groep === groep.ref && runs(one)
			);
			if (found) {
				kept.add(found);
				if (!isSame(found.tot, jaar.tot) && isFromFile(found)) wijzigen.push({ ...found, tot: jaar.tot });
				return false;
			}
			if (nieuw.some((one) => one.medewerker === medewerker && one.groep === groep.ref)) return false;
			const van = groep.bekend ? jaar.wisseldag : jaar.begin;
			nieuw.push({ medewerker, groep: groep.ref, rol, van, tot: jaar.tot });
			return true;
		},
		/** Ends the links that the file no longer has, and those of earlier years. */
		leave(inFile: ReadonlySet<string>): Koppeling[] {
			const gone = thisYear.filter(
				(one) =>
					!kept.has(one) &&
					runs(one) &&
					isFromFile(one) &&
					jaar.verhouding !== 'ouder' &&
					(inFile.has(one.medewerker) || lasKeyOf.get(one.medewerker)) &&
					fromFile.has(one.groep)
			);
			for (const one of gone) end(one, dayBefore(jaar.wisseldag));
			if (jaar.verhouding === 'ouder') return [];
			for (const one of stand.koppelingen) {
				const schooljaar = jaarOf.get(one.groep);
				if (!schooljaar || schooljaar >= jaar.schooljaar) continue;
				const last = eindOf(schooljaar as Schooljaar);
				if (!one.tot || before(last, one.tot)) end(one, before(last, one.van) ? one.van : last);
			}
			return gone;
		},
		result: () => ({ koppelingenWeg: weg, koppelingenWijzigen: wijzigen, koppelingenNieuw: nieuw })
	};
}

/** A duo partner or a substitute is set by hand and stays until a person ends it. */
const isFromFile = ({ rol }: Koppeling): boolean => rol !== 'duo' && rol !== 'invaller';

/** Who came from an earlier list and is missing now: asked, the account stays until a person says otherwise. */
function planVertrek(
	over: readonly Bekendemedewerker[],
	stand: Inleesstand,
	jaar: Inleesjaar,
	keuzes: Keuzes
) {
	const regels: Inleesregel[] = [];
	const vragen: Inleesvraag[] = [];
	const schrijf: Schrijfrij[] = [];
	const blijvers: string[] = [];
	if (jaar.verhouding === 'ouder') return { regels, vragen, schrijf, blijvers };
	const known = new Set(stand.blijvers);
	for (const one of over) {
		if (one.lasKey === null || one.inDienstTot) continue;
		if (known.has(one.id)) {
			blijvers.push(one.id);
			continue;
		}
		const naam = volledigeNaam(one);
		const laatste = dayBefore(jaar.wisseldag);
		const antwoord = keuzes[vertrekId(one.id)] ?? null;
		const zin = `${naam} staat niet in het bestand. Werkt ${naam} nog op school?`;
		const regel = { over: 'medewerker', ref: one.id, plaats: 'niet in het bestand', groep: null } as const;
		vragen.push({
			id: vertrekId(one.id),
			over: 'vertrek',
			plaats: regel.plaats,
			zin,
			keuzes: [
				{
					waarde: 'laat_staan',
					label: 'Nog niet bekend: laat alles staan en vraag het de volgende keer weer'
				},
				{ waarde: 'blijft', label: 'Werkt hier nog: vraag het dit schooljaar niet meer' },
				{ waarde: 'uit_dienst', label: `Werkt hier niet meer: laatste dag ${formatDatum(laatste)}` }
			],
			voorstel: 'laat_staan',
			antwoord,
			verplicht: false
		});
		regels.push({ ...regel, soort: 'twijfel', zin });
		if (antwoord === 'blijft') blijvers.push(one.id);
		if (antwoord !== 'uit_dienst') continue;
		schrijf.push({ ref: one.id, waarden: { in_dienst_tot: laatste } });
		const done = `${naam} werkt hier niet meer vanaf ${formatDatum(jaar.wisseldag)}.`;
		regels.push({ ...regel, soort: 'vervallen', zin: done });
	}
	return { regels, vragen, schrijf, blijvers };
}
