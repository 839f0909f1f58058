import { lastWords } from '@/utils/domain/replies/last-words';
import { repliesFor } from '@/utils/domain/replies/reply';
import { searchReplies } from '@/utils/domain/replies/search';
import { findTrigger, type Trigger } from '@/utils/domain/replies/trigger';
import { expand } from '@/utils/domain/replies/variables';
import { type ConversationId, differ } from '@/utils/domain/shop/conversation';
import { wholeValue } from '@/utils/domain/shop/field';
import type { IntentResult } from '@/utils/domain/shop/intent';
import type { Feature, ShopContext } from '@/utils/frame/context';
import { variableValues } from '@/utils/frame/variable-values';
import { ask } from '@/utils/messages/client';
import type { Composer } from '@/utils/page/composer';
import { createMenu, type Menu } from '../views/menu';

/** Quick replies (快捷话术): the `/` menu at the caret, and putting texts into the composer. */
export const replies: Feature = {
  id: 'replies',
  needs: ['composer'],
  start(context, signal) {
    const inserter = new Inserter(context);
    followLibrary(context, signal);
    followQuestion(context, signal);
    takeKeys(context, inserter, signal);
    const menu = new MenuAtCaret(context, inserter, signal);
    context.composer.onText((composer) => menu.look(composer), signal);
    context.handle(
      'insertReply',
      (intent) => inserter.insertReply(intent.reply, intent.conversation),
      signal,
    );
    context.handle(
      'insertConfirmation',
      (intent) => inserter.insertConfirmation(intent.text, intent.order, intent.conversation),
      signal,
    );
  },
};

function followLibrary(context: ShopContext, signal: AbortSignal): void {
  const { store } = context;
  context.packs().then(
    ({ replies: pack }) =>
      signal.aborted ||
      store.patch({
        replies: { groups: pack.groups, list: repliesFor(pack.replies, context.definition.id) },
      }),
    () => context.say('warn', 'notice.timeout'),
  );
  // Who works here is known later than the page; previews must not go on showing {客服}.
  let known: unknown;
  store.subscribe(({ shop }) => {
    if (shop === known) return;
    known = shop;
    store.patch({ values: variableValues(context) });
  }, signal);
}

/** While the panel shows replies, has those found that fit what the buyer wrote last. */
function followQuestion({ definition, store }: ShopContext, signal: AbortSignal): void {
  let asked = '';
  store.subscribe(({ panel, conversation, order }) => {
    if (!panel.open || panel.tab !== 'replies') return;
    const text = lastWords(conversation?.messages ?? []);
    const status = wholeValue(order?.fields.status);
    const question = `${status}\n${text}`;
    if (question === asked) return;
    asked = question;
    store.patch({ suggested: undefined });
    if (text === '') return;
    void ask('replies.suggest', { text, site: definition.id, status }).then((answer) => {
      if (answer.ok && question === asked && !signal.aborted) store.patch({ suggested: answer.value });
    });
  }, signal);
}

/** Alt+1 to 3 put in what stands ready in the panel; while the guard shows a finding, these keys are its own. */
function takeKeys({ keys, store }: ShopContext, inserter: Inserter, signal: AbortSignal): void {
  const unbind = keys.bind('suggestion', (event) => {
    const { panel, suggested, canInsert, conversation } = store.snapshot;
    const at = /^Digit([1-3])$/.exec(event.code)?.[1];
    const alone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const id = alone && at ? suggested?.[Number(at) - 1] : undefined;
    if (!id || !canInsert || !panel.open || panel.tab !== 'replies') return false;
    void inserter.insertReply(id, conversation);
    return true;
  });
  signal.addEventListener('abort', unbind);
}

class MenuAtCaret {
  private menu: Menu | undefined;
  private trigger: Trigger | undefined;
  private dismissed = '';

  constructor(
    private readonly context: ShopContext,
    private readonly inserter: Inserter,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.menu?.remove());
    context.onMove(() => this.menu?.follow(), signal);
    // The caret may go elsewhere without a change of the text: by a click, by keys, out of the composer.
    context.composer.onCaret(() => this.again(), signal);
    addEventListener('focusin', () => this.again(), { signal });
  }

  /** Opens, filters or closes the menu by what stands before the caret. */
  look(composer: Composer): void {
    const caret = composer.selection();
    const list = this.context.store.snapshot.replies?.list;
    const before = caret && caret.start === caret.end ? composer.read().slice(0, caret.end) : '';
    const trigger = findTrigger(before, this.context.definition.triggers);
    this.trigger = trigger;
    if (!trigger || !list || this.dismissed === before.slice(0, trigger.start + 1)) {
      if (!trigger) this.dismissed = '';
      this.menu?.close();
      return;
    }
    const hits = searchReplies(list, trigger.query);
    this.menu ??= createMenu(this.context, {
      pick: (id) => void this.pick(id),
      close: () => {
        this.dismissed = before.slice(0, trigger.start + 1);
        this.menu?.close();
      },
    });
    // A slash that finds nothing is a slash; the menu gets out of the way.
    if (hits.length === 0) this.menu.close();
    else this.menu.open(composer, trigger.start, hits);
  }

  private again(): void {
    const composer = this.menu?.shown && this.context.composer.current();
    if (composer) this.look(composer);
  }

  private async pick(id: string): Promise<void> {
    const { trigger } = this;
    this.menu?.close();
    if (trigger) await this.inserter.insertReply(id, undefined, trigger.start);
  }
}

const MOVED: IntentResult = { done: false, code: 'note.fail.moved' };

class Inserter {
  constructor(private readonly context: ShopContext) {}

  /** Inserts a reply at the caret, or in place of what was typed from `from` on. */
  async insertReply(id: string, meant: ConversationId | undefined, from?: number): Promise<IntentResult> {
    if (this.hasMoved(meant)) return MOVED;
    const reply = this.context.store.snapshot.replies?.list.find((one) => one.id === id);
    if (!reply) return { done: false, code: 'notice.failed' };
    const { text, caret } = expand(reply.text, variableValues(this.context));
    const result = await this.insert(text, caret, from);
    this.context.report({ kind: result.done ? 'reply.inserted' : 'reply.failed', reply: id });
    return result;
  }

  /** Inserts an order confirmation, unless another conversation has come up since it was asked for. */
  async insertConfirmation(
    text: string,
    order: string,
    meant: ConversationId | undefined,
  ): Promise<IntentResult> {
    if (this.hasMoved(meant)) return MOVED;
    const result = await this.insert(text, text.length);
    if (result.done) this.context.report({ kind: 'check.inserted', order });
    return result;
  }

  /** Reads the page as it is at the act: another conversation may have come up since the click. */
  private hasMoved(meant: ConversationId | undefined): boolean {
    this.context.facts.look();
    return differ(meant, this.context.facts.now.conversation);
  }

  private async insert(text: string, caret: number, from?: number): Promise<IntentResult> {
    const composer = this.context.composer.current();
    const target = this.context.composer.target();
    if (!composer || !target) return { done: false, code: 'reply.noComposer' };
    const start = from ?? target.start;
    const gap = caret === text.length ? {} : { caret };
    const done = await composer.replace(start, target.end, text, gap);
    this.context.composer.look();
    if (done) return { done: true };
    const copied = await copy(text);
    const key = copied ? 'reply.failed' : 'reply.failedNoCopy';
    this.context.say('warn', key);
    return { done: false, code: key };
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
