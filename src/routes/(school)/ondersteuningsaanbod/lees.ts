import type { User } from '#core/database.ts';
import { nextSchooljaar, parseSchooljaar, previousSchooljaar, schooljaarOf } from '#law/schooljaar.ts';

/** Which school year is asked for, and the ones beside it. */
export function readJaar(url: URL, user: User) {
	const schooljaar = parseSchooljaar(url.searchParams.get('jaar') ?? '') ?? schooljaarOf(user.vandaag);
	return { schooljaar, vorig: previousSchooljaar(schooljaar), volgend: nextSchooljaar(schooljaar) };
}
