import { expect, test } from 'vitest';
import type { Rij, Tabelnaam } from './aanbod.ts';
import { checkAanbod } from './checkAanbod.ts';
import { beginfeiten } from './proefaanbod.ts';

const eigenZin = (id: string, wat: string) => (afspraak: (typeof beginfeiten.werkafspraken)[number]) =>
	afspraak.id === id ? { ...afspraak, wat, reden: 'zoals het er stond' } : afspraak;

/** The facts of the source as they stand, also where our draft already answers the question. */
const zoalsHetStaat = {
	...beginfeiten,
	specialisten: ['gedragsspecialist', 'motorische_remedial_teacher'],
	werkafspraken: beginfeiten.werkafspraken
		.map(eigenZin('rapport', 'Elk kind krijgt gedurende het jaar twee rapporten.'))
		.map(eigenZin('adviesgesprek', 'In december is het adviesgesprek met de ouders van groep 8.'))
		.filter(({ id }) => id !== 'intervisie'),
	woorden: {
		teksten: new Map([
			[
				'mdo',
				'Bij intensievere ondersteuning is er een MDO. Aanwezig kunnen zijn:\n- ouders;\n- leerkracht.'
			],
			['logboek', 'In het logboek staat wekelijks of maandelijks hoe het gaat.'],
			['intervisie', 'Leerkrachten bespreken casussen met de incidentenmethode.'],
			[
				'besprekingen',
				'Bij individuele leerlingbesprekingen bespreken we drie keer per jaar per groep de kinderen.'
			],
			['klassenbezoek', 'Wat er te zien was, bespreken we na.'],
			['volgsysteem', 'Toetsen staan in het leerlingvolgsysteem.'],
			['sociaal-boven', 'Een keer per jaar (september en februari) vullen de leerkrachten Kindbegrip in.'],
			[
				'overgang-midden',
				'Na de toetsen volgt een besluit over overgang, in overleg met ouders en directie.'
			],
			['sterke-punten', 'Geef een korte beschrijving van de sterke punten.'],
			['kleuters', 'De werkwijze staat in het document van de WLC.']
		]),
		rijen: new Map<Tabelnaam, readonly Rij[]>()
	}
};

const numbers = (vragen: ReturnType<typeof checkAanbod>) => [...new Set(vragen.map(({ nummer }) => nummer))];

test('X1-X28: each contradiction and gap of the source is asked about', () => {
	expect(numbers(checkAanbod(zoalsHetStaat))).toEqual(Array.from({ length: 28 }, (_, at) => `X${at + 1}`));
});

test('each question is a Dutch sentence about a place in the document', () => {
	for (const { zin, plek } of checkAanbod(zoalsHetStaat)) {
		expect(zin).toMatch(/^['A-Z].*[.?]$/);
		expect(plek).toMatch(/^[a-z-]+$/);
	}
});

test('a specialist who left is asked about', () => {
	const vragen = checkAanbod({ ...zoalsHetStaat, specialisten: ['gedragsspecialist'] });
	expect(vragen.filter(({ nummer }) => nummer === 'team').map(({ zin }) => zin)).toEqual([
		"Bij 'Motoriek' staat Motorisch remedial teacher. Er werkt nu niemand met die rol op school."
	]);
});
