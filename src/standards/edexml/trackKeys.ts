import { quote } from '#standards/xml/meldingen.ts';
import type { Meldingen } from '#standards/xml/meldingen.ts';
import { attributeOf } from '#standards/xml/model.ts';
import type { XmlNode } from '#standards/xml/record.ts';

type Soort = 'stamgroep' | 'samengesteld' | 'vestiging' | 'leerling' | 'leerkracht';

const names: Record<Soort, string> = {
	stamgroep: 'groep',
	samengesteld: 'samengestelde groep',
	vestiging: 'vestiging',
	leerling: 'leerling',
	leerkracht: 'leerkracht'
};

/** Guards that keys and ECK iD's are unique and that every group and vestiging referred to stands in the file. */
export function trackKeys(meldingen: Meldingen) {
	const defined: Record<Soort, Map<string, number>> = {
		stamgroep: new Map(),
		samengesteld: new Map(),
		vestiging: new Map(),
		leerling: new Map(),
		leerkracht: new Map()
	};
	const eckids = { leerling: new Map<string, number>(), leerkracht: new Map<string, number>() };
	const references = new Map<string, { soort: Soort; key: string; plaats: string; number: number }>();

	const findOther = (soort: Soort, key: string): number | undefined => {
		const line = defined[soort].get(key);
		if (line !== undefined) return line;
		if (soort === 'stamgroep') return defined.samengesteld.get(key);
		return soort === 'samengesteld' ? defined.stamgroep.get(key) : undefined;
	};

	const placeOf = (node: XmlNode) =>
		`${node.name.replace('_', ' ')} ${quote(attributeOf(node, 'key') ?? '')} (regel ${node.line})`;

	return {
		/** A key that now exists; stamgroepen and samengestelde groepen share one set of keys. */
		define(soort: Soort, key: string, node: XmlNode): void {
			const other = findOther(soort, key);
			if (other === undefined) defined[soort].set(key, node.line);
			else {
				const tekst = `De sleutel "${quote(key)}" staat ook al op regel ${other}. Elke ${names[soort]} moet een eigen sleutel hebben.`;
				meldingen.fout(placeOf(node), tekst);
			}
		},
		/** The key of a record that was refused for something else. */
		defineUnread(node: XmlNode): void {
			const soort =
				node.name === 'groep'
					? 'stamgroep'
					: node.name === 'samengestelde_groep'
						? 'samengesteld'
						: node.name;
			const key = attributeOf(node, 'key');
			if (key && soort in defined && findOther(soort as Soort, key) === undefined)
				defined[soort as Soort].set(key, node.line);
		},
		/** An ECK iD belongs to one person. */
		defineEckid(soort: 'leerling' | 'leerkracht', eckid: string | undefined, node: XmlNode): void {
			if (eckid === undefined) return;
			const other = eckids[soort].get(eckid);
			if (other === undefined) eckids[soort].set(eckid, node.line);
			else
				meldingen.fout(
					placeOf(node),
					`Het ECK iD is hetzelfde als dat van de ${soort} op regel ${other}. Een ECK iD hoort bij één ${soort}.`
				);
		},
		/** A reference that must lead somewhere; `reportDangling` tells which did not. */
		refer(soort: Soort, key: string | undefined, node: XmlNode): void {
			if (key === undefined || defined[soort].has(key)) return;
			const id = `${soort}\n${key}`;
			const known = references.get(id);
			if (known) known.number += 1;
			else references.set(id, { soort, key, plaats: placeOf(node), number: 1 });
		},
		/** One fout for each key that is referred to and does not exist. */
		reportDangling(): void {
			for (const { soort, key, plaats, number } of references.values()) {
				if (defined[soort].has(key)) continue;
				const more = number > 1 ? ` Dit komt ${number} keer voor.` : '';
				const tekst = `De ${names[soort]} met sleutel "${quote(key)}" wordt hier genoemd, maar staat niet in het bestand.${more}`;
				meldingen.fout(plaats, tekst);
			}
		}
	};
}
