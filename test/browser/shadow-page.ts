import type { ElementHandle, FrameLocator, Locator, Page } from '@playwright/test';
import { ChatPage, type ComposerKind } from './chat-page';
import { expect } from './fixtures';

const PLAIN = { textarea: true, editable: true, vue: true };

/** What of a locator the tests use on an element in a closed root, which no locator enters. */
type Inside = Pick<Locator, 'click' | 'focus' | 'evaluate'>;

/** The chat of a practice shop whose composer, send bar and form stand in a shadow root. */
export class ShadowChat extends ChatPage {
  constructor(
    page: Page,
    url: string,
    kind: ComposerKind,
    readonly mode: 'open' | 'closed',
    private readonly more: Readonly<Record<string, string | number>> = {},
  ) {
    super(page, url, kind, { ...more, shadow: mode });
  }

  /** TinyMCE's own frame, which stands in the root; the composer in it is in no root. */
  override get scope(): Page | FrameLocator {
    const frame = this.kind === 'tinymce' && this.page.frames().find((one) => one.parentFrame());
    return frame ? (frame as unknown as FrameLocator) : super.scope;
  }
  override get box(): Locator {
    if (this.kind === 'tinymce') return this.scope.locator('body.mce-content-body');
    if (this.kind === 'quill') return this.inside('#composer .ql-editor');
    return this.inside(this.kind in PLAIN ? '#composer' : '#composer [contenteditable="true"]');
  }
  override get send(): Locator {
    return this.inside('#send-button');
  }

  /** The page's own root, which it tells to nobody but its tests. */
  private inside(selector: string): Locator {
    const find = async () => {
      const frame = await this.frame();
      await frame.waitForFunction(
        (css) => (window as unknown as Rooted).practice.root()?.querySelector(css),
        selector,
      );
      const handle = await frame.evaluateHandle(
        (css) => (window as unknown as Rooted).practice.root().querySelector(css),
        selector,
      );
      return handle.asElement() as ElementHandle<HTMLElement>;
    };
    const inside: Inside = {
      click: async (options) => (await find()).click(options),
      focus: async () => (await find()).focus(),
      evaluate: (async (run: never, argument: never) => (await find()).evaluate(run, argument)) as never,
    };
    return inside as Locator;
  }

  override async open(conversation?: string): Promise<this> {
    if (this.kind !== 'tinymce') return super.open(conversation);
    // Until its frame is there the composer has no place to be found in.
    const query = { conversation: conversation ?? 'c03', composer: this.kind, shadow: this.mode };
    const more = Object.entries(this.more).map(([name, value]) => [name, String(value)]);
    await this.page.goto(
      `${this.url}/chat?${new URLSearchParams([...Object.entries(query), ...(more as [string, string][])])}`,
    );
    await expect.poll(() => this.page.frames().length).toBe(2);
    await this.box.click();
    await expect(this.page.locator('.launcher')).toBeAttached();
    return this;
  }

  override async hasFocus(): Promise<boolean> {
    return this.box.evaluate((element) =>
      element.contains((element.getRootNode() as ShadowRoot).activeElement),
    );
  }

  /** Proves that what is drawn lies under the words: within two pixels of where the box has them. */
  async expectStraight(): Promise<void> {
    const off = async () => {
      const drawn = await this.scope.locator('.mirror span').evaluateAll((spans) =>
        spans.map((span) => ({
          text: span.textContent ?? '',
          left: span.getBoundingClientRect().left,
          top: span.getBoundingClientRect().top,
        })),
      );
      return this.box.evaluate((element, mirrored) => {
        const own = (text: string) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode as Text;
            const at = node.data.indexOf(text);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + text.length);
            return range.getBoundingClientRect();
          }
          return undefined;
        };
        if (element instanceof HTMLTextAreaElement) {
          // The caret's own place tells where a field has its words.
          const root = element.getRootNode() as ShadowRoot;
          const caretAt = (x: number, y: number) =>
            (
              document as unknown as {
                caretPositionFromPoint(
                  x: number,
                  y: number,
                  options: { shadowRoots: ShadowRoot[] },
                ): { offset: number } | null;
              }
            ).caretPositionFromPoint(x, y, { shadowRoots: [root] })?.offset ?? -1;
          const letter = Number.parseFloat(getComputedStyle(element).fontSize);
          return mirrored.flatMap(({ text, left, top }) => {
            const start = element.value.indexOf(text);
            const found = [caretAt(left + letter / 2 - 2, top + 6), caretAt(left + letter / 2 + 2, top + 6)];
            return found.join() === `${start},${start + 1}` ? [] : [`${text}: ${found} for ${start}`];
          });
        }
        const ranges = [...(CSS.highlights as unknown as Map<string, Set<Range>>).values()].flatMap((one) => [
          ...one,
        ]);
        return ranges.flatMap((range) => {
          const rect = range.getBoundingClientRect();
          const words = own(range.toString());
          const near = words && Math.abs(words.left - rect.left) < 2 && Math.abs(words.top - rect.top) < 2;
          return near ? [] : [range.toString()];
        });
      }, drawn);
    };
    await expect.poll(off).toEqual([]);
  }
}

interface Rooted {
  readonly practice: { root(): ShadowRoot };
}
