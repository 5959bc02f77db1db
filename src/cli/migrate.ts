import { withDatabase, type Run } from '#cli/command.ts';

export const run: Run = async () => {
	await withDatabase(async () => {}, console.log);
	console.log('De database is bij.');
};
