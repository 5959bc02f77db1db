import { medewerker, type Bouw } from './bouw.ts';
import type { Castleerlingnaam } from './leerlingcast.ts';
import type { Rij } from './verhaal.ts';

type Gevraagd = Pick<Rij<'inzageverzoek'>, 'identiteit' | 'gezag_bron' | 'hoe' | 'vraag'> & {
	readonly kind: Castleerlingnaam;
	readonly gezag: boolean;
	/** Days from today. */
	readonly dagenTerug: number;
};

const gevraagd: readonly Gevraagd[] = [
	{
		kind: 'yusuf',
		gezag: true,
		identiteit: 'bekend',
		gezag_bron: 'inschrijving',
		hoe: 'mondeling',
		vraag:
			'Ik wil graag lezen wat er over het lezen van Yusuf is opgeschreven, en wat er in de besprekingen is gezegd.',
		dagenTerug: 20
	},
	{
		kind: 'jayden',
		gezag: false,
		identiteit: 'identiteitsbewijs',
		gezag_bron: 'gezagsregister',
		hoe: 'digitaal',
		vraag: 'Hoe gaat het met Jayden op school?',
		dagenTerug: 6
	}
];

/** Adds parents who asked to see the file, still to be answered: one with gezag and one without (R-INZ-1, R-GEZ-2). */
export function addInzageverzoeken(bouw: Bouw): void {
	const toeval = bouw.toeval.tak('inzageverzoeken');
	for (const { kind, gezag, dagenTerug, ...rest } of gevraagd) {
		const leerling = bouw.leerlingen.find(({ cast }) => cast === kind)!;
		const band = bouw.rijen.ouderschap.find((rij) => rij.leerling_id === leerling.id && rij.gezag === gezag)!;
		const dag = bouw.tijd.dagen(-dagenTerug);
		bouw.rijen.inzageverzoek.push({
			id: toeval.uuid(),
			leerling_id: leerling.id,
			ouder_id: band.ouder_id,
			grond: gezag ? 'gezag' : 'informatieplicht',
			ontvangen_op: dag,
			door: medewerker(bouw, 'samira').id,
			op: bouw.tijd.moment(dag),
			...rest
		});
	}
}
