import * as v from 'valibot';
import { day, oneOf, text } from '#core/form.ts';
import { bewaarcategorieen, type Bewaarcategorie } from '#law/bewaartermijnen.ts';

/** Why nothing of a child may be destroyed for now (R-BEW-5). */
export const opschortingsgronden = {
	klacht: 'Er loopt een klacht',
	bezwaar: 'Er loopt een bezwaar of beroep',
	rechtszaak: 'Er loopt een rechtszaak',
	verzoek: 'Er loopt een verzoek om inzage of correctie',
	anders: 'Een andere reden'
} as const;
export type Opschortingsgrond = keyof typeof opschortingsgronden;

export const Opschorting = v.object({
	grond: oneOf(
		Object.keys(opschortingsgronden) as Opschortingsgrond[],
		'Kies waarom de gegevens nog moeten blijven.'
	),
	reden: text('Schrijf in een zin waarom de gegevens nog moeten blijven.', 400),
	herzien_op: day('Kies de dag waarop u dit opnieuw bekijkt.')
});

export const Opheffing = v.object({
	opheffing: text('Schrijf in een zin waarom het vernietigen weer door kan gaan.', 400)
});

export const Termijnkeuze = v.object({
	categorie: oneOf(bewaarcategorieen, 'Kies om welke termijn het gaat.'),
	jaren: v.pipe(
		v.string('Kies een aantal jaren.'),
		v.transform(Number),
		v.integer('Kies een heel aantal jaren.')
	),
	reden: text('Schrijf op waarom de school deze termijn kiest.', 400)
});

/** What a table holds, for who reads what goes: one, and more. */
const stukken: Readonly<Record<string, readonly [een: string, meer: string]>> = {
	afspraak: ['afspraak', 'afspraken'],
	bewaaropschorting: ['eerdere opschorting', 'eerdere opschortingen'],
	besprekingsaanvulling: ['aanvulling op een bespreking', 'aanvullingen op besprekingen'],
	besprekingsleerling: ['bespreking', 'besprekingen'],
	besprekingstekst: ['tekst van een bespreking', 'teksten van besprekingen'],
	dossieropening: ['opening van het dossier', 'openingen van het dossier'],
	doublure: ['doublure of versnelling', 'doublures of versnellingen'],
	gebruiker: ['account van het kind', 'accounts van het kind'],
	gesloten_stuk: ['afgesloten stuk', 'afgesloten stukken'],
	groepsplaatsing: ['plaatsing in een groep', 'plaatsingen in groepen'],
	handelingsplan: ['handelingsplan', 'handelingsplannen'],
	handelingsplanversie: ['versie van een plan', 'versies van plannen'],
	leerling: ['inschrijving met naam en geboortedatum', 'inschrijvingen met naam en geboortedatum'],
	leerlinggegeven: ['blad met wat het kind is en helpt', 'bladen met wat het kind is en helpt'],
	leerlingtoewijzing: ['toewijzing aan een specialist', 'toewijzingen aan specialisten'],
	mdo: ['MDO', 'MDO’s'],
	mdodeelnemer: ['deelnemer aan een MDO', 'deelnemers aan een MDO'],
	mdoregel: ['besluit of aanvulling van een MDO', 'besluiten en aanvullingen van MDO’s'],
	mdotekst: ['tekst van een MDO', 'teksten van MDO’s'],
	methodetoetsresultaat: ['resultaat van een methodetoets', 'resultaten van methodetoetsen'],
	niveaubesluit: ['besluit over het niveau', 'besluiten over het niveau'],
	observatie: ['observatie', 'observaties'],
	ondersteuningsvraag: ['ondersteuningsvraag', 'ondersteuningsvragen'],
	ouderschap: ['ouder met contactgegevens', 'ouders met contactgegevens'],
	planevaluatie: ['evaluatie', 'evaluaties'],
	plannotitie: ['notitie bij een plan', 'notities bij plannen'],
	prullenbak: ['verwijderd stuk in de prullenbak', 'verwijderde stukken in de prullenbak'],
	resultaat: ['toetsresultaat', 'toetsresultaten'],
	resultaatkeuze: ['keuze tussen twee resultaten', 'keuzes tussen twee resultaten'],
	signaal: ['signaal', 'signalen'],
	signaalbesluit: ['besluit over een signaal', 'besluiten over signalen'],
	volgscore: ['score op een volglijst', 'scores op volglijsten'],
	vraagnotitie: ['notitie bij een vraag', 'notities bij vragen'],
	weetje: ['weetje voor een invaller', 'weetjes voor een invaller'],
	werkaantekening: ['werkaantekening', 'werkaantekeningen']
};

/** `3 toetsresultaten`; a table without words of its own is called by its name. */
export function stukInWoorden(tabel: string, aantal: number): string {
	const [een, meer] = stukken[tabel] ?? [tabel.replaceAll('_', ' '), tabel.replaceAll('_', ' ')];
	return `${aantal} ${aantal === 1 ? een : meer}`;
}

/** What goes of one child under one term. */
export type Bewaargroep = {
	readonly categorie: Bewaarcategorie;
	readonly jaren: number;
	readonly vanaf: Temporal.PlainDate;
	readonly stukken: readonly { readonly tabel: string; readonly aantal: number }[];
};
export type Bewaarkind = {
	readonly leerlingId: string;
	readonly naam: string;
	readonly uitgestroomdOp: Temporal.PlainDate;
	readonly opgeschort: boolean;
	readonly groepen: readonly Bewaargroep[];
};

export const telStukken = (kinderen: readonly Bewaarkind[]): number =>
	kinderen
		.flatMap(({ groepen }) => groepen.flatMap(({ stukken }) => stukken))
		.reduce((som, { aantal }) => som + aantal, 0);
