import type * as v from 'valibot';
import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import { done, refused, type Outcome } from '#core/outcome.ts';
import { mayImport } from './importEdexml.ts';
import type { Ouderform } from './ouder.ts';
import type { Bekendeouder, Bekendeouderschap, Ouderrij, Ouderstand } from './planOuders.ts';
import type { Tabelleerling } from './tabelkolommen.ts';

const geenToegang = refused(
	'geen_toegang',
	'Alleen de intern begeleider, de directie en de administratie wijzigen gegevens van ouders. Geef het aan hen door.'
);

/** Pupils for a list that names them. */
export const readTabelleerlingen = (tx: Tx): Promise<Tabelleerling[]> =>
	tx
		.selectFrom('leerling')
		.select(['id', 'las_key as lasKey', 'roepnaam', 'voorvoegsel', 'achternaam', 'geboortedatum'])
		.orderBy('id')
		.execute();

/** Pupils, parents and their ties, as a list of parents meets them. */
export async function readOuderstand(tx: Tx): Promise<Ouderstand> {
	const ouders: Bekendeouder[] = await tx
		.selectFrom('ouder')
		.select([
			'id',
			'voornaam',
			'voorvoegsel',
			'achternaam',
			'emailadres',
			'telefoon',
			'straat',
			'postcode',
			'plaats',
			'taal'
		])
		.orderBy('id')
		.execute();
	const ouderschappen: Bekendeouderschap[] = await tx
		.selectFrom('ouderschap')
		.select(['ouder_id as ouder', 'leerling_id as leerling', 'relatie', 'gezag'])
		.execute();
	return { leerlingen: await readTabelleerlingen(tx), ouders, ouderschappen };
}

/** Writes the rows of a list of parents: new parents, changed fields, and the ties with children. */
export async function storeOuders(tx: Tx, rijen: readonly Ouderrij[]): Promise<void> {
	const ids = new Map<string, string>();
	for (const { ouder, waarden, leerling, relatie, gezag } of rijen) {
		const known = ids.get(ouder) ?? (ouder.startsWith('nieuw:') ? undefined : ouder);
		const id = known ?? crypto.randomUUID();
		ids.set(ouder, id);
		if (!known)
			await tx
				.insertInto('ouder')
				.values({ ...waarden, achternaam: waarden.achternaam ?? '', id })
				.execute();
		else if (Object.keys(waarden).length > 0)
			await tx.updateTable('ouder').set(waarden).where('id', '=', id).execute();
		await upsertTie(tx, { ouder_id: id, leerling_id: leerling, relatie, gezag });
	}
}

const upsertTie = (
	tx: Tx,
	tie: { ouder_id: string; leerling_id: string; relatie: string; gezag: boolean; opmerking?: string | null }
) =>
	tx
		.insertInto('ouderschap')
		.values(tie)
		.onConflict((conflict) =>
			conflict.columns(['school_id', 'leerling_id', 'ouder_id']).doUpdateSet({
				relatie: tie.relatie,
				gezag: tie.gezag,
				...('opmerking' in tie ? { opmerking: tie.opmerking } : {})
			})
		)
		.execute();

/**
 * Adds or changes one parent of one child on screen. In: the child, the parent when known. A parent of brothers and
 * sisters is one person: contact data change for all of them, the tie and gezag only for this child (R-GEZ-1).
 */
export async function saveOuder(
	tx: Tx,
	{ leerlingId, ouderId }: { leerlingId: string; ouderId: string | null },
	gegeven: v.InferOutput<typeof Ouderform>
): Promise<Outcome<{ id: string }>> {
	if (!(await mayImport(tx))) return geenToegang;
	const { relatie, gezag, opmerking, achternaam, ...rest } = gegeven;
	const waarden = {
		achternaam,
		...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value || null]))
	};
	const id = ouderId ?? crypto.randomUUID();
	if (ouderId) await tx.updateTable('ouder').set(waarden).where('id', '=', ouderId).execute();
	else
		await tx
			.insertInto('ouder')
			.values({ ...waarden, id })
			.execute();
	await upsertTie(tx, {
		...{ ouder_id: id, leerling_id: leerlingId, relatie, gezag: gezag === 'ja', opmerking: opmerking || null }
	});
	return done({ id });
}

/** Ties a parent who is known already, of a brother or sister, to this child. */
export async function linkOuder(
	tx: Tx,
	tie: { leerlingId: string; ouderId: string; relatie: string; gezag: boolean }
): Promise<Outcome<undefined>> {
	if (!(await mayImport(tx))) return geenToegang;
	await upsertTie(tx, {
		...{ ouder_id: tie.ouderId, leerling_id: tie.leerlingId, relatie: tie.relatie, gezag: tie.gezag }
	});
	return done();
}

/** Unties a parent from a child. The parent stays for brothers and sisters. */
export async function unlinkOuder(
	tx: Tx,
	{ leerlingId, ouderId }: { leerlingId: string; ouderId: string }
): Promise<Outcome<undefined>> {
	if (!(await mayImport(tx))) return geenToegang;
	await tx
		.deleteFrom('ouderschap')
		.where('leerling_id', '=', leerlingId)
		.where('ouder_id', '=', ouderId)
		.execute();
	return done();
}

export type Oudervan = Bekendeouder & {
	readonly relatie: string;
	readonly gezag: boolean;
	readonly opmerking: string | null;
	/** Brothers and sisters whose parent this is too. */
	readonly ook: readonly string[];
};

/** The parents of a child, each apart; those with gezag first. */
export async function listOudersVan(tx: Tx, leerlingId: string): Promise<readonly Oudervan[]> {
	const { rows } = await sql<Oudervan>`
		select ouder.id, voornaam, voorvoegsel, achternaam, emailadres, telefoon, straat, postcode, plaats, taal,
			relatie, gezag, opmerking,
			array(select leerling.roepnaam from ouderschap ander
				join leerling on leerling.school_id = ander.school_id and leerling.id = ander.leerling_id
				where ander.school_id = ouder.school_id and ander.ouder_id = ouder.id and ander.leerling_id <> ${leerlingId}
				order by 1) as ook
		from ouderschap
		join ouder on ouder.school_id = ouderschap.school_id and ouder.id = ouderschap.ouder_id
		where ouderschap.leerling_id = ${leerlingId}
		order by gezag desc, achternaam, voornaam`.execute(tx);
	return rows;
}

export type Gezinsregel = {
	readonly id: string;
	readonly roepnaam: string | null;
	readonly voorvoegsel: string | null;
	readonly achternaam: string | null;
	readonly groep: string | null;
	readonly ouders: readonly { readonly naam: string; readonly relatie: string; readonly gezag: boolean }[];
};

/** Every child at school that this person may see, with parents by name: to see of whom gezag is not known yet. */
export async function listGezinnen(tx: Tx, vandaag: Temporal.PlainDate): Promise<readonly Gezinsregel[]> {
	const { rows } = await sql<Gezinsregel>`
		select leerling.id, leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam,
			(select groep.naam from groepsplaatsing
				join groep on groep.school_id = groepsplaatsing.school_id and groep.id = groepsplaatsing.groep_id and groep.soort = 'stamgroep'
				where groepsplaatsing.school_id = leerling.school_id and groepsplaatsing.leerling_id = leerling.id
					and van <= ${vandaag} and (tot is null or tot >= ${vandaag}) order by van desc limit 1) as groep,
			coalesce((select jsonb_agg(jsonb_build_object('naam', concat_ws(' ', ouder.voornaam, ouder.voorvoegsel, ouder.achternaam),
					'relatie', relatie, 'gezag', gezag) order by gezag desc, ouder.achternaam)
				from ouderschap
				join ouder on ouder.school_id = ouderschap.school_id and ouder.id = ouderschap.ouder_id
				where ouderschap.school_id = leerling.school_id and ouderschap.leerling_id = leerling.id), '[]') as ouders
		from leerling
		where uitgestroomd_op is null or uitgestroomd_op >= ${vandaag}`.execute(tx);
	return rows;
}
