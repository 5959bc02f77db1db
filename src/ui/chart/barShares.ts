/** Every count as a share (0 to 1) of the largest in the table, so that all bars are drawn on one scale. */
export function barShares(rows: readonly (readonly number[])[]): number[][] {
	const most = Math.max(0, ...rows.flat());
	return rows.map((row) => row.map((count) => (most === 0 ? 0 : Math.max(0, count) / most)));
}
