import type { Onderdeel } from '../aanbod.ts';

/** What is strong, asked and wanted, and the tables of expertise, offer, partners and building (S154-S205). */
export const schoolonderdelen: readonly Onderdeel[] = [
	{
		id: 'sterk',
		titel: 'Sterke punten in onze ondersteuning',
		delen: [{ soort: 'tekst', id: 'sterke-punten', tekst: '' }]
	},
	{
		id: 'vaardigheden',
		titel: 'Wat een kind nodig heeft om bij ons te leren',
		delen: [
			{
				soort: 'tekst',
				id: 'vaardigheden',
				tekst:
					'Een kind ontwikkelt zich bij ons het best als het de vaardigheden heeft die hieronder staan. Twijfelt u of dat zo is? Kom praten: we kijken samen wat er kan.'
			},
			{ soort: 'tabel', tabel: 'vaardigheden' }
		]
	},
	{
		id: 'ambities',
		titel: 'Wat we willen bereiken',
		delen: [{ soort: 'tekst', id: 'ambities', tekst: '' }]
	},
	{ id: 'expertise', titel: 'Expertise in de school', delen: [{ soort: 'tabel', tabel: 'expertise' }] },
	{
		id: 'onderwijsaanbod',
		titel: 'Wat we aanbieden',
		delen: [
			{ soort: 'tabel', tabel: 'didactisch' },
			{ soort: 'tabel', tabel: 'pedagogisch' }
		]
	},
	{
		id: 'partners',
		titel: 'Met wie we samenwerken',
		delen: [{ soort: 'tabel', tabel: 'partners' }]
	},
	{
		id: 'gebouw',
		titel: 'Het schoolgebouw',
		delen: [
			{
				soort: 'tekst',
				id: 'gebouw',
				tekst:
					'Deze ruimten en voorzieningen zijn er voor extra ondersteuning, en om de school toegankelijk te maken voor kinderen met een beperking.'
			},
			{ soort: 'tabel', tabel: 'ruimten' }
		]
	}
];
