import { error, fail } from '@sveltejs/kit';
import { app } from '#core/app.ts';
import { backupAsSet } from '#core/backup/backupAsSet.ts';
import { usualKeyFile } from '#core/backup/key.ts';
import { describeSize } from '#core/backup/place.ts';
import { isOverdue, readBackups } from '#core/backup/readBackups.ts';
import { formatRelatief, formatVoluit } from '#law/datum.ts';
import type { Actions, PageServerLoad } from './$types';

const beheer = ['beheerder', 'directie'];

export const load: PageServerLoad = async ({ locals }) => {
	const user = locals.user!;
	refuseOthers(user.rollen);
	const { database, settings } = app();
	const stand = await database.inSession(user, 'read only', readBackups);
	const { backup } = settings;
	return {
		bezig: stand.running,
		oud: isOverdue(stand.last, Temporal.Now.instant()),
		laatste: stand.last ? describe(stand.last) : null,
		pogingen: stand.attempts.map(describe),
		ingesteld: backup.folder
			? {
					map: backup.folder,
					sleutel: backup.keyFile ?? usualKeyFile(),
					uur: backup.hour,
					aantal: backup.keep
				}
			: null
	};
};

export const actions: Actions = {
	maak: async ({ locals }) => {
		refuseOthers(locals.user!.rollen);
		const { settings, url } = app();
		if (!settings.backup.folder)
			return fail(409, { refused: 'Er is nog geen map voor reservekopieën ingesteld.' });
		// It may take minutes; the page says that it runs, and later how it went. A failure is written down by itself.
		void backupAsSet(url, settings).catch((cause: unknown) =>
			console.error(`Reservekopie lukte niet: ${cause instanceof Error ? cause.name : 'onbekende fout'}`)
		);
		return { begonnen: true };
	}
};

function refuseOthers(rollen: readonly string[]) {
	if (!beheer.some((rol) => rollen.includes(rol)))
		error(403, 'Deze bladzijde is voor de beheerder en de directie.');
}

type Attempt = Awaited<ReturnType<typeof readBackups>>['attempts'][number];

function describe({ klaarOp, gecontroleerd, melding, bestand, grootte, rijen }: Attempt) {
	const moment = klaarOp.toZonedDateTimeISO('Europe/Amsterdam');
	const now = Temporal.Now.plainDateISO('Europe/Amsterdam');
	return {
		sleutel: klaarOp.toString(),
		wanneer: `${formatVoluit(moment.toPlainDate())}, ${moment.toPlainTime().toString({ smallestUnit: 'minute' })} uur`,
		geleden: formatRelatief(moment.toPlainDate(), now),
		gecontroleerd,
		melding,
		bestand,
		grootte: grootte === null ? null : describeSize(grootte),
		rijen: rijen === null ? null : rijen.toLocaleString('nl-NL')
	};
}
