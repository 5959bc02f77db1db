/** What somebody reads who comes back to a file that waits no longer. */
export const weg = 'Dit bestand wacht niet meer op een akkoord. Kies het opnieuw bij Resultaten inlezen.';
