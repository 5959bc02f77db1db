import { createHash } from 'node:crypto';
import { delen, type Deel, type KorteFeiten, type Taal, type Tekstdeel } from './kort.ts';
import { nl } from './nl.ts';
import { parseDeel, writeDeel } from './tekst.ts';

/** What a school wrote itself, per part; the rest is the language's own. */
export type EigenDelen = Readonly<Partial<Record<Deel, string>>>;

/** A language of one school year as it was stored. */
export type Vertaling = {
	readonly teksten: EigenDelen;
	readonly gecontroleerdDoor: string;
	readonly gecontroleerdOp: Temporal.PlainDate | null;
	/** The print of what was read when it was checked. */
	readonly uitgangspunt: string;
};
export const geenVertaling: Vertaling = {
	teksten: {},
	gecontroleerdDoor: '',
	gecontroleerdOp: null,
	uitgangspunt: ''
};

/** The parts of a language as a parent reads them: the school's own words where it wrote them. */
export const delenOf = (taal: Taal, feiten: KorteFeiten, teksten: EigenDelen = {}): Tekstdeel[] =>
	delen.map((deel) => parseDeel(teksten[deel] ?? '') ?? taal.deel[deel](feiten));

/** The print of a language beside the Dutch it goes with: another word in either of them gives another. */
export const printOf = (
	taal: Taal,
	feiten: KorteFeiten,
	teksten: EigenDelen,
	nederlands: EigenDelen
): string =>
	createHash('sha256')
		.update([...delenOf(nl, feiten, nederlands), ...delenOf(taal, feiten, teksten)].map(writeDeel).join('\n'))
		.digest('hex');

/**
 * Where a language stands. `gecontroleerd`: somebody who speaks it read this text beside this Dutch; `verouderd`: somebody
 * did, and one of the two changed since; `ongecontroleerd`: nobody did. Dutch is the school's own and is always ready.
 */
export type Vertaalstand = 'gecontroleerd' | 'verouderd' | 'ongecontroleerd';
export const standOf = (
	taal: Taal,
	feiten: KorteFeiten,
	vertaling: Vertaling,
	nederlands: EigenDelen
): Vertaalstand => {
	if (taal.code === 'nl') return 'gecontroleerd';
	if (!vertaling.gecontroleerdOp) return 'ongecontroleerd';
	return vertaling.uitgangspunt === printOf(taal, feiten, vertaling.teksten, nederlands)
		? 'gecontroleerd'
		: 'verouderd';
};
