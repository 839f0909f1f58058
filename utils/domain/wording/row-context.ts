import type { Severity, WordingClass } from './rule';

/** Names and makers that reading and writing tables needs from outside. */
export interface RowContext {
  /** The classes' names in the interface's language. */
  readonly classes: Readonly<Record<WordingClass, string>>;
  readonly sites: readonly { readonly id: string; readonly title: string }[];
  readonly shops: readonly { readonly id: string; readonly title: string; readonly site: string }[];
  /** The reason of a rule that gives none. */
  readonly reason: string;
  readonly isId: (text: string) => boolean;
  readonly newId: () => string;
}

/** What can be wrong in a file. */
export type RowFaultCode =
  | 'fileEmpty'
  | 'fileBroken'
  | 'fileKind'
  | 'fileSchema'
  | 'tooManyRows'
  | 'quoteOpen'
  | 'quoteStray'
  | 'cellSurplus'
  | 'columnUnknown'
  | 'columnTwice'
  | 'columnMissing'
  | 'fieldUnknown'
  | 'fieldKind'
  | 'idBad'
  | 'idShipped'
  | 'idTwice'
  | 'classUnknown'
  | 'severityUnknown'
  | 'yesNo'
  | 'stateUnknown'
  | 'phraseEmpty'
  | 'phraseShort'
  | 'phraseLong'
  | 'phraseMany'
  | 'reasonLong'
  | 'replaceLong'
  | 'replaceMany'
  | 'shopUnknown'
  | 'shopTwice'
  | 'shopElsewhere'
  | 'siteUnknown'
  | 'placeUnknown'
  | 'placesEmpty'
  | 'patternShipped'
  | 'patternUnbounded';

/** One fault of a file: the row as the file counts it (1 is the header), the column's name, and what is wrong. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly code: RowFaultCode;
  readonly params: readonly (string | number)[];
}

/** The level that a rule has where none is given. */
export const PLAIN_LEVEL: Severity = 'warn';
