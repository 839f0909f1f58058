import { isOf, type ReadNote } from '@/utils/domain/notes/read-notes';
import { t, textOf } from '@/utils/i18n/notes';
import { el } from '@/utils/page/element';
import { now, shopTime } from '@/utils/platform/clock';
import type { NoteState } from '@/utils/state/snapshot';

const LOOK = {
  waiting: ['flat', '…'],
  asking: ['warn', '?'],
  writing: ['flat', '…'],
  written: ['ok', '✓'],
  already: ['warn', '!'],
  undone: ['flat', '↶'],
  failed: ['block', '✕'],
  earlier: ['flat', ''],
} as const;

/** How a note stands, in words and with a sign: written and read back, not verified and why, taken back. */
export function stateChip(state: NoteState): HTMLElement {
  // What the agent has called off is no failure.
  const [look, sign] = state.code === 'note.cancelled' ? LOOK.undone : LOOK[state.state];
  const why = state.code && textOf(state.code, ...(state.details ?? []));
  const name = state.state === 'earlier' ? '' : t(`note.${state.state}`);
  // What failed or waits says why in place of its name; the others say both.
  const text =
    state.state === 'failed' || state.state === 'waiting'
      ? why || name
      : [name, why].filter(Boolean).join('，');
  return el('span', {
    class: `chip ${look}`,
    text: `${sign} ${text}`,
    title: text,
    attributes: { role: 'status' },
  });
}

/** That somebody has chased this buyer already (004-30, 004-31), louder where it was today. */
export function chaseChip(chase: ReadNote): HTMLElement {
  const today = isOf(chase, shopTime(now()));
  const when = (today && chase.time) || chase.when || '';
  const text = t('note.chased', when, chase.who ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return el('span', { class: `chip ${today ? 'warn' : 'flat'}`, text, title: chase.what });
}
