#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { runPinned } from './pinned.mjs';

runPinned([fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)), ...process.argv.slice(2)]);
