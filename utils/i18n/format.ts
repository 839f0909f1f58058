/** @returns a text with its parameters put in the places of `{0}`, `{1}` … */
export function format(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_mark, at: string) => String(values[Number(at)] ?? ''));
}
