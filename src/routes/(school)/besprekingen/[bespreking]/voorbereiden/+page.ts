/** Two teachers of one group prepare on their phones at the same time; what they type is kept while they type. */
export const csr = true;
