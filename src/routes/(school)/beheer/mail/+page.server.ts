import { error } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { mayGrant } from '#domain/toegang/createGebruiker.ts';
import { readMailstand } from '#domain/toegang/readMailstand.ts';
import { formatDatum } from '#law/datum.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { database, settings } = app();
	return database.inSession(locals.user!, 'read only', async (tx) => {
		if (!(await mayGrant(tx))) error(403, 'Deze bladzijde is voor de directie en de beheerder.');
		const stand = await readMailstand(tx);
		return {
			server: settings.mail ? `${settings.mail.host}, poort ${settings.mail.port}` : null,
			afzender: settings.mail?.from ?? null,
			wachtend: stand.wachtend,
			oudste: stand.oudsteWachtend && moment(stand.oudsteWachtend),
			verzonden: stand.verzonden,
			laatste: stand.laatstVerzonden && moment(stand.laatstVerzonden),
			opgegeven: stand.opgegeven,
			fout: stand.laatsteFout && { zin: stand.laatsteFout.fout, op: moment(stand.laatsteFout.op) }
		};
	});
};

const moment = (instant: Temporal.Instant) => {
	const there = instant.toZonedDateTimeISO('Europe/Amsterdam');
	return `${formatDatum(there.toPlainDate())}, ${there.toPlainTime().toString().slice(0, 5)} uur`;
};
