import type { Tx } from '#core/database.ts';
import { describeRegel } from '#law/describeRegel.ts';
import { beginOf, parseSchooljaar } from '#law/schooljaar.ts';
import type { Regel } from '#law/werkafspraak.ts';
import { standaardWerkafspraken } from '#law/werkafspraken.ts';
import { cast } from './cast.ts';
import type { makeSchool } from './makeSchool.ts';

type Verhaal = ReturnType<typeof makeSchool>;

/** What De Klimboom changed about its promises: one number for this school year, one term that is stricter than the law. */
export async function storeJaarafspraken(tx: Tx, verhaal: Verhaal): Promise<void> {
	const directie = verhaal.gebruikers.find(
		({ gebruikersnaam }) => gebruikersnaam === cast.marijke.gebruikersnaam
	)?.medewerkerId;
	const begin = beginOf(parseSchooljaar(verhaal.schooljaar)!);
	for (const { id, change, reden } of wijzigingen) {
		const standaard = standaardWerkafspraken.find((werkafspraak) => werkafspraak.id === id)!;
		const regel = change(standaard.regel);
		await tx
			.insertInto('werkafspraakversie')
			.values({
				werkafspraak: id,
				regel: JSON.stringify(regel),
				wie: standaard.wie,
				wat: `${standaard.titel}: ${describeRegel(regel)}.`,
				geldig_vanaf: begin,
				reden,
				door: directie ?? null
			})
			.execute();
	}
}

const wijzigingen: readonly { id: string; change: (regel: Regel) => Regel; reden: string }[] = [
	{
		id: 'klassenbezoek',
		change: (regel) => (regel.soort === 'aantal_per_schooljaar' ? { ...regel, minstens: 4 } : regel),
		reden: 'Zes bezoeken bleek te veel om goed na te praten. Vier keer, met een gesprek erna.'
	},
	{
		id: 'inzageverzoek',
		change: (regel) =>
			regel.soort === 'binnen' ? { ...regel, termijn: { aantal: 14, eenheid: 'dagen' } } : regel,
		reden: 'Ouders wachten bij ons niet langer dan twee weken op antwoord.'
	}
];
