import { readFileSync } from 'node:fs';

/**
 * A secret from the environment, or from the file that NAME_FILE names, so that it stands in no list of processes and no
 * unit file; the file goes before. The one way in which secrets come in. Out: undefined when neither says anything.
 * Throws an Error with a Dutch sentence when the file cannot be read.
 */
export function readSecret(environment: NodeJS.ProcessEnv, name: string): string | undefined {
	const file = environment[`${name}_FILE`];
	if (!file) return environment[name] || undefined;
	try {
		return readFileSync(file, 'utf8').trim() || undefined;
	} catch (error) {
		throw new Error(`Het bestand van ${name}_FILE is niet te lezen.`, { cause: error });
	}
}
