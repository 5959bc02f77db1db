import { createHash } from 'node:crypto';
import type { Tx, User } from '#core/database.ts';
import { done, type Outcome } from '#core/outcome.ts';
import { checkBrin, fingerprint, importEdexml } from '#domain/organisatie/importEdexml.ts';
import type { Inleesbestand, Melding } from '#domain/organisatie/inleesbestand.ts';
import { countPlan, type Keuzes } from '#domain/organisatie/inleesplan.ts';
import { composeVoorbeeld, type Voorbeeld } from '#domain/organisatie/inleesvoorbeeld.ts';
import { importTabel, previewTabel, type Tabelsoort } from '#domain/organisatie/importTabel.ts';
import { planDoublures, planThuistalen } from '#domain/organisatie/planAanvullingen.ts';
import { planOuders } from '#domain/organisatie/planOuders.ts';
import {
	readDoublurestand,
	readThuistaalstand,
	seesWholeSchool,
	storeDoublures,
	storeThuistalen
} from '#domain/organisatie/storeAanvullingen.ts';
import { readOuderstand, storeOuders } from '#domain/organisatie/storeOuders.ts';
import type { Invoertabel } from '#domain/organisatie/tabelkolommen.ts';
import { geenRollen, mayGrant } from '#domain/toegang/createGebruiker.ts';
import { planRollen, readRolstand, storeRollen } from '#domain/toegang/planRollen.ts';
import { readTabel } from '#standards/tabel/readTabel.ts';
import { planEdexml } from '#domain/organisatie/planEdexml.ts';
import { readInleesstand } from '#domain/organisatie/readInleesstand.ts';
import { readEdexml } from '#standards/edexml/read.ts';

type Gelezen<T> =
	| { readonly ok: true; readonly bestand: T; readonly meldingen: readonly Melding[] }
	| { readonly ok: false; readonly meldingen: readonly Melding[] };

export type Gezien = { readonly voorbeeld: Voorbeeld; readonly gezien: string };

type Opdracht<T> = {
	readonly bestand: T;
	readonly meldingen: readonly Melding[];
	readonly inhoud: Uint8Array;
	readonly bestandsnaam: string;
	readonly keuzes: Keuzes;
	readonly gezien: string;
	readonly voortgang?: (rijen: number) => Promise<void>;
};

/** A kind of file that is shown before it is stored. */
type Soort<T> = {
	readonly titel: string;
	readonly read: (inhoud: Uint8Array, bestandsnaam: string) => Promise<Gelezen<T>>;
	/** What storing would do, with the proposals for every doubt. */
	readonly preview: (
		tx: Tx,
		user: User,
		bestand: T,
		meldingen: readonly Melding[]
	) => Promise<Outcome<Gezien>>;
	/** Stores it whole or not at all; refuses when it is no longer what was shown. */
	readonly store: (tx: Tx, user: User, opdracht: Opdracht<T>) => Promise<Outcome<{ importId: string }>>;
};

const edexml: Soort<Inleesbestand> = {
	titel: 'Klassenlijst (EDEXML)',
	read: (inhoud) => readEdexml(inhoud),
	async preview(tx, user, bestand, meldingen) {
		const stand = await readInleesstand(tx, bestand.school.schooljaar);
		const wrong = checkBrin(bestand, stand.brin);
		if (wrong) return wrong;
		const plan = planEdexml(bestand, stand, user.vandaag);
		const tellingen = countPlan(plan);
		const all = [...meldingen, ...plan.meldingen];
		const voorbeeld = composeVoorbeeld({ ...plan, meldingen: all, tellingen });
		return done({ voorbeeld, gezien: fingerprint(plan) });
	},
	async store(tx, user, { bestand, meldingen, inhoud, bestandsnaam, keuzes, gezien, voortgang }) {
		const afdruk = createHash('sha256').update(inhoud).digest();
		const opdracht = { bestand, meldingen, bestandsnaam, keuzes, gezien, afdruk, vandaag: user.vandaag };
		const outcome = await importEdexml(tx, voortgang ? { ...opdracht, voortgang } : opdracht);
		return outcome.ok ? done({ importId: outcome.value.importId }) : outcome;
	}
};

/** A list of a table: the same preview and the same way of storing, whatever stands in it. */
function tabel<S, W>(titel: string, soort: Tabelsoort<S, W>): Soort<Invoertabel> {
	return {
		titel,
		async read(inhoud, naam) {
			const gelezen = readTabel({ bytes: inhoud, naam });
			return gelezen.ok ? { ok: true, bestand: gelezen.tabel, meldingen: gelezen.meldingen } : gelezen;
		},
		async preview(tx, user, bestand, meldingen) {
			const outcome = await previewTabel(tx, soort, bestand, meldingen, user.vandaag);
			return outcome.ok
				? done({ voorbeeld: outcome.value.voorbeeld, gezien: outcome.value.gezien })
				: outcome;
		},
		store: (tx, user, { bestand, meldingen, inhoud, bestandsnaam, gezien }) =>
			importTabel(tx, soort, {
				...{ tabel: bestand, meldingen, bestandsnaam, gezien, vandaag: user.vandaag },
				afdruk: createHash('sha256').update(inhoud).digest()
			})
	};
}

/** Progress of children (L1) is open to the intern begeleider, not to the administration. */
async function needsProgress(tx: Tx): Promise<string | null> {
	if (await seesWholeSchool(tx, 1)) return null;
	return 'Deze gegevens horen bij de ontwikkeling van de kinderen. Vraag de intern begeleider deze lijst in te lezen.';
}

const ouders = tabel('Ouders en verzorgers', {
	...{ soort: 'ouders', wat: 'ouders', readStand: readOuderstand, plan: planOuders, store: storeOuders }
});
const thuistalen = tabel('Taal thuis', {
	...{ soort: 'leerlinggegevens', wat: 'thuistalen', readStand: readThuistaalstand },
	...{ plan: planThuistalen, store: storeThuistalen },
	check: needsProgress
});
const doublures = tabel('Eerdere doublures', {
	...{ soort: 'doublures', wat: 'doublures', readStand: readDoublurestand },
	...{ plan: planDoublures, store: storeDoublures },
	check: needsProgress
});
const rollen = tabel('Rollen van medewerkers', {
	...{ soort: 'medewerkers', wat: 'rollen', readStand: readRolstand, plan: planRollen, store: storeRollen },
	check: async (tx) => ((await mayGrant(tx)) ? null : geenRollen.message)
});

/** A kind with its own type of file inside, so that a page can treat all alike. */
const hide = <T>(soort: Soort<T>): Soort<unknown> => soort as Soort<unknown>;

/** Every kind that is shown and stored here. */
export const soorten: Readonly<Record<string, Soort<unknown>>> = {
	edexml: hide(edexml),
	ouders: hide(ouders),
	leerlinggegevens: hide(thuistalen),
	doublures: hide(doublures),
	medewerkers: hide(rollen)
};
