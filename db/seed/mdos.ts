import type { Tx } from '#core/database.ts';
import { cast } from './cast.ts';
import { leerlingcast, type Castleerlingnaam } from './leerlingcast.ts';
import type { makeSchool } from './makeSchool.ts';

type Verhaal = ReturnType<typeof makeSchool>;

/** What was said about Jayden, from each point of view. */
const gezegd = {
	ouders: 'Moeder ziet thuis meer rust. De overgang van school naar huis is nog lastig.',
	leerling: '“Het kaartje werkt. Na de pauze wil ik eerst even lopen.”',
	school:
		'De ochtenden gaan goed. Na de pauze loopt de spanning op, vooral als er iets anders gaat dan gepland.',
	extern:
		'Rosa denkt dat een vast begin na de pauze helpt, met iemand die hij kent. Zij spreekt hem om de week.',
	helpt: 'Voorspelbaarheid, een looppauze op tijd en één vaste volwassene.'
} as const;

/** A meeting about Jayden with its report, and one about Amina on the next day for it (S87-S96). */
export async function storeMdos(tx: Tx, verhaal: Verhaal, vandaag: Temporal.PlainDate): Promise<void> {
	const momenten = await tx
		.selectFrom('moment')
		.leftJoin('momentuitkomst', (join) =>
			join
				.onRef('momentuitkomst.school_id', '=', 'moment.school_id')
				.onRef('momentuitkomst.moment_id', '=', 'moment.id')
		)
		.select(['moment.id', 'moment.van', 'momentuitkomst.uitkomst'])
		.where('moment.werkafspraak', '=', 'mdo')
		.orderBy('moment.van')
		.execute();
	const vorige = momenten.filter(({ uitkomst }) => uitkomst === 'gehouden').at(-1);
	const volgende = momenten.find(
		({ van, uitkomst }) => uitkomst === null && Temporal.PlainDate.compare(van, vandaag) >= 0
	);
	if (vorige) await storeVerslag(tx, verhaal, vorige);
	if (volgende) await storeGepland(tx, verhaal, volgende);
}

const wie = (verhaal: Verhaal, naam: keyof typeof cast) =>
	verhaal.gebruikers.find(({ gebruikersnaam }) => gebruikersnaam === cast[naam].gebruikersnaam)!
		.medewerkerId!;

async function storeVerslag(tx: Tx, verhaal: Verhaal, moment: { id: string; van: Temporal.PlainDate }) {
	const samira = wie(verhaal, 'samira');
	const begin = moment.van.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '13:00' });
	const bij = await startMdo(tx, verhaal, 'jayden', moment.id, {
		vraag: 'Wat heeft Jayden na de pauze nodig, en wie kan dat bieden?',
		leerling_rol: 'deels',
		leerling_toelichting: 'Hij kwam het laatste kwartier en vertelde zelf over zijn kaartje.'
	});
	await tx
		.insertInto('mdodeelnemer')
		.values({
			...{ ...bij, soort: 'extern', door: samira, aanwezig: true },
			...{ naam: 'Rosa Fernandes', partner: 'Rosa Fernandes, schoolmaatschappelijk werk' },
			uitgenodigd_op: moment.van.subtract({ days: 14 })
		})
		.execute();
	await tx
		.updateTable('mdodeelnemer')
		.set({ aanwezig: true, uitgenodigd_op: moment.van.subtract({ days: 14 }) })
		.where('mdo_id', '=', bij.mdo_id)
		.execute();
	await tx
		.insertInto('mdotekst')
		.values(Object.entries(gezegd).map(([veld, tekst]) => ({ ...bij, veld, tekst, bijgewerkt_door: samira })))
		.execute();
	await tx
		.insertInto('mdoregel')
		.values({
			...{ ...bij, soort: 'besluit', door: samira },
			tekst: 'Jayden begint na elke pauze met vijf minuten lopen met een vaste volwassene.'
		})
		.execute();
	await tx
		.insertInto('afspraak')
		.values({
			...{ leerling_id: bij.leerling_id, mdo_id: bij.mdo_id, wie_id: samira, door: samira },
			...{
				wat: 'Bekijkt met Rosa en moeder hoe de looppauze bevalt.',
				uiterlijk: moment.van.add({ weeks: 6 })
			},
			op: begin.toInstant()
		})
		.execute();
	await tx
		.updateTable('mdo')
		.set({
			begonnen_op: begin.toInstant(),
			afgesloten_op: begin.add({ minutes: 50 }).toInstant(),
			afgesloten_door: samira
		})
		.where('id', '=', bij.mdo_id)
		.execute();
}

const storeGepland = (tx: Tx, verhaal: Verhaal, moment: { id: string }) =>
	startMdo(tx, verhaal, 'amina', moment.id, {
		vraag: 'Past de eigen leerlijn nog bij Amina, en wat betekent dat voor groep 8?'
	});

/** The meeting with the parents who have gezag, the teacher of the group and the intern begeleider. */
async function startMdo(
	tx: Tx,
	verhaal: Verhaal,
	naam: Castleerlingnaam,
	momentId: string,
	rij: { vraag: string; leerling_rol?: string; leerling_toelichting?: string }
) {
	const samira = wie(verhaal, 'samira');
	const { lasKey } = leerlingcast[naam];
	const { id: leerlingId } = await tx
		.selectFrom('leerling')
		.select('id')
		.where('las_key', '=', lasKey)
		.executeTakeFirstOrThrow();
	const { id } = await tx
		.insertInto('mdo')
		.values({ ...rij, leerling_id: leerlingId, moment_id: momentId, begintijd: '13:00', door: samira })
		.returning('id')
		.executeTakeFirstOrThrow();
	const bij = { mdo_id: id, leerling_id: leerlingId };
	const ouders = await tx
		.selectFrom('ouderschap')
		.select('ouder_id')
		.where('leerling_id', '=', leerlingId)
		.where('gezag', '=', true)
		.execute();
	const leerkrachten = await tx
		.selectFrom('groepsplaatsing')
		.innerJoin('groep_medewerker', 'groep_medewerker.groep_id', 'groepsplaatsing.groep_id')
		.select('groep_medewerker.medewerker_id')
		.where('groepsplaatsing.leerling_id', '=', leerlingId)
		.where('groepsplaatsing.tot', 'is', null)
		.where('groep_medewerker.rol', '=', 'groepsleerkracht')
		.where('groep_medewerker.tot', 'is', null)
		.execute();
	await tx
		.insertInto('mdodeelnemer')
		.values([
			...ouders.map(({ ouder_id }) => ({
				...{ ...bij, soort: 'ouder', door: samira, ouder_id, medewerker_id: null }
			})),
			...[...new Set([...leerkrachten.map(({ medewerker_id }) => medewerker_id), samira])].map(
				(medewerker_id) => ({ ...bij, soort: 'medewerker', door: samira, ouder_id: null, medewerker_id })
			)
		])
		.execute();
	await tx
		.insertInto('overleg')
		.values({ moment_id: momentId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return bij;
}
