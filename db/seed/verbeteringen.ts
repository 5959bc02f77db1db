import { medewerker, leerkrachtVan, type Bouw } from './bouw.ts';

/**
 * Adds what parents said was wrong: of one note not yet decided, of another refused, with the parent's own words beside it
 * (AVG art. 16). The database writes down itself what the pieces said.
 */
export function addVerbeteringen(bouw: Bouw): void {
	const { rijen, tijd } = bouw;
	const toeval = bouw.toeval.tak('verbeteringen');
	const samira = medewerker(bouw, 'samira').id;
	const gevraagd = [
		{
			kind: 'yusuf',
			open: true,
			voorstel:
				'Vader en moeder herkennen het. Thuis wordt veel verteld, in het Turks en in het Nederlands. Er wordt ook gelezen: zijn zus van twaalf leest al sinds de zomer elke avond tien minuten met hem.',
			reden: 'Er staat dat er thuis weinig gelezen wordt. Dat klopt volgens ons niet.'
		},
		{
			kind: 'bram',
			open: false,
			voorstel: 'Moeder had als kind dezelfde moeite. Zij vragen of er onderzoek mogelijk is.',
			reden: 'Dat Bram verdrietig wordt van dictees, hoort volgens moeder niet in het dossier.'
		}
	] as const;
	for (const { kind, open, voorstel, reden } of gevraagd) {
		const leerling = bouw.leerlingen.find(({ cast }) => cast === kind)!;
		const stuk = rijen.vraagnotitie.find((rij) => rij.leerling_id === leerling.id && rij.soort === 'ouders');
		const ouder = rijen.ouderschap.find((rij) => rij.leerling_id === leerling.id && rij.gezag);
		if (!stuk?.id || !ouder) continue;
		const id = toeval.uuid();
		const dag = tijd.dagen(open ? -5 : -30);
		rijen.verbeterverzoek.push({
			id,
			leerling_id: leerling.id,
			tabel: 'vraagnotitie',
			stuk_id: stuk.id,
			was: stuk.tekst,
			laag: 2,
			voorstel,
			reden,
			ouder_id: ouder.ouder_id,
			ontvangen_op: dag,
			door: leerkrachtVan(bouw, leerling).id,
			op: tijd.moment(dag)
		});
		if (open) continue;
		const besloten = tijd.dagen(-21);
		rijen.verbeterbesluit.push({
			verbeterverzoek_id: id,
			leerling_id: leerling.id,
			uitkomst: 'afgewezen',
			reden:
				'Het laat zien wat Bram nodig had, en waarom wij anders zijn gaan dicteren. Daarom blijft het staan.',
			besloten_op: besloten,
			door: samira,
			op: tijd.moment(besloten)
		});
		rijen.verbeterverklaring.push({
			verbeterverzoek_id: id,
			leerling_id: leerling.id,
			tekst: 'Bram was toen verdrietig, en nu niet meer. Dat mag iedereen weten die dit leest.',
			gegeven_op: tijd.dagen(-18),
			door: samira,
			op: tijd.moment(tijd.dagen(-18))
		});
	}
}
