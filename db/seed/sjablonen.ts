import { gedragsjablonen } from './gedragsjablonen.ts';
import { rekensjablonen } from './rekensjablonen.ts';
import type { Sjabloon } from './sjabloon.ts';
import { taalsjablonen } from './taalsjablonen.ts';

/** All questions that fit more children. */
export const sjablonen: readonly Sjabloon[] = [...rekensjablonen, ...taalsjablonen, ...gedragsjablonen];
