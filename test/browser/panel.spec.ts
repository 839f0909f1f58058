import AxeBuilder from '@axe-core/playwright';
import { ChatPage, HELD } from './chat-page';
import { expect, test } from './fixtures';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const overlaps = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

async function proveClear(chat: ChatPage): Promise<Box> {
  let panel: Box | undefined;
  await expect(async () => {
    const boxes = await Promise.all([
      chat.panel.boundingBox(),
      chat.box.boundingBox(),
      chat.send.boundingBox(),
    ]);
    const [own, composer, send] = boxes;
    if (!own || !composer || !send) throw new Error('not all in sight');
    expect(overlaps(own, composer), `composer ${JSON.stringify(boxes)}`).toBe(false);
    expect(overlaps(own, send), `send ${JSON.stringify(boxes)}`).toBe(false);
    panel = own;
  }).toPass({ timeout: 3_000 });
  if (!panel) throw new Error('no panel');
  return panel;
}

async function drag(chat: ChatPage, x: number, y: number): Promise<void> {
  const head = await chat.panel.locator('.head b').boundingBox();
  if (!head) throw new Error('no head');
  const { mouse } = chat.page;
  await mouse.move(head.x + 5, head.y + 5);
  await mouse.down();
  for (let step = 1; step <= 6; step++) {
    await mouse.move(head.x + 5 + ((x - head.x) * step) / 6, head.y + 5 + ((y - head.y) * step) / 6);
  }
  await mouse.up();
}

test('Alt+Q opens and closes; focus stays; Esc in the composer is the page’s', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.openPanel();
  expect(await chat.hasFocus()).toBe(true);
  await expect(page.locator('.launcher')).toBeHidden();
  const before = await chat.rivalHeard('Escape');
  await chat.press('Escape');
  await expect(chat.panel).toBeVisible();
  expect(await chat.rivalHeard('Escape')).toBe(before + 1);
  await chat.press('Alt+q');
  await expect(chat.panel).toBeHidden();
  await page.locator('.launcher').click();
  await expect(chat.panel).toBeVisible();
  await chat.panel.locator('.search').click();
  await chat.press('Escape');
  await expect(chat.panel).toBeHidden();
});

test('docks left and right, is dragged, and is where it was after a reload', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.openPanel();
  const right = await proveClear(chat);
  expect(right.x + right.width).toBeCloseTo(1440, 0);
  await chat.panel.getByRole('button', { name: '靠左' }).click();
  await expect.poll(async () => (await proveClear(chat)).x).toBe(0);
  await page.reload();
  await expect(chat.panel.locator('.search')).toBeVisible();
  await expect.poll(async () => (await proveClear(chat)).x).toBe(0);
  await chat.panel.getByRole('button', { name: '靠右' }).click();
  await expect.poll(async () => (await proveClear(chat)).x).toBe(right.x);
  // A click on the head is no drag.
  await chat.panel.locator('.head b').click();
  await expect.poll(async () => (await proveClear(chat)).x).toBe(right.x);
  await drag(chat, 700, 20);
  const free = await proveClear(chat);
  expect(free.x).toBeGreaterThan(600);
  expect(free.x).toBeLessThan(760);
  await expect
    .poll(async () => {
      await page.reload();
      await expect(chat.panel.locator('.search')).toBeVisible();
      return (await proveClear(chat)).x;
    })
    .toBeCloseTo(free.x, 0);
  await chat.panel.getByRole('button', { name: '收起' }).click();
  await expect(chat.panel).toBeHidden();
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1024, 700],
] as const) {
  for (const settings of [{}, { frame: 'inner' }]) {
    test(`never covers composer or send button at ${width}×${height} ${JSON.stringify(settings)}`, async ({
      page,
      shop,
    }) => {
      await page.setViewportSize({ width, height });
      const chat = await new ChatPage(page, shop.url, 'textarea', settings).open();
      await chat.box.blur();
      await page.locator('.launcher').click();
      await expect(chat.panel.locator('.search')).toBeVisible();
      const docked = await proveClear(chat);
      expect(docked.height).toBeGreaterThan(200);
      await chat.panel.getByRole('button', { name: '靠左' }).click();
      await proveClear(chat);
      const composer = await chat.box.boundingBox();
      if (!composer) throw new Error('no composer');
      await drag(chat, composer.x + 20, composer.y + 10);
      const free = await proveClear(chat);
      expect(free.height).toBeGreaterThanOrEqual(200);
      await chat.send.click({ trial: true });
      await page.setViewportSize({ width: 1024, height: 700 });
      await proveClear(chat);
    });
  }
}

test('by keyboard alone: open, search, insert, back in the composer', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.openPanel();
  const focused = () =>
    chat.panel
      .locator('.search')
      .evaluate((search) => (search.getRootNode() as ShadowRoot).activeElement === search);
  let steps = 0;
  while (!(await focused())) {
    await chat.press('Tab');
    if (++steps > 60) throw new Error('the search is out of reach');
  }
  const heard = await page.evaluate(
    () => (window as unknown as { practice: { keys(): unknown[] } }).practice.keys().length,
  );
  await chat.type('qsd');
  await expect(chat.panel.locator('.reply').first()).toContainText('请您稍等');
  expect(
    await page.evaluate(
      () => (window as unknown as { practice: { keys(): unknown[] } }).practice.keys().length,
    ),
  ).toBe(heard);
  await chat.press('Tab');
  await page.waitForTimeout(200);
  await chat.press('Enter');
  await expect.poll(() => chat.text()).toContain('请您稍等');
  expect(await chat.hasFocus()).toBe(true);
  await chat.expectNothingSent();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme}: menu, card, every tab of the panel`, async ({ page, shop }) => {
    await page.emulateMedia({ colorScheme });
    const chat = await new ChatPage(page, shop.url).open('c05');
    await chat.guardOn();
    const host = await page.evaluate(() => {
      const one = [...document.querySelectorAll('*')].find((element) =>
        element.shadowRoot?.querySelector('.launcher'),
      );
      return one?.localName ?? '';
    });
    const prove = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).include(host).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
      expect(found, what).toEqual([]);
    };
    await prove('launcher');
    await chat.insert(HELD);
    await expect(chat.card).toBeVisible();
    await prove('card');
    await chat.press('Alt+0');
    await prove('reasons');
    await chat.clear();
    await chat.type('/');
    await expect(chat.menu).toBeVisible();
    await prove('menu');
    await chat.press('Escape');
    await chat.clear();
    await chat.openPanel();
    for (const tab of ['话术', '核对', '备注']) {
      await chat.panel.getByRole('tab', { name: tab }).click();
      await prove(tab);
    }
  });
}
