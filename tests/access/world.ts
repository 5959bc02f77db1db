import pg from 'pg';
import type { User } from '#core/database.ts';
import { putAccount } from './account.ts';
import { buildFamilies, type Gezin } from './families.ts';
import {
	begin,
	leerlingen,
	lezers,
	openingen,
	personen,
	toewijzingen,
	vandaag,
	type Leerling,
	type Persoon
} from './people.ts';
import { fillBewijs, fillRechten } from './worldBewijs.ts';
import { fillJaar } from './worldJaar.ts';

export type School = {
	id: string;
	leerling: Record<Leerling, string>;
	medewerker: Record<Persoon, string>;
	groep: Record<'eigen' | 'ander', string>;
	gezin: Gezin;
};
export type World = { hier: School; elders: School };

/** Two schools with the same people in the same places and at least one row in every table. */
export async function buildWorld(url: string): Promise<World> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return { hier: await buildSchool(client, '99AA'), elders: await buildSchool(client, '99BB') };
	} finally {
		await client.end();
	}
}

/** Somebody of `school` as the session would know them. */
export const userOf = (school: School, persoon: Persoon): User => ({
	schoolId: school.id,
	schoolNaam: 'De Proef',
	schoolSoort: 'test',
	brin: '99AA',
	gebruikerId: school.medewerker[persoon],
	medewerkerId: school.medewerker[persoon],
	naam: persoon,
	rollen: [],
	vandaag
});

/** A request that nobody signed: no school, no person. */
export const niemand: User = {
	schoolId: '',
	schoolNaam: '',
	schoolSoort: 'test',
	brin: '',
	gebruikerId: '',
	medewerkerId: '',
	naam: 'niemand',
	rollen: [],
	vandaag
};

async function buildSchool(client: pg.Client, brin: string): Promise<School> {
	const school = (
		await client.query<{ id: string }>(
			`with bestuur as (insert into bestuur (nummer, naam) values ($2, $1) returning id)
			insert into school (brin, naam, soort, bestuur_id) select $1, $1, 'test', id from bestuur returning id`,
			[brin, brin === '99AA' ? '10001' : '10002']
		)
	).rows[0]!.id;
	const put = async (table: string, row: Record<string, unknown>): Promise<{ id: string }> => {
		const full = { school_id: school, ...row };
		const names = Object.keys(full);
		const { rows } = await client.query(
			`insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')}) returning *`,
			Object.values(full)
		);
		return rows[0];
	};

	const groep = {
		eigen: (await put('groep', { schooljaar: '2026-2027', naam: '5', jaargroep: '5' })).id,
		ander: (await put('groep', { schooljaar: '2026-2027', naam: '6', jaargroep: '6' })).id
	};
	const medewerker = {} as Record<Persoon, string>;
	for (const persoon of personen) {
		const { rol, tot, weg, verlof, groep: taak } = begin[persoon];
		const { id } = await put('medewerker', { roepnaam: persoon, in_dienst_tot: weg ?? null });
		medewerker[persoon] = id;
		await put('verlof', {
			medewerker_id: id,
			van: verlof?.[0] ?? '2025-03-01',
			tot: verlof?.[1] ?? '2025-03-02'
		});
		const account = await putAccount(put, id, `${brin}-${persoon}`.toLowerCase());
		await put('mailbericht', { soort: 'herstel', medewerker_id: id, vervalt_op: '2099-01-01' });
		await put('berichtkeuze', {
			...{ medewerker_id: id, hoe_vaak: 'dagelijks', tijd: '08:00', dag: 1 },
			...{ stil_van: '18:00', stil_tot: '07:30', stil_weekend: true, stil_vakantie: true }
		});
		await put('toegangslink', { soort: 'herstel', gebruiker_id: account });
		if (rol) await put('medewerker_rol', { medewerker_id: id, rol, van: '2026-08-01', tot: tot ?? null });
		if (taak) {
			const [soort, van, einde] = taak;
			await put('groep_medewerker', {
				groep_id: groep.eigen,
				medewerker_id: id,
				rol: soort,
				van,
				tot: einde ?? null
			});
		}
	}
	await put('groep_medewerker', {
		groep_id: groep.ander,
		medewerker_id: medewerker.leerkracht_andere_groep,
		van: '2026-08-01'
	});

	const bestand = await put('import', { soort: 'uwlr', bestandsnaam: 'a.xml', samenvatting: '{}' });
	await put('import_terugdraaiing', { import_id: bestand.id, reden: 'proef' });
	await put('importvoorstel', { soort: 'uwlr', bestandsnaam: 'a.xml', inhoud: Buffer.from('x') });
	await put('kolomindeling', { leverancier: 'iep', naam: 'IEP', indeling: '{}' });
	await put('signaalprofiel', { versie: 1, regels: '{}', reden: 'zo begint de school' });
	await put('schoolinstelling', { sleutel: 'x', waarde: '1', reden: 'proef' });
	await put('aanmeldregel', { respijtdagen: 14, stil_minuten: 120, uiterlijk_uren: 12, reden: 'proef' });
	await put('vakantie', { schooljaar: '2026-2027', naam: 'kerst', van: '2026-12-19', tot: '2027-01-03' });

	const door = medewerker.groepsleerkracht;
	const toets = {} as Record<'eigen' | 'ander', string>;
	const bespreking = {} as Record<'eigen' | 'ander', string>;
	for (const naam of ['eigen', 'ander'] as const) {
		const van = naam === 'eigen' ? door : medewerker.leerkracht_andere_groep;
		toets[naam] = (
			await put('methodetoets', {
				...{ groep_id: groep[naam], vak: 'rekenen', methode: 'm', blok: '1', maximum: 10 },
				...{ afgenomen_op: '2027-02-01', door: van }
			})
		).id;
		bespreking[naam] = (
			await put('leerlingbespreking', {
				groep_id: groep[naam],
				ronde: 1,
				gepland_op: '2027-03-12',
				door: van
			})
		).id;
	}

	const leerling = {} as Record<Leerling, string>;
	for (const naam of leerlingen) {
		const kind = (
			await put('leerling', { roepnaam: naam, uitgestroomd_op: naam === 'vertrokken' ? '2027-03-11' : null })
		).id;
		leerling[naam] = kind;
		const eigenaar = naam.startsWith('ander') ? 'ander' : 'eigen';
		if (naam !== 'zonder_groep')
			await put('groepsplaatsing', {
				...{ leerling_id: kind, groep_id: groep[eigenaar], van: '2026-08-01' },
				...{ tot: naam === 'vertrokken' ? '2027-03-11' : null }
			});
		await put('leerlinggegeven', { leerling_id: kind });
		await put('doublure', { leerling_id: kind, schooljaar: '2024-2025', jaargroep: '3' });
		const resultaat = await put('resultaat', {
			...{ leerling_id: kind, toets: 'iep', vak: 'rekenen', schooljaar: '2026-2027', deel: 'midden' },
			...{ afgenomen_op: '2027-02-01', schaal: 's', waarde_tekst: '1', bron: 'proef', import_id: bestand.id }
		});
		await put('resultaatkeuze', {
			leerling_id: kind,
			bestaand_id: resultaat.id,
			geboden: '{}',
			import_id: bestand.id
		});
		await put('methodetoetsresultaat', { methodetoets_id: toets[eigenaar], leerling_id: kind, behaald: 5 });
		const gezien = { leerling_id: kind, soort: 'tempo', waarde: 'zorg' };
		const stuk = await put('gesloten_stuk', { leerling_id: kind, soort: 'anders', stuk_van: '2027-02-01' });
		await put('gesloten_stuk_tekst', { gesloten_stuk_id: stuk.id, volgnummer: 1, tekst: 'x' });
		await put('gesloten_stuk_opening', { gesloten_stuk_id: stuk.id, medewerker_id: door });
		for (const [wie, , how] of lezers.filter(([, over]) => over === naam))
			await put('gesloten_stuk_lezer', {
				...{ gesloten_stuk_id: stuk.id, medewerker_id: medewerker[wie], van: '2027-03-01' },
				tot: how === 'verlopen' ? '2027-03-11' : null,
				ingetrokken_op: how === 'ingetrokken' ? '2027-03-11' : null
			});
		await put('observatie', { ...gezien, gezien_op: '2027-03-01', op: '2027-03-01T10:00:00Z', door });
		if (naam === 'eigen')
			await put('observatie', { ...gezien, gezien_op: '2027-03-12', op: '2027-03-12T10:00:00Z', door });
		await put('signaal', {
			...{ leerling_id: kind, sleutel: 's', regel: 'r', richting: 'zorg', sinds: '2027-03-01' },
			...{ uitleg: 'u', feiten: '{}', profiel_versie: 1 }
		});
		const vraag = (
			await put('ondersteuningsvraag', { leerling_id: kind, vraag: 'Wat helpt?', geopend_op: '2027-03-01' })
		).id;
		for (const soort of ['notitie', 'leerling', 'onderzoek'])
			await put('vraagnotitie', { ondersteuningsvraag_id: vraag, leerling_id: kind, soort, tekst: 'x' });
		if (naam === 'ander')
			await put('ondersteuningsvraag', {
				leerling_id: kind,
				vraag: 'Wie helpt?',
				eigenaar_id: medewerker.intern_begeleider_met_vraag
			});
		await put('weetje', { leerling_id: kind, tekst: 'gaat om 14 uur' });
		await put('weetje', { leerling_id: kind, tekst: 'voorbij', tot: '2027-03-11' });
		await put('vraagsluiting', {
			ondersteuningsvraag_id: vraag,
			uitkomst: 'deels',
			toelichting: 'proef',
			heropend_op: '2027-03-02'
		});
		await put('signaalbesluit', { leerling_id: kind, signaal_sleutel: 's', soort: 'gezien' });
		const besluit = await put('niveaubesluit', {
			...{ leerling_id: kind, ondersteuningsvraag_id: vraag, niveau: naam.endsWith('zorg') ? 2 : 1 },
			...{ waarom: 'omdat het proef is', besloten_op: '2027-03-01' }
		});
		const deelnemer = { niveaubesluit_id: besluit.id, wie: 'leerling', hoe: 'deelgenomen' };
		await put('niveaubesluitdeelnemer', deelnemer);
		await put('niveaubesluitvereiste', {
			niveaubesluit_id: besluit.id,
			vereiste: 'leerling_gehoord',
			stand: 'aanwezig'
		});
		await put('besprekingsleerling', { leerlingbespreking_id: bespreking[eigenaar], leerling_id: kind });
		await put('besprekingstekst', {
			leerlingbespreking_id: bespreking[eigenaar],
			leerling_id: kind,
			veld: 'behoefte'
		});
		await put('besprekingsaanvulling', {
			leerlingbespreking_id: bespreking[eigenaar],
			leerling_id: kind,
			tekst: 'x'
		});
		const plan = (await put('handelingsplan', { leerling_id: kind, ondersteuningsvraag_id: vraag })).id;
		const versie = { handelingsplan_id: plan, leerling_id: kind, doel: 'd', aanpak: 'a' };
		await put('handelingsplanversie', { ...versie, versie: 1 });
		const begonnen = await put('handelingsplan', {
			...{ leerling_id: kind, ondersteuningsvraag_id: vraag, begonnen_op: '2027-02-01' },
			...{ evaluatie_van: '2027-04-01', evaluatie_tot: '2027-04-30' }
		});
		for (const [nummer, op] of ['2027-01-20', '2027-01-25', '2027-02-20'].entries())
			await put('handelingsplanversie', {
				...versie,
				...{ handelingsplan_id: begonnen.id, versie: nummer + 1, op }
			});
		await put('plannotitie', { handelingsplan_id: plan, leerling_id: kind, hoe: 'goed' });
		await put('planevaluatie', {
			...{ handelingsplan_id: plan, leerling_id: kind, uitkomst: 'deels', toelichting: 'proef' },
			...{ vervolg: 'doorgaan' }
		});
		// The agreement about a child of the other group carries the name of this group's teacher.
		const wie = naam === 'ander' ? medewerker.groepsleerkracht : medewerker.intern_begeleider;
		const afspraak = await put('afspraak', {
			leerling_id: kind,
			wat: 'bellen',
			wie_id: wie,
			uiterlijk: '2027-03-20'
		});
		await put('afspraakafronding', { afspraak_id: afspraak.id });
	}
	const gesloten = (persoon: Persoon, einde: string) =>
		persoon.endsWith(einde) ? '2027-03-11T10:00:00Z' : null;
	for (const [persoon, kind, tot] of openingen) {
		await put('dossieropening', {
			...{ leerling_id: leerling[kind], medewerker_id: medewerker[persoon] },
			...{ reden: 'omdat het proef is', van: '2027-03-01', tot, gesloten_op: gesloten(persoon, 'gesloten') }
		});
	}
	for (const [persoon, kind, tot] of toewijzingen) {
		await put('leerlingtoewijzing', {
			...{ leerling_id: leerling[kind], medewerker_id: medewerker[persoon], rol: 'gedragsspecialist' },
			...{ waarvoor: 'omdat het proef is', van: '2027-03-01', tot },
			beeindigd_op: gesloten(persoon, 'beeindigd')
		});
	}
	await fillBewijs(put, { leerling, medewerker });
	await fillJaar(put, { groep, medewerker, leerling });
	await put('gebeurtenis', {
		soort: 'inzage',
		handeling: 'lezen',
		leerling_id: leerling.eigen,
		onderdeel: 'eigen kind'
	});
	await client.query(`insert into reservekopie (begonnen_op, gecontroleerd) values (now(), true)`);
	await client.query(
		`insert into uitdaging (uitdaging, doel, verloopt_op) values ($1, 'aanmelden', '2099-01-01')`,
		[brin]
	);
	await client.query(`insert into aanmeldpoging (waarvoor, adres, gelukt) values ($1, 'hier', true)`, [brin]);
	await client.query(`insert into herstelverzoek (naam, adres) values ($1, 'hier')`, [brin]);
	// Whether a parent may have an account is asked in the school at hand.
	await client.query(`select set_config('app.school', $1, false)`, [school]);
	const gezin = await buildFamilies(put, leerling);
	await fillRechten(client, put, school);
	return { id: school, leerling, medewerker, groep, gezin };
}
