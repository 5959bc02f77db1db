import { describe, expect, test } from 'vitest';
import type { User } from '#core/database.ts';
import { schooljaarOf } from '#law/schooljaar.ts';
import { addAanvulling } from './addAanvulling.ts';
import { changeBesprekingsdatum } from './changeBesprekingsdatum.ts';
import { closeBespreking } from './closeBespreking.ts';
import { decideBesprekingsniveau } from './decideBesprekingsniveau.ts';
import { planLeerlingbesprekingen } from './planLeerlingbesprekingen.ts';
import { listBesprekingskoppen, readBesprekingskop } from './readBesprekingskop.ts';
import { readBesprekingsfeiten } from './readBesprekingsfeiten.ts';
import { readVerslag } from './readVerslag.ts';
import { recordBesproken } from './recordBesproken.ts';
import {
	vandaag,
	cast,
	id,
	write,
	read,
	begin,
	type,
	texts,
	withBespreking
} from '#tests/proefbespreking.ts';

withBespreking();

describe('afsluiten (S58, S61)', () => {
	const close = (bevestigd: string[] = [], user: User = cast.ilse) =>
		write(user, (tx) => closeBespreking(tx, user, id, bevestigd));

	test('only when every child was discussed or confirmed; then a row stands for each of them (S58)', async () => {
		expect(await close()).toMatchObject({ refused: 'niet_begonnen' });
		await begin();
		await type(cast.samira, cast.bram, 'Rekent vlot.');
		expect(await close()).toMatchObject({
			refused: 'niet_iedereen',
			message: expect.stringContaining('Zofia') as string
		});
		expect(await close([cast.zofia])).toMatchObject({ ok: true });
		const regels = await read(cast.samira, async (tx) =>
			readVerslag(tx, (await readBesprekingskop(tx, id))!, vandaag)
		);
		expect(regels.map(({ roepnaam, hoe }) => [roepnaam, hoe])).toEqual([
			['Bram', 'besproken'],
			['Zofia', 'geen_verandering']
		]);
		expect(regels[0]!.teksten).toEqual([{ veld: 'cognitief', tekst: 'Rekent vlot.' }]);
	});

	test('what was closed is frozen: by the acts, and by the database itself', async () => {
		await begin();
		await type(cast.samira, cast.bram, 'Zo was het.');
		await close([cast.zofia]);
		expect(await type(cast.samira, cast.bram, 'Toch anders.')).toMatchObject({ refused: 'afgesloten' });
		expect(await write(cast.ilse, (tx) => recordBesproken(tx, id, [cast.bram], 'nog_niet'))).toMatchObject({
			refused: 'afgesloten'
		});
		await expect(
			write(cast.ilse, (tx) => tx.updateTable('besprekingstekst').set({ tekst: 'Herschreven.' }).execute())
		).rejects.toThrow('afgesloten');
		await expect(
			write(cast.ilse, (tx) => tx.updateTable('leerlingbespreking').set({ afgesloten_op: null }).execute())
		).rejects.toThrow('afgesloten');
		expect((await texts(cast.ilse))[0]!.tekst).toBe('Zo was het.');
	});

	test('somebody who closes while another still types: the words are in, or their writer is told', async () => {
		await begin();
		await write(cast.ilse, (tx) => recordBesproken(tx, id, [cast.bram, cast.zofia], 'besproken'));
		const [stored] = await Promise.all([type(cast.samira, cast.bram, 'Laatste woorden.'), close()]);
		const inside = (await texts(cast.ilse)).some(({ tekst }) => tekst === 'Laatste woorden.');
		expect(inside).toBe(stored.ok);
		if (!stored.ok) expect(stored.refused).toBe('afgesloten');
	});

	test('who was not there adds a line within a week, seen as added later; after that not any more', async () => {
		await begin();
		const add = (dag: Temporal.PlainDate, leerlingId = cast.bram) =>
			write({ ...cast.samira, vandaag: dag }, (tx) =>
				addAanvulling(tx, { vandaag: dag }, { besprekingId: id, leerlingId, tekst: 'Thuis leest hij wel.' })
			);
		expect(await add(vandaag)).toMatchObject({ refused: 'niet_afgesloten' });
		await close([cast.bram, cast.zofia]);
		expect(await add(vandaag.add({ days: 7 }))).toMatchObject({ ok: true });
		expect(await add(vandaag.add({ days: 8 }))).toMatchObject({ refused: 'te_laat' });
		expect(await add(vandaag, cast.daan)).toMatchObject({ refused: 'niet_besproken' });
		const regels = await read(cast.ilse, async (tx) =>
			readVerslag(tx, (await readBesprekingskop(tx, id))!, vandaag)
		);
		expect(regels.find(({ roepnaam }) => roepnaam === 'Bram')!.aanvullingen).toMatchObject([
			{ tekst: 'Thuis leest hij wel.', door: 'Samira Bakker' }
		]);
	});

	test('the next review counts from this one: what it decided is no change any more (S57)', async () => {
		await begin();
		await write(cast.samira, (tx) =>
			decideBesprekingsniveau(tx, cast.samira, {
				...{ besprekingId: id, leerlingId: cast.bram, niveau: 2 },
				...{ waarom: 'Rekenen vraagt extra hulp.', ouders: 'nog_niet', kind: 'nog_niet' }
			})
		);
		await close([cast.zofia]);
		const later = vandaag.add({ months: 3 });
		const volgende = await write(cast.ilse, async (tx) => {
			const row = { groep_id: cast.groepVijf, ronde: 3, gepland_op: later };
			const next = await tx
				.insertInto('leerlingbespreking')
				.values(row)
				.returning('id')
				.executeTakeFirstOrThrow();
			return readBesprekingsfeiten(tx, (await readBesprekingskop(tx, next.id))!, vandaag);
		});
		const bram = volgende.find(({ roepnaam }) => roepnaam === 'Bram')!;
		expect(bram.sinds).toEqual(vandaag);
		expect(bram.niveau).toBe(2);
		expect(bram.veranderingen).toEqual([]);
	});
});

describe('plannen (S57, X24)', () => {
	const jaar = schooljaarOf(vandaag);

	test('the intern begeleider plans what is missing, once, and moves a day', async () => {
		const plan = (user: User) => write(user, (tx) => planLeerlingbesprekingen(tx, user, jaar));
		expect(await plan(cast.samira)).toMatchObject({ refused: 'geen_intern_begeleider' });
		expect(await plan(cast.ilse)).toEqual({ ok: true, value: { gepland: 3 } });
		expect(await plan(cast.ilse)).toMatchObject({ refused: 'niets_te_plannen' });
		const koppen = await read(cast.ilse, (tx) => listBesprekingskoppen(tx, { schooljaar: jaar }));
		expect(koppen.map(({ groepNaam, ronde }) => `${groepNaam} ${ronde}`).sort()).toEqual([
			'Groep 5 2',
			'Groep 5 3',
			'Groep 6 2',
			'Groep 6 3'
		]);
	});

	test('not to a day without school, not to the past, not by the teacher, not once it has begun', async () => {
		const move = (dag: string, user: User = cast.ilse) =>
			write(user, (tx) => changeBesprekingsdatum(tx, user, id, Temporal.PlainDate.from(dag)));
		expect(await move('2027-03-14')).toMatchObject({ refused: 'geen_schooldag' });
		expect(await move('2027-03-11')).toMatchObject({ refused: 'datum_voorbij' });
		expect(await move('2027-03-16', cast.samira)).toMatchObject({ refused: 'geen_intern_begeleider' });
		expect(await move('2027-03-16')).toMatchObject({ ok: true });
		await begin();
		expect(await move('2027-03-17')).toMatchObject({ refused: 'al_begonnen' });
	});
});
