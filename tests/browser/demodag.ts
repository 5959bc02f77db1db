/** The day that journeys through De Klimboom begin on. */
export const demodag = '2027-03-12';
