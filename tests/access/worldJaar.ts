import type { Leerling, Persoon } from './people.ts';

type Put = (table: string, row: Record<string, unknown>) => Promise<{ id: string }>;
type Plaats = {
	groep: Record<'eigen' | 'ander', string>;
	medewerker: Record<Persoon, string>;
	leerling: Record<Leerling, string>;
};

/** Rows of the school year: what was promised, and what was planned. */
export async function fillJaar(put: Put, { groep, medewerker, leerling }: Plaats) {
	await fillVolglijsten(put, { groep, medewerker, leerling });
	await fillMdos(put, leerling, medewerker.groepsleerkracht);
	await put('werkafspraakversie', {
		...{ werkafspraak: 'klassenbezoek', wie: 'directie', wat: 'Vier keer per jaar.' },
		// A rule that can be asked: terms are computed in this school too.
		regel: JSON.stringify({ soort: 'aantal_per_schooljaar', kring: { feit: 'medewerker' }, minstens: 4 }),
		...{ geldig_vanaf: '2026-08-01', reden: 'omdat het proef is' }
	});
	const aanbod = { schooljaar: '2026-2027' };
	await put('aanbodtekst', { ...aanbod, blok: 'sterke-punten', tekst: 'Rust.' });
	await put('aanbodcel', { ...aanbod, tabel: 'ruimten', rij: 'lift', stand: 'geen' });
	for (const wie of ['groepsleerkracht', 'intern_begeleider'] as const)
		await put('aanbodopmerking', {
			...{ ...aanbod, plek: 'sterke-punten', tekst: 'Is dit nog zo?' },
			door: medewerker[wie]
		});
	// Published: anybody reads the version, without signing in.
	await put('aanbodstap', { ...aanbod, stap: 'gepubliceerd', gedaan_op: '2026-06-01' });
	await put('aanbodstuk', {
		...aanbod,
		...{ stap: 'gepubliceerd', naam: 'verslag.pdf', inhoud: Buffer.from('%PDF-1.4 %%EOF') },
		door: medewerker.intern_begeleider
	});
	await put('aanbodvertaling', {
		...aanbod,
		taal: 'tr',
		gecontroleerd_op: '2026-06-01',
		gecontroleerd_door: 'Een ouder'
	});
	await put('aanbodversie', { ...aanbod, nummer: 1, inhoud: '{}', vastgesteld_op: '2026-06-01' });
	// Fixed and not published: only who works here reads it.
	const volgend = { schooljaar: '2027-2028' };
	await put('aanbodstap', { ...volgend, stap: 'vastgesteld', gedaan_op: '2027-03-01' });
	await put('aanbodversie', { ...volgend, nummer: 1, inhoud: '{}', vastgesteld_op: '2027-03-01' });
	await put('aanbodvertaling', {
		...volgend,
		taal: 'tr',
		gecontroleerd_op: '2026-06-01',
		gecontroleerd_door: 'Een ouder'
	});
	const dag = { schooljaar: '2026-2027', vorm: 'overleg', van: '2027-03-12', tot: '2027-03-12' };
	const momenten = {
		school: { werkafspraak: 'teamvergadering' },
		eigen: { werkafspraak: 'rapport', groep_id: groep.eigen },
		bezoek: {
			...{ werkafspraak: 'klassenbezoek', medewerker_id: medewerker.groepsleerkracht },
			deelnemers: [medewerker.groepsleerkracht]
		},
		overleg: { werkafspraak: 'intervisie', deelnemers: [medewerker.groepsleerkracht] }
	};
	for (const [naam, wat] of Object.entries(momenten)) {
		const moment = await put('moment', { ...dag, ...wat, sleutel: naam, reeks: naam, titel: naam });
		await put('momentuitkomst', { moment_id: moment.id, uitkomst: 'gehouden', gebeurd_op: '2027-03-12' });
		if (naam !== 'bezoek' && naam !== 'overleg') continue;
		const van = { moment_id: moment.id };
		const ik = { door: medewerker.groepsleerkracht };
		await put('overleg', van);
		const punt = await put('overlegpunt', { ...van, volgorde: 1, titel: 'Vorige keer', door: null });
		const bij = { ...van, punt_id: punt.id };
		await put('overlegbesluit', { ...bij, ...ik, tekst: 'Zo doen we het.' });
		const wie_id = naam === 'bezoek' ? medewerker.duo : medewerker.onderwijsassistent;
		await put('overlegafspraak', { ...bij, ...ik, wat: 'Zet het klaar.', wie_id, uiterlijk: '2027-04-01' });
		await put('overlegaanvulling', { ...van, ...ik, tekst: 'Nog iets.' });
		await put('overlegbeeld', { ...van, ...ik, inhoud: '{}' });
		const deelnemer = { ...van, medewerker_id: medewerker.groepsleerkracht };
		await put('overlegaanwezige', { ...deelnemer, aanwezig: true });
		await put('overlegvoorbereiding', { ...deelnemer, tekst: 'Over de pauze.' });
		await put('overleglezing', deelnemer);
	}
	for (const [wie, wiens] of [
		['groepsleerkracht', 'groepsleerkracht'],
		['intern_begeleider', null]
	] as const)
		await put('agendalink', {
			medewerker_id: wiens && medewerker[wiens],
			token_afdruk: Buffer.from(`${medewerker[wie]}`),
			door: medewerker[wie]
		});
}

/** The list of each group, half filled in: a score about every child. */
async function fillVolglijsten(put: Put, { groep, medewerker, leerling }: Plaats) {
	for (const [eigenaar, van] of [
		['eigen', medewerker.groepsleerkracht],
		['ander', medewerker.leerkracht_andere_groep]
	] as const) {
		const { id } = await put('volglijst', { groep_id: groep[eigenaar], instrument: 'kindbegrip', door: van });
		for (const [naam, kind] of Object.entries(leerling))
			if (naam.startsWith('ander') === (eigenaar === 'ander'))
				await put('volgscore', {
					...{ volglijst_id: id, leerling_id: kind, competentie: 'relaties', score: 3, door: van }
				});
	}
}

/** A meeting about every child on a day of the calendar, with somebody from outside. */
async function fillMdos(put: Put, leerling: Record<Leerling, string>, door: string) {
	const moment = await put('moment', {
		...{ schooljaar: '2026-2027', werkafspraak: 'mdo', sleutel: 'mdo', reeks: 'mdo', titel: 'MDO' },
		...{ vorm: 'overleg', van: '2027-03-12', tot: '2027-03-12' }
	});
	for (const leerling_id of Object.values(leerling)) {
		const mdo = await put('mdo', { leerling_id, moment_id: moment.id, vraag: 'Wat helpt?', door });
		const bij = { mdo_id: mdo.id, leerling_id };
		await put('mdodeelnemer', { ...bij, soort: 'extern', naam: 'Iemand', partner: 'Ergens', door });
		await put('mdotekst', { ...bij, veld: 'school', tekst: 'x' });
		await put('mdoregel', { ...bij, soort: 'besluit', tekst: 'Zo doen we het.', door });
	}
}
