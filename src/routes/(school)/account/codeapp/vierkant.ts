import encodeQR from 'qr';

/** A square with a code as a drawing: the path of its dark places, and how wide it is with its white edge. */
export function drawVierkant(text: string): { pad: string; maat: number } {
	const rows = encodeQR(text, 'raw', { border: 4 });
	const pad = rows
		.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
		.join('');
	return { pad, maat: rows.length };
}

/** Where dark places begin and how many follow. */
function runs(row: readonly boolean[]): [number, number][] {
	const found: [number, number][] = [];
	for (const [x, dark] of row.entries()) {
		if (!dark) continue;
		const last = found.at(-1);
		if (last && last[0] + last[1] === x) last[1]++;
		else found.push([x, 1]);
	}
	return found;
}
