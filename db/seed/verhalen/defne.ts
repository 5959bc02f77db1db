import type { Verteller } from '../verteller.ts';

/** A child who skipped a year: the lessons fit, now the playing. */
export function tellDefne({ observatie, vraag, waarde }: Verteller): void {
	observatie(-6, {
		soort: 'uitgestelde_aandacht',
		waarde: 'sterk',
		vak: null,
		tekst: 'Defne wacht rustig, zoekt zelf een vervolg en komt met een goede vraag terug.'
	});
	observatie(-4, {
		soort: 'welbevinden',
		waarde: 'gewoon',
		vak: null,
		tekst: 'In de klas op haar plek. Buiten zoekt ze vaak de kleuters op, die kent ze nog.'
	});
	const wennen = vraag({
		op: -8,
		vraag: 'Hoe vindt Defne na het overslaan van een jaar haar plek, in de stof en bij de andere kinderen?',
		vak: 'lezen',
		domein: 'sociaal_emotioneel',
		richting: 'kracht',
		wat_helpt: 'Vooruit mogen werken, en een spel dat iemand samen met haar begint.'
	});
	wennen.uitSignaal(-8, 'uitgestelde_aandacht', null);
	wennen.notitie(
		-7.3,
		'ouders',
		'Ouders waren blij en ook een beetje bang voor deze stap. Thuis leest Defne haar kleine broertje voor. Afgesproken: elke zes weken even bellen, ook als alles goed gaat.'
	);
	wennen.niveau({
		niveau: 1,
		op: -7,
		opnieuw: 5,
		waarom:
			'Na de versnelling past de stof van deze groep goed bij Defne. We volgen haar welbevinden binnen het gewone aanbod.',
		wie: { groepsleerkracht: 'deelgenomen', ouders: 'deelgenomen', leerling: 'vooraf_gesproken' }
	});
	wennen.plan({
		op: -3.2,
		begin: -3,
		beginsituatie: `Defne leest vlot (AVI ${waarde('avi', 'technisch_lezen') || 'wordt in januari afgenomen'}) en schrijft al hele verhalen. In het vrije spel zoekt ze nog naar aansluiting.`,
		doel: 'Defne speelt drie van de vijf pauzes met kinderen uit haar eigen groep.',
		meetbaar_aan: 'een rondje langs het plein, elke dag een streepje',
		startwaarde: '1 van de 5 pauzes',
		doelwaarde: '3 van de 5 pauzes',
		aanpak:
			'Elke maandag kiest Defne met Lotte of Noor één spel en één kind. Wesley begint het spel en stapt eruit. In de les leest zij voor in een tweetal, zodat anderen haar leren kennen.',
		keer_per_week: 5,
		minuten: 15,
		plaats: 'op het plein en in de groep',
		uitvoerder: 'wesley',
		dagen: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
		ouders: 'Op woensdagmiddag een klasgenoot te spelen vragen.',
		leerlingwoorden: 'Ik weet wel hoe het spel gaat. Ik weet niet hoe je erbij komt.',
		notities: [
			['goed', 'Verstoppertje met Puck. Wesley was na vijf minuten niet meer nodig.'],
			['wisselend', 'Regen, dus binnenpauze: samen een strip gemaakt.'],
			['goed', 'Werd zelf gevraagd. Ze keek of ze droomde.']
		]
	});
	wennen.afspraak({
		op: -1,
		wat: 'Ouders van Defne bellen, zoals afgesproken elke zes weken',
		wie: 'noor',
		overDagen: 2,
		soort: 'ouders_vragen'
	});
}
