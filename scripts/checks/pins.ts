import { readFileSync } from 'node:fs';
import path from 'node:path';
import { right, root, wrong, type Finding } from './command.ts';

type Locked = { integrity?: string; link?: boolean; optional?: boolean; os?: string[] };
type Packages = Record<string, Locked>;

/**
 * Every package of ours has one exact version in package.json, and what is installed here has a hash in package-lock.json: what is
 * installed tomorrow is what was looked at today.
 */
export function checkPins(): Finding {
	const own = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;
	const { packages } = JSON.parse(read('package-lock.json')) as { packages: Packages };
	const problems = [
		...['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
			Object.entries(own[kind] ?? {})
				.filter(([, version]) => !/^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
				.map(([name, version]) => `package.json: ${name} heeft geen vaste versie (${version}).`)
		),
		...Object.entries(packages)
			.filter(([name, locked]) => name !== '' && !hasHash(locked))
			.map(([name]) => `package-lock.json: ${name} heeft geen afdruk (sha512).`)
	];
	return problems.length === 0 ? right : wrong(problems.join('\n'));
}

/** npm leaves the hash out for programs of other platforms, which it did not download when it wrote the file. */
const hasHash = ({ integrity, link, optional, os }: Locked) =>
	integrity?.startsWith('sha512-') || link || (integrity === undefined && optional && os !== undefined);

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
