import { makeCode, makeKey } from '../../utils/platform/sign-off';
import { LIVE } from '../agent-settings.mjs';
import { ChatPage, HELD } from './chat-page';
import { type Antou, expect, test } from './fixtures';

type Change = Partial<Omit<typeof LIVE, 'reasons' | 'closedDays'>> & {
  readonly reasons?: string[];
  readonly closedDays?: string[];
  readonly signOff?: { readonly salt: string; readonly key: string };
};

/** Sets the shop's guard up otherwise than live with the defaults. */
const guardIs = (antou: Antou, change: Change, sites: Record<string, unknown> = {}) =>
  antou.setUp({ guard: { shops: { 'shop-practice': { ...LIVE, ...change } }, sites } });

/** What the logbook holds, read as the settings page reads it. */
async function logged(antou: Antou): Promise<{ kind: string; rule?: string; code?: string }[]> {
  const page = await antou.context.newPage();
  await page.goto(`chrome-extension://${antou.id}/popup.html`);
  const events = await page.evaluate(async () => {
    const answer = await chrome.runtime.sendMessage({
      id: crypto.randomUUID(),
      kind: 'log.read',
      payload: { since: 0 },
    });
    return answer.value;
  });
  await page.close();
  return events;
}
const kinds = async (antou: Antou) =>
  (await logged(antou)).map(({ kind, rule }) => `${kind} ${rule ?? ''}`.trim());

test('a shop’s first days: what blocks is held, what warns is only counted, until the lead switches it on', async ({
  page,
  shop,
  antou,
}) => {
  await antou.setUp({ guard: { shops: {}, sites: {} } });
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert('全网最低价，放心拍');
  await page.waitForTimeout(120);
  await chat.expectUnderlines();
  await chat.press('Enter');
  await chat.expectSent('全网最低价，放心拍');
  await expect.poll(() => kinds(antou)).toContain('guard.counted wording.absolute.history');
  await chat.insert(HELD);
  await chat.press('Enter');
  await expect(chat.card).toBeVisible();
  await chat.expectSent('全网最低价，放心拍');
  const settings = await antou.worker.evaluate(
    async () => (await chrome.storage.local.get('settings')).settings,
  );
  const { since, live } = (settings as { guard: { shops: Record<string, { since: string; live: boolean }> } })
    .guard.shops['shop-practice'] ?? { since: '', live: true };
  expect(Date.now() - Date.parse(since)).toBeLessThan(60_000);
  expect(live).toBe(false);
});

test('numbers: the buyer’s own and couriers’ are silent, others are marked, with words that lead away held', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url).open('c01');
  await chat.guardOn();
  for (const silent of [
    '收件电话是13800138021对吗',
    '您的手机13800138021没打通',
    '派件员电话13955550001，您可以联系他',
    '订单260918-339100271已经发出',
    '客服热线400-800-8820',
  ]) {
    await chat.insert(silent);
    await page.waitForTimeout(80);
    expect(await chat.underlines(), silent).toEqual([]);
    await chat.clear();
  }
  await chat.insert('有空打13755550002');
  await chat.expectUnderlines({ level: 'warn', text: '13755550002' });
  await chat.clear();
  // What the buyer wrote here is no news to the buyer.
  await fetch(`${shop.url}/api/chat/say`, {
    method: 'POST',
    body: JSON.stringify({ conversationId: 'c01', text: '我另一个号 13755550002' }),
  });
  await expect(page.locator('#message-list')).toContainText('13755550002');
  await chat.insert('好的，有空打13755550002');
  await page.waitForTimeout(80);
  await chat.expectUnderlines();
  await chat.clear();
  await chat.insert('加我 一三七五五五五零零零三 详聊');
  await chat.press('Enter');
  await expect(chat.card).toBeVisible();
  await chat.expectNothingSent();
});

test('another buyer’s order amount is marked, this buyer’s own is not', async ({ page, shop }) => {
  const chat = await new ChatPage(page, shop.url).open('c01');
  await chat.guardOn();
  await chat.switchTo('c02');
  await chat.box.click();
  await chat.insert('一共289.00元');
  await chat.expectUnderlines({ level: 'warn', text: '289.00' });
  await chat.clear();
  await chat.switchTo('c01');
  await chat.box.click();
  await chat.insert('一共289.00元');
  await page.waitForTimeout(80);
  await chat.expectUnderlines();
});

test('a price cut above the agent’s limit is marked; the lead’s one-time code signs it off', async ({
  page,
  shop,
  antou,
}) => {
  const key = await makeKey('主管口令', 'c2FsdHNhbHRzYWx0c2FsdA==');
  await guardIs(antou, { signOff: { salt: 'c2FsdHNhbHRzYWx0c2FsdA==', key } });
  const chat = await new ChatPage(page, shop.url).open('c01');
  await chat.guardOn();
  for (const silent of ['我给您便宜10元', '满300减50元', '领券再减30元', '补差价50元']) {
    await chat.insert(silent);
    await page.waitForTimeout(80);
    expect(await chat.underlines(), silent).toEqual([]);
    await chat.clear();
  }
  await chat.insert('我给您便宜50元');
  await chat.expectUnderlines({ level: 'warn', text: '便宜50元' });
  await expect(chat.card).toContainText('请先请示主管');
  await chat.press('Alt+9');
  const form = chat.card.locator('.ask');
  await expect(form).toContainText('260918-339100271');
  await page.keyboard.type('12345678');
  await chat.press('Enter');
  await expect(form).toContainText('放行码不对');
  await page.keyboard.type(await makeCode(key, '260918-339100271', 5_000));
  await chat.press('Enter');
  await chat.expectUnderlines();
  await expect(chat.card).toBeHidden();
  expect(await chat.hasFocus()).toBe(true);
  // It holds for this order and amount, and goes out like any other text.
  await chat.press('Enter');
  await chat.expectSent('我给您便宜50元');
  await chat.insert('我给您便宜80元');
  await chat.expectUnderlines({ level: 'warn', text: '便宜80元' });
  expect(await kinds(antou)).toContain('guard.signedOff');
});

test('a shipping promise that the clock denies is marked', async ({ page, shop, antou }) => {
  const tomorrow = new Date(Date.now() + 86_400_000);
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(tomorrow);
  await guardIs(antou, { cutoff: '00:00', closedDays: [date] });
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert('今天给您发货，明天也能发');
  await chat.expectUnderlines({ level: 'warn', text: '今天给您发货' }, { level: 'warn', text: '明天也能发' });
  await chat.clear();
  for (const silent of ['今天发不了货了，明天之后安排', '今天已经发出了', '16点前付款今天发货']) {
    await chat.insert(silent);
    await page.waitForTimeout(80);
    expect(await chat.underlines(), silent).toEqual([]);
    await chat.clear();
  }
});

test('too long for the platform, and the same again where it refuses that', async ({ page, shop, antou }) => {
  await guardIs(antou, {}, { practice: { longest: 12, refusesRepeats: true } });
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert('您好，您的包裹已经到网点了');
  await chat.expectUnderlines({ level: 'warn', text: '了' });
  await chat.press('Backspace');
  await chat.expectUnderlines();
  await chat.press('Enter');
  await chat.expectSent('您好，您的包裹已经到网点');
  await expect(page.locator('#message-list')).toContainText('您的包裹已经到网点');
  await chat.insert('您好，您的包裹已经到网点');
  await chat.expectUnderlines({ level: 'warn', text: '您好，您的包裹已经到网点' });
});

test('a shop’s own reasons for an override take the presets’ place', async ({ page, shop, antou }) => {
  await guardIs(antou, { reasons: ['老客户约好的', '店长看过'] });
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert(HELD);
  await chat.press('Enter');
  await expect(chat.card).toBeVisible();
  await chat.press('Alt+0');
  await expect(chat.card).toContainText('店长看过');
  await expect(chat.card).not.toContainText('误报');
  await chat.press('2');
  await chat.press('Enter');
  await chat.expectSent(HELD);
  const { code } = (await logged(antou)).find(({ kind }) => kind === 'guard.overridden') ?? {};
  expect(code).toBe('own2');
});

test('what went out another way is seen from the conversation, logged and said', async ({
  page,
  shop,
  antou,
}) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert(HELD);
  await chat.expectUnderlines({ level: 'block', text: '加我微信' });
  // As by the page's own timer: no key, no button, no submit.
  await page.evaluate(
    (text) =>
      fetch('/api/chat/send', {
        method: 'POST',
        body: JSON.stringify({ conversationId: 'c03', text, via: 'timer' }),
      }),
    HELD,
  );
  await expect(page.locator('.toast')).toContainText('没有经过案头检查');
  await expect.poll(() => kinds(antou)).toContain('guard.escaped wording.contact.add-wechat');
});

test('an own rule from the book holds in open chats at once', async ({ page, shop, antou }) => {
  const chat = await new ChatPage(page, shop.url).open();
  await chat.guardOn();
  await chat.insert('蓝鲸计划很好');
  await page.waitForTimeout(80);
  await chat.expectUnderlines();
  const settings = await antou.context.newPage();
  await settings.goto(`chrome-extension://${antou.id}/popup.html`);
  const replace = (rules: unknown[]) =>
    settings.evaluate(async (list) => {
      const ask = (kind: string, payload: unknown) =>
        chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind, payload });
      const { revision } = (await ask('book.read', null)).value;
      const book = { rules: list, levels: [], allow: [], choices: {} };
      return ask('book.replace', { revision, book });
    }, rules);
  const answer = await replace([
    {
      id: 'own.whale',
      class: 'tone',
      severity: 'block',
      phrase: ['蓝鲸计划'],
      reason: '内部代号，不能外发。',
      replace: [],
    },
  ]);
  expect(answer.value.ok).toBe(true);
  await page.bringToFront();
  await chat.expectUnderlines({ level: 'block', text: '蓝鲸计划' });
  await replace([]);
  await chat.expectUnderlines();
  await settings.close();
});
