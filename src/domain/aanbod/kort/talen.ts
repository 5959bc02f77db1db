import { ar } from './ar.ts';
import { en } from './en.ts';
import type { Taal } from './kort.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

/** All languages of the short version, Dutch first. */
export const talen: readonly Taal[] = [nl, en, tr, ar, pl, uk];
