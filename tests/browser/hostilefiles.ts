import { zipSync } from 'fflate';

/** Files that somebody could send to break or fill the server: a name and what is in it. */
export function hostileFiles(): [name: string, bytes: Uint8Array][] {
	const billion = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'abcdefghij'[n + 1]} "${`&${'abcdefghij'[n]};`.repeat(10)}">`).join('')}]><EDEX>&j;</EDEX>`;
	const outside = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><EDEX>&x;</EDEX>`;
	const deep = `<EDEX>${'<a>'.repeat(100_000)}`;
	const bomb = zipSync({
		'[Content_Types].xml': Buffer.from('<Types/>'),
		'xl/workbook.xml': Buffer.from('<workbook/>'),
		'xl/worksheets/sheet1.xml': new Uint8Array(300 << 20)
	});
	return [
		['a.xml', Buffer.from(billion)],
		['b.xml', Buffer.from(outside)],
		['c.xml', Buffer.from(deep)],
		['d.xlsx', bomb],
		['e.xlsx', bomb.subarray(0, bomb.length / 2)],
		['f.csv', Buffer.alloc(4 << 20, 0x22)],
		['g.csv', Buffer.from('\ufeff' + 'a;'.repeat(200_000))],
		['h.xml', Buffer.from('<EDEX>\u0000</EDEX>')],
		['../../i.csv', Buffer.from('naam;score\nx;1\n')],
		['j\0.csv', Buffer.from('naam;score\nx;1\n')]
	];
}
