/** A page of plain lines as a PDF (ISO 32000-1, 7.5), for papers that a school has from elsewhere. Lines are without accents. */
export function proefpdf(regels: readonly string[]): Buffer {
	const tekst = regels.map((regel) => `(${regel.replaceAll(/[\\()]/g, '\\$&')}) Tj 0 -24 Td`).join('\n');
	const stroom = `BT /F1 12 Tf 64 760 Td\n${tekst}\nET`;
	const stukken = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${stroom.length} >>\nstream\n${stroom}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
	];
	let pdf = '%PDF-1.4\n';
	const plaatsen = stukken.map((stuk, at) => {
		const plaats = pdf.length;
		pdf += `${at + 1} 0 obj\n${stuk}\nendobj\n`;
		return `${String(plaats).padStart(10, '0')} 00000 n \n`;
	});
	const begin = pdf.length;
	pdf += `xref\n0 ${stukken.length + 1}\n0000000000 65535 f \n${plaatsen.join('')}`;
	pdf += `trailer\n<< /Size ${stukken.length + 1} /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF\n`;
	return Buffer.from(pdf, 'latin1');
}
