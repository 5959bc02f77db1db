import type { Tx } from '#core/database.ts';
import { isNieuw, type Inleesplan, type Schrijfrij } from './inleesplan.ts';
import type { Koppeling, Plaatsing } from './inleesstand.ts';
import {
	deleteByKey,
	insertRijen,
	updateByKey,
	updateRijen,
	type Rij,
	type Voortgang
} from './writeRijen.ts';

const plaatsingKey = ['leerling_id', 'groep_id', 'van'];
const koppelingKey = ['groep_id', 'medewerker_id', 'van'];

/**
 * Writes a plan, set by set, whole or not at all. In: the transaction of somebody who may import, the plan, and what to
 * do between portions (it may throw to stop). Throws what PostgreSQL throws; then nothing is stored.
 */
export async function applyEdexml(tx: Tx, plan: Inleesplan, voortgang: Voortgang = () => {}): Promise<void> {
	const { schrijfwerk: werk } = plan;
	const ids = new Map<string, string>();
	const idOf = (ref: string) => {
		if (!isNieuw(ref)) return ref;
		const known = ids.get(ref) ?? crypto.randomUUID();
		ids.set(ref, known);
		return known;
	};
	const plaatsing = ({ leerling, groep, jaargroep, van, tot }: Plaatsing): Rij => ({
		leerling_id: idOf(leerling),
		groep_id: idOf(groep),
		jaargroep,
		van,
		tot
	});
	const koppeling = ({ medewerker, groep, rol, van, tot }: Koppeling): Rij => ({
		groep_id: idOf(groep),
		medewerker_id: idOf(medewerker),
		rol,
		van,
		tot
	});

	await writeEntiteit(tx, 'groep', werk.groepen, idOf, voortgang);
	await writeEntiteit(tx, 'leerling', werk.leerlingen, idOf, voortgang);
	await writeEntiteit(tx, 'medewerker', werk.medewerkers, idOf, voortgang);

	await deleteByKey(tx, 'groepsplaatsing', plaatsingKey, werk.plaatsingenWeg.map(plaatsing), voortgang);
	const wijzigen = werk.plaatsingenWijzigen.map(plaatsing);
	await updateByKey(tx, 'groepsplaatsing', plaatsingKey, ['jaargroep', 'tot'], wijzigen, voortgang);
	await insertRijen(tx, 'groepsplaatsing', werk.plaatsingenNieuw.map(plaatsing), voortgang, {
		sleutel: plaatsingKey,
		kolommen: ['jaargroep', 'tot']
	});

	await deleteByKey(tx, 'groep_medewerker', koppelingKey, werk.koppelingenWeg.map(koppeling), voortgang);
	await updateByKey(
		tx,
		'groep_medewerker',
		koppelingKey,
		['tot'],
		werk.koppelingenWijzigen.map(koppeling),
		voortgang
	);
	await insertRijen(tx, 'groep_medewerker', werk.koppelingenNieuw.map(koppeling), voortgang, {
		sleutel: koppelingKey,
		kolommen: ['rol', 'tot']
	});
	const rollen = werk.rollen.map(({ medewerker, rol }) => ({ medewerker_id: idOf(medewerker), rol }));
	if (rollen.length > 0)
		await tx
			.insertInto('medewerker_rol')
			.values(rollen)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
}

/** How many rows a plan writes, for a progress bar. */
const countRijen = (plan: Inleesplan): number =>
	Object.values(plan.schrijfwerk).reduce((sum: number, rijen: readonly unknown[]) => sum + rijen.length, 0);

const leeg: Readonly<Record<'groep' | 'leerling' | 'medewerker', Rij>> = {
	groep: {
		...{ schooljaar: null, soort: 'stamgroep', las_key: null, naam: null, jaargroep: null },
		...{ omschrijving: null, vervallen_op: null }
	},
	leerling: {
		...{ las_key: null, eckid: null, roepnaam: null, voornamen: null, voorletters: null, voorvoegsel: null },
		...{ achternaam: null, geboortedatum: null, geslacht: 'onbekend', ingestroomd_op: null },
		...{ uitgestroomd_op: null, start_groep_drie: null }
	},
	medewerker: {
		...{ las_key: null, eckid: null, roepnaam: null, voorletters: null, voorvoegsel: null, achternaam: null },
		...{ emailadres: null, in_dienst_tot: null }
	}
};

async function writeEntiteit(
	tx: Tx,
	tabel: 'groep' | 'leerling' | 'medewerker',
	rijen: readonly Schrijfrij[],
	idOf: (ref: string) => string,
	voortgang: Voortgang
) {
	const changed = new Map<string, Rij>();
	for (const { ref, waarden } of rijen)
		if (!isNieuw(ref)) changed.set(ref, { ...changed.get(ref), ...waarden });
	// Two children may swap numbers: every number that changes is let go before the new ones are given.
	const released = [...changed]
		.filter(([, waarden]) => 'las_key' in waarden)
		.map(([id]) => ({ id, waarden: { las_key: null } }));
	await updateRijen(tx, tabel, released, () => {});
	const updates = [...changed].map(([id, waarden]) => ({ id, waarden }));
	await updateRijen(tx, tabel, updates, voortgang);
	const added = rijen.filter(({ ref }) => isNieuw(ref));
	const inserts = added.map(({ ref, waarden }) => ({ id: idOf(ref), ...leeg[tabel], ...waarden }));
	await insertRijen(tx, tabel, inserts, voortgang);
}
