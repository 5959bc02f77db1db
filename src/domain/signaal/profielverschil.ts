import {
	grensscoreSleutel,
	type Grensscore,
	type Signaalprofiel,
	type Signaalregel
} from './signaalprofiel.ts';
import { getal, toetsnaam, vaknaam } from './verwoording.ts';

/** What changed between two versions of a profile, one Dutch line per change; empty when nothing did. */
export function describeProfielverschil(oud: Signaalprofiel, nieuw: Signaalprofiel): string[] {
	const lijnen: string[] = [];
	for (const regel of nieuw.regels) {
		const eerder = oud.regels.find(({ sleutel }) => sleutel === regel.sleutel);
		if (eerder) lijnen.push(...describeRegel(eerder, regel));
		else lijnen.push(`Nieuwe regel: ${regel.naam}.`);
	}
	for (const regel of oud.regels)
		if (!nieuw.regels.some(({ sleutel }) => sleutel === regel.sleutel))
			lijnen.push(`Regel weggehaald: ${regel.naam}.`);
	const grenzen = (profiel: Signaalprofiel) =>
		new Map(profiel.grensscores.map((grens) => [grensscoreSleutel(grens), grens]));
	const [was, wordt] = [grenzen(oud), grenzen(nieuw)];
	for (const [sleutel, grens] of wordt) {
		const eerder = was.get(sleutel);
		if (!eerder) lijnen.push(`Nieuwe grens: ${noemGrens(grens)}.`);
		else if (noemGrens(eerder) !== noemGrens(grens))
			lijnen.push(`Grens gewijzigd: ${noemGrens(eerder)} werd ${noemGrens(grens)}.`);
	}
	for (const [sleutel, grens] of was)
		if (!wordt.has(sleutel)) lijnen.push(`Grens weggehaald: ${noemGrens(grens)}.`);
	return lijnen;
}

/** 'Rekenen, IEP LVS M5: laag onder 90, hoog vanaf 110' */
export function noemGrens({ vak, toets, jaargroep, deel, laagOnder, hoogVanaf }: Grensscore): string {
	const moment =
		deel === 'midden' ? `M${jaargroep}` : deel === 'eind' ? `E${jaargroep}` : `${deel} groep ${jaargroep}`;
	const grenzen = [
		laagOnder === null ? null : `laag onder ${getal(laagOnder)}`,
		hoogVanaf === null ? null : `hoog vanaf ${getal(hoogVanaf)}`
	].filter((grens) => grens !== null);
	return `${vaknaam(vak)}, ${toetsnaam(toets)} ${moment}: ${grenzen.join(', ')}`;
}

const namen: Readonly<Record<string, string>> = {
	naam: 'naam',
	richting: 'richting',
	geldigheid: 'hoe lang een feit telt',
	aantal: 'aantal',
	venster: 'waarvan geteld wordt',
	nieuwsteHoogstensDagen: 'hoe oud de nieuwste meting mag zijn',
	banden: 'niveaus van de leverancier',
	percentiel: 'percentiel',
	lijnen: 'referentielijnen',
	referentieniveaus: 'referentieniveaus',
	percentage: 'percentage',
	perMethode: 'percentage per methode',
	soorten: 'soorten',
	observaties: 'observaties',
	vereist: 'een ervan of allemaal',
	instrumenten: 'lijsten',
	grens: 'grens',
	stappen: 'punten groei'
};

function describeRegel(oud: Signaalregel, nieuw: Signaalregel): string[] {
	const velden = oud as Readonly<Record<string, unknown>>;
	const anders = nieuw as Readonly<Record<string, unknown>>;
	const lijnen: string[] = [];
	if (oud.aan !== nieuw.aan) lijnen.push(`${nieuw.naam}: ${nieuw.aan ? 'aangezet' : 'uitgezet'}.`);
	for (const [veld, naam] of Object.entries(namen)) {
		const [was, wordt] = [toon(velden[veld]), toon(anders[veld])];
		if (was !== wordt) lijnen.push(`${nieuw.naam}: ${naam} van ${was} naar ${wordt}.`);
	}
	return lijnen;
}

/** A stored value as a person reads it. */
function toon(waarde: unknown): string {
	if (waarde === null || waarde === undefined) return 'niets';
	if (typeof waarde === 'number') return getal(waarde);
	if (Array.isArray(waarde)) return waarde.length === 0 ? 'niets' : waarde.map(toon).join(', ');
	if (typeof waarde === 'object')
		return Object.values(waarde)
			.filter((deel) => deel !== null)
			.map(toon)
			.join(' ');
	return String(waarde).replaceAll('_', ' ');
}
