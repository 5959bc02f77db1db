import { leerkrachtVan, medewerker, type Bouw } from './bouw.ts';
import type { Castleerlingnaam } from './leerlingcast.ts';
import type { Rij } from './verhaal.ts';

type Gegeven = Pick<Rij<'toestemming'>, 'partner' | 'gegevens' | 'doel' | 'hoe' | 'bewijs'> & {
	readonly kind: Castleerlingnaam;
	/** Who of the parents with gezag: everybody, or the first alone while the other still has to answer. */
	readonly wie: 'allen' | 'eerste';
	/** Lesweken from today. */
	readonly op: number;
	/** Days from today. */
	readonly totOverDagen: number;
	readonly ingetrokken?: { readonly op: number; readonly toelichting: string };
};

const gegevens: readonly Gegeven[] = [
	{
		kind: 'jayden',
		wie: 'allen',
		partner: 'Rosa Fernandes, schoolmaatschappelijk werk',
		gegevens: 'De vraag, het plan en wat in de overleggen is afgesproken.',
		doel: 'Samen met moeder uitzoeken wat Jayden na schooltijd rust geeft.',
		hoe: 'schriftelijk',
		bewijs: 'Getekend formulier, in de map van Jayden bij Samira.',
		op: -36,
		totOverDagen: 20
	},
	{
		kind: 'yusuf',
		wie: 'eerste',
		partner: 'Tirza Vonk, logopedist',
		gegevens: 'De laatste leestoets en het doel van het leesplan.',
		doel: 'Thuis, op school en bij de logopedist met dezelfde klanken oefenen.',
		hoe: 'mondeling',
		bewijs: 'Gezegd in het gesprek over het leesplan, met Joost.',
		op: -2,
		totOverDagen: 300
	},
	{
		kind: 'kacper',
		wie: 'allen',
		partner: 'Huiswerkklas Het Kompas',
		gegevens: 'Wat Kacper in de week leert.',
		doel: 'In de huiswerkklas met dezelfde woorden werken.',
		hoe: 'digitaal',
		bewijs: 'Mail van de ouders aan Joost.',
		op: -18,
		totOverDagen: 120,
		ingetrokken: { op: -4, toelichting: 'Kacper is met de huiswerkklas gestopt.' }
	}
];

/** Adds who consented to share with whom: one that ends soon, one that waits for a parent, one withdrawn (R-TOE-3). */
export function addToestemmingen(bouw: Bouw): void {
	const { rijen, tijd } = bouw;
	const toeval = bouw.toeval.tak('toestemmingen');
	for (const { kind, wie, op, totOverDagen, ingetrokken, ...rest } of gegevens) {
		const leerling = bouw.leerlingen.find(({ cast }) => cast === kind)!;
		const leerkracht = leerkrachtVan(bouw, leerling).id;
		const dag = tijd.lesweken(op);
		const ouders = rijen.ouderschap.filter(({ leerling_id, gezag }) => leerling_id === leerling.id && gezag);
		for (const { ouder_id } of wie === 'eerste' ? ouders.slice(0, 1) : ouders) {
			const id = toeval.uuid();
			rijen.toestemming.push({
				id,
				leerling_id: leerling.id,
				gever: 'ouder',
				ouder_id,
				van: dag,
				tot: tijd.peildatum.add({ days: totOverDagen }),
				gegeven_op: dag,
				door: kind === 'jayden' ? medewerker(bouw, 'samira').id : leerkracht,
				op: tijd.moment(dag),
				...rest
			});
			if (ingetrokken)
				rijen.toestemmingsintrekking.push({
					toestemming_id: id,
					ingetrokken_op: tijd.lesweken(ingetrokken.op),
					toelichting: ingetrokken.toelichting,
					door: leerkracht,
					op: tijd.moment(tijd.lesweken(ingetrokken.op))
				});
		}
	}
}
