/**
 * Rows as CSV that Dutch Excel opens by itself: UTF-8 with its mark, semicolons, CRLF. A cell that a spreadsheet would
 * run as a formula is written as text.
 */
export const writeCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
	`\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

function cell(value: string | number | null): string {
	if (typeof value === 'number') return String(value).replace('.', ',');
	const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');
	return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
