import { idOf } from '@/utils/domain/shop/conversation';
import { type Draft, seeDraft } from '@/utils/domain/wording/draft';
import type { Finding } from '@/utils/domain/wording/finding';
import { farewellMissing, registerHints } from '@/utils/domain/wording/register';
import type { Feature, ShopContext } from '@/utils/frame/context';
import { t, textOf } from '@/utils/i18n/guard';
import type { Composer } from '@/utils/page/composer';
import { hasFocus } from '@/utils/page/shadow';
import { startCounting } from './counting';
import { reportFired } from './fired';
import { guardSettings, judge, unreadFinding, type Verdict } from './judge';
import { type RulesWatch, watchRules } from './rules';
import { SentWatch } from './sent';
import { SignOffs } from './sign-offs';
import { createGuardView, type GuardView } from './views/guard-view';
import { reasonText } from './views/reason';

/** The wording guard (用语守卫): reads along while the agent types and holds what must not be sent. */
export const guard: Feature = {
  id: 'guard',
  needs: ['composer'],
  start(context, signal) {
    new Guard(context, signal);
  },
};

/** Codes of the four preset reasons for an override, by the key that picks them; a shop's own are logged as own1 to own4. */
export const OVERRIDE_REASONS = ['false', 'buyer', 'lead', 'other'] as const;

const isBlock = ({ severity }: Finding) => severity === 'block';

class Guard {
  private readonly rules: RulesWatch;
  private readonly sent = new SentWatch();
  private readonly signOffs: SignOffs;
  private draft: Draft | undefined;
  private view: GuardView | undefined;
  /** The text that the view's findings are about. */
  private shown = '';
  private replacing = false;
  /** The text that was counted last. */
  private counted = '';
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
    context.store.patch({ guard: { state: 'loading', block: 0, warn: 0 } });
    this.signOffs = new SignOffs(context, () => this.look(false));
    this.rules = watchRules(context, () => this.look(false), signal);
    context.onSend(() => this.decide(), about, signal);
    context.composer.onText((_composer, composing) => this.look(composing), signal);
    // A page may have changed the conversation just now: a draft belongs to the one that it is begun in.
    for (const type of ['beforeinput', 'paste']) {
      addEventListener(type, () => context.facts.look(), { capture: true, passive: true, signal });
    }
    context.onChange(() => {
      this.lookSent();
      this.look(false);
    }, signal);
    context.onMove(() => this.view?.follow(), signal);
    signal.addEventListener('abort', () => this.view?.remove());
    startCounting(context, signal);
  }

  /** Reads the text anew and shows what there is to say. Silent while an input method composes. */
  private look(composing: boolean): void {
    const composers = this.context.composer.every();
    const composer = composers.find(({ element }) => hasFocus(element)) ?? composers[0];
    if (!composer) {
      this.view?.remove();
      this.view = undefined;
      return;
    }
    const text = composer.read();
    this.follow(composers);
    if (composing || this.context.keys.composing || !this.rules.now) return;
    this.sent.typed(text);
    const { live } = this.check(text, composer);
    const block = live.filter(isBlock).length;
    const warn = live.length - block;
    const { guard: before } = this.context.store.snapshot;
    if (before.state !== 'on' || before.block !== block || before.warn !== warn) {
      this.context.store.patch({ guard: { state: 'on', block, warn } });
    }
    if (live.length === 0 && !this.view) return;
    this.show(composer, text, live);
  }

  private viewFor(composer: Composer): GuardView {
    if (this.view?.composer.element === composer.element) return this.view;
    this.view?.remove();
    return createGuardView(this.context, composer, {
      replace: (finding, text) => void this.replace(finding, text),
      override: (reason) => this.override(reason),
      reasons: () => guardSettings(this.context).reasons,
      signOff: this.signOffs,
    });
  }

  /** What the rules say of a text now; nothing while there are none. */
  private check(text: string, composer?: Composer): Verdict {
    if (!this.rules.now) return { live: [], counted: [] };
    if (composer?.isWhole() === false) return { live: [unreadFinding(text)], counted: [] };
    return judge(this.context, text, this.rules.now, {
      draft: this.draft,
      holidays: this.rules.holidays,
      signedOff: this.signOffs.now,
    });
  }

  /** Decides at once on the text as it stands (architecture, decision 5). */
  private decide(): boolean {
    const composers = this.context.composer.every();
    if (composers.length === 0) return true;
    // Until the rules have arrived everything goes, and health says so.
    if (!this.rules.now) {
      this.context.report({ kind: 'guard.unguarded' });
      return true;
    }
    this.context.facts.look();
    this.follow(composers);
    const about = this.about();
    const verdicts = composers.map((composer) => ({ composer, text: composer.read() }));
    const held = verdicts
      .map(({ composer, text }) => ({ composer, findings: this.check(text, composer).live }))
      .find(({ findings }) => findings.some(isBlock));
    if (held && this.ticket !== about) {
      try {
        this.showHeld(held.composer, held.findings);
      } catch (error) {
        // What cannot be shown is held all the same.
        console.error('[antou]', error);
      }
      return false;
    }
    this.ticket = undefined;
    for (const { text } of verdicts) this.goes(text);
    return true;
  }

  /** A text goes out: what was only to be counted is counted now. */
  private goes(text: string): void {
    if (text.trim() === '') return;
    this.sent.wentOut(text);
    // Where Enter breaks the line, or a button is pressed twice, one text is still one text.
    if (text === this.counted) return;
    this.counted = text;
    const { counted } = this.check(text);
    for (const finding of counted) {
      if (finding.counted) this.context.report({ kind: 'guard.counted', rule: finding.rule });
      else reportFired(this.context, 'guard.counted', finding, text);
    }
    const messages = this.context.facts.now.conversation?.messages ?? [];
    for (const rule of [...registerHints(text), ...farewellMissing(text, messages)]) {
      this.context.report({ kind: 'guard.counted', rule });
    }
  }

  /** What went out another way is seen from the conversation, logged and said. */
  private lookSent(): void {
    for (const text of this.sent.look(this.context.facts.now.conversation)) {
      for (const finding of this.check(text).live.filter(isBlock)) {
        reportFired(this.context, 'guard.escaped', finding, text);
        this.context.say('block', t('guard.escaped', text.slice(finding.start, finding.end)));
      }
    }
  }

  private showHeld(composer: Composer, findings: readonly Finding[]): void {
    const blocks = findings.filter(isBlock);
    const text = composer.read();
    for (const finding of blocks) reportFired(this.context, 'guard.held', finding, text);
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
    const composer = this.view?.composer;
    if (!composer || this.replacing) return;
    this.replacing = true;
    const text = this.shown;
    const words = text.slice(finding.start, finding.end);
    const done = await composer.replace(finding.start, finding.end, replacement, { words }).finally(() => {
      this.replacing = false;
    });
    if (this.signal.aborted) return;
    if (!done) this.context.say('warn', t('guard.replaceFailed'));
    else reportFired(this.context, 'guard.replaced', finding, text);
    // An editor that takes a paste fires no input event: what it has now is looked at here.
    this.context.composer.look();
  }

  /** Frees exactly this text for this conversation, once; the agent sends again. */
  private override(reason: number): void {
    const { reasons } = guardSettings(this.context);
    const code = reasons.length > 0 ? `own${reason + 1}` : OVERRIDE_REASONS[reason];
    if (!code || !this.rules.now) return;
    const composers = this.context.composer.every();
    this.context.facts.look();
    this.follow(composers);
    this.ticket = this.about();
    for (const composer of composers) {
      const text = composer.read();
      for (const finding of this.check(text, composer).live.filter(isBlock))
        reportFired(this.context, 'guard.overridden', finding, text, code);
    }
    this.view?.granted();
    this.context.say('ok', textOf('guard.granted'));
  }
}
