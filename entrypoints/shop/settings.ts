import { ask, type PushHandlers } from '@/utils/messages/client';
import type { Definition } from '@/utils/sites/definition';
import type { Store } from '@/utils/state/store';
import type { Settings } from '@/utils/storage/settings';

/** Reads the settings that concern this frame, and follows them. */
export function followSettings(
  definition: Definition,
  store: Store,
  onNews: () => void,
): Pick<PushHandlers, 'settings.changed' | 'identity.changed'> {
  const apply = (settings: Settings) => {
    const on = !settings.sitesOff.includes(definition.id);
    const { open, dock } = settings.panel;
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
    if (answer.ok) apply(answer.value.settings);
    await identify();
  };
  void begin();
  return {
    'settings.changed': ({ now }) => {
      apply(now.settings);
      void identify();
    },
    'identity.changed': () => void identify(),
  };
}
