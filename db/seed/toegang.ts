import { leerkrachtVan, medewerker, type Bouw, type Leerling } from './bouw.ts';
import type { Castnaam } from './cast.ts';
import type { Castleerlingnaam } from './leerlingcast.ts';

/** Adds who opened a file with a reason: one that is open now, one that ran out, one that was closed early. */
export function addToegang(bouw: Bouw): void {
	const { rijen, tijd } = bouw;
	const toeval = bouw.toeval.tak('toegang');
	const kind = (naam: Castleerlingnaam): Leerling | undefined =>
		bouw.leerlingen.find(({ cast }) => cast === naam);
	const opening = (
		wie: Castnaam,
		over: Castleerlingnaam,
		van: Temporal.PlainDate,
		tot: Temporal.PlainDate,
		reden: string,
		gesloten: Temporal.PlainDate | null = null
	) => {
		const leerling = kind(over);
		if (!leerling) return;
		const door = medewerker(bouw, wie).id;
		rijen.dossieropening.push({
			id: toeval.uuid(),
			leerling_id: leerling.id,
			medewerker_id: door,
			reden,
			van,
			tot,
			op: tijd.moment(van, 9),
			gesloten_op: gesloten && tijd.moment(gesloten, 16),
			gesloten_door: gesloten && door
		});
	};

	opening(
		'marijke',
		'jayden',
		tijd.lesweken(-1),
		tijd.dagen(9),
		'Aanvraag van extra ondersteuning: ik onderteken de verlenging van het arrangement.'
	);
	opening(
		'marijke',
		'emma',
		tijd.lesweken(-9),
		tijd.lesweken(-7),
		'Gesprek met ouders of een klacht: vader wil weten hoe we tot de verrijking kwamen.'
	);
	opening(
		'samira',
		'liv',
		tijd.lesweken(-4),
		tijd.lesweken(-2),
		'Overstap naar een andere school: de vorige school stuurde een verslag van onderzoek na.',
		tijd.lesweken(-3)
	);

	const toewijzing = (
		wie: Castnaam,
		over: Castleerlingnaam,
		rol: string,
		weken: readonly [van: number, tot: number],
		waarvoor: string
	) => {
		const leerling = kind(over);
		if (!leerling) return;
		rijen.leerlingtoewijzing.push({
			id: toeval.uuid(),
			leerling_id: leerling.id,
			medewerker_id: medewerker(bouw, wie).id,
			rol,
			waarvoor,
			van: tijd.lesweken(weken[0]),
			tot: tijd.lesweken(weken[1]),
			door: medewerker(bouw, 'samira').id,
			op: tijd.moment(tijd.lesweken(weken[0]), 12)
		});
	};
	toewijzing(
		'hanna',
		'jayden',
		'gedragsspecialist',
		[-5, 8],
		'Meekijken in de klas: hoe komt Jayden rustig aan het werk, en wat kan de leerkracht morgen proberen?'
	);
	toewijzing(
		'oksana',
		'danylo',
		'expertleerkracht',
		[-8, 16],
		'Taalklas: Nederlands als nieuwe taal, vier ochtenden per week.'
	);
	toewijzing(
		'karim',
		'finn',
		'motorische_remedial_teacher',
		[-3, 10],
		'Tekenen en knippen in een klein groepje op dinsdag.'
	);
	toewijzing(
		'karim',
		'hafsa',
		'motorische_remedial_teacher',
		[-14, -6],
		'Schrijfhouding en pengreep, tot de kerstvakantie.'
	);

	const weetje = (
		over: Castleerlingnaam,
		soort: string,
		tekst: string,
		tot: Temporal.PlainDate | null = null
	) => {
		const leerling = kind(over);
		if (!leerling) return;
		rijen.weetje.push({
			id: toeval.uuid(),
			leerling_id: leerling.id,
			soort,
			tekst,
			tot,
			door: leerkrachtVan(bouw, leerling).id,
			op: tijd.moment(tijd.lesweken(-6))
		});
	};
	weetje(
		'yusuf',
		'allergie',
		'Geen pinda of noten. De spuit ligt in de rode tas op het bureau: eerst spuiten, dan 112.'
	);
	weetje('milan', 'ophalen', 'Gaat op woensdag met opa mee; die mag hem ophalen.');
	weetje('kacper', 'medicatie', 'Neemt om 12 uur een tablet in. De conciërge heeft ze.');
	weetje('danylo', 'omgang', 'Spreekt nog weinig Nederlands: doe voor wat u bedoelt, en laat hem wijzen.');
	weetje('jayden', 'omgang', 'Mag even naar de rustplek als hij de kaart omdraait. Vraag dan niets.');
	weetje(
		'dylano',
		'omgang',
		'Draagt gehoorapparaten: praat met uw gezicht naar hem toe, zet het systeem aan.'
	);
	weetje('finn', 'anders', 'Een tweede keer naar het toilet na het eten is gewoon.');
	weetje('amina', 'ophalen', 'Wordt deze week door haar tante gehaald.', tijd.dagen(4));

	const stuk = kind('kacper');
	if (!stuk) return;
	const id = toeval.uuid();
	const [samira, marijke] = [medewerker(bouw, 'samira').id, medewerker(bouw, 'marijke').id];
	const op = tijd.moment(tijd.lesweken(-7));
	rijen.gesloten_stuk.push({
		id,
		leerling_id: stuk.id,
		soort: 'gerechtelijk',
		stuk_van: tijd.lesweken(-8),
		door: samira,
		op
	});
	for (const lezer of [samira, marijke])
		rijen.gesloten_stuk_lezer.push({
			id: toeval.uuid(),
			gesloten_stuk_id: id,
			medewerker_id: lezer,
			van: tijd.lesweken(-7),
			door: samira,
			op
		});
	rijen.gesloten_stuk_tekst.push({
		gesloten_stuk_id: id,
		volgnummer: 1,
		tekst:
			'Beschikking over de omgang. Beide ouders houden gezag. Kacper is in de even weken van vrijdag tot maandag bij zijn vader. Ophalen door een ander dan de ouders alleen als beide ouders dat vooraf melden. Het papier ligt in de kluis van de directie.',
		door: samira,
		op
	});
}
