import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';

/** What was deleted in one act, told by its first row. */
export type Prullenbakregel = {
	readonly handeling: string;
	/** What it is, and a few words of it. */
	readonly wat: string;
	readonly tekst: string;
	readonly kind: { readonly id: string; readonly naam: string } | null;
	readonly door: string;
	readonly op: Temporal.Instant;
	/** The last day on which it can be put back. */
	readonly verlooptOp: Temporal.PlainDate;
};

export type Prullenbakrij = {
	readonly tabel: Prullenbaktabel;
	readonly rij: Readonly<Record<string, unknown>>;
};

/** Parents before children: the order in which rows are put back. */
export const prullenbaktabellen = [
	'observatie',
	'plannotitie',
	'handelingsplan',
	'handelingsplanversie',
	'methodetoets',
	'methodetoetsresultaat'
] as const;
export type Prullenbaktabel = (typeof prullenbaktabellen)[number];

type Gevonden = Prullenbakrij & {
	handeling: string;
	leerlingId: string | null;
	roepnaam: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	door: string | null;
	op: Temporal.Instant;
	verlooptOp: Temporal.PlainDate;
};

/** What can still be put back by this person, newest first; one line per act, whatever number of rows it took. */
export async function listPrullenbak(tx: Tx): Promise<Prullenbakregel[]> {
	const { rows } = await sql<Gevonden>`
		select prullenbak.handeling, prullenbak.tabel, prullenbak.rij, prullenbak.leerling_id as "leerlingId",
			leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam, prullenbak.op, prullenbak.verloopt_op as "verlooptOp",
			nullif(concat_ws(' ', medewerker.roepnaam, medewerker.voorvoegsel, medewerker.achternaam), '') as door
		from prullenbak
		left join leerling on leerling.school_id = prullenbak.school_id and leerling.id = prullenbak.leerling_id
		left join medewerker on medewerker.school_id = prullenbak.school_id and medewerker.id = prullenbak.door
		where prullenbak.teruggezet_op is null
		order by prullenbak.op desc, prullenbak.handeling desc, prullenbak.id`.execute(tx);
	return [...Map.groupBy(rows, ({ handeling }) => handeling).values()].map((groep) => {
		const ordered = [...groep].sort((a, b) => rank(a.tabel) - rank(b.tabel));
		const first = ordered[0]!;
		const meer = groep.filter(({ tabel }) => tabel === first.tabel).length;
		return {
			handeling: first.handeling,
			wat: meer > 1 ? `${namen[first.tabel]} (${meer} keer)` : namen[first.tabel],
			tekst: ordered.map(tellRij).find((tekst) => tekst !== '') ?? '',
			kind:
				first.leerlingId && meer === 1
					? {
							id: first.leerlingId,
							naam: first.achternaam || first.roepnaam ? volledigeNaam(first) : 'een kind'
						}
					: null,
			door: first.door ?? 'een oud-medewerker',
			op: first.op,
			verlooptOp: first.verlooptOp
		};
	});
}

export const rank = (tabel: Prullenbaktabel): number => prullenbaktabellen.indexOf(tabel);

const namen: Readonly<Record<Prullenbaktabel, string>> = {
	observatie: 'Observatie',
	plannotitie: 'Notitie bij een plan',
	handelingsplan: 'Concept van een handelingsplan',
	handelingsplanversie: 'Versie van een plan',
	methodetoets: 'Methodetoets',
	methodetoetsresultaat: 'Punten op een methodetoets'
};

/** A few words of what was deleted, so that somebody recognises it. */
function tellRij({ tabel, rij }: Prullenbakrij): string {
	const of = (name: string) => String(rij[name] ?? '');
	switch (tabel) {
		case 'observatie':
			return of('tekst') || of('soort').replaceAll('_', ' ');
		case 'plannotitie':
			return of('tekst') || of('hoe').replaceAll('_', ' ');
		case 'handelingsplan':
			return '';
		case 'handelingsplanversie':
			return of('doel');
		case 'methodetoets':
			return `${of('methode')}, blok ${of('blok')}`;
		case 'methodetoetsresultaat':
			return `${of('behaald').replace('.', ',')} punten`;
	}
}
