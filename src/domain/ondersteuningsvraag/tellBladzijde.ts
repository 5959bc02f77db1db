import { formatDatum } from '#law/datum.ts';
import { hoeNamen, niveaus, soortLetter, standNamen, vereisteVragen, wieNamen } from './niveau.ts';
import {
	afspraaksoorten,
	notitiesoorten,
	uitkomsten,
	type Bladzijde,
	type Evaluatiebladzijde,
	type Niveaubladzijde
} from './ondersteuningsvraag.ts';

/** A page of the story in words, with nothing but text: for the screen, and for whatever prints it. */
export type VerteldeBladzijde = {
	readonly id: string;
	readonly soort: Bladzijde['soort'];
	readonly datum: string;
	readonly dag: string;
	readonly kop: string;
	readonly alineas: readonly string[];
	/** Somebody's own words, never edited. */
	readonly citaat: { readonly tekst: string; readonly van: string } | null;
	readonly punten: readonly string[];
	readonly door: string | null;
	readonly href: string | null;
	readonly gewicht: 'decision' | 'note';
	readonly niveau: { readonly van: number; readonly naar: number; readonly letter: string } | null;
	readonly afspraak: { readonly id: string; readonly open: boolean; readonly gedaan: boolean } | null;
};

/** Tells one page of the story of a child who is called `roepnaam`. */
export function tellBladzijde(bladzijde: Bladzijde, roepnaam: string): VerteldeBladzijde {
	return {
		id: bladzijde.id,
		soort: bladzijde.soort,
		datum: formatDatum(bladzijde.op),
		dag: bladzijde.op.toString(),
		kop: '',
		alineas: [],
		citaat: null,
		punten: [],
		door: bladzijde.door,
		href: null,
		gewicht: 'note',
		niveau: null,
		afspraak: null,
		...tell(bladzijde, roepnaam)
	};
}

function tell(bladzijde: Bladzijde, roepnaam: string): Partial<VerteldeBladzijde> {
	switch (bladzijde.soort) {
		case 'opening':
			return { kop: 'De vraag is gesteld', gewicht: 'decision' };
		case 'heropening':
			return { kop: 'De vraag is weer open', gewicht: 'decision' };
		case 'signaal':
			return {
				kop: 'Een signaal is opgenomen in deze vraag',
				alineas: [bladzijde.uitleg]
			};
		case 'notitie':
			return bladzijde.notitiesoort === 'leerling' || bladzijde.notitiesoort === 'ouders'
				? {
						kop: notitiesoorten[bladzijde.notitiesoort],
						citaat: {
							tekst: bladzijde.tekst,
							van:
								bladzijde.notitiesoort === 'leerling' ? roepnaam : (bladzijde.met?.join(' en ') ?? 'ouders')
						}
					}
				: { kop: notitiesoorten[bladzijde.notitiesoort], alineas: paragraphs(bladzijde.tekst) };
		case 'bespreking':
			return {
				kop: 'Besproken in de leerlingbespreking',
				punten: bladzijde.teksten.map(({ veld, tekst }) => `${velden[veld] ?? veld}: ${tekst}`),
				href: `/besprekingen/${bladzijde.besprekingId}`
			};
		case 'niveau':
			return tellNiveau(bladzijde, roepnaam);
		case 'afspraak': {
			const { afronding } = bladzijde;
			const wanneer =
				afronding === null
					? `Uiterlijk ${formatDatum(bladzijde.uiterlijk)}.`
					: afronding.uitkomst === 'gedaan'
						? `Gedaan op ${formatDatum(afronding.op)}.`
						: `Niet meer nodig, sinds ${formatDatum(afronding.op)}.`;
			return {
				kop: `${afspraaksoorten[bladzijde.afspraaksoort]}: ${bladzijde.wie}`,
				alineas: [bladzijde.wat, [wanneer, afronding?.toelichting].filter(Boolean).join(' ')],
				afspraak: {
					id: bladzijde.id,
					open: afronding === null,
					gedaan: afronding?.uitkomst === 'gedaan'
				}
			};
		}
		case 'plan':
			return {
				kop: bladzijde.begonnenOp ? 'Een handelingsplan is begonnen' : 'Er ligt een concept van een plan',
				alineas: [
					...(bladzijde.doel ? [`Doel: ${bladzijde.doel}`] : []),
					...(bladzijde.evaluatieVan && bladzijde.evaluatieTot
						? [
								`Evaluatie tussen ${formatDatum(bladzijde.evaluatieVan)} en ${formatDatum(bladzijde.evaluatieTot)}.`
							]
						: []),
					...(bladzijde.ouders ? [`De ouders: ${bladzijde.ouders}`] : [])
				],
				citaat: bladzijde.leerlingwoorden ? { tekst: bladzijde.leerlingwoorden, van: roepnaam } : null,
				href: `/plannen/${bladzijde.planId}`,
				gewicht: 'decision'
			};
		case 'planweek':
			return {
				kop: weekkop(bladzijde.keren, bladzijde.nietGedaan),
				alineas: [
					...(bladzijde.keren > 0
						? [
								[
									bladzijde.goed > 0 ? `${keer(bladzijde.goed)} ging het goed` : '',
									bladzijde.moeizaam > 0 ? `${keer(bladzijde.moeizaam)} moeizaam` : ''
								]
									.filter(Boolean)
									.join(', ')
							].flatMap((zin) => (zin ? [`${sentence(zin)}.`] : []))
						: []),
					...bladzijde.teksten
				],
				href: `/plannen/${bladzijde.planId}`
			};
		case 'evaluatie':
			return tellEvaluatie(bladzijde, roepnaam);
		case 'sluiting':
			return {
				kop: `De vraag is gesloten: ${uitkomsten[bladzijde.uitkomst].toLowerCase()}`,
				alineas: paragraphs(bladzijde.toelichting),
				gewicht: 'decision'
			};
	}
}

function tellNiveau(bladzijde: Niveaubladzijde, roepnaam: string): Partial<VerteldeBladzijde> {
	const { van, naar } = bladzijde;
	const naam = niveaus[naar].naam;
	return {
		kop: van === naar ? `Niveau ${naar} blijft: ${naam}` : `Van niveau ${van} naar niveau ${naar}: ${naam}`,
		niveau: { van, naar, letter: soortLetter(bladzijde.niveausoort) },
		alineas: [
			...paragraphs(bladzijde.waarom),
			...(bladzijde.opnieuwOp ? [`Opnieuw bekijken op ${formatDatum(bladzijde.opnieuwOp)}.`] : [])
		],
		punten: [
			...bladzijde.deelnemers.map(
				({ wie, hoe, naam: wieNaam }) =>
					`${wie === 'leerling' ? roepnaam : wieNamen[wie]}${wieNaam ? ` (${wieNaam})` : ''}: ${hoeNamen[hoe].toLowerCase()}`
			),
			...bladzijde.vereisten.map(
				({ vereiste, stand, toelichting }) =>
					`${vereisteVragen[vereiste].naam}: ${standNamen[stand].toLowerCase()}${toelichting ? `. ${toelichting}` : ''}`
			)
		],
		gewicht: 'decision'
	};
}

function tellEvaluatie(bladzijde: Evaluatiebladzijde, roepnaam: string): Partial<VerteldeBladzijde> {
	const { startwaarde, doelwaarde, eindwaarde } = bladzijde;
	return {
		kop: `Het plan is geëvalueerd: ${evaluaties[bladzijde.uitkomst]}`,
		alineas: [
			...(startwaarde || eindwaarde
				? [
						[
							startwaarde && `Begin: ${startwaarde}`,
							doelwaarde && `Doel: ${doelwaarde}`,
							eindwaarde && `Nu: ${eindwaarde}`
						]
							.filter(Boolean)
							.map((zin) => (zin.endsWith('.') ? zin : `${zin}.`))
							.join(' ')
					]
				: []),
			...paragraphs(bladzijde.toelichting),
			...(bladzijde.ouders ? [`De ouders: ${bladzijde.ouders}`] : []),
			`Vervolg: ${vervolgen[bladzijde.vervolg]}.`
		],
		citaat: bladzijde.leerlingwoorden ? { tekst: bladzijde.leerlingwoorden, van: roepnaam } : null,
		href: `/plannen/${bladzijde.planId}`,
		gewicht: 'decision'
	};
}

const evaluaties = {
	bereikt: 'doel bereikt',
	deels: 'doel deels bereikt',
	niet: 'doel niet bereikt'
} as const;
const vervolgen = {
	stoppen: 'stoppen met dit plan',
	doorgaan: 'doorgaan',
	anders: 'het anders doen',
	opschalen: 'meer hulp vragen'
} as const;
const velden: Readonly<Record<string, string>> = {
	voorbereiding: 'Vooraf',
	cognitief: 'Leren',
	sociaal: 'Sociaal',
	lichamelijk: 'Lichamelijk',
	behoefte: 'Wat nodig is'
};

const weekkop = (keren: number, nietGedaan: number): string => {
	if (keren === 0) return 'Deze week is het plan niet uitgevoerd';
	return `${keer(keren)} aan het plan gewerkt${nietGedaan > 0 ? `, ${keer(nietGedaan)} niet` : ''}`;
};
const keer = (aantal: number): string => `${aantal} keer`;
const sentence = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1);
const paragraphs = (tekst: string): string[] =>
	tekst
		.split(/\n{2,}/)
		.map((alinea) => alinea.trim())
		.filter(Boolean);
