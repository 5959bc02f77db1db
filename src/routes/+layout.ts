/** Pages send no script unless they earn it: what is not shown does not leave the server. */
export const csr = false;
