import { idOf } from '@/utils/domain/shop/conversation';
import { checkText } from '@/utils/domain/wording/check';
import { type CompiledRules, compileRules } from '@/utils/domain/wording/compile';
import { type Draft, seeDraft } from '@/utils/domain/wording/draft';
import type { Finding } from '@/utils/domain/wording/finding';
import { simplifiedTable } from '@/utils/domain/wording/fold';
import type { Feature, ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/overlay';
import type { Composer } from '@/utils/page/composer';
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

const isBlock = ({ severity }: Finding) => severity === 'block';

class Guard {
  private rules: CompiledRules | undefined;
  private draft: Draft | undefined;
  private view: GuardView | undefined;
  /** The text that the view's findings are about. */
  private shown = '';
  private replacing = false;
  /** What an override has freed. */
  private ticket: string | undefined;

  constructor(
    private readonly context: ShopContext,
    private readonly signal: AbortSignal,
  ) {
    const about = () => {
      context.facts.look();
      this.follow(context.composer.every());
      return this.about();
    };
    context.onSend(() => this.decide(), about, signal);
    context.composer.onText((_composer, composing) => this.look(composing), signal);
    // A page may have changed the conversation just now: a draft belongs to the one that it is begun in.
    for (const type of ['beforeinput', 'paste']) {
      addEventListener(type, () => context.facts.look(), { capture: true, passive: true, signal });
    }
    context.onChange(() => this.look(false), signal);
    context.onMove(() => this.view?.follow(), signal);
    signal.addEventListener('abort', () => this.view?.remove());
    context.store.patch({ guard: { state: 'loading', block: 0, warn: 0 } });
    this.load().catch((error) => {
      console.error('[antou] guard', error);
      context.say('block', 'app.featureFailed', t('feature.guard'));
    });
  }

  /** Until the rules have arrived everything goes, and health says so. */
  private async load(): Promise<void> {
    const packs = await this.context.packs();
    if (this.signal.aborted) return;
    this.rules = compileRules(packs.wording, simplifiedTable(packs.simplified));
    this.look(false);
  }

  /** Reads the text anew and shows what there is to say. Silent while an input method composes. */
  private look(composing: boolean): void {
    const composers = this.context.composer.every();
    const composer =
      composers.find(({ element }) => element.contains(document.activeElement)) ?? composers[0];
    if (!composer) {
      this.view?.remove();
      this.view = undefined;
      return;
    }
    const text = composer.read();
    this.follow(composers);
    if (composing || this.context.keys.composing || !this.rules) return;
    const findings = this.check(text, this.rules);
    const block = findings.filter(isBlock).length;
    const warn = findings.length - block;
    const { guard: before } = this.context.store.snapshot;
    if (before.state !== 'on' || before.block !== block || before.warn !== warn) {
      this.context.store.patch({ guard: { state: 'on', block, warn } });
    }
    if (findings.length === 0 && !this.view) return;
    this.show(composer, text, findings);
  }

  private viewFor(composer: Composer): GuardView {
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
    const { rules } = this;
    const composers = this.context.composer.every();
    if (composers.length === 0) return true;
    if (!rules) {
      this.context.report({ kind: 'guard.unguarded' });
      return true;
    }
    this.context.facts.look();
    this.follow(composers);
    const about = this.about();
    const held = composers
      .map((composer) => ({ composer, findings: this.check(composer.read(), rules) }))
      .find(({ findings }) => findings.some(isBlock));
    if (!held) return true;
    if (this.ticket === about) {
      this.ticket = undefined;
      return true;
    }
    try {
      this.showHeld(held.composer, held.findings);
    } catch (error) {
      // What cannot be shown is held all the same.
      console.error('[antou]', error);
    }
    return false;
  }

  private showHeld(composer: Composer, findings: readonly Finding[]): void {
    const blocks = findings.filter(isBlock);
    for (const finding of blocks) this.context.report({ kind: 'guard.held', rule: finding.rule });
    const text = composer.read();
    this.show(composer, text, findings);
    const [first] = blocks;
    if (first)
      this.view?.hold(first, t('guard.heldAloud', text.slice(first.start, first.end), reasonText(first)));
  }

  private show(composer: Composer, text: string, findings: readonly Finding[]): void {
    this.shown = text;
    this.view = this.viewFor(composer);
    this.view.show(text, findings);
  }

  /** What a send now would bring to whom. */
  private about(): string {
    const { key, buyer } = this.draft?.conversation ?? {};
    return JSON.stringify([key ?? null, buyer ?? null, this.draft?.text]);
  }

  private follow(composers: readonly Composer[]): void {
    const text = composers.map((composer) => composer.read()).join('\n');
    this.draft = seeDraft(this.draft, idOf(this.context.facts.now.conversation), text);
  }

  private async replace(finding: Finding, replacement: string): Promise<void> {
    const composer = this.context.composer.current();
    if (!composer || this.replacing) return;
    this.replacing = true;
    const words = this.shown.slice(finding.start, finding.end);
    const done = await composer.replace(finding.start, finding.end, replacement, words).finally(() => {
      this.replacing = false;
    });
    if (this.signal.aborted) return;
    if (!done) this.context.say('warn', 'guard.replaceFailed');
    else this.context.report({ kind: 'guard.replaced', rule: finding.rule });
    // An editor that takes a paste fires no input event: what it has now is looked at here.
    this.context.composer.look();
  }

  /** Frees exactly this text for this conversation, once; the agent sends again. */
  private override(reason: number): void {
    const composers = this.context.composer.every();
    const code = OVERRIDE_REASONS[reason];
    if (!code || !this.rules) return;
    this.context.facts.look();
    this.follow(composers);
    this.ticket = this.about();
    for (const composer of composers) {
      for (const finding of this.check(composer.read(), this.rules).filter(isBlock))
        this.context.report({ kind: 'guard.overridden', rule: finding.rule, code });
    }
    this.view?.granted();
    this.context.say('ok', 'guard.granted');
  }
}
