/** What a page answers when not the person but the machine, or nonsense in the request, was to blame. */
export type Mishap = { readonly status: 400 | 404 | 503; readonly title: string; readonly message: string };

const full: Mishap = {
	status: 503,
	title: 'Er past niets meer bij',
	message:
		'De schijf waarop Zorgvuldig bewaart is vol. Waarschuw de beheerder. Wat u typte is niet opgeslagen, maar staat nog op dit apparaat.'
};
const away: Mishap = {
	status: 503,
	title: 'Zorgvuldig kan even niet bij de gegevens',
	message:
		'Probeer het over een minuut opnieuw. Wat u typte is niet opgeslagen, maar staat nog op dit apparaat: open de bladzijde opnieuw en het komt terug.'
};
const nonsense: Mishap = {
	status: 400,
	title: 'Dit formulier kwam niet goed over',
	message: 'Er is niets opgeslagen. Ga terug, ververs de bladzijde en probeer het opnieuw.'
};
const unknown: Mishap = {
	status: 404,
	title: 'Deze pagina bestaat niet',
	message: 'Misschien is het adres niet goed overgenomen, of is dit gesloten of verplaatst.'
};

const broken = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ETIMEDOUT',
	'ENOENT',
	'57P01',
	'57P02',
	'57P03',
	'58030'
]);
const noRoom = new Set(['ENOSPC', 'EDQUOT', '53100']);

/**
 * What `error` means for who asked: the database is away, the disk is full, or a value cannot exist (PostgreSQL's class
 * 22: no such number, no such identifier, a byte that is no text). Undefined for an accident of our own.
 */
export function judgeMishap(error: unknown, method: string): Mishap | undefined {
	for (const one of causesOf(error)) {
		const code = 'code' in one && typeof one.code === 'string' ? one.code : '';
		if (noRoom.has(code)) return full;
		if ((broken.has(code) && !('path' in one)) || /^(08|53)/.test(code) || lostConnection.test(one.message))
			return away;
		if (/^22[0-9A-Z]{3}$/.test(code)) return method === 'GET' ? unknown : nonsense;
	}
	return undefined;
}

const lostConnection =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** The error, what caused it, and what it bundles. */
function* causesOf(error: unknown): Generator<Error> {
	if (!(error instanceof Error)) return;
	yield error;
	if (error instanceof AggregateError) for (const one of error.errors) yield* causesOf(one);
	yield* causesOf(error.cause);
}
