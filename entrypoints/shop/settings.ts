import { askUntil, type PushHandlers } from '@/utils/messages/client';
import type { Definition } from '@/utils/sites/definition';
import { address, pageKind } from '@/utils/sites/read';
import type { Store } from '@/utils/state/store';
import type { Revised } from '@/utils/storage/settings-store';

function isChat(definition: Definition): boolean {
  return pageKind(definition, address()) === 'chat';
}

/** What a frame does about its settings. */
export interface SettingsFollower {
  readonly definition: Definition;
  readonly store: Store;
  readonly onNews: () => void;
  /** The worker did not answer the first time; it is asked again until it does. */
  readonly onLate: () => void;
  readonly signal: AbortSignal;
}

/** Reads the settings that concern this frame, and follows them. */
export function followSettings({
  definition,
  store,
  onNews,
  onLate,
  signal,
}: SettingsFollower): Pick<PushHandlers, 'settings.changed' | 'identity.changed'> {
  let known: number | undefined;
  let asked = 0;
  let told = false;
  const late = () => {
    if (!told) onLate();
    told = true;
  };
  const apply = ({ revision, settings }: Revised) => {
    // The answer to the first question may come after a change that was told since.
    if (known !== undefined && revision < known) return;
    const first = known === undefined;
    known = revision;
    const on = !settings.sitesOff.includes(definition.id);
    const { dock } = settings.panel;
    // Opening it in one tab opens it in no other; beside a chat it comes back as it was left.
    const open = first ? settings.panel.open && isChat(definition) : store.snapshot.panel.open;
    store.patch({
      guardSettings: settings.guard,
      checkSettings: settings.checks,
      noteSettings: settings.notes,
      // The bar over the list belongs to the notes.
      features: on ? { ...settings.features, orders: settings.features.notes === true, panel: true } : {},
      panel: { ...store.snapshot.panel, open, dock },
      panelPlace: { x: settings.panel.x, y: settings.panel.y, width: settings.panel.width },
    });
    onNews();
  };
  const identify = async () => {
    const turn = ++asked;
    const identity = await askUntil('identity.read', { site: definition.id }, signal, late);
    // Without an answer the shop stays who it was; an answer that was overtaken says nothing.
    if (!identity || turn !== asked) return;
    const { shop } = identity;
    store.patch({ shop: shop && { id: shop.id, title: shop.title, agent: shop.agent, scheme: shop.scheme } });
    onNews();
  };
  const begin = async () => {
    const revised = await askUntil('settings.read', null, signal, late);
    if (revised) apply(revised);
    await identify();
  };
  void begin();
  return {
    'settings.changed': ({ now }) => {
      apply(now);
      void identify();
    },
    'identity.changed': () => void identify(),
  };
}
