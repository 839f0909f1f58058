import { type VariableValues, VARIABLES, type Variable } from '../replies/variables';
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

/** Appends a note to what others wrote; never the same content twice, whoever wrote it (004-31). */
export function mergeNote(
  memo: string,
  note: string,
  template: NoteTemplate,
  values: VariableValues,
  limit: number,
  unit: LengthUnit,
): Merge {
  const kept = memo.trimEnd();
  if (contentPattern(template, values).test(kept)) return { kind: 'already' };
  const text = kept === '' ? note : `${kept}${kept.endsWith(NOTE_SEPARATOR) ? '' : NOTE_SEPARATOR}${note}`;
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
function contentPattern(template: NoteTemplate, values: VariableValues): RegExp {
  const agentNames: readonly string[] = VARIABLES.agent;
  const source = template.text
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
      if (name === undefined) return escape(part);
      if (agentNames.includes(name)) return `[^${NOTE_SEPARATOR}\\n]{1,20}?`;
      const key = (Object.keys(VARIABLES) as Variable[]).find((variable) =>
        (VARIABLES[variable] as readonly string[]).includes(name),
      );
      return escape((key && values[key]) ?? part);
    })
    .join('');
  return new RegExp(`(?:^|[${NOTE_SEPARATOR}\\n])\\s?${source}\\s?(?:$|[${NOTE_SEPARATOR}\\n])`);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
