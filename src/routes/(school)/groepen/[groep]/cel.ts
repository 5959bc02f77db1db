/** A step as the Dutch write it: "+8", "−1,5", "0". */
export const stap = (groei: number) =>
	(groei > 0 ? `+${groei}` : groei < 0 ? `−${Math.abs(groei)}` : '0').replace('.', ',');

/** An average with its comma. */
export const getal = (waarde: number) => String(waarde).replace('.', ',');
