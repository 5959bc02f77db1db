import { alleenNaam } from '#domain/toets/matchLeerling.ts';
import type { Klaarresultaat, Resultatenplan } from '#domain/toets/resultatenplan.ts';
import {
	instrumenten,
	schalen,
	vakken,
	type Instrument,
	type Schaal,
	type Vak
} from '#domain/toets/toets.ts';
import { nameToetsmoment, type Toetsdeel } from '#domain/toets/toetsmoment.ts';
import { beginOf, eindOf, parseSchooljaar } from '#law/schooljaar.ts';
import { formatCijfers } from '#law/datum.ts';

/** How many rows of a kind are shown; the counts say how many there are. */
const getoond = 8;
const mostMeldingen = 200;

/** A plan as the preview shows it: counts first, then what is asked, then rows to recognise the file by. */
export function describePlan(plan: Resultatenplan) {
	const fouten = plan.meldingen.filter(({ ernst }) => ernst === 'fout');
	const som = (lijst: readonly { aantal: number }[]) => lijst.reduce((tot, { aantal }) => tot + aantal, 0);
	return {
		tellingen: [
			telling(plan.nieuw.length + plan.methodepunten.length, 'nieuw'),
			telling(plan.gelijk, 'al bekend'),
			telling(plan.botsingen.length, 'andere waarde'),
			telling(plan.twijfels.length, 'kinderen met twijfel', 'kind met twijfel'),
			telling(plan.onbekend.length, 'onbekende kinderen', 'onbekend kind'),
			telling(fouten.length, 'fouten', 'fout')
		],
		rijfouten: fouten.filter(({ plaats }) => plaats !== 'bestand').slice(0, mostMeldingen),
		bestandsfouten: fouten.filter(({ plaats }) => plaats === 'bestand'),
		waarschuwingen: plan.meldingen.filter(({ ernst }) => ernst === 'waarschuwing').slice(0, mostMeldingen),
		twijfels: plan.twijfels.map(({ sleutel, wie, waarom, kandidaten, gekozen, aantal }) => ({
			...{ sleutel, wie, waarom, aantal, gekozen: gekozen ?? '' },
			kandidaten: kandidaten.map(({ id, naam, geboortedatum }) => ({
				value: id,
				label: geboortedatum ? `${naam}, geboren ${formatCijfers(geboortedatum)}` : naam
			}))
		})),
		/** Doubts that are only about a name that one child has. */
		enige: plan.twijfels.filter(
			({ gekozen, waarom, kandidaten }) =>
				gekozen === null && waarom === alleenNaam && kandidaten.length === 1
		).length,
		dagvragen: plan.dagvragen.map(({ sleutel, schooljaar, deel, antwoord, geldig, aantal }) => {
			const jaar = parseSchooljaar(schooljaar);
			return {
				sleutel,
				moment: nameToetsmoment({ schooljaar, deel: deel as Toetsdeel, jaargroep: null }),
				aantal,
				dag: antwoord?.toString() ?? '',
				buiten: antwoord !== null && !geldig,
				van: jaar ? beginOf(jaar).toString() : '',
				tot: jaar ? eindOf(jaar).toString() : ''
			};
		}),
		onbekend: plan.onbekend.slice(0, mostMeldingen).map(({ wie, waarom, aantal }) => ({
			plaats: wie,
			tekst: `${waarom} ${aantal === 1 ? 'Het resultaat wordt' : `De ${aantal} resultaten worden`} overgeslagen.`
		})),
		onbekendeResultaten: som(plan.onbekend),
		nieuw: summarizeNieuw(plan),
		botsingen: plan.botsingen.slice(0, getoond).map(({ bestaand, geboden }) => ({
			...describeMeting(geboden),
			staat: withBand(bestaand.waardeTekst, bestaand),
			waarde: withBand(geboden.waardeTekst, geboden)
		}))
	};
}

const telling = (value: number, meer: string, een = meer) => ({ value, label: value === 1 ? een : meer });

/** New results by test, subject and moment, with the first rows of the file. */
function summarizeNieuw(plan: Resultatenplan) {
	const groepen = Map.groupBy(
		plan.nieuw,
		({ toets, vak, schooljaar, deel }) => `${toets}|${vak}|${schooljaar}|${deel}`
	);
	const regels = [...groepen.values()].map((lijst) => {
		const { toets, vak, schaal } = describeMeting(lijst[0]!);
		const { schooljaar, deel } = lijst[0]!;
		return {
			wat: `${toets}, ${vak.toLowerCase()}`,
			moment: nameToetsmoment({ schooljaar, deel: deel as Toetsdeel, jaargroep: null }),
			schaal,
			aantal: lijst.length
		};
	});
	const methoden = Map.groupBy(plan.methodepunten, ({ vak, methode, blok }) => `${vak}|${methode}|${blok}`);
	return {
		regels: [
			...regels,
			...[...methoden.values()].map((lijst) => ({
				wat: `${lijst[0]!.methode}, ${(vakken[lijst[0]!.vak as Vak] ?? lijst[0]!.vak).toLowerCase()}`,
				moment: /^\d/.test(lijst[0]!.blok) ? `Blok ${lijst[0]!.blok}` : lijst[0]!.blok,
				schaal: 'Punten',
				aantal: lijst.length
			}))
		].sort((een, ander) => ander.aantal - een.aantal),
		voorbeelden: plan.nieuw.slice(0, getoond).map((resultaat) => ({
			...describeMeting(resultaat),
			waarde: withBand(resultaat.waardeTekst, resultaat)
		}))
	};
}

const describeMeting = (resultaat: Klaarresultaat) => ({
	plaats: resultaat.plaats,
	naam: resultaat.naam,
	toets: instrumenten[resultaat.toets as Instrument] ?? resultaat.toets,
	vak: [vakken[resultaat.vak as Vak] ?? resultaat.vak, resultaat.onderdeel].filter(Boolean).join(', '),
	schaal: schalen[resultaat.schaal as Schaal] ?? resultaat.schaal,
	moment: nameToetsmoment({
		schooljaar: resultaat.schooljaar,
		deel: resultaat.deel as Toetsdeel,
		jaargroep: resultaat.jaargroep === null ? null : Number(resultaat.jaargroep)
	}),
	dag: formatCijfers(resultaat.afgenomenOp)
});

type Metband = { band: string | null; referentieniveau: string | null };
const withBand = (tekst: string, { band, referentieniveau }: Metband): string =>
	[tekst, ...[band, referentieniveau].filter((extra) => extra !== null && extra !== tekst)].join(' · ');
