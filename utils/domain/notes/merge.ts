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
  readonly asked?: Readonly<Record<string, string>>;
}

/** @returns the note's text and the variables that nothing is known for. */
export function noteText({ template, values, asked }: NoteInput): {
  text: string;
  missing: readonly string[];
} {
  return expand(template.text, values, asked);
}

/** Appends a note to what others wrote; never the same content twice, whoever wrote it (004-31). */
export function mergeNote(memo: string, note: NoteInput, limit: number, unit: LengthUnit): Merge {
  const kept = memo.trimEnd();
  if (contentPattern(note).test(kept)) return { kind: 'already' };
  const own = noteText(note).text;
  const text = kept === '' ? own : `${kept}${kept.endsWith(NOTE_SEPARATOR) ? '' : NOTE_SEPARATOR}${own}`;
  const length = lengthOf(text, unit);
  return length > limit ? { kind: 'tooLong', length } : { kind: 'write', text };
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

/** The filled template with any name in place of the agent's: the same note by another hand is the same note. */
function contentPattern({ template, values, asked }: NoteInput): RegExp {
  const agentNames: readonly string[] = VARIABLES.agent;
  const anyName = `[^${NOTE_SEPARATOR}_\\s]{1,20}?`;
  const source = template.text
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
      return name !== undefined && agentNames.includes(name)
        ? anyName
        : quote(expand(part, values, asked).text);
    })
    .join('');
  return new RegExp(`(?:^|[${NOTE_SEPARATOR}\\n])\\s?${source}\\s?(?:$|[${NOTE_SEPARATOR}\\n])`);
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
