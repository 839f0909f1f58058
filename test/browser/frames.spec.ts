import type { Page } from '@playwright/test';
import { BAD, ChatPage, CLEAN, COMPOSERS, HELD } from './chat-page';
import { expect, test } from './fixtures';

/** The overlay hosts of a document, and what of the overlay is to be seen in them. */
const overlay = (page: Page) =>
  page.evaluate(() => {
    const hosts = [...document.querySelectorAll('*')].filter((one) =>
      one.shadowRoot?.querySelector('.launcher, .card, .row-tool, .toasts'),
    );
    const shown = hosts.flatMap((host) =>
      [
        ...(host.shadowRoot?.querySelectorAll<HTMLElement>(
          '.menu, section.card, .count, .mirror, .row-tool, .list-bar, .bulk-box, aside.panel, .launcher',
        ) ?? []),
      ]
        .filter((one) => !one.hidden && one.getClientRects().length > 0)
        .map((one) => one.className),
    );
    return { hosts: hosts.length, shown: [...new Set(shown)].sort() };
  });

async function goTo(page: Page, name: '会话' | '订单'): Promise<void> {
  await page.getByRole('navigation').getByText(name).click();
}

test('from chat to orders and back without a load: one host, nothing of the chat left behind', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url).open('c05');
  await chat.guardOn();
  for (let round = 0; round < 3; round++) {
    await chat.box.click();
    await chat.insert(`${BAD} `);
    await expect(chat.card).toBeVisible();
    await chat.type('/');
    await expect(chat.menu).toBeVisible();
    await goTo(page, '订单');
    await expect(page.locator('[data-order-row]').first()).toBeVisible();
    await expect.poll(() => overlay(page)).toEqual({ hosts: 1, shown: ['launcher', 'list-bar', 'row-tool'] });
    expect(await page.locator('.menu:not(.note-menu), section.card, .mirror, .count').count()).toBe(0);
    await goTo(page, '会话');
    await expect(chat.box).toBeVisible();
    await expect(page.locator('.row-tool')).toHaveCount(1);
    await expect.poll(async () => (await overlay(page)).shown).not.toContain('list-bar');
    expect((await overlay(page)).hosts).toBe(1);
    // What was typed before is another text now; the guard reads the new composer.
    await chat.clear();
  }
  await chat.insert(HELD);
  await expect(chat.card).toBeVisible();
  await chat.press('Enter');
  await chat.expectNothingSent();
});

test('a feature that is switched off leaves nothing behind', async ({ page, shop, antou }) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert(HELD);
  await expect(chat.card).toBeVisible();
  const settings = await antou.context.newPage();
  await settings.goto(`chrome-extension://${antou.id}/packs/schemes.json`);
  await settings.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const ask = (kind: string, payload: unknown) =>
      runtime.sendMessage({ id: crypto.randomUUID(), kind, payload });
    const { value } = await ask('settings.read', null);
    await ask('settings.replace', {
      revision: value.revision,
      settings: { ...value.settings, sitesOff: ['practice'] },
    });
  });
  await settings.close();
  await expect.poll(() => overlay(page)).toMatchObject({ shown: [] });
  await chat.box.click();
  await chat.press('Enter');
  await chat.expectSent(HELD);
});

for (const kind of COMPOSERS) {
  for (const settings of [{ rerender: 1 }, { hashed: 1 }, { hashed: 2 }, { frame: 'inner', rerender: 1 }]) {
    test(`the guard holds and lets go in ${kind} with ${JSON.stringify(settings)}`, async ({
      page,
      shop,
    }) => {
      const chat = await new ChatPage(page, shop.url, kind, settings).open();
      await chat.guardOn();
      await chat.insert(HELD);
      await chat.press('Enter');
      await expect(chat.aloud).toContainText('没有发出');
      await chat.send.click();
      await chat.expectNothingSent();
      await chat.press('Alt+2');
      await chat.expectText('您好，详聊');
      await chat.clear();
      await chat.insert(CLEAN);
      await chat.press('Enter');
      await chat.expectSent(CLEAN);
    });
  }
}

test('in an inner frame the card stands in the frame, the panel in the top one, and both know the buyer', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url, 'textarea', { frame: 'inner' }).open('c05');
  await chat.guardOn();
  await expect(page.locator('section.card')).toHaveCount(0);
  await chat.switchTo('c07');
  await expect(page.locator('#order-card')).toContainText('260918-209917365');
  await chat.box.click();
  await chat.insert('寄到 浙江省苏州市吴中区望月街9号梧桐公寓5幢201室');
  await expect(chat.card).toContainText('另一位买家的信息');
  await chat.press('Enter');
  await chat.expectNothingSent();
  await chat.clear();
  await chat.type('/lx');
  await expect(chat.rows.first()).toContainText('coco_2231您好');
  await chat.press('Enter');
  await expect.poll(() => chat.text()).toContain('coco_2231您好');
});

test('wrong window: a frame below the conversation’s reads it at the send, not from what it was told', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url, 'textarea', { frame: 'split', drafts: 'shared' }).open(
    'c05',
  );
  await chat.guardOn();
  await chat.insert(CLEAN);
  // Sooner than any frame could tell another: the page's own header is all that says whose conversation is open.
  await page.evaluate(async () => {
    document.querySelector<HTMLElement>('#conversation-list [data-conversation-id="c07"]')?.click();
    const header = () => document.querySelector('#chat-header')?.textContent;
    while (header() !== 'coco_2231') await new Promise((resolve) => requestAnimationFrame(resolve));
    const inner = document.querySelector<HTMLIFrameElement>('#chat-frame')?.contentDocument;
    inner?.querySelector<HTMLElement>('#send-button')?.click();
  });
  await expect(chat.aloud).toContainText('没有发出');
  await chat.expectNothingSent();
  await chat.switchTo('c05');
  await expect(chat.card).toBeHidden();
  await chat.box.click();
  await chat.press('Enter');
  await chat.expectSent(CLEAN);
});

test('a frame that is gone takes what it showed along', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url, 'textarea', { frame: 'inner' }).open('c05');
  await page.locator('.launcher').click();
  const row = chat.panel.locator('.reply').first();
  await expect(row).toBeEnabled();
  await page.evaluate(() => {
    document.querySelector('#chat-frame')?.remove();
    document.body.append(document.createElement('iframe'));
  });
  await expect(row).toBeDisabled();
});
