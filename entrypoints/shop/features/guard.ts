import { checkText } from '@/utils/domain/wording/check';
import { type CompiledRules, compileRules } from '@/utils/domain/wording/compile';
import { type Draft, seeDraft } from '@/utils/domain/wording/draft';
import type { Finding } from '@/utils/domain/wording/finding';
import { simplifiedTable } from '@/utils/domain/wording/simplified';
import type { Feature, ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/overlay';
import { createGuardView, type GuardView } from '../views/guard-view';
import { reasonText } from '../views/reason';

/** The wording guard (用语守卫): reads along while the agent types and holds what must not be sent. */
export const guard: Feature = {
  id: 'guard',
  needs: ['composer'],
  start(context, signal) {
    new Guard(context, signal);
  },
};

/** Reasons for an override, by the key that picks them. */
export const OVERRIDE_REASONS = ['false', 'buyer', 'lead', 'other'] as const;

class Guard {
  private rules: CompiledRules | undefined;
  private draft: Draft | undefined;
  private view: GuardView | undefined;
  private ticket: { readonly text: string; readonly conversation: string | undefined } | undefined;

  constructor(
    private readonly context: ShopContext,
    private readonly signal: AbortSignal,
  ) {
    context.onSend(() => this.decide(), signal);
    context.composer.onText((_composer, composing) => this.look(composing), signal);
    // A page may have changed the conversation just now: a draft belongs to the one that it is begun in.
    for (const type of ['beforeinput', 'paste']) {
      addEventListener(type, () => context.facts.look(), { capture: true, passive: true, signal });
    }
    context.onChange(() => this.look(false), signal);
    context.onMove(() => this.view?.follow(), signal);
    signal.addEventListener('abort', () => this.view?.remove());
    context.store.patch({ guard: { state: 'loading', block: 0, warn: 0 } });
    context.packs().then(
      (packs) => {
        this.rules = compileRules(packs.wording, simplifiedTable(packs.simplified));
        this.look(false);
      },
      () => context.say('warn', 'notice.timeout'),
    );
  }

  private get conversation(): string | undefined {
    return this.context.facts.now.conversation?.key;
  }

  /** Reads the text anew and shows what there is to say. Silent while an input method composes. */
  private look(composing: boolean): void {
    const composer = this.context.composer.current();
    if (!composer) {
      this.view?.remove();
      this.view = undefined;
      return;
    }
    const text = composer.read();
    this.draft = seeDraft(this.draft, this.conversation ?? '', text);
    if (composing || this.context.keys.composing || !this.rules) return;
    const findings = this.check(text, this.rules);
    const block = findings.filter(({ severity }) => severity === 'block').length;
    const warn = findings.length - block;
    const { guard: before } = this.context.store.snapshot;
    if (before.state !== 'on' || before.block !== block || before.warn !== warn) {
      this.context.store.patch({ guard: { state: 'on', block, warn } });
    }
    if (findings.length === 0 && !this.view) return;
    this.view = this.viewFor(composer);
    this.view.show(text, findings);
  }

  private viewFor(composer: NonNullable<ReturnType<ShopContext['composer']['current']>>): GuardView {
    if (this.view?.composer.element === composer.element) return this.view;
    this.view?.remove();
    return createGuardView(this.context, composer, {
      replace: (finding, text) => void this.replace(finding, text),
      override: (reason) => this.override(reason),
    });
  }

  private check(text: string, rules: CompiledRules): Finding[] {
    const { now, seen } = this.context.facts;
    return checkText(text, rules, { buyer: now.conversation?.buyer, seen, draft: this.draft });
  }

  /** Decides at once on the text as it stands (architecture, decision 10). */
  private decide(): boolean {
    const composer = this.context.composer.current();
    if (!composer) return true;
    if (!this.rules) {
      this.context.report({ kind: 'guard.unguarded' });
      return true;
    }
    this.context.facts.look();
    const text = composer.read();
    this.draft = seeDraft(this.draft, this.conversation ?? '', text);
    const held = this.check(text, this.rules).filter(({ severity }) => severity === 'block');
    const [first] = held;
    if (!first) return true;
    if (this.ticket?.text === text && this.ticket.conversation === this.conversation) {
      this.ticket = undefined;
      return true;
    }
    this.view = this.viewFor(composer);
    this.view.show(text, this.check(text, this.rules));
    this.view.hold(first, t('guard.heldAloud', text.slice(first.start, first.end), reasonText(first)));
    for (const finding of held) this.context.report({ kind: 'guard.held', rule: finding.rule });
    return false;
  }

  private async replace(finding: Finding, replacement: string): Promise<void> {
    const composer = this.context.composer.current();
    if (!composer) return;
    const done = await composer.replace(finding.start, finding.end, replacement);
    if (this.signal.aborted) return;
    if (!done) this.context.say('warn', 'guard.replaceFailed');
    else this.context.report({ kind: 'guard.replaced', rule: finding.rule });
    // An editor that takes a paste fires no input event: what it has now is looked at here.
    this.context.composer.look();
  }

  /** Frees exactly this text for this conversation, once; the agent sends again. */
  private override(reason: number): void {
    const composer = this.context.composer.current();
    const code = OVERRIDE_REASONS[reason];
    if (!composer || !code || !this.rules) return;
    const text = composer.read();
    this.ticket = { text, conversation: this.conversation };
    for (const finding of this.check(text, this.rules)) {
      if (finding.severity === 'block')
        this.context.report({ kind: 'guard.overridden', rule: finding.rule, code });
    }
    this.view?.granted();
    this.context.say('ok', 'guard.granted');
  }
}
