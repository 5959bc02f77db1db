/** Words that people write before a surname, or leave out, or write after the first name. */
const voorvoegsels = new Set(
	"van de der den des d het t ten ter te tot op in bij aan uit onder over voor 's s el al l la le les du von zu zum dos da do di del della y e ou ben bin".split(
		' '
	)
);

/** Letters that do not fall apart in a letter and an accent. */
const bijzonder: Readonly<Record<string, string>> = {
	...{ ø: 'o', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th' }
};

/** Words of a name without accents, capitals and voorvoegsels, sorted: `Hof, Gradje van 't` and `Gradje van 't Hof` give the same. */
export function naamdelen(naam: string): string[] {
	const woorden = naam
		.toLowerCase()
		.replaceAll(/[øłıßæœđðþ]/g, (letter) => bijzonder[letter] ?? letter)
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.split(/[^\p{L}\d]+/u)
		.filter(Boolean);
	const kern = woorden.filter((woord) => !voorvoegsels.has(woord));
	return (kern.length > 0 ? kern : woorden).sort();
}

/** In: a name as lists have it (`Hof, Gradje van 't`) or as people say it. Out: in reading order, `Gradje van 't Hof`. */
export function orderNaam(naam: string): string {
	const [achter = '', voor] = naam.split(',', 2).map((deel) => deel.trim());
	if (!voor) return naam.trim().replace(/,$/, '');
	return `${voor} ${achter}`.replaceAll(/\s+/g, ' ');
}
