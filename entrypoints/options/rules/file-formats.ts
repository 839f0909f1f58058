/** Kinds of files that rules come from and go to. */
export const FILE_FORMATS = ['xlsx', 'csv', 'json'] as const;

/** Kind of a file with rules. */
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Largest file that is read, in bytes: fifty thousand rules fit, and the page is never filled up. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** @returns the kind of a file by its name */
export function formatOf(name: string): FileFormat | undefined {
  const end = name.split('.').at(-1)?.toLowerCase();
  return FILE_FORMATS.find((format) => format === end);
}
