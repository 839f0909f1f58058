import type { Conversation } from '@/utils/domain/shop/conversation';

const KEPT = 8;

/**
 * Sees from the conversation's own messages what went out without having been decided on: by the page's own timer, by
 * `form.submit()`, by a way that nobody knew.
 */
export class SentWatch {
  private key: string | undefined;
  private known = new Set<string>();
  /** Texts that stood in the composer lately, and of them those that were let go. */
  private drafts: string[] = [];
  private gone: string[] = [];

  /** A text stands in the composer. */
  typed(text: string): void {
    const bare = bareOf(text);
    if (bare === '' || this.drafts.at(-1) === bare) return;
    this.drafts = [...this.drafts.filter((one) => one !== bare), bare].slice(-KEPT);
  }

  /** The guard let this text go. */
  wentOut(text: string): void {
    this.gone = [...this.gone, bareOf(text)].slice(-KEPT);
  }

  /** @returns texts of own messages that are new, were drafted here and never decided on */
  look(conversation: Conversation | undefined): string[] {
    const key = conversation?.key ?? conversation?.buyer;
    const own = conversation?.messages.filter(({ side }) => side === 'own') ?? [];
    const before = this.known;
    const same = key !== undefined && key === this.key;
    this.key = key;
    this.known = new Set(own.map(({ id }) => id));
    // What a conversation shows when it is opened is its history.
    if (!same) return [];
    return own
      .filter(({ id, text }) => !before.has(id) && this.drafts.includes(bareOf(text)))
      .filter(({ text }) => !this.takeGone(bareOf(text)))
      .map(({ text }) => text);
  }

  private takeGone(text: string): boolean {
    const at = this.gone.indexOf(text);
    if (at < 0) return false;
    this.gone.splice(at, 1);
    return true;
  }
}

function bareOf(text: string): string {
  return text.replace(/\s/g, '');
}
