import { sql } from 'kysely';
import type { Tx } from '#core/database.ts';
import type { Compose, Waiting } from '#core/mail.ts';
import { volledigeNaam } from '#domain/organisatie/naam.ts';
import { composeMail } from '#domain/toegang/composeMail.ts';
import { layoutMail } from '#domain/toegang/mailteksten.ts';
import { describeTellingen, type Tellingen } from './tellingen.ts';

/** Makes every kind of mail that this program sends, when it leaves. In: the address of this installation. */
export const composeAlleMail = (adres: string): Compose => {
	const account = composeMail(adres);
	const werklijst = composeWerkbericht(adres);
	return (tx, waiting) => (waiting.soort === 'werklijst' ? werklijst(tx, waiting) : account(tx, waiting));
};

/** Makes the mail about the work list: how much there is of each kind, and where it is done. */
const composeWerkbericht =
	(adres: string): Compose =>
	async (tx, waiting) => {
		const facts = await readFacts(tx, waiting);
		if (!facts || facts.verlopen) return { vervallen: 'Te laat om nog te versturen.' };
		if (!facts.emailadres) return { vervallen: 'Er is geen e-mailadres meer.' };
		const { onderwerp, zinnen } = describeTellingen(facts.tellingen);
		return layoutMail({ naam: volledigeNaam(facts), emailadres: facts.emailadres }, facts.school, {
			subject: onderwerp,
			before: zinnen,
			link: { label: 'Open uw werklijst', href: `${adres}/werklijst` },
			after: [
				'Om wie het gaat, staat met opzet niet in een mail.',
				`U koos zelf voor deze mail. Liever anders, of niet meer? Dat kan op ${adres}/account/berichten.`
			]
		});
	};

type Facts = {
	roepnaam: string | null;
	voorletters: string | null;
	voorvoegsel: string | null;
	achternaam: string | null;
	emailadres: string | null;
	school: string;
	verlopen: boolean;
	tellingen: Tellingen;
};

async function readFacts(tx: Tx, { schoolId, id }: Waiting): Promise<Facts | undefined> {
	const { rows } = await sql<Facts>`
		select medewerker.roepnaam, medewerker.voorletters, medewerker.voorvoegsel, medewerker.achternaam, medewerker.emailadres,
			school.naam as school, mailbericht.vervalt_op <= now() as verlopen, mailbericht.tellingen
		from mailbericht
		join school on school.id = mailbericht.school_id
		join medewerker on medewerker.school_id = mailbericht.school_id and medewerker.id = mailbericht.medewerker_id
		where mailbericht.school_id = ${schoolId} and mailbericht.id = ${id}`.execute(tx);
	return rows[0];
}
