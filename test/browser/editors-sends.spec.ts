import { ChatPage, CLEAN, EDITORS, HELD } from './chat-page';
import { expect, test } from './fixtures';

type Way = (chat: ChatPage) => Promise<void>;

const enter: Way = (chat) => chat.press('Enter');
const mouse: Way = (chat) => chat.send.click();
const buttonKey =
  (key: 'Space' | 'Enter'): Way =>
  async (chat) => {
    await chat.send.focus();
    await chat.press(key);
  };

/** The ways of sending of one kind of page. */
interface Ways {
  readonly settings: Record<string, string | number>;
  readonly ways: Record<string, Way>;
}

const PAGES: readonly Ways[] = [
  {
    settings: {},
    ways: {
      Enter: enter,
      'Alt+Enter': (chat) => chat.press('Alt+Enter'),
      'button by mouse': mouse,
      'button by Space': buttonKey('Space'),
      'button by Enter': buttonKey('Enter'),
    },
  },
  {
    settings: { form: 1 },
    ways: { 'Enter submits': enter, 'button submits': mouse, 'Space submits': buttonKey('Space') },
  },
  { settings: { send: 'ctrl-enter' }, ways: { 'Ctrl+Enter': (chat) => chat.press('Control+Enter') } },
  { settings: { send: 'keyup' }, ways: { 'Enter let go': enter } },
];

/** An editor's frame in the shop's own frame: the button stands in the middle one. */
const NESTED: Ways = {
  settings: { frame: 'inner', form: 1 },
  ways: { 'Enter in a frame': enter, 'button in a frame': mouse },
};

/** What came of one way in one editor. */
interface Cell {
  readonly editor: string;
  readonly way: string;
  readonly escaped: number;
  /** How often the clean text went out: once, or it was held for nothing or sent twice. */
  readonly clean: number;
}
const cells: Cell[] = [];

/** Tries one way with a text that must stay and one that must go. */
async function tryWay(chat: ChatPage, editor: string, name: string, way: Way): Promise<void> {
  const sentOf = async (text: string) => (await chat.sent()).filter((one) => one.text === text).length;
  const held = `${HELD} ${name}`;
  const clean = `${CLEAN} ${name}`;
  await chat.box.click();
  // At once, as a fast hand does: the decision may not wait for anything drawn.
  await chat.insert(held);
  await way(chat);
  await expect(chat.aloud).toContainText('没有发出：加我微信');
  await expect(chat.card).toBeVisible();
  await chat.expectText(held);
  await chat.clear();
  await chat.insert(clean);
  await way(chat);
  await chat.expectText('');
  await expect.poll(() => sentOf(clean)).toBeGreaterThan(0);
  cells.push({ editor, way: name, escaped: await sentOf(held), clean: await sentOf(clean) });
}

for (const editor of EDITORS) {
  test(`${editor}: every way of sending holds a text that must stay and lets a clean one go once`, async ({
    page,
    shop,
  }) => {
    for (const { settings, ways } of editor === 'tinymce' ? [...PAGES, NESTED] : PAGES) {
      const chat = await new ChatPage(page, shop.url, editor, settings).open();
      await chat.guardOn();
      for (const [name, way] of Object.entries(ways)) await tryWay(chat, editor, name, way);
      // Whatever a page sends late has been sent by now.
      await page.waitForTimeout(150);
      const texts = (await chat.sent()).map(({ text }) => text);
      expect(texts).toEqual(Object.keys(ways).map((name) => `${CLEAN} ${name}`));
    }
  });
}

test.afterAll(() => {
  const escapes = cells.reduce((sum, { escaped }) => sum + escaped, 0);
  const falseHolds = cells.filter(({ clean }) => clean !== 1).length;
  const editors = new Set(cells.map(({ editor }) => editor)).size;
  console.log(
    `ways x editors: ${cells.length} (${editors} editors), escapes: ${escapes}, false holds: ${falseHolds}`,
  );
  expect({ escapes, falseHolds }).toEqual({ escapes: 0, falseHolds: 0 });
});
