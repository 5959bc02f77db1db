import { niveaus, niveaunummers, wieNamen, type Niveaunummer } from '#domain/ondersteuningsvraag/niveau.ts';
import type { Rij, Trede } from './aanbod.ts';

/** Where a level is talked about, by promise: what the school dropped is not in the picture. */
const overleg: Readonly<Record<Niveaunummer, readonly (readonly [afspraak: string, naam: string])[]>> = {
	1: [
		['groepsbespreking', 'Groepsbespreking'],
		['leerlingbespreking', 'Leerlingbespreking'],
		['voortgangsgesprek', 'Voortgangsgesprek']
	],
	2: [
		['leerlingbespreking', 'Leerlingbespreking'],
		['intervisie', 'Intervisie']
	],
	3: [
		['leerlingbespreking', 'Leerlingbespreking'],
		['mdo', 'MDO als dat helpt']
	],
	4: [['mdo', 'MDO']],
	5: [['mdo', 'MDO']]
};

/** What is written down at a level (S28-S42, S64-S66; an OPP at 4 and 5, X5). */
const plannen: Readonly<Record<Niveaunummer, readonly string[]>> = {
	1: ['Groepsplan', 'Logboek'],
	2: ['Handelingsplan', 'Groepshandelingsplan'],
	3: ['Handelingsplan', 'Taal-/leesplan'],
	4: ['OPP'],
	5: ['OPP', 'Aanvraag arrangement of TLV']
};

/** Which of the school's partners join at a level; only those with a 'ja' are drawn. */
const partners: Readonly<Record<Niveaunummer, readonly string[]>> = {
	1: [],
	2: [],
	3: ['maatschappelijk-werk', 'logopedie', 'fysiotherapie', 'jeugdgezondheidszorg'],
	4: ['adviseur', 'jeugdhulp', 'maatschappelijk-werk'],
	5: ['adviseur', 'speciaal-basisonderwijs', 'speciaal-onderwijs']
};

/** The staircase from the levels, the promises that hold and the partners of the school (S16, S108-S119, X6). */
export const makeTreden = (beloften: ReadonlySet<string>, partnerrijen: readonly Rij[]): Trede[] =>
	niveaunummers.map((nummer) => {
		const { naam, wanneer, mensen } = niveaus[nummer];
		return {
			nummer,
			naam,
			wanneer,
			mensen: mensen.map((wie) => wieNamen[wie]),
			overleg: overleg[nummer].flatMap(([afspraak, titel]) => (beloften.has(afspraak) ? [titel] : [])),
			plannen: plannen[nummer],
			partners: partners[nummer].flatMap((id) => {
				const partner = partnerrijen.find((rij) => rij.id === id && rij.stand === 'ja');
				return partner ? [partner.naam] : [];
			})
		};
	});
