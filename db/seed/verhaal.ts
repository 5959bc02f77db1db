import type { Insertable } from 'kysely';
import type { DB } from '#core/schema.ts';

/** The tables a story fills, parents before children: the order in which they are stored. */
export const tabellen = [
	'vakantie',
	'medewerker',
	'medewerker_rol',
	'groep',
	'groep_medewerker',
	'leerling',
	'groepsplaatsing',
	'leerlinggegeven',
	'doublure',
	'ouder',
	'ouderschap',
	'toestemming',
	'toestemmingsintrekking',
	'inzageverzoek',
	'resultaat',
	'methodetoets',
	'methodetoetsresultaat',
	'observatie',
	'volglijst',
	'volgscore',
	'ondersteuningsvraag',
	'vraagsluiting',
	'vraagnotitie',
	'verbeterverzoek',
	'verbeterbesluit',
	'verbeterverklaring',
	'signaalbesluit',
	'niveaubesluit',
	'niveaubesluitdeelnemer',
	'leerlingbespreking',
	'besprekingsleerling',
	'besprekingstekst',
	'handelingsplan',
	'handelingsplanversie',
	'plannotitie',
	'planevaluatie',
	'afspraak',
	'afspraakafronding',
	'dossieropening',
	'leerlingtoewijzing',
	'weetje',
	'gesloten_stuk',
	'gesloten_stuk_lezer',
	'gesloten_stuk_tekst'
] as const satisfies readonly (keyof DB)[];
export type Tabel = (typeof tabellen)[number];

/** A row as it will be stored; the school it belongs to is only known when it is stored. */
export type Rij<T extends keyof DB> = Omit<Insertable<DB[T]>, 'school_id'>;
export type Rijen = { readonly [T in Tabel]: Rij<T>[] };

/** A whole invented school as plain rows. */
export type SchoolVerhaal = {
	readonly peildatum: Temporal.PlainDate;
	readonly schooljaar: string;
	readonly rijen: Rijen;
	/** Who can sign in; the password is chosen when the story is stored. */
	readonly gebruikers: readonly { readonly medewerkerId: string; readonly gebruikersnaam: string }[];
};

/** A story without anybody in it. */
export const emptyRijen = (): Rijen =>
	Object.fromEntries(tabellen.map((tabel) => [tabel, []])) as unknown as Rijen;
