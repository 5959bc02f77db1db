import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { drawVierkant } from './vierkant.ts';

/** The drawing as the pixels a camera would see: eight for each place. */
function photograph({ pad, maat }: { pad: string; maat: number }) {
	const scale = 8;
	const width = maat * scale;
	const data = new Uint8ClampedArray(width * width * 4).fill(255);
	for (const [, x, y, length] of pad.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
		for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
			for (let at = Number(x) * scale; at < (Number(x) + Number(length)) * scale; at++)
				data.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3);
	return { width, height: width, data };
}

test.each([
	'otpauth://totp/Zorgvuldig%20De%20Klimboom:samira?issuer=Zorgvuldig%20De%20Klimboom&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
	'otpauth://totp/Z:x?secret=ABC'
])('a camera reads back what was drawn: %s', (text) => {
	expect(decodeQR(photograph(drawVierkant(text)))).toBe(text);
});
