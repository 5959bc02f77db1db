const browsers: readonly [RegExp, string][] = [
	[/\bEdg(A|iOS)?\//, 'Edge'],
	[/\b(OPR|Opera)\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\b(Firefox|FxiOS)\//, 'Firefox'],
	[/(Chrome|CriOS|Chromium)\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
];

const devices: readonly [RegExp, string][] = [
	[/\biPad\b/, 'een iPad'],
	[/\biPhone\b/, 'een iPhone'],
	[/\bAndroid\b.*\bMobile\b/, 'een Android-telefoon'],
	[/\bAndroid\b/, 'een Android-tablet'],
	[/\bCrOS\b/, 'een Chromebook'],
	[/\bWindows\b/, 'Windows'],
	[/\bMacintosh\b/, 'een Mac'],
	[/\bLinux\b/, 'Linux']
];

const find = (list: readonly [RegExp, string][], text: string) =>
	list.find(([pattern]) => pattern.test(text))?.[1];

/** A browser as its owner would name it, from what it says about itself: "Chrome op Windows". */
export function describeApparaat(userAgent: string | null): string {
	const browser = find(browsers, userAgent ?? '');
	const device = find(devices, userAgent ?? '');
	if (!browser && !device) return 'Onbekend apparaat';
	return `${browser ?? 'Browser'}${device ? ` op ${device}` : ''}`;
}
