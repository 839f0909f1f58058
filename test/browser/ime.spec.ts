import { BAD, ChatPage, CLEAN, EDITORS, HELD } from './chat-page';
import { expect, test } from './fixtures';

const MARK = { level: 'block', text: BAD };

/** What must not change while an input method composes: what was sent, held and underlined, and the card. */
const state = async (chat: ChatPage) => ({
  sent: await chat.sent(),
  aloud: await chat.aloud.textContent(),
  underlines: await chat.underlines(),
  card: await chat.card.isVisible(),
});

/** Composes step by step and proves after each that nothing has happened, at the last one that nothing is coming. */
async function composeQuietly(chat: ChatPage, ...steps: (() => Promise<void>)[]): Promise<void> {
  const before = await state(chat);
  for (const step of steps) {
    await step();
    expect(await state(chat)).toEqual(before);
  }
  await chat.page.waitForTimeout(140);
  expect(await state(chat)).toEqual(before);
}

interface Sequence {
  /** What stands in the composer before, with this many words underlined. */
  readonly base: '' | typeof HELD;
  readonly run: (chat: ChatPage) => Promise<void>;
}

/** The last choice: the text is there, read anew at once. */
async function commit(chat: ChatPage, base: string, text: string, marks: number): Promise<void> {
  await chat.commit(text);
  await expect.poll(() => chat.underlines(), { timeout: 1_000 }).toEqual(Array(marks).fill(MARK));
  // TinyMCE breaks the line at an Enter of code 13 even in mid-composition.
  await expect.poll(async () => (await chat.text()).trimEnd()).toBe(base + text);
}

const pinyin = (chat: ChatPage) => [
  () => chat.compose('j'),
  () => chat.compose('jia'),
  () => chat.compose('jia wo wei'),
  () => chat.compose(BAD),
];

const SEQUENCES: Readonly<Record<string, Sequence>> = {
  'pinyin with candidates': {
    base: '',
    run: async (chat) => {
      await composeQuietly(
        chat,
        ...pinyin(chat),
        () => chat.imeKey('ArrowDown'),
        () => chat.imeKey('PageDown'),
        () => chat.imeKey('1'),
      );
      await commit(chat, '', BAD, 1);
      await expect(chat.card).toBeVisible();
    },
  },
  'Enter to commit, code 229': {
    base: HELD,
    run: async (chat) => {
      await composeQuietly(chat, ...pinyin(chat), () => chat.imeKey('Enter'));
      await commit(chat, HELD, `，${BAD}`, 2);
    },
  },
  'Enter to commit, code 13': {
    base: HELD,
    run: async (chat) => {
      await composeQuietly(chat, ...pinyin(chat), () => chat.composingEnter());
      await commit(chat, HELD, 'jia', 1);
    },
  },
  'Enter after the commit is held at once': {
    base: '',
    run: async (chat) => {
      await composeQuietly(chat, ...pinyin(chat));
      await chat.commit(BAD);
      await chat.press('Enter');
      await expect(chat.aloud).toContainText('没有发出');
      expect(await chat.sent()).toEqual([]);
      await chat.expectText(BAD);
    },
  },
  'code 229 before and after a composition': {
    base: HELD,
    run: async (chat) => {
      await composeQuietly(
        chat,
        () => chat.imeKey('Process'),
        () => chat.imeKey('Process'),
        () => chat.compose('n'),
        () => chat.compose('ni'),
      );
      await commit(chat, HELD, '你', 1);
      await composeQuietly(chat, () => chat.imeKey('Enter'));
    },
  },
  'before words that are underlined': {
    base: HELD,
    run: async (chat) => {
      await chat.press('Home');
      await composeQuietly(chat, ...pinyin(chat));
      await chat.commit('嗯，');
      await chat.expectUnderlines(MARK);
      await chat.expectText(`嗯，${HELD}`);
    },
  },
  'backspace until nothing is left': {
    base: HELD,
    run: async (chat) => {
      const back = (text: string) => async () => {
        await chat.imeKey('Backspace');
        await chat.compose(text);
      };
      await composeQuietly(chat, () => chat.compose('jia'), back('ji'), back('j'), back(''));
      await chat.expectText(HELD);
      await chat.insert(`，${BAD}`);
      await chat.expectUnderlines(MARK, MARK);
    },
  },
  'a replacing key in mid-composition': {
    base: HELD,
    run: async (chat) => {
      await composeQuietly(
        chat,
        () => chat.compose('jia'),
        () => chat.composingAlt('Digit1'),
        () => chat.composingAlt('Digit2'),
      );
      await commit(chat, HELD, '家', 1);
      await chat.press('Alt+2');
      await chat.expectText('您好，详聊家');
    },
  },
};

test.describe.configure({ mode: 'parallel' });

for (const kind of EDITORS) {
  test(`${kind}: nothing is sent, held, replaced or underlined while an input method composes`, async ({
    page,
    shop,
  }) => {
    const chat = await new ChatPage(page, shop.url, kind).open();
    await chat.guardOn();
    for (const [name, { base, run }] of Object.entries(SEQUENCES)) {
      await test.step(name, async () => {
        if (base) await chat.insert(base);
        await chat.expectUnderlines(...(base ? [MARK] : []));
        await run(chat);
        await chat.clear();
        await chat.expectUnderlines();
      });
    }
    await chat.compose('shou');
    await chat.commit(CLEAN);
    await chat.expectText(CLEAN);
    await chat.press('Enter');
    await chat.expectSent(CLEAN);
  });
}
