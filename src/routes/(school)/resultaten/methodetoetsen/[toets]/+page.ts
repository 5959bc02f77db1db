/** Enter goes to the next child, a pasted column is spread over the group, percentages appear while typing. */
export const csr = true;
