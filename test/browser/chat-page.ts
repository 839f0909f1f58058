import type { CDPSession, FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** The practice shop's three plainest composers. */
export const COMPOSERS = ['textarea', 'editable', 'quill'] as const;
/** Editors' own packages: every composer that the practice shop can have. */
export const EDITORS = [
  ...COMPOSERS,
  'vue',
  'prosemirror',
  'lexical',
  'slate',
  'draft',
  'ckeditor',
  'tinymce',
  'codemirror',
] as const;
export type ComposerKind = (typeof EDITORS)[number];

const BOXES: Readonly<Partial<Record<ComposerKind, string>>> = {
  textarea: '#composer',
  vue: '#composer',
  editable: '#composer',
  quill: '#composer .ql-editor',
  tinymce: 'body.mce-content-body',
};

/** One message that the shop's page has sent. */
export interface Sent {
  readonly conversationId: string;
  readonly text: string;
  readonly via: string;
}

/** What the practice shop's page tells of itself. */
interface Practice {
  sent(): Sent[];
  composerText(): string;
  keys(): { readonly key: string }[];
}

/** One underline as the page's own document shows it. */
export interface Underlined {
  readonly level: string;
  readonly text: string;
}

export const BAD = '加我微信';
/** A text that the guard is silent about, and one that it holds. */
export const CLEAN = '收到，我帮您核实一下';
export const HELD = `您好，${BAD}详聊`;

type Settings = Readonly<Record<string, string | number>>;

/** The chat of the practice shop with the overlay over it. */
export class ChatPage {
  private session: CDPSession | undefined;

  constructor(
    readonly page: Page,
    readonly url: string,
    readonly kind: ComposerKind = 'textarea',
    private readonly settings: Settings = {},
  ) {}

  /** Opens a conversation and waits until its composer stands and the overlay's launcher is there. */
  async open(conversation = 'c03', { overlay = true } = {}): Promise<this> {
    const query = new URLSearchParams({ conversation, composer: this.kind });
    for (const [name, value] of Object.entries(this.settings)) query.set(name, String(value));
    await this.page.goto(`${this.url}/chat?${query}`);
    await this.box.click();
    if (overlay) await expect(this.page.locator('.launcher')).toBeAttached();
    return this;
  }

  private get framed(): boolean {
    return (this.settings.frame ?? 'none') !== 'none';
  }
  /** Where the shop's middle column lives. */
  private get column(): Page | FrameLocator {
    return this.framed ? this.page.frameLocator('#chat-frame') : this.page;
  }
  /** Where the composer lives, and the overlay that looks after it. */
  get scope(): Page | FrameLocator {
    return this.kind === 'tinymce' ? this.column.frameLocator('#composer iframe') : this.column;
  }
  get box(): Locator {
    return this.scope.locator(BOXES[this.kind] ?? '#composer [contenteditable="true"]');
  }
  /** Whether the composer is a native text field. */
  get isPlain(): boolean {
    return this.kind === 'textarea' || this.kind === 'vue';
  }
  get send(): Locator {
    return this.column.locator('#send-button');
  }
  get card(): Locator {
    return this.scope.locator('section.card');
  }
  get menu(): Locator {
    return this.scope.locator('.menu').filter({ has: this.page.locator('.foot') });
  }
  get rows(): Locator {
    return this.menu.locator('.row');
  }
  get panel(): Locator {
    return this.page.locator('aside.panel');
  }
  get aloud(): Locator {
    return this.scope.locator('.aloud');
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }
  /** Puts a text in as a paste or an input method's commit does: at once. */
  async insert(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Empties the composer as an agent does. */
  async clear(): Promise<void> {
    await this.box.click();
    await this.press('Control+a');
    await this.press('Delete');
    await this.expectText('');
  }

  /** The editor's own model. */
  async text(): Promise<string> {
    return this.page.evaluate(() =>
      (window as unknown as { practice: Practice }).practice.composerText().replace(/\u00a0/g, ' '),
    );
  }
  async expectText(text: string): Promise<void> {
    await expect.poll(() => this.text()).toBe(text);
  }
  sent(): Promise<Sent[]> {
    return this.page.evaluate(() => (window as unknown as { practice: Practice }).practice.sent());
  }
  async expectSent(...texts: string[]): Promise<void> {
    await expect.poll(async () => (await this.sent()).map(({ text }) => text)).toEqual(texts);
  }
  /** What the page's rival listener, the first on window, has heard of a key. */
  async rivalHeard(key: string): Promise<number> {
    const heard = await (await this.frame()).evaluate(() =>
      (window as unknown as { practice: Practice }).practice.keys(),
    );
    return heard.filter((one) => one.key === key).length;
  }
  async frame() {
    const frame = this.framed
      ? this.page.frames().find((one) => one.url().includes('/chat/frame'))
      : undefined;
    return frame ?? this.page.mainFrame();
  }

  /** Waits until the rules have arrived: a held text opens its card, and the composer is emptied again. */
  async guardOn(): Promise<void> {
    await this.insert(BAD);
    await expect(this.card).toBeVisible();
    await this.clear();
    await expect(this.card).toBeHidden();
  }
  /** Waits until the replies have arrived. */
  async repliesOn(): Promise<void> {
    await this.type('/');
    await expect(this.menu).toBeVisible();
    await this.clear();
    await expect(this.menu).toBeHidden();
  }

  /** Proves that nothing goes out: long enough for the page's own handlers and for a late answer. */
  async expectNothingSent(): Promise<void> {
    await this.page.waitForTimeout(150);
    expect(await this.sent()).toEqual([]);
  }

  /** Puts the page's clock on: Quill merges what it takes in within a second into one step of undo (editors.md). */
  async secondLater(): Promise<void> {
    await this.page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 1_100;
    });
  }

  /** Scrolls the composer, or what it stands in, as a wheel does. */
  async scroll(by: number): Promise<void> {
    await this.box.evaluate((element, pixels) => {
      let scroller: Element | null = element;
      while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
      scroller?.scrollBy(0, pixels);
    }, by);
  }

  async hasFocus(): Promise<boolean> {
    return this.box.evaluate((element) => element.contains(element.ownerDocument.activeElement));
  }

  /** Selects a part of the composer's first line by keys, as an agent does. */
  async select(start: number, end: number): Promise<void> {
    await this.press('Control+Home');
    for (let at = 0; at < start; at++) await this.press('ArrowRight');
    for (let at = start; at < end; at++) await this.press('Shift+ArrowRight');
  }

  /** The underlines that stand now, read off the page: mirror spans, or the document's highlights. */
  async underlines(): Promise<Underlined[]> {
    if (this.isPlain) {
      return this.scope
        .locator('.mirror span')
        .evaluateAll((spans) =>
          spans.map((span) => ({ level: span.className, text: span.textContent ?? '' })),
        );
    }
    return this.box.evaluate((element) => {
      // A highlight is styled where its words are: in the document, or in a shadow root.
      const root = element.getRootNode() as Document | ShadowRoot;
      const rules = root.adoptedStyleSheets.flatMap((sheet) =>
        [...sheet.cssRules].map(({ cssText }) => cssText),
      );
      const levels = [
        ['double', 'block'],
        ['wavy', 'warn'],
        ['dotted', 'suggest'],
      ] as const;
      return [...(CSS.highlights as unknown as Map<string, Set<Range>>)]
        .flatMap(([name, ranges]) => {
          const rule = rules.find((one) => one.includes(`(${name})`)) ?? '';
          const level = levels.find(([style]) => rule.includes(style))?.[1] ?? '';
          return [...ranges].map((range) => ({ level, text: range.toString(), at: range }));
        })
        .sort((one, other) => one.at.compareBoundaryPoints(Range.START_TO_START, other.at))
        .map(({ level, text }) => ({ level, text }));
    });
  }
  async expectUnderlines(...wanted: Underlined[]): Promise<void> {
    await expect.poll(() => this.underlines()).toEqual(wanted);
  }

  private async input(): Promise<CDPSession> {
    this.session ??= await this.page.context().newCDPSession(this.page);
    return this.session;
  }
  /** A running composition as an input method makes it: the key that the page sees, then the text so far. */
  async compose(text: string): Promise<void> {
    const input = await this.input();
    await this.imeKey('Process');
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  /** A key that the input method keeps to itself: the page sees code 229. */
  async imeKey(key: string): Promise<void> {
    const input = await this.input();
    await input.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key,
      windowsVirtualKeyCode: 229,
      nativeVirtualKeyCode: 229,
    });
    await input.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key,
      windowsVirtualKeyCode: 229,
      nativeVirtualKeyCode: 229,
    });
  }
  /** Enter with its own code while a composition runs (isComposing): some input methods confirm so. */
  async composingEnter(): Promise<void> {
    const input = await this.input();
    await input.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    });
    await input.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    });
  }
  /** Alt and a digit while a composition runs: one of the card's keys. */
  async composingAlt(code: 'Digit1' | 'Digit2'): Promise<void> {
    const input = await this.input();
    const key = { key: code.slice(5), code, windowsVirtualKeyCode: 229, modifiers: 1 };
    await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
  /** The input method's choice: ends the composition with this text. */
  async commit(text: string): Promise<void> {
    await (await this.input()).send('Input.insertText', { text });
  }

  /** Goes to another conversation as an agent does. */
  async switchTo(conversation: string): Promise<void> {
    await this.page.locator(`[data-conversation-id="${conversation}"]`).first().click();
    await expect(
      this.page.locator(`[data-conversation-id="${conversation}"][aria-current="true"]`),
    ).toBeVisible();
  }

  async openPanel(): Promise<void> {
    // The top frame has the panel and hears its own keys only.
    if (this.kind === 'tinymce') await this.page.locator('.launcher').click();
    else await this.press('Alt+q');
    await expect(this.panel.locator('.search')).toBeVisible();
    // A panel that has only just come into view may have been put under the pointer: it obeys after 300 ms in sight.
    await expect.poll(() => this.panel.evaluate((element) => element.getAnimations().length)).toBe(0);
  }
}
