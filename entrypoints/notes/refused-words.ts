import type { RefusedWords } from '@/utils/domain/notes/plan';
import type { ShopContext } from '@/utils/frame/context';
import { ask } from '@/utils/messages/client';

/** @returns words that no order note may hold (the guard's own class set for notes), and why: a note outlives the dispute */
export async function refusedWords(context: ShopContext, text: string): Promise<RefusedWords | undefined> {
  const { site, shop } = context.store.snapshot;
  const answer = await ask('wording.check', { text, place: 'note', site: site.id, shop: shop?.id });
  if (!answer.ok) {
    context.report({ kind: 'guard.unguarded', code: 'note' });
    return undefined;
  }
  const held = answer.value.find(({ severity }) => severity === 'block');
  if (!held) return undefined;
  context.report({ kind: 'guard.held', rule: held.rule, code: 'note' });
  const why = 'words' in held.reason ? held.reason.words : '';
  return { words: text.slice(held.start, held.end), why };
}
