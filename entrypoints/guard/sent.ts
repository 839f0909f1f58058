import type { Conversation } from '@/utils/domain/shop/conversation';

const KEPT = 24;

/**
 * Sees from the conversation's own messages which texts of the composer went out without having been decided on: by
 * the page's own timer, by `form.submit()`. What never stood in the composer (the page's ready replies, a colleague's
 * words) is not looked at.
 */
export class SentWatch {
  private key: string | undefined;
  private known = new Map<string, number>();
  private typing = '';
  /** Texts that left the composer lately, and those that were let go. */
  private drafts: string[] = [];
  private gone = new Set<string>();

  /** What stands in the composer now; a text that is gone from it may have been sent. */
  typed(text: string): void {
    const bare = bareOf(text);
    if (bare === this.typing) return;
    const goesOn = bare !== '' && (bare.startsWith(this.typing) || this.typing.startsWith(bare));
    if (this.typing !== '' && !goesOn) this.drafts = [...this.drafts, this.typing].slice(-KEPT);
    this.typing = bare;
  }

  /** The guard let this text go; a page may show it twice, under an id of its own and under the server's. */
  wentOut(text: string): void {
    const bare = bareOf(text);
    this.gone.delete(bare);
    this.gone.add(bare);
    if (this.gone.size > KEPT) this.gone.delete([...this.gone][0] ?? '');
  }

  /** @returns texts of own messages that are new, were drafted here and never decided on */
  look(conversation: Conversation | undefined): string[] {
    const key = conversation?.key ?? conversation?.buyer;
    if (key === undefined) return [];
    const counts = new Map<string, number>();
    for (const { side, text } of conversation?.messages ?? []) {
      const bare = bareOf(text);
      if (side === 'own' && bare !== '') counts.set(bare, (counts.get(bare) ?? 0) + 1);
    }
    const before = this.known;
    const same = key === this.key;
    this.key = key;
    this.known = counts;
    // What a conversation shows when it is opened is its history.
    if (!same) return [];
    const drafted = new Set([...this.drafts, this.typing]);
    return [...counts].flatMap(([bare, count]) =>
      count > (before.get(bare) ?? 0) && drafted.has(bare) && !this.gone.has(bare) ? [bare] : [],
    );
  }
}

function bareOf(text: string): string {
  return text.replace(/\s/g, '');
}
