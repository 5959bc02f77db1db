import type { Bouw, Leerling } from './bouw.ts';
import { leerlingcast, type Gezinsvorm } from './leerlingcast.ts';
import { achtergronden, splitAchternaam, straten } from './namen.ts';
import type { Toeval } from './prng.ts';

/** Adds the parents: each a person of their own, with an own address, and with or without gezag (R-GEZ-1, R-GEZ-2). */
export function addOuders(bouw: Bouw): void {
	const toeval = bouw.toeval.tak('ouders');
	const gezinnen = new Map<string, string[]>();
	for (const leerling of bouw.leerlingen) {
		const sleutel = `${leerling.achtergrond} ${leerling.achternaam}`;
		const bekend = leerling.cast ? undefined : gezinnen.get(sleutel);
		// Brothers and sisters share their parents; a third child of the same name is another family.
		if (bekend && toeval.kans(0.7)) {
			gezinnen.delete(sleutel);
			for (const ouderId of bekend) {
				const { relatie, gezag, opmerking } = bouw.rijen.ouderschap.find((rij) => rij.ouder_id === ouderId)!;
				bouw.rijen.ouderschap.push({
					ouder_id: ouderId,
					leerling_id: leerling.id,
					relatie,
					gezag,
					opmerking
				});
			}
			continue;
		}
		const ouders = addGezin(bouw, leerling, vormVan(leerling, toeval), toeval);
		if (!leerling.cast) gezinnen.set(sleutel, ouders);
	}
}

const vormVan = (leerling: Leerling, toeval: Toeval): Gezinsvorm =>
	leerling.cast
		? leerlingcast[leerling.cast].gezin
		: toeval.weeg({ samen: 70, gescheiden: 18, gescheiden_zonder_gezag: 4, alleen: 7, pleeg: 1 });

function addGezin({ rijen }: Bouw, leerling: Leerling, vorm: Gezinsvorm, toeval: Toeval): string[] {
	const namen = achtergronden[vorm === 'pleeg' ? 'nederlands' : leerling.achtergrond];
	const huis = makeAdres(toeval);
	const ouder = (vrouw: boolean, adres: typeof huis, eigenNaam: boolean): string => {
		const id = toeval.uuid();
		const voornaam = toeval.pick(vrouw ? namen.moeders : namen.vaders);
		const naam = splitAchternaam(eigenNaam ? toeval.pick(namen.achternamen) : leerling.achternaam);
		rijen.ouder.push({
			id,
			voornaam,
			...naam,
			emailadres: `${mailnaam(`${voornaam} ${naam.achternaam}`)}.${rijen.ouder.length + 1}@ouders.example`,
			telefoon: makeTelefoon(toeval),
			...adres,
			taal: toeval.kans(0.6) ? 'Nederlands' : toeval.pick(namen.thuistaal)
		});
		return id;
	};
	const band = (ouderId: string, relatie: string, gezag: boolean, opmerking: string | null = null) => {
		rijen.ouderschap.push({ ouder_id: ouderId, leerling_id: leerling.id, relatie, gezag, opmerking });
		return ouderId;
	};
	const moeder = ouder(true, huis, vorm === 'pleeg' || toeval.kans(0.5));
	if (vorm === 'pleeg') {
		const pleegvader = ouder(false, huis, true);
		return [
			band(moeder, 'pleegouder', false, 'Het gezag ligt bij de voogd van de jeugdbescherming.'),
			band(pleegvader, 'pleegouder', false),
			band(
				ouder(true, makeAdres(toeval), true),
				'voogd',
				true,
				'Voogd van de jeugdbescherming; beslist over hulp en toestemming.'
			)
		];
	}
	if (vorm === 'alleen') return [band(moeder, 'moeder', true)];
	const vader = ouder(false, vorm === 'samen' ? huis : makeAdres(toeval), false);
	if (vorm === 'samen') return [band(moeder, 'moeder', true), band(vader, 'vader', true)];
	if (vorm === 'gescheiden')
		return [
			band(
				moeder,
				'moeder',
				true,
				'Woont om de week bij moeder en bij vader; beide ouders apart uitnodigen.'
			),
			band(vader, 'vader', true)
		];
	return [
		band(moeder, 'moeder', true),
		band(
			vader,
			'vader',
			false,
			'Heeft geen gezag. Krijgt op verzoek informatie over de voortgang, beslist niet mee.'
		)
	];
}

/** An address outside what the post knows: letters that no Dutch postcode has. */
const makeAdres = (toeval: Toeval) => ({
	straat: `${toeval.pick(straten)} ${toeval.geheel(1, 184)}`,
	postcode: `25${toeval.geheel(10, 97)} ${toeval.pick(['SA', 'SD'])}`,
	plaats: 'Den Haag'
});

/** A number that no network hands out. */
const makeTelefoon = (toeval: Toeval) =>
	`06 00 ${Array.from({ length: 3 }, () => String(toeval.geheel(0, 99)).padStart(2, '0')).join(' ')}`;

const mailnaam = (naam: string) =>
	naam
		.toLowerCase()
		.replaceAll('ı', 'i')
		.replaceAll('ł', 'l')
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^a-z]+/g, '.')
		.replaceAll(/^\.|\.$/g, '');
