import { attributeOf, child, childrenOf, textOf } from '#standards/xml/model.ts';
import type { XmlNode } from '#standards/xml/record.ts';
import { readDate } from '#standards/xml/types.ts';
import type { OsoResultaat, OsoToetsscore, UwlrResultaat } from './leerresultaten.ts';
import { numberOf } from './toets.ts';

export type ReadResultaat =
	| { readonly node: XmlNode; readonly resultaat: UwlrResultaat }
	/** The file gives a result in a form of the supplier's own, or without any value. */
	| {
			readonly node: XmlNode;
			readonly unusable: 'anderresultaat' | 'leeg';
			readonly key: string;
			readonly toetscode: string;
	  };

/** The results of one toetsafname whose model was checked. */
export function readToetsafname(node: XmlNode): ReadResultaat[] {
	const leerlingKey = textOf(node, 'leerlingid') ?? '';
	const pupil = { leerlingKey, dummy: leerlingKey.startsWith('#'), eckid: textOf(node, 'eckid') };
	return childrenOf(child(node, 'resultaten'), 'resultaat').map((one) => {
		const toetscode = textOf(one, 'toetscode') ?? '';
		const key = attributeOf(one, 'key') ?? '';
		const score = numberOf(one, 'score');
		const oso = readOso(child(one, 'osoresultaat'));
		if (child(one, 'anderresultaat')) return { node: one, unusable: 'anderresultaat', key, toetscode };
		if (score === undefined && !oso) return { node: one, unusable: 'leeg', key, toetscode };
		const common = {
			...pupil,
			resultaatKey: key,
			afnamedatum: readDate(child(one, 'afnamedatum')?.text ?? '')!,
			toetscode,
			versie: textOf(one, 'versie'),
			onderdeelcode: textOf(one, 'toetsonderdeelcode'),
			infourl: textOf(one, 'infourl')
		};
		return { node: one, resultaat: oso ? { ...common, oso } : { ...common, score: score! } };
	});
}

function readOso(node: XmlNode | undefined): OsoResultaat | undefined {
	if (!node) return undefined;
	const toetsscore = child(node, 'toetsscore');
	const referentiescores = childrenOf(node, 'referentiescore').map((one) => ({
		code: textOf(one, 'codereferentiescore') ?? '',
		vergelijkingsgroep: textOf(one, 'codevergelijkingsgroep') ?? '',
		waarde: textOf(one, 'waarde') ?? '',
		kwalificatie: textOf(one, 'kwalificatie')
	}));
	const hasScore = toetsscore !== undefined && toetsscore.children.length > 0;
	if (!hasScore && referentiescores.length === 0) return undefined;
	return { toetsscore: hasScore ? readToetsscore(toetsscore) : undefined, referentiescores };
}

function readToetsscore(node: XmlNode): OsoToetsscore {
	const interval = child(node, 'betrouwbaarheidsinterval');
	return {
		aantalopgaven: numberOf(node, 'aantalopgaven'),
		aantalgoed: numberOf(node, 'aantalgoed'),
		aantalfout: numberOf(node, 'aantalfout'),
		aantalgelezen: numberOf(node, 'aantalgelezen'),
		tijd: textOf(node, 'tijd'),
		vaardigheidsscore: textOf(node, 'vaardigheidsscore'),
		codevaardigheidsschaal: textOf(node, 'codevaardigheidsschaal'),
		betrouwbaarheidsinterval: interval && {
			laag: textOf(interval, 'bivlaag') ?? '',
			hoog: textOf(interval, 'bivhoog') ?? ''
		}
	};
}
