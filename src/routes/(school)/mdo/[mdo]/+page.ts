/** Several people write in it at once. */
export const csr = true;
