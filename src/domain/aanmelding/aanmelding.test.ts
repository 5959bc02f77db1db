import { expect, test } from 'vitest';
import type { Sessie, User } from '#core/database.ts';
import { daysLeft, isRecent, secondStepOverdue } from './aanmelding.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const user = (sessie: Partial<Sessie> = {}, more: Partial<User> = {}): User => ({
	...{ schoolId: 's', schoolNaam: 'De Proef', schoolSoort: 'echt', brin: '99AB', gebruikerId: 'g' },
	...{ medewerkerId: 'm', naam: 'Samira', rollen: [], vandaag: day('2027-03-12') },
	sessie: {
		...{ id: 'x', wijze: 'wachtwoord', factoren: 1, andereRollen: false },
		bewezenOp: Temporal.Instant.from('2027-03-12T10:00:00Z'),
		tweedeStap: { ingesteld: false, uiterlijk: day('2027-03-26') },
		...sessie
	},
	...more
});

test('without a second step somebody works until the days are over, and not a day longer', () => {
	expect(daysLeft(user())).toBe(14);
	expect(secondStepOverdue(user({}, { vandaag: day('2027-03-25') }))).toBe(false);
	expect(daysLeft(user({}, { vandaag: day('2027-03-25') }))).toBe(1);
	expect(secondStepOverdue(user({}, { vandaag: day('2027-03-26') }))).toBe(true);
	expect(daysLeft(user({}, { vandaag: day('2027-05-01') }))).toBe(0);
});

test('a school that gives no days asks for it at once', () => {
	expect(secondStepOverdue(user({ tweedeStap: { ingesteld: false, uiterlijk: day('2027-03-12') } }))).toBe(
		true
	);
});

test('two factors are never asked for more', () => {
	const two = user({ factoren: 2 }, { vandaag: day('2030-01-01') });
	expect(secondStepOverdue(two)).toBe(false);
	expect(daysLeft(two)).toBeUndefined();
});

test('a demo asks nobody; a test school does as a real one does', () => {
	const late = { vandaag: day('2030-01-01') } as const;
	expect(secondStepOverdue(user({}, { ...late, schoolSoort: 'demo' }))).toBe(false);
	expect(daysLeft(user({}, { ...late, schoolSoort: 'demo' }))).toBeUndefined();
	expect(secondStepOverdue(user({}, { ...late, schoolSoort: 'test' }))).toBe(true);
});

test('a proof is fresh for ten minutes', () => {
	const at = (time: string) => Temporal.Instant.from(`2027-03-12T${time}Z`);
	expect(isRecent(user(), at('10:09:59'))).toBe(true);
	expect(isRecent(user(), at('10:10:00'))).toBe(false);
	expect(isRecent(user(), at('10:04:00'), 3)).toBe(false);
	expect(isRecent(user({}, { schoolSoort: 'demo' }), at('23:00:00'))).toBe(true);
	const { sessie: _, ...none } = user();
	expect(isRecent(none, at('10:00:00'))).toBe(false);
});
