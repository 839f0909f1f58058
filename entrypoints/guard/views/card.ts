import type { Finding } from '@/utils/domain/wording/finding';
import { t } from '@/utils/i18n/guard';
import { el } from '@/utils/page/element';
import { isComposing, type KeyTable } from '@/utils/page/key-table';
import { targetNear } from '@/utils/page/shadow';
import { reasonText } from './reason';
import { type SignOffDesk, type SignOffForm, signOffForm } from './sign-off-form';

/** What the card's buttons and keys do. */
export interface CardActions {
  readonly replace: (finding: Finding, text: string) => void;
  readonly override: (reason: number) => void;
  /** The shop's own reasons for an override; none where the presets hold. */
  readonly reasons: () => readonly string[];
  readonly signOff: SignOffDesk;
  readonly signedOff: (said: string) => void;
  readonly close: () => void;
}

/** The card of one finding: the exact words, why, where the rule comes from, and what to do, each with its key. */
export interface Card {
  open(finding: Finding, text: string): void;
  close(): void;
  place(composer: DOMRect): void;
  /** Somebody is filling in the lead's code: the caret is in the card, and it stays open. */
  readonly busy: boolean;
  /** Shows that a send was held just now. */
  shake(): void;
  remove(): void;
}

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly primary: boolean;
  readonly run: () => void;
}

const PRESETS = [
  'guard.reason.false',
  'guard.reason.buyer',
  'guard.reason.lead',
  'guard.reason.other',
] as const;
const MOST_REPLACEMENTS = 2;

/** Makes the card; its keys win while it is open (look: a key means one thing at a time). */
export function createCard(
  root: ShadowRoot,
  composer: HTMLElement,
  keys: KeyTable,
  actions: CardActions,
): Card {
  const box = el('section', { class: 'card', attributes: { role: 'dialog', 'aria-modal': 'false' } });
  box.hidden = true;
  root.append(box);
  let choices: readonly Choice[] = [];
  let shown = '';
  /** What the card asks just now in place of offering choices. */
  let asking: 'reason' | 'code' | undefined;
  let form: SignOffForm | undefined;

  const draw = (finding: Finding, text: string) => {
    form = asking === 'code' ? signOffForm(actions.signOff, finding.yuan, signed) : undefined;
    choices = asking === 'reason' ? reasons() : asking === 'code' ? [] : options(finding);
    box.setAttribute('aria-label', t(`finding.${finding.severity}`));
    box.replaceChildren(
      el(
        'h2',
        {},
        el('span', {
          class: `chip ${finding.severity}`,
          text: `${SIGN[finding.severity]} ${t(`finding.${finding.severity}`)}`,
        }),
        el('q', { text: shorten(text.slice(finding.start, finding.end)) }),
        ...(finding.disguised ? [el('span', { class: 'chip flat', text: t('finding.disguised') })] : []),
      ),
      el('p', { text: said(finding) }),
      form ? form.element : el('div', { class: 'choices' }, ...choices.map(button)),
    );
    form?.focus();
  };
  const said = (finding: Finding): string => {
    if (asking === 'reason') return t('guard.overrideTitle');
    if (asking === 'code') return t('guard.signOffTitle');
    return `${reasonText(finding)} ${t('finding.source', finding.source)}`;
  };
  const signed = (words: string) => {
    asking = undefined;
    composer.focus();
    actions.signedOff(words);
  };
  const options = (finding: Finding): Choice[] => {
    const texts = finding.replacements.slice(0, MOST_REPLACEMENTS);
    const list: Choice[] = texts.map((text, at) => ({
      key: `Alt+${at + 1}`,
      label: t('guard.replace', text),
      primary: at === 0,
      run: () => actions.replace(finding, text),
    }));
    if (!NOT_TO_DELETE.has(finding.class)) {
      list.push({
        key: `Alt+${list.length + 1}`,
        label: t('guard.delete'),
        primary: false,
        run: () => actions.replace(finding, ''),
      });
    }
    if (finding.severity === 'block')
      list.push({ key: 'Alt+0', label: t('guard.override'), primary: false, run: () => ask('reason') });
    if (finding.class === 'price')
      list.push({ key: 'Alt+9', label: t('guard.signOff'), primary: false, run: () => ask('code') });
    return list;
  };
  const reasons = (): Choice[] => {
    const own = actions.reasons();
    const labels = own.length > 0 ? own : PRESETS.map((key) => t(key));
    return labels.map((label, at) => ({ key: String(at + 1), label, primary: false, run: () => answer(at) }));
  };
  let current: { finding: Finding; text: string } | undefined;
  const ask = (what: 'reason' | 'code' | undefined) => {
    asking = what;
    if (current) draw(current.finding, current.text);
  };
  const answer = (reason: number) => {
    asking = undefined;
    actions.override(reason);
  };
  const close = () => {
    box.hidden = true;
    shown = '';
    asking = undefined;
    form = undefined;
    current = undefined;
    unbind?.();
    unbind = undefined;
  };
  let unbind: (() => void) | undefined;
  const onKey = (event: KeyboardEvent): boolean => {
    if (isComposing(event) || isOtherField(event, composer, box)) return false;
    if (event.key === 'Escape') {
      if (asking === 'code') composer.focus();
      if (asking) ask(undefined);
      else actions.close();
      return true;
    }
    if (form && event.key === 'Enter') {
      form.submit();
      return true;
    }
    const choice = choices.find(({ key }) => matches(key, event));
    choice?.run();
    return choice !== undefined;
  };
  return {
    open(finding, text) {
      const key = `${finding.rule} ${finding.start} ${text}`;
      if (key === shown) return;
      shown = key;
      asking = undefined;
      current = { finding, text };
      draw(finding, text);
      box.hidden = false;
      unbind ??= keys.bind('card', onKey);
    },
    close,
    get busy() {
      return asking === 'code';
    },
    place(rect) {
      const width = Math.min(Math.max(rect.width, 320), innerWidth - 16);
      box.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - width - 8))}px`;
      box.style.width = `${width}px`;
      // Above the composer; where there is no room, below it.
      if (rect.top > 140) {
        box.style.bottom = `${innerHeight - rect.top + 8}px`;
        box.style.top = 'auto';
      } else {
        // In a frame of its own a composer leaves little room: over its last lines rather than out of sight.
        const lowest = innerHeight - box.offsetHeight - 4;
        box.style.top = `${Math.max(4, Math.min(rect.bottom + 8, lowest))}px`;
        box.style.bottom = 'auto';
      }
    },
    shake() {
      box.classList.remove('held');
      requestAnimationFrame(() => box.classList.add('held'));
    },
    remove() {
      close();
      box.remove();
    },
  };
}

/** Whether the agent is typing somewhere else than in the composer: those keys are none of the card's. */
function isOtherField(event: Event, composer: HTMLElement, box: HTMLElement): boolean {
  const target = targetNear(event, composer);
  return (
    target instanceof HTMLElement &&
    target.matches('input,textarea,[contenteditable]') &&
    target !== composer &&
    !box.contains(target)
  );
}

/** Findings about the whole message: there are no words to take away. */
const NOT_TO_DELETE: ReadonlySet<string> = new Set(['window', 'length']);

const SIGN = { block: '✕', warn: '!', suggest: '·' } as const;
const LONGEST_QUOTE = 40;

function shorten(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}

function button({ key, label, primary, run }: Choice): HTMLElement {
  return el(
    'button',
    { class: primary ? 'btn primary' : 'btn', onClick: run },
    el('span', { text: label }),
    el('kbd', { text: key }),
  );
}

function matches(key: string, event: KeyboardEvent): boolean {
  const alt = key.startsWith('Alt+');
  const digit = alt ? key.slice(4) : key;
  return (
    event.altKey === alt &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.shiftKey &&
    event.code === `Digit${digit}`
  );
}
