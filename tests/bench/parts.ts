import { startApplication } from './application.ts';
import { benchCountrySignalen, land, makeCountry } from './country.ts';
import { benchDatabase } from './database.ts';
import { benchEdexml } from './edexml.ts';
import { benchGebeurtenis } from './gebeurtenis.ts';
import { benchImport } from './import.ts';
import { benchLoad } from './load.ts';
import { table, type Section } from './measure.ts';
import { benchPages } from './pages.ts';
import { benchReview } from './review.ts';
import { describeSize, makeBenchschool } from './school.ts';
import { benchSignalen } from './signalen.ts';
import { benchStart } from './start.ts';
import { benchTermijnen } from './termijnen.ts';
import { weighPages } from './weight.ts';

export const partNames = [
	'pages',
	'review',
	'weight',
	'terms',
	'database',
	'log',
	'files',
	'start',
	'load',
	'board',
	'country'
] as const;
export type PartName = (typeof partNames)[number];

type Bench = Awaited<ReturnType<typeof makeBenchschool>>;
type Part = (school: () => Promise<Bench>, small: boolean) => Promise<Section>;

const parts: Record<PartName, Part> = {
	async pages(school, small) {
		const bench = await school();
		const application = await startApplication(bench);
		try {
			const patience = small ? { rounds: 2, requests: 20 } : { rounds: 8, requests: 60 };
			return {
				title: 'Pages of a school',
				text: `${await describeSize(bench)} Signed in as the intern begeleider, who sees most; each page for the child, group, question and plan
with most in it. From request to last byte, p95 of ${patience.requests} requests, the quietest of ${patience.rounds} rounds.

${table(await benchPages(bench, application, patience))}`
			};
		} finally {
			await application.stop();
		}
	},
	async review(school, small) {
		const bench = await school();
		const application = await startApplication(bench);
		try {
			return {
				title: 'In the browser',
				text: `The live review of a group in the same school, in Chromium.\n\n${table(await benchReview(bench, application, small ? 20 : 80))}`
			};
		} finally {
			await application.stop();
		}
	},
	async weight() {
		return { title: 'Weight of a page', text: table(weighPages()) };
	},
	async terms(_, small) {
		return { title: 'Terms and the school year', text: table(await benchTermijnen(small)) };
	},
	async database(school, small) {
		const bench = await school();
		return {
			title: 'Signals and row-level security in one school',
			text: table([...(await benchSignalen(bench, small)), ...(await benchDatabase(bench, small))])
		};
	},
	async log(school) {
		return {
			title: 'What the log adds',
			text: `The same school with and without it in turn, medians.\n\n${table(await benchGebeurtenis(await school()))}`
		};
	},
	async files(school, small) {
		return {
			title: 'Files',
			text: table([...(await benchImport(await school())), ...(await benchEdexml(small ? 10 : 50))])
		};
	},
	async start() {
		return { title: 'A first start', text: table(await benchStart()) };
	},
	async load(school, small) {
		const bench = await school();
		const application = await startApplication(bench);
		try {
			return {
				title: 'Many at once',
				text: table(await benchLoad([bench], application, { requests: small ? 1000 : 20_000, atOnce: 16 }))
			};
		} finally {
			await application.stop();
		}
	},
	async board(_, small) {
		const bench = await makeBenchschool(small ? 3 : 30);
		try {
			const schools = bench.schoolIds.map((schoolId, nummer) => ({ ...bench, schoolId, nummer }));
			const application = await startApplication(bench, [bench, ...schools]);
			try {
				const size = await describeSize(bench);
				const patience = small ? { rounds: 2, requests: 20 } : { rounds: 4, requests: 60 };
				const pages = await benchPages(bench, application, patience);
				const load = await benchLoad([bench, ...schools], application, {
					requests: small ? 1000 : 6000,
					atOnce: 16
				});
				return {
					title: 'A board of thirty schools',
					text: `${size} The pages of one school in the middle of them, measured as above; then people of all schools at once.

${table([...pages, ...load])}`
				};
			} finally {
				await application.stop();
			}
		} finally {
			await bench.release();
		}
	},
	async country(_, small) {
		const bench = await makeCountry(small ? 65 : land.scholen);
		try {
			const size = await describeSize(bench);
			const figures = [
				...(await benchDatabase(bench, small, 'school')),
				...(await benchCountrySignalen(bench, small ? 5 : 60))
			];
			const application = await startApplication(bench);
			try {
				const patience = small ? { rounds: 2, requests: 20 } : { rounds: 6, requests: 60 };
				return {
					title: 'The country',
					text: `${size} One school has eight years of history, the others are copies of one with its last two years. Everything below is of
the one with history, in the middle of all others.

${table([...figures, ...(await benchPages(bench, application, patience))])}`
				};
			} finally {
				await application.stop();
			}
		} finally {
			await bench.release();
		}
	}
};

/** Runs parts one after another, with one school for all that need one. */
export async function* runParts(names: readonly PartName[], small: boolean) {
	let bench: Bench | undefined;
	const school = async () => {
		if (!bench) console.log('School van 400 kinderen met acht jaar geschiedenis maken ...');
		return (bench ??= await makeBenchschool());
	};
	try {
		for (const name of names) {
			console.log(`${name} ...`);
			yield { name, section: await parts[name](school, small) };
		}
	} finally {
		await bench?.release();
	}
}
