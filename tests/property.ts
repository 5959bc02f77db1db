import fc from 'fast-check';

/**
 * The same examples on every machine, so that a red run can be repeated; PROEFZAAD=willekeurig tries others,
 * PROEFZAAD=<number> repeats one.
 */
const asked = process.env['PROEFZAAD'] ?? '20261124';
if (asked !== 'willekeurig') fc.configureGlobal({ seed: Number(asked) });
