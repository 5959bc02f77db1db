import type { Tx } from '#core/database.ts';
import { makeAgenda } from '#domain/vergadering/makeAgenda.ts';
import { cast } from './cast.ts';
import type { makeSchool } from './makeSchool.ts';

type Verhaal = ReturnType<typeof makeSchool>;

/** What was said at the last team meeting, by point. */
const gezegd: Readonly<Record<string, string>> = {
	'Vorige keer': 'Het rooster voor het plein is klaar en hangt in de teamkamer.',
	Onderwijs:
		'We lezen in alle groepen elke dag een kwartier voor. In de onderbouw helpt het om het boek op vrijdag mee naar huis te geven. In de bovenbouw kiezen kinderen zelf; niet iedereen vindt dat makkelijk.',
	'De komende weken': 'De rapporten gaan op vrijdag mee. De oudergesprekken zijn verdeeld over drie avonden.'
};

/** The last team meeting of De Klimboom with its report, and the agenda of the next. */
export async function storeOverleggen(tx: Tx, verhaal: Verhaal, vandaag: Temporal.PlainDate): Promise<void> {
	const idOf = (wie: keyof typeof cast) =>
		verhaal.gebruikers.find(({ gebruikersnaam }) => gebruikersnaam === cast[wie].gebruikersnaam)!
			.medewerkerId!;
	const momenten = await tx
		.selectFrom('moment')
		.select(['id', 'van', 'deelnemers'])
		.where('werkafspraak', '=', 'teamvergadering')
		.orderBy('van')
		.execute();
	const vorige = momenten.filter(({ van }) => Temporal.PlainDate.compare(van, vandaag) < 0).at(-1);
	const volgende = momenten.find(({ van }) => Temporal.PlainDate.compare(van, vandaag) >= 0);
	for (const moment of [vorige, volgende]) if (moment) await makeAgenda(tx, { vandaag }, moment.id);
	if (volgende) {
		await tx
			.insertInto('overlegpunt')
			.values({
				...{ moment_id: volgende.id, volgorde: 9, titel: 'Lezen in de pauze', door: idOf('joost') },
				uitleg: 'Kunnen kinderen die willen in de pauze in de bibliotheek zitten?'
			})
			.execute();
		await tx
			.insertInto('overlegvoorbereiding')
			.values({
				...{ moment_id: volgende.id, medewerker_id: idOf('samira') },
				tekst: 'Ik wil tien minuten voor de nieuwe toetskalender.'
			})
			.execute();
	}
	if (vorige) await storeVerslag(tx, vorige, idOf);
}

async function storeVerslag(
	tx: Tx,
	moment: { id: string; van: Temporal.PlainDate; deelnemers: readonly string[] },
	idOf: (wie: keyof typeof cast) => string
) {
	const middag = moment.van.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '15:15' });
	const bij = { moment_id: moment.id };
	for (const [titel, tekst] of Object.entries(gezegd))
		await tx
			.updateTable('overlegpunt')
			.set({ tekst, bijgewerkt_door: idOf('marijke') })
			.where('moment_id', '=', moment.id)
			.where('titel', '=', titel)
			.execute();
	const { id: punt_id } = await tx
		.selectFrom('overlegpunt')
		.select('id')
		.where('moment_id', '=', moment.id)
		.where('titel', '=', 'Onderwijs')
		.executeTakeFirstOrThrow();
	const ziek = idOf('ruben');
	await tx
		.insertInto('overlegaanwezige')
		.values(
			moment.deelnemers.map((medewerker_id) => ({ ...bij, medewerker_id, aanwezig: medewerker_id !== ziek }))
		)
		.execute();
	await tx
		.insertInto('overlegbesluit')
		.values({
			...{ ...bij, punt_id, door: idOf('marijke') },
			tekst: 'Elke groep leest elke dag een kwartier voor, tot en met groep 8.'
		})
		.execute();
	await tx
		.insertInto('overlegafspraak')
		.values([
			{
				...{ ...bij, punt_id, door: idOf('marijke'), wie_id: idOf('joost') },
				...{
					wat: 'Zet een lijst met voorleesboeken per bouw klaar.',
					uiterlijk: moment.van.add({ weeks: 5 })
				}
			},
			{
				...{ ...bij, punt_id, door: idOf('marijke'), wie_id: idOf('samira') },
				...{ wat: 'Vraagt de bibliotheek om een wisselcollectie.', uiterlijk: moment.van.add({ weeks: 2 }) },
				...{ gedaan_op: middag.add({ days: 6 }).toInstant(), gedaan_door: idOf('samira') }
			}
		])
		.execute();
	await tx
		.updateTable('overleg')
		.set({
			begonnen_op: middag.toInstant(),
			afgesloten_op: middag.add({ minutes: 90 }).toInstant(),
			afgesloten_door: idOf('marijke')
		})
		.where('moment_id', '=', moment.id)
		.execute();
}
