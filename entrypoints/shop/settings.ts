import { ask, type PushHandlers } from '@/utils/messages/client';
import type { Definition } from '@/utils/sites/definition';
import { pageKind } from '@/utils/sites/read';
import type { Store } from '@/utils/state/store';
import type { Settings } from '@/utils/storage/settings';

function isChat(definition: Definition): boolean {
  return pageKind(definition, location.pathname + location.search + location.hash) === 'chat';
}

/** Reads the settings that concern this frame, and follows them. */
export function followSettings(
  definition: Definition,
  store: Store,
  onNews: () => void,
): Pick<PushHandlers, 'settings.changed' | 'identity.changed'> {
  const apply = (settings: Settings, first: boolean) => {
    const on = !settings.sitesOff.includes(definition.id);
    const { dock } = settings.panel;
    // Opening it in one tab opens it in no other; beside a chat it comes back as it was left.
    const open = first ? settings.panel.open && isChat(definition) : store.snapshot.panel.open;
    store.patch({
      features: on ? { ...settings.features, panel: true } : {},
      panel: { ...store.snapshot.panel, open, dock },
      panelPlace: { x: settings.panel.x, y: settings.panel.y, width: settings.panel.width },
    });
    onNews();
  };
  const identify = async () => {
    const answer = await ask('identity.read', { site: definition.id });
    const shop = answer.ok ? answer.value.shop : undefined;
    store.patch({ shop: shop && { id: shop.id, title: shop.title, agent: shop.agent, scheme: shop.scheme } });
    onNews();
  };
  const begin = async () => {
    const answer = await ask('settings.read', null);
    if (answer.ok) apply(answer.value.settings, true);
    await identify();
  };
  void begin();
  return {
    'settings.changed': ({ now }) => {
      apply(now.settings, false);
      void identify();
    },
    'identity.changed': () => void identify(),
  };
}
