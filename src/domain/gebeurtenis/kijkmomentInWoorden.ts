import { formatDatum } from '#law/datum.ts';
import { opsomming } from '#law/woorden.ts';
import { rolnamen } from '#domain/toegang/rol.ts';
import { diepten, grondInWoorden } from './gebeurtenis.ts';
import type { Kijkmoment } from './kijkmoment.ts';

/** A line for a parent: who, when, which part and why, in words that need no explanation. */
export type Kijkregel = {
	readonly wanneer: string;
	readonly wie: string;
	readonly wat: string;
	readonly waarom: string;
};

/**
 * A moment of reading in words. Without names only the role is said: a parent has a right to know when and why, the
 * school decides about names of its people (HvJ EU C-579/21).
 */
export function kijkmomentInWoorden(moment: Kijkmoment, metNamen: boolean): Kijkregel {
	const rollen = rolnamen(moment.rollen).join(', ');
	const naam = moment.wie ?? 'iemand van wie de gegevens weg zijn';
	return {
		wanneer: `${formatDatum(moment.dag)}, ${moment.keren > 1 && moment.van !== moment.tot ? `${moment.van} tot ${moment.tot}` : moment.van} uur`,
		wie: metNamen ? [naam, rollen].filter(Boolean).join(', ') : rollen || 'een medewerker',
		wat: [
			moment.delen.length > 0 ? `las ${opsomming(moment.delen)}` : '',
			moment.inLijst.length > 0 ? `zag in een lijst van de groep: ${opsomming(moment.inLijst)}` : '',
			moment.mee.length > 0 ? `nam mee op papier of als bestand: ${opsomming(moment.mee)}` : ''
		]
			.filter(Boolean)
			.join('; '),
		waarom: [
			grondInWoorden(moment.gronden),
			...moment.redenen.map((reden) => `reden: ${reden.replace(/\.$/, '')}`),
			moment.laag === null ? '' : `zag tot en met ${diepten[moment.laag]}`
		]
			.filter(Boolean)
			.map((part) => `${part[0]!.toUpperCase()}${part.slice(1)}.`)
			.join(' ')
	};
}
