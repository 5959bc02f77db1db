import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import type { Tx } from '#core/database.ts';
import { termijnenVanSchool } from '../jaarplan/readTermijnen.ts';
import type { Persoon } from '../../../tests/access/people.ts';
import { buildWorld, userOf, type World } from '../../../tests/access/world.ts';
import { heeftToestemming, listToestemmingen } from './readToestemmingen.ts';
import { recordToestemming } from './recordToestemming.ts';
import { withdrawToestemming } from './withdrawToestemming.ts';

let db: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
beforeAll(async () => {
	db = await testDatabase();
	world = await buildWorld(db.url);
});
afterAll(() => db.release());

const vandaag = Temporal.PlainDate.from('2027-03-12');
const as = <T>(persoon: Persoon, work: (tx: Tx) => Promise<T>) =>
	db.database.inSession(userOf(world.hier, persoon), 'read write', work);
const give = (gever: string, over = {}, persoon: Persoon = 'groepsleerkracht') =>
	as(persoon, (tx) =>
		recordToestemming(tx, vandaag, {
			...{ leerlingId: world.hier.leerling.eigen, gever, partner: 'Logopedie De Klank' },
			...{
				gegevens: 'het laatste verslag',
				doel: 'afstemmen wat werkt',
				hoe: 'mondeling' as const,
				bewijs: 'gesprek op school'
			},
			...{ tot: vandaag.add({ years: 1 }), gegevenOp: vandaag, ...over }
		})
	);
const may = (partner = 'Logopedie De Klank', persoon: Persoon = 'groepsleerkracht') =>
	as(persoon, (tx) => heeftToestemming(tx, { leerlingId: world.hier.leerling.eigen, partner }, vandaag));

test('R-TOE-3: given by each parent with gezag, withdrawn by one, and both stay readable', async () => {
	const { ouder_eigen, ouder_eigen_tweede } = world.hier.gezin;
	expect(await give(ouder_eigen)).toMatchObject({ ok: true });
	expect(await may()).toMatchObject({ compleet: false, ontbreekt: ['eigen/tweede'] });
	const second = await give(ouder_eigen_tweede);
	if (!second.ok) throw new Error(second.message);
	expect(await may()).toMatchObject({ compleet: true });
	expect(await may('Jeugdteam')).toMatchObject({ compleet: false });

	const withdraw = () =>
		as('groepsleerkracht', (tx) =>
			withdrawToestemming(tx, vandaag, { toestemmingId: second.value.id, toelichting: '' })
		);
	expect(await withdraw()).toMatchObject({ ok: true });
	expect(await withdraw()).toMatchObject({ refused: 'al_ingetrokken' });
	expect(await may()).toMatchObject({ compleet: false });
	const all = await as('groepsleerkracht', (tx) => listToestemmingen(tx, world.hier.leerling.eigen));
	expect(all.filter(({ partner }) => partner === 'Logopedie De Klank')).toHaveLength(2);
});

test('R-GEZ-2, R-INZ-1: not by a parent without gezag, nor by a child under sixteen, nor for ever', async () => {
	expect(await give(world.hier.gezin.ouder_eigen_zonder_gezag)).toMatchObject({ refused: 'geen_gezag' });
	expect(await give(world.hier.gezin.ouder_ander_zorg)).toMatchObject({ refused: 'geen_gezag' });
	expect(await give('leerling')).toMatchObject({ refused: 'te_jong' });
	const { ouder_eigen } = world.hier.gezin;
	expect(await give(ouder_eigen, { tot: vandaag.add({ years: 2, days: 1 }) })).toMatchObject({
		refused: 'periode_te_lang'
	});
	expect(await give(ouder_eigen, { tot: vandaag.subtract({ days: 1 }) })).toMatchObject({
		refused: 'periode_voorbij'
	});
	expect(await give(ouder_eigen, { gegevenOp: vandaag.add({ days: 1 }) })).toMatchObject({
		refused: 'datum_in_de_toekomst'
	});
});

test('R-TOE-3: four weeks before it ends it stands on the work list, until it is given again or withdrawn', async () => {
	const kind = world.hier.leerling.ander;
	const partner = 'Jeugdteam Zuid';
	const { ouder_eigen } = world.hier.gezin;
	await db.database.pool.query(
		`insert into ouderschap (school_id, leerling_id, ouder_id, gezag) values ($1, $2, $3, true)`,
		[world.hier.id, kind, ouder_eigen]
	);
	const renew = (tot: string, gegevenOp: string) =>
		give(
			ouder_eigen,
			{
				leerlingId: kind,
				partner,
				tot: Temporal.PlainDate.from(tot),
				gegevenOp: Temporal.PlainDate.from(gegevenOp)
			},
			'intern_begeleider'
		);
	const standen = (dag: string) =>
		as('intern_begeleider', async (tx) =>
			(await termijnenVanSchool(tx, Temporal.PlainDate.from(dag)))
				.filter(({ werkafspraak, over }) => werkafspraak === 'toestemming-verloopt' && over.id === kind)
				.filter(({ uiterlijk }) => uiterlijk.toString() === '2027-06-30')
				.map(({ toestand }) => toestand)
		);
	expect(await renew('2027-06-30', '2027-03-01')).toMatchObject({ ok: true });
	expect(await standen('2027-06-01')).toEqual(['toekomstig']);
	expect(await standen('2027-06-02')).toEqual(['open']);
	expect(await standen('2027-07-01')).toEqual(['verstreken']);
	expect(await renew('2028-06-30', '2027-03-12')).toMatchObject({ ok: true });
	expect(await standen('2027-06-02')).toEqual(['voldaan']);
});

test('who does not see the child gets no consent and records none', async () => {
	expect(await may('Logopedie De Klank', 'leerkracht_andere_groep')).toMatchObject({ compleet: false });
	expect(await give(world.hier.gezin.ouder_eigen, {}, 'leerkracht_andere_groep')).toMatchObject({
		refused: 'leerling_onbekend'
	});
});
