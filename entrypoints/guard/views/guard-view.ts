import type { Finding } from '@/utils/domain/wording/finding';
import type { ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/guard';
import type { Composer } from '@/utils/page/composer';
import { el } from '@/utils/page/element';
import { createUnderline } from '@/utils/page/underline';
import { createCard } from './card';
import css from './guard.css?inline';
import type { SignOffDesk } from './sign-off-form';

/** What the agent wants done about a finding. */
export interface GuardActions {
  readonly replace: (finding: Finding, text: string) => void;
  readonly override: (reason: number) => void;
  /** The shop's own reasons for an override; none where the presets hold. */
  readonly reasons: () => readonly string[];
  readonly signOff: SignOffDesk;
}

/** Underlines, count and card at one composer. */
export interface GuardView {
  readonly composer: Composer;
  show(text: string, findings: readonly Finding[]): void;
  /** A send was held because of this finding: its card opens and it is read aloud. */
  hold(finding: Finding, aloud: string): void;
  granted(): void;
  follow(): void;
  remove(): void;
}

const LINES = {
  block: 'text-decoration: underline double #d93a2f 1.5px; text-underline-offset: 4px',
  warn: 'text-decoration: underline wavy #b87400 1px; text-underline-offset: 4px',
  suggest: 'text-decoration: underline dotted #7b8494 1.5px; text-underline-offset: 4px',
} as const;

/** Makes the guard's view over a composer. It never takes the focus. */
export function createGuardView(context: ShopContext, composer: Composer, actions: GuardActions): GuardView {
  const { root } = context.host;
  const end = new AbortController();
  const underline = createUnderline(composer.element, root, LINES);
  const count = el('div', { class: 'count', attributes: { role: 'status' } });
  const aloud = el('div', { class: 'aloud', attributes: { role: 'alert', 'aria-live': 'assertive' } });
  const style = el('style', { text: css });
  root.append(style, count, aloud);
  let findings: readonly Finding[] = [];
  let text = '';
  let dismissed = '';
  let held: Finding | undefined;
  const card = createCard(root, composer.element, context.keys, {
    ...actions,
    signedOff: (said) => context.say('ok', said),
    close: () => {
      dismissed = text;
      held = undefined;
      card.close();
    },
  });

  /** Which finding the card is about: the held one, the one at the caret, else the first that blocks. */
  const active = () => {
    if (dismissed === text) return undefined;
    const caret = composer.selection()?.end;
    const at = findings.find(({ start, end: to }) => caret !== undefined && start <= caret && caret <= to);
    const block = findings.find(({ severity }) => severity === 'block');
    return held ?? (at?.severity === 'suggest' ? block : (at ?? block));
  };
  const place = () => {
    const rect = composer.element.getBoundingClientRect();
    count.style.left = `${rect.left + 8}px`;
    count.style.top = `${Math.max(4, rect.top - 24)}px`;
    card.place(rect);
  };
  let counted = '';
  const drawCount = () => {
    const block = findings.filter(({ severity }) => severity === 'block').length;
    const warn = findings.filter(({ severity }) => severity === 'warn').length;
    if (counted === `${block} ${warn}`) return;
    counted = `${block} ${warn}`;
    count.replaceChildren(
      ...(block ? [el('span', { class: 'chip block', text: `✕ ${t('guard.held', block)}` })] : []),
      ...(warn ? [el('span', { class: 'chip warn', text: `! ${t('guard.warned', warn)}` })] : []),
    );
  };
  const drawCard = () => {
    if (card.busy) return;
    const finding = active();
    if (finding) card.open(finding, text);
    else card.close();
    count.hidden = finding !== undefined || findings.length === 0;
    if (findings.length > 0) place();
  };
  const draw = () => {
    underline.show(findings.map(({ start, end: to, severity }) => ({ start, end: to, class: severity })));
    drawCount();
    drawCard();
  };
  const onPoint = (event: PointerEvent) => {
    // A half-typed code, or the card of a held send, is not to be lost to the mouse.
    if (card.busy || held) return;
    const hovered = findings.find((finding) => isOver(underline, finding, event));
    if (hovered && dismissed !== text) card.open(hovered, text);
  };
  composer.element.addEventListener('pointermove', onPoint, { signal: end.signal, passive: true });
  context.composer.onCaret(() => findings.length > 0 && drawCard(), end.signal);
  composer.element.addEventListener('scroll', () => underline.follow(), {
    signal: end.signal,
    passive: true,
  });

  return {
    composer,
    show(now, next) {
      held = next.find(({ rule, start }) => now === text && rule === held?.rule && start === held.start);
      if (now !== text || next.length === 0) card.close();
      text = now;
      findings = next;
      draw();
    },
    hold(finding, words) {
      dismissed = '';
      held = finding;
      aloud.textContent = words;
      // Whoever clicked the button of another frame answers the card with keys, which are heard in this one.
      if (!document.hasFocus()) composer.element.focus();
      draw();
      card.shake();
    },
    granted() {
      dismissed = text;
      held = undefined;
      card.close();
    },
    follow() {
      underline.follow();
      place();
    },
    remove() {
      end.abort();
      underline.remove();
      card.remove();
      count.remove();
      aloud.remove();
      style.remove();
    },
  };
}

function isOver(
  underline: ReturnType<typeof createUnderline>,
  finding: Finding,
  { clientX, clientY }: PointerEvent,
): boolean {
  const from = underline.rectAt(finding.start);
  const to = underline.rectAt(finding.end);
  if (!from || !to || clientY < from.top || clientY > to.bottom) return false;
  return from.top === to.top ? clientX >= from.left && clientX <= to.left : true;
}
