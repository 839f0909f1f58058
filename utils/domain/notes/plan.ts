import { FLAG_CHARACTERS, type FlagColour } from '../shop/flag';
import type { Memo } from '../shop/order';
import { chooseFlag, wishedColour } from './choose-flag';
import { type FlagScheme, priorityOf } from './flag-scheme';
import {
  joinNotes,
  type LengthUnit,
  lengthOf,
  NOTE_SEPARATOR,
  type NoteInput,
  noteText,
  stands,
} from './merge';
import { MEANING_WORDS } from './template';

/** How a platform's memo behaves: overwritten as a whole, or only ever added to. */
export interface MemoRules {
  readonly mode: 'overwrite' | 'history' | 'tag' | 'append';
  readonly limit: number;
  readonly unit: LengthUnit;
  /** What stands before a note in place of a colour, `{0}` its character and `{1}` its meaning; for memos without colours. */
  readonly mark?: string | undefined;
}

/** Words in a note that it may not hold, and why. */
export interface RefusedWords {
  readonly words: string;
  readonly why: string;
}

/** Why a note is not simply written. */
export type NoteConflict =
  | { readonly kind: 'meanwhile'; readonly shown: string }
  | { readonly kind: 'tooLong'; readonly length: number }
  | { readonly kind: 'higher' | 'locked'; readonly standing: FlagColour; readonly wanted: FlagColour }
  | ({ readonly kind: 'refused' } & RefusedWords);

/** What stands in the order, what would stand, and what has to be decided (预览). */
export interface NotePreview {
  readonly template: string;
  /** The note's own words, to be changed by the agent. */
  readonly own: string;
  readonly before: Memo;
  /** With the colour that stands. */
  readonly text: string;
  readonly length: number;
  readonly limit: number;
  readonly unit: LengthUnit;
  readonly conflicts: readonly NoteConflict[];
}

/** What the agent has decided on a preview; good only while the order still holds what the preview showed. */
export interface Agreed {
  readonly before: Memo;
  readonly colour: 'keep' | 'lower';
}

/** What is to be done about a note, once the memo that stands is known. */
export type NotePlan =
  | { readonly do: 'already' }
  | { readonly do: 'ask'; readonly preview: NotePreview }
  | {
      readonly do: 'write';
      /** The whole memo as it will stand. */
      readonly text: string;
      /** What is typed where a memo is only added to. */
      readonly added: string;
      readonly flag?: FlagColour;
      readonly tag?: string;
    };

/** What a note is planned from. */
export interface PlanInput {
  readonly note: NoteInput;
  readonly scheme: FlagScheme | undefined;
  readonly rules: MemoRules;
  /** What the page's dialog holds. */
  readonly standing: Memo;
  /** What the agent saw in the order before; unknown where a page does not show it. */
  readonly shown?: Memo | undefined;
  readonly refused?: RefusedWords | undefined;
  readonly agreed?: Agreed | undefined;
  /** Planned again within one write, because somebody has just written: their words are merged, and it is said after. */
  readonly again?: boolean | undefined;
}

/** Whether a memo of these rules can only be added to. */
export function onlyAdds({ mode }: Pick<MemoRules, 'mode'>): boolean {
  return mode === 'history' || mode === 'append';
}

/** @returns a memo's text with another note, as the platform joins them */
export function withNote(text: string, own: string, rules: Pick<MemoRules, 'mode'>): string {
  return joinNotes(text, own, onlyAdds(rules) ? '\n' : NOTE_SEPARATOR);
}

/** Decides what one note does to one order: nothing twice, nothing lost, no colour lowered unasked. */
export function planNote({
  note,
  scheme,
  rules,
  standing,
  shown,
  refused,
  agreed,
  again,
}: PlanInput): NotePlan {
  if (stands(standing.text, note)) return { do: 'already' };
  const { template } = note;
  const own = markOf(rules, scheme, note) + noteText(note).text;
  const text = withNote(standing.text, own, rules);
  // A memo that is added to takes each entry by itself.
  const length = lengthOf(onlyAdds(rules) ? own : text, rules.unit);
  const choice = rules.mark === undefined ? chooseFlag(scheme, template, standing.flag) : undefined;
  const seen = agreed && sameMemo(agreed.before, standing);
  const conflicts: NoteConflict[] = [];
  if (refused) conflicts.push({ kind: 'refused', ...refused });
  if (length > rules.limit) conflicts.push({ kind: 'tooLong', length });
  if (!seen) {
    const known = agreed?.before ?? shown;
    if (!again && known && !showsAll(known.text, standing.text, rules))
      conflicts.push({ kind: 'meanwhile', shown: known.text });
    if (choice && 'wanted' in choice && standing.flag)
      conflicts.push({ kind: choice.keep, standing: standing.flag, wanted: choice.wanted });
  }
  if (conflicts.length > 0) {
    const { limit, unit } = rules;
    const preview = { template: template.id, own, before: standing, text, length, limit, unit, conflicts };
    return { do: 'ask', preview };
  }
  const flag = choice && flagOf(choice, agreed);
  const tag = flag && rules.mode === 'tag' ? MEANING_WORDS[template.meaning ?? 'other'] : undefined;
  return { do: 'write', text, added: own, ...(flag && { flag }), ...(tag && { tag }) };
}

function flagOf(choice: ReturnType<typeof chooseFlag>, agreed: Agreed | undefined): FlagColour | undefined {
  if ('set' in choice) return choice.set;
  return choice.keep === 'higher' && agreed?.colour === 'lower' ? choice.wanted : undefined;
}

/** Whether what the agent saw is still all that stands; of a memo that grows, pages show the newest entry. */
function showsAll(shown: string, standing: string, rules: MemoRules): boolean {
  const [seen, now] = [shown.trim(), standing.trim()];
  return onlyAdds(rules) ? (seen === '' ? now === '' : now.endsWith(seen)) : seen === now;
}

function markOf({ mark }: MemoRules, scheme: FlagScheme | undefined, { template, words }: NoteInput): string {
  if (mark === undefined || words !== undefined) return '';
  const colour = wishedColour(scheme, template);
  if (!scheme || !colour) return '';
  const first = priorityOf(scheme.priority).find((meaning) => scheme.colours[meaning] === colour) ?? 'other';
  return mark
    .replace('{0}', FLAG_CHARACTERS[colour])
    .replace('{1}', MEANING_WORDS[template.meaning ?? first]);
}

/** Whether two readings of a memo say the same; grey is the platforms' word for no colour. */
export function sameMemo(one: Memo | undefined, other: Memo): boolean {
  return (
    one !== undefined &&
    one.text.trim() === other.text.trim() &&
    (one.flag ?? 'gray') === (other.flag ?? 'gray') &&
    (one.tag ?? '') === (other.tag ?? '')
  );
}
