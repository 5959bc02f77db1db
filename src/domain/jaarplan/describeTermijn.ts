import type { User } from '#core/database.ts';
import type { Feit, Termijn } from '#law/werkafspraak.ts';
import type { Bespreking, Voorbereiding } from './readBesprekingen.ts';
import type { Werkitem, Werksoort } from './werklijst.ts';

/** Who a work list is for, with the names and the reviews its sentences need. */
export type Kring = {
	readonly user: User;
	/** Ids of the children in the groups of this person, and of those groups. */
	readonly leerlingen: ReadonlySet<string>;
	readonly groepen: ReadonlySet<string>;
	readonly naamOf: (over: Termijn['over']) => string;
	readonly sees: (over: Termijn['over']) => boolean;
	readonly roepnaamOf: (id: string) => string;
	readonly medewerkerOf: (id: string) => string;
	readonly besprekingen: readonly Bespreking[];
	/** Of the reviews of the own groups that come up, how far they are prepared. */
	readonly voorbereiding: ReadonlyMap<string, Voorbereiding>;
	readonly eigenVragen: ReadonlySet<string>;
};

/** One term as an item of this person's list, or nothing when it is not theirs. */
export function describeTermijn(
	termijn: Termijn,
	feit: Feit | undefined,
	kring: Kring
): Werkitem | undefined {
	const make = describers[termijn.werkafspraak];
	return feit && make ? make(termijn, feit, kring) : undefined;
}

/** Whether a promise can be on a work list: others have a page of their own. */
export const isDescribed = (werkafspraak: string): boolean => werkafspraak in describers;

type Describer = (termijn: Termijn, feit: Feit, kring: Kring) => Werkitem | undefined;

const itemOf = (
	termijn: Termijn,
	soort: Werksoort,
	tekst: string,
	href: string | null,
	change: Partial<Werkitem> = {}
): Werkitem => ({
	id: termijn.id,
	soort,
	tekst,
	over: null,
	href,
	van: termijn.vensterVan,
	uiterlijk: termijn.uiterlijk,
	wie: null,
	afspraakId: null,
	...change
});

const describers: Readonly<Record<string, Describer>> = {
	afspraak: (termijn, feit, kring) => {
		const { user, medewerkerOf, naamOf } = kring;
		const eigen = feit.eigenaar === user.medewerkerId;
		const asked =
			feit.attributes?.door === user.medewerkerId || (feit.bij && kring.eigenVragen.has(feit.bij));
		if (!eigen && !asked) return undefined;
		const bespreking = feit.attributes?.bespreking;
		const href = !kring.sees(feit.over)
			? null
			: feit.bij
				? eigen && feit.attributes?.soort === 'plan_starten'
					? `/vragen/${feit.bij}/plannen/nieuw`
					: `/vragen/${feit.bij}#afspraak-${feit.sleutel}`
				: bespreking
					? `/besprekingen/${String(bespreking)}`
					: `/leerlingen/${feit.over.id}`;
		return itemOf(termijn, 'afspraak', String(feit.attributes?.wat), href, {
			over: naamOf(feit.over),
			wie: eigen ? null : medewerkerOf(feit.eigenaar ?? ''),
			afspraakId: eigen ? feit.sleutel : null
		});
	},

	'niveau-opnieuw-bekijken': (termijn, feit, kring) => {
		const niveau = Number(feit.attributes?.niveau);
		const vraag = feit.attributes?.vraag;
		const isIb = kring.user.rollen.includes('intern_begeleider');
		const isLeerkracht = kring.leerlingen.has(feit.over.id);
		// Up to level 2 the teacher decides, from 3 the intern begeleider (S111, S113).
		const eigen = niveau <= 2 ? isLeerkracht : isIb;
		if (!eigen && !isLeerkracht) return undefined;
		return itemOf(
			termijn,
			'niveau',
			`Kijk of niveau ${niveau} nog past bij ${kring.roepnaamOf(feit.over.id)}.`,
			vraag ? `/vragen/${String(vraag)}/niveau` : `/leerlingen/${feit.over.id}`,
			eigen ? {} : { wie: 'de intern begeleider' }
		);
	},

	'handelingsplan-evaluatie': (termijn, feit, kring) => {
		const eigen = kring.leerlingen.has(feit.over.id);
		if (!eigen && !(feit.bij && kring.eigenVragen.has(feit.bij))) return undefined;
		return itemOf(
			termijn,
			'evaluatie',
			`Evalueer het plan van ${kring.roepnaamOf(feit.over.id)}.`,
			`/plannen/${feit.sleutel}/evaluatie`,
			eigen ? {} : { wie: 'de groepsleerkracht' }
		);
	},

	'handelingsplan-notitie': (termijn, feit, kring) => {
		if (!kring.leerlingen.has(feit.over.id) && feit.attributes?.uitvoerder !== kring.user.medewerkerId)
			return undefined;
		if (termijn.toestand !== 'open') return undefined;
		return itemOf(termijn, 'notities', '', '/kaart', {
			over: kring.roepnaamOf(feit.over.id)
		});
	},

	leerlingbespreking: (termijn, feit, kring) => {
		const isIb = kring.user.rollen.includes('intern_begeleider');
		const eigen = kring.groepen.has(feit.over.id);
		if (!isIb && !eigen) return undefined;
		const naam = kring.naamOf(feit.over);
		const ronde = ['najaar', 'voorjaar', 'zomer'].indexOf(termijn.id.split('/').at(-1) ?? '') + 1;
		const gepland = kring.besprekingen.find(
			(bespreking) => bespreking.groepId === feit.over.id && bespreking.ronde === ronde
		);
		if (gepland)
			return itemOf(
				termijn,
				'bespreking',
				`Houd de leerlingbespreking van ${naam}.`,
				`/besprekingen/${gepland.id}`,
				{ uiterlijk: gepland.geplandOp }
			);
		return isIb ? itemOf(termijn, 'bespreking_plannen', '', '/besprekingen', { over: naam }) : undefined;
	},

	'toestemming-verloopt': (termijn, feit, kring) =>
		kring.user.rollen.includes('intern_begeleider')
			? itemOf(
					termijn,
					'toestemming',
					`Vraag de toestemming over ${kring.roepnaamOf(feit.over.id)} voor ${String(feit.attributes?.partner)} opnieuw, of stop met delen.`,
					`/leerlingen/${feit.over.id}/toestemmingen`
				)
			: undefined,

	inzageverzoek: (termijn, feit, kring) =>
		kring.user.rollen.some((rol) => rol === 'intern_begeleider' || rol === 'directie')
			? itemOf(
					termijn,
					'inzageverzoek',
					`Beantwoord het inzageverzoek van ${String(feit.attributes?.aanvrager)}.`,
					`/inzageverzoeken/${feit.sleutel}`,
					{ over: kring.naamOf(feit.over) }
				)
			: undefined,

	verbeterverzoek: (termijn, feit, kring) =>
		kring.user.rollen.some((rol) => rol === 'intern_begeleider' || rol === 'directie')
			? itemOf(
					termijn,
					'verbetering',
					`Besluit of een stuk over ${kring.roepnaamOf(feit.over.id)} wordt verbeterd.`,
					`/leerlingen/${feit.over.id}/verbeteringen`
				)
			: undefined,

	'signaal-terzijde': (termijn, feit, kring) => {
		const eigen = feit.eigenaar
			? feit.eigenaar === kring.user.medewerkerId
			: kring.user.rollen.includes('intern_begeleider');
		if (!eigen) return undefined;
		return itemOf(
			termijn,
			'terzijde',
			`Kijk opnieuw naar een signaal van ${kring.roepnaamOf(feit.over.id)} dat terzijde lag.`,
			`/signalen/${String(feit.attributes?.signaal)}`
		);
	}
};
