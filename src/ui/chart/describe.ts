import { formatNumber, longDate } from '../date.ts';
import { inTime, type LineChartModel } from './lineChart.ts';

/** The chart in sentences: what a person would say who looks at it for somebody else. */
export function describeLineChart(model: LineChartModel): string {
	const own = inTime(model.own.points);
	const [first, last] = [own[0], own.at(-1)];
	if (!first || !last) return `${model.title}. Er zijn nog geen uitslagen.`;
	const unit = model.unit ? ` ${model.unit}` : '';
	const sentences = [
		own.length === 1
			? `${model.own.label}: één meting, op ${longDate(first.date)}: ${formatNumber(first.value)}${unit}`
			: `${model.own.label}: ${own.length} metingen, van ${formatNumber(first.value)} op ${longDate(first.date)} naar ${formatNumber(last.value)} op ${longDate(last.date)}${unit && ` (${model.unit})`}`
	];
	const average = inTime(model.average?.points ?? []).at(-1);
	if (model.average && average)
		sentences.push(`${model.average.label}: ${formatNumber(average.value)} op ${longDate(average.date)}`);
	for (const reference of model.references ?? []) {
		const value = 'value' in reference ? reference.value : inTime(reference.points).at(-1)?.value;
		if (value !== undefined) sentences.push(`Lijn ${reference.label}: ${formatNumber(value)}`);
	}
	for (const { label, start, end } of model.periods ?? [])
		sentences.push(`${label}: van ${longDate(start)} tot en met ${longDate(end)}`);
	return `${sentences.join('. ')}.`;
}
