/**
 * Writes what Zorgvuldig is made of (CycloneDX 1.6, JSON) from package-lock.json: names, versions, licences, hashes.
 * Usage: npm run sbom [-- FILE]; without a file to the screen. The same lock file gives the same text.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Locked = {
	name?: string;
	version: string;
	license?: string;
	integrity?: string;
	dev?: boolean;
	optional?: boolean;
	dependencies?: Record<string, string>;
};

const lock = readFileSync(path.join(import.meta.dirname, '../package-lock.json'), 'utf8');
const { packages, name, version } = JSON.parse(lock) as {
	name: string;
	version: string;
	packages: Record<string, Locked>;
};

const components = Object.entries(packages)
	.filter(([place]) => place !== '')
	.map(([place, locked]) => component(place, locked))
	.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));

const text = `${JSON.stringify(
	{
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		serialNumber: `urn:uuid:${uuidOf(lock)}`,
		version: 1,
		metadata: {
			component: {
				type: 'application',
				'bom-ref': `pkg:npm/${name}@${version}`,
				name,
				version,
				licenses: licence('EUPL-1.2')
			}
		},
		components
	},
	null,
	'\t'
)}\n`;

const file = process.argv[2];
if (file) writeFileSync(file, text);
else process.stdout.write(text);

function component(place: string, { name: alias, version, license, integrity, dev, optional }: Locked) {
	// A package inside another one stands behind the last node_modules; an alias says its own name.
	const full = alias ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
	const [group, short] = full.startsWith('@') ? full.split('/') : [undefined, full];
	const purl = `pkg:npm/${full.replace('@', '%40')}@${version}`;
	return {
		type: 'library',
		'bom-ref': `${purl}#${place}`,
		...(group ? { group } : {}),
		name: short!,
		version,
		purl,
		scope: dev ? 'excluded' : optional ? 'optional' : 'required',
		...(license ? { licenses: licence(license) } : {}),
		...(integrity
			? { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] }
			: {})
	};
}

function licence(text: string) {
	return /^[\w.+-]+$/.test(text) ? [{ license: { id: text } }] : [{ expression: text }];
}

function uuidOf(given: string) {
	const hex = createHash('sha256').update(given).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
