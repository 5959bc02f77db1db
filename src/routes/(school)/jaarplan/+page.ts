/** Moments are dragged to another day here; without a script each has its own page with a form. */
export const csr = true;
