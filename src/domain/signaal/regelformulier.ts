import type { Signaalregel } from './signaalprofiel.ts';

type Velden = Readonly<Record<string, string>>;

/** The fields of one rule as texts, by name. */
export function regelVelden(regel: Signaalregel): Record<string, string> {
	const velden: Record<string, string> = {
		aan: regel.aan ? 'ja' : '',
		'geldigheid.aantal': String(regel.geldigheid?.aantal ?? ''),
		'geldigheid.eenheid': regel.geldigheid?.eenheid ?? 'altijd',
		...eigenVelden(regel)
	};
	return Object.fromEntries(
		Object.entries(velden).map(([veld, tekst]) => [`regel.${regel.sleutel}.${veld}`, tekst])
	);
}

function eigenVelden(regel: Signaalregel): Record<string, string> {
	switch (regel.soort) {
		case 'hoofdmetingen':
			return {
				...telling(regel),
				nieuwsteHoogstensDagen: String(regel.nieuwsteHoogstensDagen),
				banden: regel.banden.join(', '),
				percentiel: fromGetal(regel.percentiel),
				lijnen: regel.lijnen.join(', '),
				referentieniveaus: regel.referentieniveaus
					.map(({ jaargroep, niveaus }) => `groep ${jaargroep}: ${niveaus.join(', ')}`)
					.join('; ')
			};
		case 'methodetoetsen':
			return {
				...telling(regel),
				percentage: fromGetal(regel.percentage),
				perMethode: regel.perMethode
					.map(({ methode, percentage }) => `${methode}: ${fromGetal(percentage)}`)
					.join('; ')
			};
		case 'schoolloopbaan':
			return Object.fromEntries(regel.soorten.map((soort) => [`soorten.${soort}`, 'ja']));
		case 'observaties':
			return {
				...telling(regel),
				vereist: regel.vereist,
				...Object.fromEntries(regel.observaties.map((soort) => [`observaties.${soort}`, 'ja']))
			};
		case 'volglijsten':
			return {
				aantal: String(regel.aantal),
				grens: fromGetal(regel.grens),
				...Object.fromEntries(regel.instrumenten.map((soort) => [`instrumenten.${soort}`, 'ja']))
			};
		case 'groei':
			return {
				nieuwsteHoogstensDagen: String(regel.nieuwsteHoogstensDagen),
				...Object.fromEntries(
					regel.stappen.flatMap(({ schaal, vak, punten }, rij) => [
						[`stap.${rij}.schaal`, schaal],
						[`stap.${rij}.vak`, vak ?? ''],
						[`stap.${rij}.punten`, fromGetal(punten)]
					])
				)
			};
	}
}

const telling = (regel: { aantal: number; venster: number }) => ({
	aantal: String(regel.aantal),
	venster: String(regel.venster)
});

/** The rule as the form asks for it; not checked yet, so a text that is no number stands in it as NaN. */
export function readRegel(regel: Signaalregel, velden: Velden): Signaalregel {
	const veld = (naam: string) => velden[`regel.${regel.sleutel}.${naam}`]?.trim() ?? '';
	/** Boxes come in the order of the page; what was chosen before keeps its place, so that nothing seems changed. */
	const gekozen = (lijst: string, eerder: readonly string[]) => {
		const begin = `regel.${regel.sleutel}.${lijst}.`;
		const nu = Object.keys(velden).flatMap((naam) =>
			naam.startsWith(begin) && velden[naam] === 'ja' ? naam.slice(begin.length) : []
		);
		return [...eerder.filter((een) => nu.includes(een)), ...nu.filter((een) => !eerder.includes(een))];
	};
	const eenheid = veld('geldigheid.eenheid');
	const geldigheid: Signaalregel['geldigheid'] =
		eenheid === 'dagen' || eenheid === 'lesweken' || eenheid === 'maanden'
			? { aantal: verplicht(veld('geldigheid.aantal')), eenheid }
			: null;
	const basis = { aan: veld('aan') === 'ja', geldigheid };
	const aantallen = () => ({ aantal: verplicht(veld('aantal')), venster: verplicht(veld('venster')) });
	switch (regel.soort) {
		case 'hoofdmetingen':
			return {
				...regel,
				...basis,
				...aantallen(),
				nieuwsteHoogstensDagen: verplicht(veld('nieuwsteHoogstensDagen')),
				banden: lijst(veld('banden')),
				percentiel: toGetal(veld('percentiel')),
				lijnen: lijst(veld('lijnen')),
				referentieniveaus: paren(veld('referentieniveaus')).map(([groep, niveaus]) => ({
					jaargroep: verplicht(groep.replace(/^groep\s*/i, '')),
					niveaus: lijst(niveaus)
				}))
			};
		case 'methodetoetsen':
			return {
				...regel,
				...basis,
				...aantallen(),
				percentage: verplicht(veld('percentage')),
				perMethode: paren(veld('perMethode')).map(([methode, percentage]) => ({
					methode,
					percentage: verplicht(percentage)
				}))
			};
		case 'schoolloopbaan':
			return { ...regel, ...basis, soorten: gekozen('soorten', regel.soorten) as typeof regel.soorten };
		case 'observaties':
			return {
				...regel,
				...basis,
				...aantallen(),
				observaties: gekozen('observaties', regel.observaties) as typeof regel.observaties,
				vereist: veld('vereist') === 'elk' ? 'elk' : 'een'
			};
		case 'volglijsten':
			return {
				...regel,
				...basis,
				aantal: verplicht(veld('aantal')),
				grens: verplicht(veld('grens')),
				instrumenten: gekozen('instrumenten', regel.instrumenten) as typeof regel.instrumenten
			};
		case 'groei':
			return {
				...regel,
				...basis,
				nieuwsteHoogstensDagen: verplicht(veld('nieuwsteHoogstensDagen')),
				stappen: [0, 1, 2, 3, 4, 5, 6, 7].flatMap((rij) =>
					veld(`stap.${rij}.punten`) === ''
						? []
						: {
								schaal: veld(`stap.${rij}.schaal`),
								vak: veld(`stap.${rij}.vak`) || null,
								punten: verplicht(veld(`stap.${rij}.punten`))
							}
				)
			};
	}
}

/** '7,5' is 7.5; empty is null; anything else that is no number is NaN, which the schema refuses. */
export const toGetal = (tekst: string): number | null => (tekst === '' ? null : verplicht(tekst));
const verplicht = (tekst: string): number =>
	tekst.trim() === '' ? NaN : Number(tekst.trim().replace('%', '').replace(',', '.'));
const fromGetal = (getal: number | null): string => (getal === null ? '' : String(getal).replace('.', ','));

const lijst = (tekst: string): string[] =>
	tekst
		.split(',')
		.map((deel) => deel.trim())
		.filter(Boolean);

/** 'Pluspunt: 70; Staal: 80' */
const paren = (tekst: string): [string, string][] =>
	tekst
		.split(';')
		.map((deel) => deel.trim())
		.filter(Boolean)
		.map((deel) => {
			const plek = deel.lastIndexOf(':');
			return plek === -1 ? [deel, ''] : [deel.slice(0, plek).trim(), deel.slice(plek + 1).trim()];
		});
