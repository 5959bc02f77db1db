import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { right, root, wrong, type Finding } from './command.ts';

/** What a school gets; a test may name the words it forbids. */
const product = /^(src|db|static)\/(?!.*\.test\.ts$)/;

/** What may not stand in the repository: numbers of people, paths of a machine, secrets, half work. */
const rules: { where: RegExp; what: RegExp; message: string }[] = [
	{
		where: /./,
		what: new RegExp(
			`(?:^|[\\s'"\`(=:])/(?:${['work', 'tmp', 'home', 'root'].join('|')})(?:/[\\w.-]|['"\`\\s)])`
		),
		message: 'een pad van een bepaalde computer'
	},
	{ where: /./, what: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, message: 'een geheime sleutel' },
	{
		where: product,
		what: new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`),
		message: 'werk dat nog af moet'
	},
	{
		where: product,
		what: new RegExp(
			['coming ' + 'soon', 'lorem ' + 'ipsum', 'not ' + 'implemented', 'binnenkort ' + 'beschikbaar'].join(
				'|'
			),
			'i'
		),
		message: 'een lege belofte aan de gebruiker'
	}
];

const ninedigits = /(?<![A-Za-z0-9.])(\d{9}|\d{4}\.\d{2}\.\d{3})(?![A-Za-z0-9])/g;

/** Searches every tracked file; package-lock.json is left out, its hashes contain any row of digits. */
export function findLeaks(): Finding {
	const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 64 << 20 })
		.toString()
		.split('\0')
		.filter((name) => name !== '' && name !== 'package-lock.json');
	const found = files.flatMap((name) => leaksIn(name, read(name)));
	return found.length === 0 ? right : wrong(found.join('\n'));
}

/** The leaks in one text, a sentence per line that has one. */
export function leaksIn(name: string, text: string): string[] {
	if (text.includes('\0')) return [];
	return text
		.split('\n')
		.flatMap((line, index) => [
			...rules
				.filter(({ where, what }) => where.test(name) && what.test(line))
				.map(({ message }) => `${name}:${index + 1}: ${message}`),
			...[...line.matchAll(ninedigits)]
				.filter(([number]) => passesElevenProof(number))
				.map(
					([number]) =>
						`${name}:${index + 1}: ${number} voldoet aan de elfproef en kan iemands burgerservicenummer zijn`
				)
		]);
}

/** Whether nine digits could be a burgerservicenummer: 9a+8b+...+2h-i is a multiple of eleven. */
export function passesElevenProof(number: string): boolean {
	const digits = number.replaceAll('.', '').split('').map(Number);
	const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
	return sum !== 0 && sum % 11 === 0;
}

function read(name: string) {
	try {
		return readFileSync(path.join(root, name), 'utf8');
	} catch {
		// Removed from the folder, not yet from the index.
		return '';
	}
}
