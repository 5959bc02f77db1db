import { sql } from 'kysely';
import { parseDatum } from '#law/datum.ts';
import type { Tx } from '#core/database.ts';
import { fold } from '#domain/organisatie/matchPersonen.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { readInvoer, type Invoertabel } from '#domain/organisatie/tabelkolommen.ts';
import { collectPlan, type Tabelplan } from '#domain/organisatie/tabelplan.ts';
import { rollen, rolnaam, type Rol } from './rol.ts';

export type Rolstand = {
	readonly medewerkers: readonly {
		readonly id: string;
		readonly lasKey: string | null;
		readonly roepnaam: string | null;
		readonly voorvoegsel: string | null;
		readonly achternaam: string | null;
		readonly emailadres: string | null;
	}[];
	readonly rollen: readonly {
		readonly medewerker: string;
		readonly rol: string;
		readonly van: Temporal.PlainDate;
	}[];
};
export type Rolrij = { readonly medewerker: string; readonly rol: Rol; readonly van: Temporal.PlainDate };

const kolommen = {
	naam: ['naam', 'medewerker', 'collega', 'leerkracht'],
	emailadres: ['e-mail', 'email', 'e-mailadres', 'mail'],
	nummer: ['nummer', 'leerkrachtnummer', 'medewerkernummer'],
	rol: ['rol', 'functie', 'taak'],
	van: ['van', 'vanaf', 'begin']
} as const;

const gangbaar: Readonly<Record<string, Rol>> = {
	...{ ib: 'intern_begeleider', iber: 'intern_begeleider', kwaliteitscoordinator: 'intern_begeleider' },
	...{ directeur: 'directie', schoolleider: 'directie', leerkracht: 'groepsleerkracht' },
	...{ mrt: 'motorische_remedial_teacher', fg: 'functionaris_gegevensbescherming' },
	...{ administratiefmedewerker: 'administratie', assistent: 'onderwijsassistent' }
};

const readRol = (text: string): Rol | undefined => {
	const word = fold(text).replaceAll('_', '');
	return (
		gangbaar[word] ??
		(Object.keys(rollen) as Rol[]).find(
			(rol) => rol.replaceAll('_', '') === word || fold(rollen[rol]) === word
		)
	);
};

/** In: a list with a colleague and a role per row. Out: which roles it would give; it takes none away. */
export function planRollen(
	tabel: Invoertabel,
	stand: Rolstand,
	vandaag: Temporal.PlainDate
): Tabelplan<Rolrij> {
	const invoer = readInvoer(tabel, kolommen, [['naam', 'emailadres', 'nummer'], ['rol']]);
	if (!invoer.ok) return { regels: [], meldingen: invoer.meldingen, schrijf: [] };
	const { skip, add, plan } = collectPlan<Rolrij>(invoer.meldingen);
	const has = new Set(stand.rollen.map(({ medewerker, rol }) => `${medewerker} ${rol}`));
	for (const rij of invoer.rijen) {
		const [nummer, mail, naam] = [rij.waarde('nummer'), rij.waarde('emailadres'), rij.waarde('naam')];
		const found = stand.medewerkers.filter(
			(one) =>
				(nummer && one.lasKey === nummer) ||
				(mail && one.emailadres?.toLowerCase() === mail.toLowerCase()) ||
				(!nummer && !mail && naam && fold(volledigeNaam(one)) === fold(naam))
		);
		const wie = naam || mail || nummer;
		const rol = readRol(rij.waarde('rol'));
		const van = rij.waarde('van') ? parseDatum(rij.waarde('van'), vandaag) : vandaag;
		const [one] = found;
		if (!one) skip(rij.plaats, `Er is geen collega "${wie}".`);
		else if (found.length > 1) skip(rij.plaats, `Er zijn meer collega's "${wie}". Gebruik het e-mailadres.`);
		else if (!rol)
			skip(
				rij.plaats,
				`"${rij.waarde('rol')}" is geen rol die Zorgvuldig kent. Kies: ${Object.values(rollen).join(', ')}.`
			);
		else if (!van) skip(rij.plaats, `"${rij.waarde('van')}" is geen datum.`);
		else {
			const sleutel = `${one.id} ${rol}`;
			const zin = `${volledigeNaam(one)} is ${rolnaam(rol)}.`;
			if (has.has(sleutel)) add('ongewijzigd', sleutel, rij.plaats, zin);
			else
				add('nieuw', sleutel, rij.plaats, zin.replace(' is ', ' krijgt de rol '), {
					medewerker: one.id,
					rol,
					van
				});
			has.add(sleutel);
		}
	}
	return plan();
}

export async function readRolstand(tx: Tx): Promise<Rolstand> {
	const medewerkers = await tx
		.selectFrom('medewerker')
		.select(['id', 'las_key as lasKey', 'roepnaam', 'voorvoegsel', 'achternaam', 'emailadres'])
		.orderBy('id')
		.execute();
	const running = await tx
		.selectFrom('medewerker_rol')
		.select(['medewerker_id as medewerker', 'rol', 'van'])
		.where((where) =>
			where.or([where('tot', 'is', null), where('tot', '>=', sql<Temporal.PlainDate>`vandaag()`)])
		)
		.execute();
	return { medewerkers, rollen: running };
}

/** Gives the roles of a list. Policies let only directie and beheerder do this. */
export async function storeRollen(tx: Tx, rijen: readonly Rolrij[]): Promise<void> {
	if (rijen.length === 0) return;
	await tx
		.insertInto('medewerker_rol')
		.values(rijen.map(({ medewerker, rol, van }) => ({ medewerker_id: medewerker, rol, van })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
