/** How the child takes part: the law wants it heard, and the school says how (X6, R-OPP hoorrecht). */
export const leerlingrollen = {
	aanwezig: 'is erbij',
	deels: 'is er een deel bij',
	vooraf: 'is vooraf gesproken',
	niet: 'is er niet bij'
} as const;
export type Leerlingrol = keyof typeof leerlingrollen;

/** From which points of view the child is looked at (S95); each is a text that people write in together. */
export const mdovelden = ['ouders', 'leerling', 'school', 'extern', 'helpt'] as const;
export type Mdoveld = (typeof mdovelden)[number];
export const veldnamen: Readonly<Record<Mdoveld, string>> = {
	ouders: 'Wat de ouders zien',
	leerling: 'Wat het kind zelf zegt',
	school: 'Wat de school ziet en deed',
	extern: 'Wat anderen inbrengen',
	helpt: 'Wat helpt'
};

/** From this level a meeting is possible; for the levels above it, it belongs to the decision (X4). */
export const vanafNiveau = 3;

/** How far it is. */
export type Mdostand = 'aangevraagd' | 'gepland' | 'begonnen' | 'afgesloten' | 'afgezegd';

export type Mdo = {
	readonly id: string;
	readonly leerlingId: string;
	readonly naam: string;
	readonly roepnaam: string;
	readonly momentId: string | null;
	readonly dag: Temporal.PlainDate | null;
	readonly begintijd: string | null;
	readonly vraag: string;
	readonly leerlingRol: Leerlingrol | null;
	readonly leerlingToelichting: string;
	readonly zonderOuders: string;
	readonly stand: Mdostand;
	readonly afgeslotenOp: Temporal.Instant | null;
	readonly afgezegdReden: string | null;
	readonly aangevraagdDoor: string;
};

/** Who leads it: plans, begins and closes (M13, domain §3.2). */
export const magMdoLeiden = (rollen: readonly string[]): boolean =>
	rollen.includes('intern_begeleider') || rollen.includes('directie');

/** Derived from the row; nothing says it twice. */
export const standOf = (rij: {
	readonly momentId: string | null;
	readonly begonnenOp: Temporal.Instant | null;
	readonly afgeslotenOp: Temporal.Instant | null;
	readonly afgezegdOp: Temporal.Instant | null;
}): Mdostand =>
	rij.afgezegdOp
		? 'afgezegd'
		: rij.afgeslotenOp
			? 'afgesloten'
			: rij.begonnenOp
				? 'begonnen'
				: rij.momentId
					? 'gepland'
					: 'aangevraagd';

export type Deelnemer = {
	readonly id: string;
	readonly soort: 'ouder' | 'medewerker' | 'extern';
	readonly medewerkerId: string | null;
	readonly ouderId: string | null;
	readonly naam: string;
	/** For who comes from outside: the organisation that consent is asked for. */
	readonly partner: string;
	readonly uitgenodigdOp: Temporal.PlainDate | null;
	readonly aanwezig: boolean | null;
};

/** What still stands in the way of beginning, each a sentence; empty: it can begin. */
export function listBeletsels(
	mdo: Pick<Mdo, 'leerlingRol' | 'zonderOuders' | 'roepnaam'>,
	deelnemers: readonly Pick<Deelnemer, 'soort'>[],
	zonderToestemming: readonly { readonly partner: string; readonly ontbreekt: readonly string[] }[]
): string[] {
	return [
		...(mdo.leerlingRol === null ? [`Kies hoe ${mdo.roepnaam} erbij is of gehoord wordt.`] : []),
		...(deelnemers.some(({ soort }) => soort === 'ouder') || mdo.zonderOuders.trim() !== ''
			? []
			: [
					'Zet een ouder bij de deelnemers, of schrijf op waaruit blijkt dat de ouders het goed vinden zonder hen.'
				]),
		...zonderToestemming.map(
			({ partner, ontbreekt }) =>
				`Er is geen toestemming om met ${partner} te delen; die ontbreekt van ${ontbreekt.join(' en ')}.`
		)
	];
}
