/** Several people write in the minutes at the same time. */
export const csr = true;
