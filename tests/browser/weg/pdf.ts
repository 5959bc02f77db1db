import type { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';

/** What a PDF says, as `pdftotext` reads it; undefined where that program is not there. */
export function textOfPdf(pdf: Buffer): string | undefined {
	const read = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
	return read.status === 0 ? read.stdout.replaceAll(/\s+/g, ' ') : undefined;
}

/** Whether this is a whole PDF, from its first bytes to its end. */
export const isPdf = (pdf: Buffer): boolean =>
	pdf.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.subarray(-16).toString('latin1').includes('%%EOF');
