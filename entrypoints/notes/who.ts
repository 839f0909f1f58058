import { FRESH_NOTES } from '@/utils/domain/notes/note-shop';
import { mustAskWho } from '@/utils/domain/notes/still-there';
import type { ShopContext } from '@/utils/frame/context';
import { ask } from '@/utils/messages/client';
import { changeSettings } from '@/utils/messages/settings-client';
import { now } from '@/utils/platform/clock';

/**
 * Asks "still you?" before the first note after a shift's edge or a pause, and keeps who is there. Another name is
 * stored as the shop's agent first. Without a shop or a name there is nobody to ask for: the note says so itself.
 * @param whoIs shows the question; undefined where it is not answered
 * @returns whether the note is to be written
 */
export async function askWho(
  context: ShopContext,
  whoIs: (agent: string) => Promise<string | undefined>,
): Promise<boolean> {
  const { shop, noteSettings } = context.store.snapshot;
  if (!shop?.agent) return true;
  const answer = await ask('desk.read', { shop: shop.id });
  const last = answer.ok ? answer.value : null;
  const edges = noteSettings?.shops[shop.id]?.edges ?? FRESH_NOTES.edges;
  let { agent } = shop;
  if (last?.agent !== agent || mustAskWho(last.at, now(), edges)) {
    const name = await whoIs(agent);
    if (name === undefined) return false;
    if (name !== agent && !(await rename(context, shop.id, name))) return false;
    agent = name;
  }
  void ask('desk.keep', { shop: shop.id, agent });
  return true;
}

async function rename(context: ShopContext, id: string, agent: string): Promise<boolean> {
  const change = await changeSettings((settings) => ({
    ...settings,
    shops: settings.shops.map((shop) => (shop.id === id ? { ...shop, agent } : shop)),
  }));
  const stored = change.ok && change.value.ok;
  if (!stored) {
    context.say('warn', 'notice.timeout');
    return false;
  }
  // The note is written now; the settings' own news may come a moment later.
  const { store } = context;
  const { shop } = store.snapshot;
  if (shop?.id === id) store.patch({ shop: { ...shop, agent } });
  return true;
}
