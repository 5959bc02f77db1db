import { dictionary } from '@zxcvbn-ts/language-common';

/** Fewer is guessed too soon; more is never refused before this. */
const shortest = 12;
const longest = 500;

/**
 * Words with which most guessed passwords begin, also in Dutch schools. A rule about length does not stop
 * "welkom123456", so what is left beside such words must be long enough by itself.
 */
const common = [
	...['wachtwoord', 'password', 'passwort', 'welkom', 'welcome', 'geheim', 'inloggen', 'aanmelden', 'login'],
	...['qwerty', 'qwertyuiop', 'azerty', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm', 'abcdef', 'abcdefgh'],
	...[
		'iloveyou',
		'ikhouvanjou',
		'letmein',
		'monkey',
		'dragon',
		'sunshine',
		'princess',
		'football',
		'voetbal'
	],
	...['basisschool', 'school', 'leerkracht', 'juf', 'meester', 'directeur', 'groep', 'klas', 'zorgvuldig'],
	...['nederland', 'holland', 'denhaag', 'amsterdam', 'rotterdam', 'utrecht', 'feyenoord', 'ajax'],
	...['lente', 'zomer', 'herfst', 'winter', 'januari', 'februari', 'maart', 'april', 'juni', 'juli'],
	...['augustus', 'september', 'oktober', 'november', 'december', 'maandag', 'dinsdag', 'vrijdag'],
	...['admin', 'administrator', 'beheer', 'beheerder', 'gebruiker', 'test', 'demo', 'secret', 'master']
];

/** The fifty thousand that leaked most often; nearly all are too short, but people lengthen them with figures and signs. */
const leaked = new Set(dictionary.passwords);

/** Rows of keys and of figures, both ways. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap(
	(row) => [row, [...row].reverse().join('')]
);

/**
 * What is wrong with a new password, as a sentence; undefined when it is good. `about`: names that a guesser tries first,
 * such as the school's and the person's own. No rules about kinds of characters: a sentence is stronger and easier.
 */
export function findWeakness(password: string, about: readonly string[]): string | undefined {
	const letters = [...password.normalize('NFKC')];
	if (letters.length < shortest)
		return `Kies een wachtwoord van minstens ${shortest} tekens; een zinnetje onthoudt goed.`;
	if (letters.length > longest) return 'Kies een korter wachtwoord.';
	const folded = fold(password);
	if (new Set(letters).size < 5 || rows.some((row) => folded.length > 3 && repeats(row, folded)))
		return 'Dit wachtwoord is te makkelijk te raden: het herhaalt steeds hetzelfde. Een zinnetje van vier woorden is sterk.';
	const written = password.toLowerCase();
	if ([written, written.replace(/[^\p{L}]+$/u, '')].some((one) => leaked.has(one)))
		return 'Dit wachtwoord staat op de lijst van wachtwoorden die het meest gestolen zijn. Een zinnetje van vier woorden is sterk.';
	const names = about
		.flatMap((name) => [name, ...name.split(/[\s.@_-]+/)])
		.map(fold)
		.filter(({ length }) => length >= 3);
	const rest = [...new Set([...names, ...common])]
		.sort((a, b) => b.length - a.length)
		.reduce((left, word) => left.replaceAll(word, ' '), folded)
		.replaceAll(/[\d\s]/g, '');
	// Signs of other scripts are words too, only not ones that stand in the lists above.
	const elsewhere = letters.filter((letter) => /[^\p{ASCII}\p{Script=Latin}]/u.test(letter)).length;
	if (rest.length + elsewhere < 5)
		return 'Dit wachtwoord is te makkelijk te raden: het bestaat uit veelgebruikte woorden of namen. Een zinnetje van vier woorden is sterk.';
	return undefined;
}

/** Without case, accents and signs, and with the figures that people write for letters turned back inside words. */
function fold(text: string): string {
	const plain = text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[^a-z0-9@$!]/g, '');
	return plain
		.replaceAll(/(?<=[a-z])[013457@$!]+(?=[a-z])/g, (signs) =>
			[...signs].map((sign) => leet[sign] ?? sign).join('')
		)
		.replaceAll(/[@$!]/g, '');
}
const leet: Record<string, string> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's',
	'!': 'i'
};

/** Whether `text` is `row` from some place on, over and over. */
const repeats = (row: string, text: string) =>
	row.repeat(Math.ceil(text.length / row.length) + 1).includes(text);
