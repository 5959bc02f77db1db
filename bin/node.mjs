#!/usr/bin/env node
/**
 * Runs a file on the Node.js version this project pins (an npm package per platform), whatever Node started npm.
 * Usage: node bin/node.mjs FILE [ARG ...]
 */
import { runPinned } from './pinned.mjs';

runPinned(process.argv.slice(2));
