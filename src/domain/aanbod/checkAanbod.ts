import type { Aanbod } from './aanbod.ts';
import { composeAanbod, type Aanbodfeiten } from './composeAanbod.ts';
import { als, openAanbod, type Controle, type Vraag } from './controle.ts';
import { controlesAanbod } from './controlesAanbod.ts';
import { controlesPlannen } from './controlesPlannen.ts';
import { controlesTaal } from './controlesTaal.ts';

/** Names of specialists as a school writes them, with the role that somebody then has. */
const specialisten: readonly (readonly [woord: RegExp, rol: string])[] = [
	[/gedragsspecialist/i, 'gedragsspecialist'],
	[/motorisch(e)? remedial teacher/i, 'motorische_remedial_teacher'],
	[/taalspecialist/i, 'taalspecialist'],
	[/rekenspecialist/i, 'rekenspecialist'],
	[/expertleerkracht/i, 'expertleerkracht']
];

const vertrokken: Controle = {
	nummer: 'team',
	vraagt: ({ feiten, tabellen }) =>
		(tabellen.find(({ id }) => id === 'expertise')?.rijen ?? []).flatMap(({ naam, stand, tekst }) =>
			specialisten.flatMap(([woord, rol]) =>
				als(
					stand === 'ja' && woord.test(tekst) && !feiten.specialisten.includes(rol),
					'expertise',
					`Bij '${naam}' staat ${tekst}. Er werkt nu niemand met die rol op school.`
				)
			)
		)
};

/**
 * Every question that the document raises, in the order of the source (X1-X28) and then of the data. Nothing blocks.
 * `aanbod`: the document of these facts, for who has it already.
 */
export function checkAanbod(feiten: Aanbodfeiten, aanbod: Aanbod = composeAanbod(feiten)): Vraag[] {
	const open = openAanbod(aanbod, feiten);
	return [...controlesPlannen, ...controlesAanbod]
		.sort((a, b) => Number(a.nummer.slice(1)) - Number(b.nummer.slice(1)))
		.concat(vertrokken, controlesTaal)
		.flatMap(({ nummer, vraagt }) => vraagt(open).map(([plek, zin]) => ({ nummer, plek, zin })));
}
