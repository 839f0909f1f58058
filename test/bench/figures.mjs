// Numbers to rows: medians, ratios, one table.

export const median = (values) => quantile(values, 0.5);

export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const rounded = (value) =>
  Math.abs(value) >= 100
    ? value.toFixed(0)
    : Math.abs(value) >= 10
      ? value.toFixed(1)
      : value.toFixed(Math.abs(value) < 0.1 ? 4 : 2);

export const ms = (value) => `${rounded(value)} ms`;
export const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const ratio = (one, other) => (other > 0 ? `× ${rounded(one / other)}` : '–');
export const share = (one, other) => `${((100 * one) / other).toFixed(1)} %`;

/** One row of the table: what, ours, beside it (with its name), the ratio, the limit and how much of it is used. */
export const row = (what, ours, beside, times, limit = '–') => ({ what, ours, beside, times, limit });

const HEAD = row('what', 'Antou', 'beside it, same run', 'ratio', 'limit');

export function markdown(rows) {
  const line = (one) => `| ${[one.what, one.ours, one.beside, one.times, one.limit].join(' | ')} |`;
  return [line(HEAD), '| --- | --- | --- | --- | --- |', ...rows.map(line)].join('\n');
}

/** Puts a text between a file's markers. */
export function between(file, name, text) {
  const marks = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [start, end] = marks.map((mark) => file.indexOf(mark));
  if (start < 0 || end < start) throw new Error(`no markers for ${name}`);
  return `${file.slice(0, start + marks[0].length)}\n\n${text}\n\n${file.slice(end)}`;
}
