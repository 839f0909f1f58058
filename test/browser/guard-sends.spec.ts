import { ChatPage, CLEAN, COMPOSERS, HELD } from './chat-page';
import { type Antou, EXTENSION, expect, launch, test } from './fixtures';

/** Every way to send that a hand has; each leaves the text in the composer when it is held. */
const WAYS = {
  Enter: (chat: ChatPage) => chat.press('Enter'),
  'Alt+Enter': (chat: ChatPage) => chat.press('Alt+Enter'),
  'the button by mouse': (chat: ChatPage) => chat.send.click(),
  'the button by Space': async (chat: ChatPage) => {
    await chat.send.focus();
    await chat.press('Space');
  },
  'the button by Enter': async (chat: ChatPage) => {
    await chat.send.focus();
    await chat.press('Enter');
  },
} as const;

async function proveHeld(
  chat: ChatPage,
  way: keyof typeof WAYS | ((chat: ChatPage) => Promise<void>),
): Promise<void> {
  const send = typeof way === 'function' ? way : WAYS[way];
  await chat.box.click();
  await chat.insert(HELD);
  await expect(chat.card).toBeVisible();
  await send(chat);
  await expect(chat.aloud).toContainText('没有发出：加我微信');
  await chat.expectNothingSent();
  await chat.expectText(HELD);
  await chat.clear();
}

for (const kind of COMPOSERS) {
  for (const settings of [{}, { form: 1 }, { frame: 'inner' }, { frame: 'inner', form: 1 }]) {
    test(`${kind} ${JSON.stringify(settings)}: holds Enter and the button however it is pressed, lets clean text out`, async ({
      page,
      shop,
    }) => {
      const chat = await new ChatPage(page, shop.url, kind, settings).open();
      await chat.guardOn();
      const heard = await chat.rivalHeard('Enter');
      for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[]) await proveHeld(chat, way);
      // The page's first listener on window heard of one Enter: the one on the button, whose click was held.
      expect((await chat.rivalHeard('Enter')) - heard).toBe(1);
      for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[]) {
        await chat.box.click();
        await chat.insert(`${CLEAN} ${way}`);
        await WAYS[way](chat);
        await expect.poll(async () => (await chat.sent()).at(-1)?.text).toBe(`${CLEAN} ${way}`);
      }
      expect(await chat.sent()).toHaveLength(Object.keys(WAYS).length);
    });
  }

  test(`${kind}: Ctrl+Enter where that sends, and Enter then only breaks the line`, async ({
    page,
    shop,
  }) => {
    const chat = await new ChatPage(page, shop.url, kind, { send: 'ctrl-enter' }).open();
    await chat.guardOn();
    await proveHeld(chat, (one) => one.press('Control+Enter'));
    await proveHeld(chat, (one) => one.press('Control+Shift+Enter'));
    await proveHeld(chat, 'the button by mouse');
    await chat.insert(CLEAN);
    await chat.press('Control+Enter');
    await chat.expectSent(CLEAN);
  });

  test(`${kind}: an override by the mouse way frees the button once`, async ({ page, shop }) => {
    const chat = await new ChatPage(page, shop.url, kind, { form: 1 }).open();
    await chat.guardOn();
    await chat.insert(HELD);
    await chat.send.click();
    await chat.expectNothingSent();
    expect(await chat.hasFocus()).toBe(true);
    await chat.card.getByRole('button', { name: '放行' }).click();
    await chat.card.getByRole('button', { name: '误报' }).click();
    expect(await chat.hasFocus()).toBe(true);
    await chat.send.click();
    await chat.expectSent(HELD);
    await chat.box.click();
    await chat.insert(HELD);
    await chat.send.click();
    await page.waitForTimeout(150);
    await chat.expectSent(HELD);
  });
}

for (const kind of COMPOSERS) {
  test(`${kind}: a page that sends as Enter is let go hears nothing of an Enter that was held`, async ({
    page,
    shop,
  }) => {
    const chat = await new ChatPage(page, shop.url, kind, { send: 'keyup' }).open();
    await chat.guardOn();
    await proveHeld(chat, 'Enter');
    await chat.insert(CLEAN);
    await chat.press('Enter');
    await chat.expectSent(CLEAN);
  });
}

/** Puts a second of its kind beside an element, as a page does while it changes its view. */
const twin = (chat: ChatPage, which: 'box' | 'send') =>
  chat[which].evaluate((element) => void element.after(element.cloneNode(true)));

test('two send buttons, two composers: what cannot be told apart is held all the same', async ({
  page,
  shop,
}) => {
  for (const which of ['send', 'box'] as const) {
    for (const send of [
      () => page.locator('#send-button').first().click(),
      () => page.locator('#composer').first().press('Enter'),
    ]) {
      const chat = await new ChatPage(page, shop.url).open();
      await chat.guardOn();
      await chat.insert(HELD);
      await twin(chat, which);
      await send();
      await expect(page.locator('.aloud')).toContainText('没有发出');
      await chat.expectNothingSent();
    }
  }
});

test('a gesture that may go stops where its conversation changes under it', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url, 'textarea', { drafts: 'shared' }).open('c05');
  await chat.guardOn();
  await chat.insert(CLEAN);
  await page.evaluate(() => {
    const change = () => {
      const buyer = document.querySelector('#chat-header [data-field="buyer"]');
      if (buyer) buyer.textContent = 'coco_2231';
    };
    addEventListener('pointerdown', change, { capture: true, once: true });
  });
  await chat.send.click();
  await expect(chat.aloud).toContainText('没有发出');
  await chat.expectNothingSent();
});

test('a forged click and a forged key are held like the agent’s own', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert(HELD);
  await chat.send.evaluate((button) => (button as HTMLButtonElement).click());
  await chat.box.evaluate((box) =>
    box.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
    ),
  );
  await chat.expectNothingSent();
});

test('a text changed after a send that went is decided anew', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert(CLEAN);
  await chat.press('Enter');
  await chat.expectSent(CLEAN);
  await chat.insert(HELD);
  await chat.send.evaluate((button) => (button as HTMLButtonElement).click());
  await page.waitForTimeout(150);
  await chat.expectSent(CLEAN);
});

test('an input method’s Enter is left alone, and never counts as a send', async ({ page, shop }) => {
  for (const kind of COMPOSERS) {
    const chat = await new ChatPage(page, shop.url, kind).open();
    await chat.guardOn();
    await chat.insert(HELD);
    await chat.press('Escape');
    await chat.compose('ni');
    await chat.imeKey('Enter');
    await chat.commit('你');
    await chat.expectText(`${HELD}你`);
    await expect(chat.aloud).toHaveText('');
    await chat.expectNothingSent();
  }
});

test('without a set-up, with the guard off, everything goes', async ({ page, shop, antou }) => {
  await antou.setUp({ features: { replies: true, guard: false, notes: true, checks: true } });
  const chat = await new ChatPage(page, shop.url).open();
  await chat.insert(HELD);
  await chat.press('Enter');
  await chat.expectSent(HELD);
});

interface Withholding {
  fetch: typeof fetch;
  give?: () => void;
  asked?: number;
}

/** A fresh browser whose worker waits with reading its packs until told. */
async function launchWithoutPacks(): Promise<Antou & { give(): Promise<void> }> {
  const antou = await launch(EXTENSION);
  await antou.worker.evaluate(() => {
    const world = globalThis as unknown as Withholding;
    const { fetch } = world;
    const given = new Promise<void>((resolve) => {
      world.give = resolve;
    });
    world.fetch = (...args) => {
      world.asked = (world.asked ?? 0) + 1;
      return given.then(() => fetch(...args));
    };
  });
  await antou.setUp();
  // The welcome page of a fresh installation reads the packs too, and the worker keeps what it has read.
  const asked = () => antou.worker.evaluate(() => (globalThis as unknown as Withholding).asked ?? 0);
  const late = await expect
    .poll(asked, { timeout: 2_000 })
    .toBeGreaterThan(0)
    .then(
      () => false,
      () => true,
    );
  if (late) {
    await antou.context.close();
    return launchWithoutPacks();
  }
  return {
    ...antou,
    give: () => antou.worker.evaluate(() => (globalThis as unknown as Withholding).give?.()),
  };
}

test('before the packs have arrived messages pass; afterwards they are held', async ({ shop }) => {
  await shop.reset();
  const antou = await launchWithoutPacks();
  const page = await antou.context.newPage();
  const chat = await new ChatPage(page, shop.url).open();
  await chat.insert(HELD);
  await chat.press('Enter');
  await chat.expectSent(HELD);
  await antou.give();
  await chat.guardOn();
  await chat.insert(HELD);
  await chat.press('Enter');
  await page.waitForTimeout(150);
  await chat.expectSent(HELD);
  await antou.context.close();
});
