import { refused, type Refusal } from '#core/outcome.ts';
import {
	niveaus,
	niveaunummers,
	vereisteVragen,
	wieNamen,
	type Hoe,
	type Niveaunummer,
	type Niveausoort,
	type Stand,
	type Vereiste,
	type Wie
} from './niveau.ts';

/** Where a child stands: the latest decision, or level 1 when nobody ever decided. */
export type Niveaustand = {
	readonly niveau: Niveaunummer;
	readonly soort: Niveausoort | null;
	readonly beslotenOp: Temporal.PlainDate | null;
};

export type Niveauvoorstel = {
	readonly niveau: Niveaunummer;
	readonly soort: Niveausoort | null;
	readonly waarom: string;
	readonly beslotenOp: Temporal.PlainDate;
	readonly opnieuwOp: Temporal.PlainDate | null;
	readonly deelnemers: readonly {
		readonly wie: Wie;
		readonly hoe: Hoe;
		readonly naam?: string | undefined;
	}[];
	readonly vereisten: readonly {
		readonly vereiste: Vereiste;
		readonly stand: Stand;
		readonly toelichting: string;
	}[];
};

export type Niveaucontext = {
	readonly vandaag: Temporal.PlainDate;
	readonly rollen: readonly string[];
	/** A closed question only lets a level go down. */
	readonly isGesloten?: boolean;
};

/** A refusal at the field of the form it belongs to; `formulier` when it belongs to none. */
export type Weigering = Refusal & { readonly veld: string };

/** What has to change before this decision can stand, and what it asks that was not answered yet. */
export type Niveauoordeel = { readonly weigeringen: Weigering[]; readonly vragen: Vereiste[] };

/** A child about whom nobody decided has the regular offer (S109). */
export const zonderBesluit: Niveaustand = { niveau: 1, soort: null, beslotenOp: null };

/**
 * Checks a decision about the level of support before it is written. Refuses what may not be; `vragen` are the things
 * the new level asks that have no answer. Nobody comes to level 4 or 5, or skips a level, without saying of each of
 * them whether it is there, under way or not (S108-S119, X4-X6). "Not there yet" is an honest answer and does not refuse.
 */
export function checkNiveaubesluit(
	vorig: Niveaustand,
	nieuw: Niveauvoorstel,
	context: Niveaucontext
): Niveauoordeel {
	const weigeringen: Weigering[] = [];
	const no = (veld: string, sleutel: string, zin: string) =>
		weigeringen.push({ ...refused(sleutel, zin), veld });

	if (!deciderOf(context.rollen, vorig.niveau, nieuw.niveau))
		no(
			'formulier',
			'niet_bevoegd',
			`Over niveau ${Math.max(vorig.niveau, nieuw.niveau)} besluit de intern begeleider of de directie. Vraag een van hen om dit besluit vast te leggen.`
		);
	if (context.isGesloten && nieuw.niveau > vorig.niveau)
		no(
			'formulier',
			'vraag_gesloten',
			'Deze vraag is gesloten. Heropen haar voordat u een hoger niveau kiest.'
		);
	if (nieuw.niveau === 5 && nieuw.soort === null)
		no(
			'soort',
			'soort_ontbreekt',
			'Kies bij niveau 5 tussen een arrangement en een toelaatbaarheidsverklaring.'
		);
	if (nieuw.niveau !== 5 && nieuw.soort !== null)
		no('soort', 'soort_past_niet', 'Een arrangement of toelaatbaarheidsverklaring hoort bij niveau 5.');
	if (nieuw.waarom.trim().length < 10)
		no('waarom', 'waarom_ontbreekt', 'Schrijf in een of twee zinnen op waarom dit niveau nu past.');

	// In the order of the form, so that the list of what is missing reads from top to bottom.
	const { gevraagd, verplicht } = listVereisten(vorig, nieuw);
	for (const antwoord of nieuw.vereisten)
		if (antwoord.stand === 'niet_nodig' && !vereisteVragen[antwoord.vereiste].magNietNodig)
			no(
				`stand_${antwoord.vereiste}`,
				'altijd_nodig',
				`${vereisteVragen[antwoord.vereiste].naam} is hier altijd nodig. Kies "nog niet" als het er nog niet is.`
			);
		else if (antwoord.stand !== 'aanwezig' && antwoord.toelichting.trim().length < 5)
			no(
				`toelichting_${antwoord.vereiste}`,
				'toelichting_ontbreekt',
				`Schrijf bij "${vereisteVragen[antwoord.vereiste].naam}" kort op hoe het ervoor staat en wie het doet.`
			);
	const vragen = gevraagd.filter(
		(vereiste) => !nieuw.vereisten.some((antwoord) => antwoord.vereiste === vereiste)
	);
	if (verplicht)
		for (const vereiste of vragen)
			no(
				`stand_${vereiste}`,
				'antwoord_ontbreekt',
				`${vereisteVragen[vereiste].vraag} Niveau ${nieuw.niveau} vraagt daar een antwoord op.`
			);
	for (const wie of niveaus[nieuw.niveau].mensen)
		if (!nieuw.deelnemers.some((deelnemer) => deelnemer.wie === wie))
			no(
				`hoe_${wie}`,
				'deelnemer_ontbreekt',
				`Kies bij "${wieNamen[wie]}" hoe er is meegedaan. "Nog niet" mag ook.`
			);
	checkDays(vorig, nieuw, context.vandaag, no);
	return { weigeringen, vragen };
}

/**
 * What the step from one level to another asks: of every level that is newly reached or passed. `verplicht` when it
 * skips a level or reaches 4 or 5, or when level 5 changes its kind (X4, X5). Staying or going down asks nothing.
 */
export function listVereisten(
	vorig: Pick<Niveaustand, 'niveau' | 'soort'>,
	nieuw: { readonly niveau: Niveaunummer; readonly soort: Niveausoort | null }
): { gevraagd: Vereiste[]; verplicht: boolean } {
	const changesKind = nieuw.niveau === 5 && vorig.niveau === 5 && vorig.soort !== nieuw.soort;
	const passed = changesKind
		? [nieuw.niveau]
		: niveaunummers.filter((niveau) => niveau > vorig.niveau && niveau <= nieuw.niveau);
	const gevraagd = [...new Set(passed.flatMap((niveau) => niveaus[niveau].vereisten))];
	return { gevraagd, verplicht: passed.length > 1 || passed.some((niveau) => niveau >= 4) };
}

/**
 * In which role this person may decide on the step, or null. Up to level 2 the group teacher, from 3 the intern
 * begeleider or directie; a child does not leave level 3 or higher without them either (S113-S119).
 */
export function deciderOf(
	rollen: readonly string[],
	vorig: Niveaunummer,
	nieuw: Niveaunummer
): 'intern_begeleider' | 'directie' | 'groepsleerkracht' | null {
	if (rollen.includes('intern_begeleider')) return 'intern_begeleider';
	if (rollen.includes('directie')) return 'directie';
	return Math.max(vorig, nieuw) <= 2 ? 'groepsleerkracht' : null;
}

function checkDays(
	vorig: Niveaustand,
	{ niveau, beslotenOp, opnieuwOp }: Niveauvoorstel,
	vandaag: Temporal.PlainDate,
	no: (veld: string, sleutel: string, zin: string) => void
) {
	const { compare } = Temporal.PlainDate;
	if (compare(beslotenOp, vandaag) > 0)
		no('beslotenOp', 'besluit_in_de_toekomst', 'De datum van het besluit ligt in de toekomst.');
	if (vorig.beslotenOp && compare(beslotenOp, vorig.beslotenOp) < 0)
		no('beslotenOp', 'besluit_te_vroeg', 'De datum ligt voor het vorige niveaubesluit over dit kind.');
	if (niveau === 1) return;
	if (opnieuwOp === null)
		no('opnieuwOp', 'opnieuw_ontbreekt', 'Kies wanneer u opnieuw kijkt of dit niveau nog past.');
	else if (compare(opnieuwOp, beslotenOp) <= 0)
		no('opnieuwOp', 'opnieuw_te_vroeg', 'Opnieuw kijken kan pas na de dag van het besluit.');
	else if (compare(opnieuwOp, beslotenOp.add({ years: 1 })) > 0)
		no('opnieuwOp', 'opnieuw_te_laat', 'Kijk binnen een jaar opnieuw of dit niveau nog past.');
}
