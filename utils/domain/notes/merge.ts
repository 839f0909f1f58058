import { expand, VARIABLES, type VariableValues } from '../replies/variables';
import type { NoteTemplate } from './template';

/** What stands between two notes of one memo. */
export const NOTE_SEPARATOR = '；';

/** How a platform counts the length of a memo; bytes are counted in UTF-8, the worse of the two codings seen. */
export type LengthUnit = 'characters' | 'bytes';

/** What writing a note would do: the whole new memo, nothing because it stands already, or too long to save. */
export type Merge =
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'already' }
  | { readonly kind: 'tooLong'; readonly length: number };

/** What a note is made from. */
export interface NoteInput {
  readonly template: NoteTemplate;
  readonly values: VariableValues;
  /** What the agent filled in, by variable name. */
  readonly asked?: Readonly<Record<string, string>> | undefined;
  /** The words as the agent has changed them, in place of the filled template. */
  readonly words?: string | undefined;
}

/** @returns the note's text and the variables that nothing is known for. */
export function noteText({ template, values, asked, words }: NoteInput): {
  text: string;
  missing: readonly string[];
} {
  return words === undefined ? expand(template.text, values, asked) : { text: words.trim(), missing: [] };
}

/** Appends a note to what others wrote; never the same content twice, whoever wrote it (004-31). */
export function mergeNote(memo: string, note: NoteInput, limit: number, unit: LengthUnit): Merge {
  if (stands(memo, note)) return { kind: 'already' };
  const text = joinNotes(memo, noteText(note).text);
  const length = lengthOf(text, unit);
  return length > limit ? { kind: 'tooLong', length } : { kind: 'write', text };
}

/** @returns a memo with a note behind what stands */
export function joinNotes(memo: string, own: string, separator = NOTE_SEPARATOR): string {
  const kept = memo.trimEnd();
  return kept === '' ? own : `${kept}${kept.endsWith(separator) ? '' : separator}${own}`;
}

/** @returns the length of a memo in the platform's own unit. */
export function lengthOf(text: string, unit: LengthUnit): number {
  if (unit === 'characters') return text.length;
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Whether a memo holds this note: same template, same filled values, same day, whoever wrote it; a template that is
 * written once into an order, whatever the day.
 */
export function stands(memo: string, note: NoteInput): boolean {
  const kept = memo.trimEnd();
  if (contentPattern(note).test(kept)) return true;
  return note.words !== undefined && inMemo(quote(note.words.trim())).test(kept);
}

const AGENT: readonly string[] = VARIABLES.agent;
const DATES: readonly string[] = [...VARIABLES.date, ...VARIABLES.day];
const isAgent = (part: string) => AGENT.includes(part.slice(1, -1));
const ANY_NAME = `[^${NOTE_SEPARATOR}_\\s]{1,20}?`;
const ANY_DATE = '\\d[\\d.\\/-]{3,9}';

/** The filled template with any name in place of the agent's: the same note by another hand is the same note. */
function contentPattern({ template, values, asked }: NoteInput): RegExp {
  // A note that is a name and nothing else is that name's own: any name would be any short word.
  const bare = template.text.replace(/\{[^{}]+\}/g, (part) => (isAgent(part) ? '' : part)).trim() === '';
  const source = template.text
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
      if (isAgent(part) && !bare) return ANY_NAME;
      if (name !== undefined && template.once && DATES.includes(name)) return ANY_DATE;
      return quote(expand(part, values, asked).text);
    })
    .join('');
  return inMemo(source);
}

/** One note among those of a memo, with or without a mark in a colour's place before it (【红·勿发】). */
function inMemo(source: string): RegExp {
  const end = `[${NOTE_SEPARATOR}\\n]`;
  return new RegExp(`(?:^|${end})\\s?(?:【[^】\\n]{1,12}】)?${source}\\s?(?:$|${end})`);
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
