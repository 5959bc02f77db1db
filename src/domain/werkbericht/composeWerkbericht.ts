import type { Compose } from '#core/mail.ts';
import { composeMail, readOntvanger } from '#domain/toegang/composeMail.ts';
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
		const facts = await readOntvanger(tx, waiting);
		if ('vervallen' in facts) return facts;
		const { onderwerp, zinnen } = describeTellingen(facts.tellingen as Tellingen);
		return layoutMail(facts.aan, facts.school, {
			subject: onderwerp,
			before: zinnen,
			link: { label: 'Open uw werklijst', href: `${adres}/werklijst` },
			after: [
				'Om wie het gaat, staat met opzet niet in een mail.',
				`U koos zelf voor deze mail. Liever anders, of niet meer? Dat kan op ${adres}/account/berichten.`
			]
		});
	};
