// A working day in short: two pages that render ten times a second, an agent who types, changes conversations and
// writes notes. Each browser does the same; without Antou there are no notes to write.
import { openChat, spentIn } from './lab.mjs';

const WORDS = ['亲，您好，这款有货', '全网最低价，加我微信', '稍等，我帮您查一下', '保证明天到'];
const CONVERSATIONS = ['c01', 'c02', 'c03', 'c04', 'c05'];

export async function startDay(context, shop, antou) {
  const chat = await openChat(context, shop, { antou, rerender: '1' });
  const orders = await context.newPage();
  await orders.goto(`${shop.url}/orders?rerender=1`);
  await orders.locator('[data-order-row]').first().waitFor();
  const day = { notes: 0, missed: 0, rounds: 0, errors: [] };
  for (const page of [chat, orders]) page.on('pageerror', (error) => day.errors.push(String(error)));
  const read = await Promise.all([chat, orders].map(sampler));
  return {
    ...day,
    async round() {
      await typeSomething(chat, this.rounds);
      if (antou) await this.note();
      this.rounds++;
    },
    async note() {
      const tool = orders.locator('.row-tool').nth(this.rounds % 4);
      try {
        await orders.bringToFront();
        await tool.waitFor({ timeout: 3_000 });
        const no = (await tool.getAttribute('aria-label', { timeout: 1_000 })).replace(
          /.*?(\d{6}-\d+)$/,
          '$1',
        );
        await post(shop, `/api/orders/${no}`, { memo: '', flag: null, push: true });
        await orders.waitForTimeout(700);
        await tool.getByRole('button', { name: '工号', exact: true }).click({ timeout: 3_000 });
        await orders
          .locator(`.row-tool[aria-label$="${no}"]`, { hasText: '已写入并核实' })
          .waitFor({ timeout: 8_000 });
        this.notes++;
      } catch {
        this.missed++;
      }
      await chat.bringToFront();
    },
    samples: async () => ({ chat: await read[0](), orders: await read[1]() }),
  };
}

async function typeSomething(page, round) {
  const row = page.locator(
    `#conversation-list [data-conversation-id="${CONVERSATIONS[round % CONVERSATIONS.length]}"]`,
  );
  await row.dispatchEvent('click');
  await page.locator('#composer').focus();
  await page.keyboard.insertText(WORDS[round % WORDS.length]);
  await page.keyboard.type(' /fh', { delay: 20 });
  await page.waitForTimeout(150);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}

async function post(shop, path, body) {
  await fetch(`${shop.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** What a page holds once the rubbish is out: heap of all its worlds, nodes and listeners, ours among them. */
async function sampler(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const spent = await spentIn(page);
  return async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const value = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
    const { task } = await spent();
    return {
      heap: value('JSHeapUsedSize') / 1000,
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
      task,
    };
  };
}
