/** A meeting has no time to wait: the whole group is here at once, and two people write in one text. */
export const csr = true;
