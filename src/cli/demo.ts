import { withDatabase, type Run } from '#cli/command.ts';
import { today } from '#core/session.ts';
import { seedDemo } from '#seed/demo.ts';

export const run: Run = async () => {
	await withDatabase(
		(database, settings) => seedDemo(database, { vandaag: settings.vandaag ?? today(), say: console.log }),
		console.log
	);
	console.log("De demoschool 'De Klimboom' staat klaar.");
};
