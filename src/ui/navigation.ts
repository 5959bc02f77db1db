import type { IconName } from './Icon.svelte';

export type NavigationItem = {
	href: string;
	label: string;
	/** For the narrow bar on a phone, when the label is longer than ten letters. */
	short?: string;
	icon?: IconName;
	/** Open work, shown grey beside the label; leave out or 0 for none. */
	count?: number;
	/** Things for once a year: stands apart, below the daily items. */
	apart?: boolean;
};

/** Whether `path` is this item's page or one below it. */
export const isHere = (href: string, path: string) =>
	path === href || (href !== '/' && path.startsWith(`${href}/`));
