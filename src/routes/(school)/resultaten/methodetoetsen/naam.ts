/** A block that is only a number is called by its word. */
export const nameBlokOnScreen = (blok: string): string => (/^\d/.test(blok) ? `blok ${blok}` : blok);
