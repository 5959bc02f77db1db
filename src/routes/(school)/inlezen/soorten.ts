import { createHash } from 'node:crypto';
import type { Tx, User } from '#core/database.ts';
import { done, type Outcome } from '#core/outcome.ts';
import { checkBrin, fingerprint, importEdexml } from '#domain/organisatie/importEdexml.ts';
import type { Inleesbestand, Melding } from '#domain/organisatie/inleesbestand.ts';
import { countPlan, type Keuzes } from '#domain/organisatie/inleesplan.ts';
import { composeVoorbeeld, type Voorbeeld } from '#domain/organisatie/inleesvoorbeeld.ts';
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

/** A kind with its own type of file inside, so that a page can treat all alike. */
const hide = <T>(soort: Soort<T>): Soort<unknown> => soort as Soort<unknown>;

/** Every kind that is shown and stored here. */
export const soorten: Readonly<Record<string, Soort<unknown>>> = {
	edexml: hide(edexml)
};
