/** Pools of invented people: first names, surnames with prefix, the language at home. No combination is meant to be anybody. */
export type Achtergrond = {
	readonly thuistaal: readonly string[];
	readonly meisjes: readonly string[];
	readonly jongens: readonly string[];
	readonly moeders: readonly string[];
	readonly vaders: readonly string[];
	readonly achternamen: readonly string[];
};

const woorden = (tekst: string): string[] => tekst.trim().split(/\s*,\s*/);

export const achtergronden = {
	nederlands: {
		thuistaal: ['Nederlands'],
		meisjes: woorden(
			'Fleur, Lotte, Roos, Isa, Evi, Tess, Lieke, Saar, Noor, Fenna, Julia, Sophie, Loïs, Maud, Jasmijn, Puck, Floor, Merel, Veerle, Lente'
		),
		jongens: woorden(
			'Daan, Sem, Luuk, Thijs, Teun, Mees, Stijn, Gijs, Bas, Floris, Pepijn, Jens, Hugo, Koen, Rens, Siem, Jip, Tobias, Boaz, Milan'
		),
		moeders: woorden(
			'Marloes, Annemiek, Esther, Wendy, Linda, Judith, Renske, Sanne, Karin, Femke, Inge, Nienke'
		),
		vaders: woorden(
			'Jeroen, Martijn, Erik, Sander, Wouter, Marco, Patrick, Niels, Arjen, Bart, Michiel, Rutger'
		),
		achternamen: woorden(
			'de Vries, van den Berg, Bakker, Visser, Smit, Meijer, de Bruin, van der Laan, Kuipers, Verhoeven, Postma, van Leeuwen, Dekker, Brouwer, de Wolf, van Vliet, Schouten, Hoekstra, van der Heijden, Prins, Blom, Huisman, van Beek, Kok, Mulder, van ’t Hof, Veenstra, Scholten, ter Horst, Zwart'
		)
	},
	turks: {
		thuistaal: ['Turks', 'Turks', 'Turks en Nederlands'],
		meisjes: woorden('Elif, Zeynep, Defne, Ecrin, Nehir, Azra, Hira, Melek, Ceylin, Beyza, Esila, Nisa'),
		jongens: woorden('Emir, Kerem, Yiğit, Ömer, Mert, Eymen, Alperen, Berat, Deniz, Kaan, Enes, Umut'),
		moeders: woorden('Ayşe, Hatice, Sevgi, Gülsüm, Derya, Esra, Nurcan, Songül'),
		vaders: woorden('Mehmet, Hasan, Murat, İbrahim, Serkan, Orhan, Volkan, Tuncay'),
		achternamen: woorden(
			'Yıldız, Demirci, Kaya, Çelik, Aydın, Öztürk, Şahin, Koç, Arslan, Doğan, Polat, Güneş, Aksoy, Erdem'
		)
	},
	marokkaans: {
		thuistaal: ['Marokkaans-Arabisch', 'Berbers (Tarifit)', 'Marokkaans-Arabisch en Nederlands'],
		meisjes: woorden('Amira, Lina, Yasmine, Hafsa, Inaya, Safae, Nora, Salma, Dounia, Ikram, Malak, Rania'),
		jongens: woorden(
			'Ayoub, Bilal, Ilyas, Anas, Zakaria, Younes, Imran, Soufiane, Rayan, Adam, Nassim, Walid'
		),
		moeders: woorden('Fatiha, Khadija, Naima, Hanane, Loubna, Siham, Karima, Bouchra'),
		vaders: woorden('Abdelkader, Mustapha, Rachid, Driss, Hicham, Khalid, Noureddine, Jamal'),
		achternamen: woorden(
			'El Amrani, Bouzidi, Benali, El Haddad, Azzouzi, Ouali, El Ghazi, Chaoui, Bensaid, Tahiri, El Kaddouri, Amghar'
		)
	},
	surinaams: {
		thuistaal: ['Nederlands en Sranantongo', 'Nederlands', 'Nederlands en Sarnami'],
		meisjes: woorden('Shanice, Aaliyah, Kiara, Romee, Naomi, Priya, Jaylinn, Faye, Shivani, Amaya'),
		jongens: woorden('Jaydon, Kenji, Xavi, Dylano, Rowan, Ravi, Giovanni, Jermain, Raoul, Tyrese'),
		moeders: woorden('Sharon, Melissa, Ingrid, Chandra, Roline, Gracia, Cheryl'),
		vaders: woorden('Ruben, Dennis, Clyde, Vinod, Orlando, Stanley, Ramesh'),
		achternamen: woorden(
			'Ramdin, Pinas, Wijngaarde, Doelwijt, Soekhoe, Tjin-A-Kwie, Kartosen, Bhagwandin, Esajas, Lieveld, Sewpersad, Amatredjo'
		)
	},
	pools: {
		thuistaal: ['Pools'],
		meisjes: woorden('Zofia, Maja, Hanna, Lena, Oliwia, Alicja, Pola, Nadia'),
		jongens: woorden('Antoni, Filip, Szymon, Kacper, Jakub, Wojtek, Oskar, Igor'),
		moeders: woorden('Agnieszka, Katarzyna, Monika, Ewa, Joanna, Beata'),
		vaders: woorden('Piotr, Tomasz, Marcin, Krzysztof, Paweł, Grzegorz'),
		achternamen: woorden(
			'Nowicki, Wiśniewski, Zieliński, Kamiński, Mazur, Wójcik, Sikora, Pawlak, Dudek, Lis'
		)
	},
	oekraiens: {
		thuistaal: ['Oekraïens'],
		meisjes: woorden('Sofiia, Anastasiia, Zlata, Polina, Mariia'),
		jongens: woorden('Artem, Bohdan, Danylo, Matvii, Nazar'),
		moeders: woorden('Olena, Iryna, Nataliia, Tetiana'),
		vaders: woorden('Andrii, Serhii, Vasyl, Mykola'),
		achternamen: woorden('Bondarenko, Tkachenko, Savchenko, Kravets, Melnyk, Hrytsenko')
	},
	antilliaans: {
		thuistaal: ['Papiaments', 'Papiaments en Nederlands'],
		meisjes: woorden('Chanaylin, Djanira, Soraya, Alisha'),
		jongens: woorden('Jeandro, Quincy, Sharlon, Rayvien'),
		moeders: woorden('Mirella, Yudelka, Joselyn'),
		vaders: woorden('Elvis, Hubert, Edsel'),
		achternamen: woorden('Martina, Rosaria, Pieters, Cicilia, Maduro, Winklaar')
	},
	overig: {
		thuistaal: ['Engels', 'Bulgaars', 'Spaans', 'Tigrinya', 'Roemeens', 'Arabisch (Syrië)'],
		meisjes: woorden('Mila, Sara, Eva, Luna, Selam, Yara'),
		jongens: woorden('Leo, Viktor, Samuel, Amir, Lucas, Yonas'),
		moeders: woorden('Daniela, Selam, Rasha, Elena, Grace'),
		vaders: woorden('Tesfay, Georgi, Nabil, Kwame, Andrei'),
		achternamen: woorden('Petrov, Haile, Al Khatib, Mensah, Popescu, Herrera, Dimitrov, Kidane')
	}
} as const satisfies Record<string, Achtergrond>;
export type Achtergrondnaam = keyof typeof achtergronden;

/** How the pupils of De Klimboom are spread over the backgrounds. */
export const verdeling: Readonly<Record<Achtergrondnaam, number>> = {
	nederlands: 40,
	turks: 14,
	marokkaans: 14,
	surinaams: 11,
	pools: 8,
	oekraiens: 4,
	antilliaans: 3,
	overig: 6
};

/** Streets that the city does not have. */
export const straten = woorden(
	'Klimopdreef, Zilverdistelpad, Kersenbloesemlaan, Oude Eikenwerf, Wilgenroosje, Hazelaarkade, Tamme Kastanjelaan, Vlierbeshof, Meidoornwerf, Boomkruiperlaan, Berkenzoom, Lijsterbesgracht'
);

const tussenvoegsel = /^((?:van den|van der|van de|van het|van ’t|van|de|den|der|ter|ten) )?(.+)$/;

/** In: `van den Berg`. Out: prefix and surname apart, as registers keep them. */
export function splitAchternaam(naam: string): { voorvoegsel: string | null; achternaam: string } {
	const delen = tussenvoegsel.exec(naam);
	return { voorvoegsel: delen?.[1]?.trim() ?? null, achternaam: delen?.[2] ?? naam };
}
