import type pg from 'pg';
import type { Leerling, Persoon } from './people.ts';

type Put = (table: string, row: Record<string, unknown>) => Promise<{ id: string }>;

/** Somebody says of two notes of this child that they are wrong; one is a report of research (L3). */
async function fillVerbeteringen(put: Put, leerling_id: string, notities: readonly string[]) {
	for (const stuk_id of notities) {
		const verzoek = await put('verbeterverzoek', {
			...{ leerling_id, tabel: 'vraagnotitie', stuk_id, was: '', laag: 2 },
			...{ voorstel: 'proef van de matrix', reden: 'proef van de matrix' }
		});
		const bij = { verbeterverzoek_id: verzoek.id, leerling_id };
		await put('verbeterbesluit', { ...bij, uitkomst: 'afgewezen', reden: 'proef van de matrix' });
		await put('verbeterverklaring', { ...bij, tekst: 'proef van de matrix' });
	}
}

/** A parent of this child asks for its file, and gets it. */
async function fillInzageverzoek(put: Put, leerling_id: string, ouder_id: string) {
	const verzoek = await put('inzageverzoek', {
		...{ leerling_id, ouder_id, grond: 'gezag', identiteit: 'bekend' },
		...{ gezag_bron: 'inschrijving', hoe: 'mondeling' }
	});
	const bij = { inzageverzoek_id: verzoek.id, leerling_id };
	await put('inzageverlenging', { ...bij, reden: 'proef van de matrix' });
	await put('inzagebesluit', { ...bij, stuk: 'proef:1', afdruk: 'a'.repeat(64), besluit: 'erbij' });
	await put('inzageantwoord', { ...bij, uitkomst: 'gegeven', wijze: 'post' });
	await put('inzagepakket', { ...bij, inhoud: '{}', afdruk: 'a'.repeat(64) });
}

/** Rows of what proves and guards: the log, and the rights of the people in the file. */
export async function fillBewijs(
	put: Put,
	{ leerling, medewerker }: { leerling: Record<Leerling, string>; medewerker: Record<Persoon, string> }
) {
	for (const soort of ['inzage', 'uitvoer', 'afdruk', 'aanmelding', 'vernietiging'])
		await put('gebeurtenis', { soort, handeling: 'proef' });
	for (const kind of Object.values(leerling)) {
		const gegeven = await put('toestemming', {
			...{ leerling_id: kind, gever: 'leerling', partner: 'proef', gegevens: 'alles', doel: 'proef' },
			...{ van: '2027-03-01', tot: '2027-07-31', hoe: 'mondeling', bewijs: 'proef' }
		});
		await put('toestemmingsintrekking', { toestemming_id: gegeven.id });
	}
	await put('schoolinstelling', { sleutel: 'toezicht_inzage', waarde: '{}', reden: 'proef' });
	await put('inzagebeoordeling', {
		...{ sleutel: 'nacht iemand', oordeel: 'in_orde', notitie: 'proef' },
		door: medewerker.functionaris_gegevensbescherming
	});
	await put('bewaartermijn', { categorie: 'zorg', jaren: 3, reden: 'omdat het proef is' });
	for (const kind of Object.values(leerling))
		await put('bewaaropschorting', {
			...{ leerling_id: kind, grond: 'klacht', reden: 'omdat het proef is', herzien_op: '2027-06-01' },
			...{ opgeheven_op: '2027-03-01', opgeheven_reden: 'omdat het proef is' }
		});
	await put('bewaaropschorting', {
		...{ leerling_id: leerling.eigen, grond: 'klacht', reden: 'omdat het proef is', herzien_op: '2027-06-01' }
	});
	for (const [kind, wie, verloopt_op] of [
		...Object.values(leerling).map((kind) => [kind, 'groepsleerkracht', '2027-04-01'] as const),
		[leerling.eigen, 'groepsleerkracht', '2027-03-11'],
		[leerling.eigen, 'intern_begeleider', '2027-04-01'],
		[leerling.ander, 'leerkracht_andere_groep', '2027-04-01']
	] as const)
		await put('werkaantekening', { leerling_id: kind, door: medewerker[wie], tekst: 'x', verloopt_op });
	const weg = {
		tabel: 'observatie',
		rij: '{}',
		verloopt_op: '2027-04-01',
		door: medewerker.groepsleerkracht
	};
	for (const kind of Object.values(leerling)) await put('prullenbak', { ...weg, leerling_id: kind });
	await put('prullenbak', { ...weg, leerling_id: leerling.eigen, verloopt_op: '2027-03-11' });
	await put('prullenbak', { ...weg, leerling_id: leerling.eigen, teruggezet_op: '2027-03-10' });
	await put('prullenbak', { ...weg, door: medewerker.leerkracht_andere_groep });
	const afdruk = '0'.repeat(64);
	const { id } = await put('vernietiging', { peildatum: '2026-08-01', kinderen: 1, stukken: 1, afdruk });
	await put('vernietigingsregel', {
		...{ vernietiging_id: id, leerling_id: crypto.randomUUID(), tabel: 'resultaat', afdruk },
		...{ categorie: 'leerlingdossier', jaren: 2, uitgestroomd_op: '2024-07-31', aantal: 1 }
	});
}

/** Every child's parent asked for the file, and somebody said that two of its notes are wrong; needs the families. */
export async function fillRechten(client: pg.Client, put: Put, school: string) {
	const { rows: ouderschappen } = await client.query<{ kind: string; ouder: string }>(
		'select distinct on (leerling_id) leerling_id as kind, ouder_id as ouder from ouderschap where school_id = $1 order by leerling_id, ouder_id',
		[school]
	);
	for (const { kind, ouder } of ouderschappen) await fillInzageverzoek(put, kind, ouder);
	const { rows: notities } = await client.query<{ kind: string; stukken: string[] }>(
		`select leerling_id as kind, array_agg(id::text) as stukken from (
			select distinct on (leerling_id, soort) leerling_id, id from vraagnotitie
			where school_id = $1 and soort in ('notitie', 'onderzoek') order by leerling_id, soort, id) eerste group by leerling_id`,
		[school]
	);
	for (const { kind, stukken } of notities) await fillVerbeteringen(put, kind, stukken);
}
