/** A line for maintainers in the extension's own console: codes only, never a buyer's data. */
export function log(level: 'error' | 'warn', where: string, error: unknown): void {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  console[level](`[antou] ${where}: ${words}`);
}
