import type { PageKind } from '@/utils/domain/shop/page-kind';
import type { Feature, ShopContext } from '@/utils/frame/context';
import { t } from '@/utils/i18n/overlay';
import { ask } from '@/utils/messages/client';
import { changeSettings } from '@/utils/messages/settings-client';
import { el } from '@/utils/page/element';
import { type Box, placePanel } from '@/utils/page/place-panel';
import { findAll } from '@/utils/page/shadow';
import { watchUnobscured } from '@/utils/page/unobscured';
import { locate } from '@/utils/sites/locate';
import { address, pageKind } from '@/utils/sites/read';
import type { PanelControls } from '@/utils/state/shared';
import type { Settings } from '@/utils/storage/settings';
import { share } from '../share';
import { createLauncher } from '../views/launcher';

/** The panel (面板): a handle at the window's edge, the place of the panel, and its loading when first opened. */
export const panel: Feature = {
  id: 'panel',
  needs: ['composer', 'order', 'orderRows', 'note'],
  start(context, signal) {
    // The top frame shows the panel; a frame with the composer only does what the panel asks of it.
    if (parent === self) new PanelPlace(context, signal);
  },
};

class PanelPlace {
  private readonly container = el('aside', { class: 'panel', attributes: { 'aria-label': t('app.name') } });
  private loading = false;
  private kind: PageKind;
  /** Whether it stands open beside the chat: orders need their full width, and get it back when their page comes up. */
  private openInChat = false;

  constructor(
    private readonly context: ShopContext,
    private readonly signal: AbortSignal,
  ) {
    this.kind = this.pageKind();
    const launcher = createLauncher(context, () => this.controls.open(true));
    context.host.root.append(launcher.element, this.container);
    const inSight = watchUnobscured(this.container, signal);
    let onPanelKey: ((event: KeyboardEvent) => boolean) | undefined;
    const unbindPanel = context.keys.bind(
      'panel',
      (event) => (event.target === context.host.element && onPanelKey?.(event)) || false,
    );
    const unbindKey = context.keys.bind('shortcut', (event) => this.onShortcut(event));
    const parts = {
      container: this.container,
      controls: this.controls,
      unobscured: inSight,
      onKey: (handler: (event: KeyboardEvent) => boolean) => {
        onPanelKey = handler;
      },
    };
    share(context, parts, signal);
    const draw = () => {
      const { panel: state } = context.store.snapshot;
      this.container.hidden = !state.open;
      launcher.show(!state.open);
      if (state.open) this.load();
      this.place();
    };
    context.store.subscribe(draw, signal);
    context.onMove(() => this.follow(), signal);
    addEventListener('resize', () => this.place(), { signal });
    signal.addEventListener('abort', () => {
      unbindPanel();
      unbindKey();
      launcher.element.remove();
      this.container.remove();
    });
  }

  private readonly controls: PanelControls = {
    open: (open) => {
      this.set({ open });
      this.remember((settings) => ({ ...settings, panel: { ...settings.panel, open } }));
    },
    tab: (tab) => this.set({ tab }),
    dock: (dock) => {
      this.set({ dock });
      this.remember((settings) => ({ ...settings, panel: { ...settings.panel, dock } }));
    },
    drag: (dx, dy, done) => {
      const rect = this.container.getBoundingClientRect();
      const { store } = this.context;
      const place = { ...store.snapshot.panelPlace, x: rect.left + dx, y: rect.top + dy };
      store.patch({ panel: { ...store.snapshot.panel, dock: 'free' }, panelPlace: place });
      if (done) {
        const { x, y } = place;
        this.remember((settings) => ({ ...settings, panel: { ...settings.panel, dock: 'free', x, y } }));
      }
    },
  };

  private pageKind(): PageKind {
    return pageKind(this.context.definition, address());
  }

  private follow(): void {
    const kind = this.pageKind();
    if (kind !== this.kind) {
      if (this.kind === 'chat') this.openInChat = this.context.store.snapshot.panel.open;
      this.kind = kind;
      this.set({ open: kind === 'chat' && this.openInChat });
    }
    this.place();
  }

  private set(change: Partial<ShopContext['store']['snapshot']['panel']>): void {
    const { store } = this.context;
    store.patch({ panel: { ...store.snapshot.panel, ...change } });
  }

  private remember(change: (settings: Settings) => Settings): void {
    void changeSettings(change).then((answer) => {
      if (answer.ok && !answer.value.ok && answer.value.code === 'storageFull')
        this.context.say('warn', 'notice.storageFull');
    });
  }

  private onShortcut(event: KeyboardEvent): boolean {
    const plain = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!plain || event.code !== 'KeyQ') return false;
    this.controls.open(!this.context.store.snapshot.panel.open);
    return true;
  }

  private load(): void {
    if (this.loading) return;
    this.loading = true;
    this.container.classList.add('loading');
    void ask('script.inject', { script: 'panel' }).then((answer) => {
      this.container.classList.remove('loading');
      if (answer.ok || this.signal.aborted) return;
      this.loading = false;
      this.set({ open: false });
      this.context.say('warn', answer.code === 'orphaned' ? 'notice.orphaned' : 'notice.failed');
    });
  }

  private place(): void {
    if (this.container.hidden) return;
    const { panel: state, panelPlace } = this.context.store.snapshot;
    const box = placePanel(
      { dock: state.dock, ...panelPlace },
      { width: innerWidth, height: innerHeight },
      this.avoided(),
    );
    for (const side of ['left', 'top', 'width', 'height'] as const)
      this.container.style[side] = `${box[side]}px`;
  }

  /** Composer and send button; where they live in an inner frame, the frame's lower part. */
  private avoided(): Box[] {
    const spec = this.context.definition.composer;
    if (!spec) return [];
    const elements = [spec.at, spec.send].map((ladder) => locate(document, ladder));
    const boxes: Box[] = elements.flatMap((one) =>
      one.state === 'found' ? [one.element.getBoundingClientRect()] : [],
    );
    const [inner] = spec.inFrame?.flatMap((css) => findAll(document, css)) ?? [];
    const frame = inner?.getBoundingClientRect();
    return frame
      ? [...boxes, { left: frame.left, width: frame.width, top: frame.bottom - 200, height: 200 }]
      : boxes;
  }
}
