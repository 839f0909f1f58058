// A page that renders ten times a second for five seconds: what of the main thread is ours.
import { median, ms, ratio, row, share } from './figures.mjs';
import { minus, openChat, spentIn } from './lab.mjs';

const LASTS = 5_000;
const ROUNDS = 4;

const tasks = (longest) => (longest > 0 ? `longest task ${ms(longest)}` : 'no task over 50 ms');

export async function storm({ shop, contexts }) {
  const rows = [];
  for (const [what, view] of [
    ['chat', undefined],
    ['orders', '/orders?rerender=1'],
  ]) {
    const spent = { antou: [], empty: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of Object.keys(spent))
        spent[name].push(await once(contexts[name], shop, name === 'antou', view));
    }
    const of = (name, field) => median(spent[name].map((one) => one[field]));
    const [ours, theirs] = [of('antou', 'task'), of('empty', 'task')];
    const added = ours - theirs;
    rows.push(
      row(
        `5 s of a page that renders all anew ten times a second (${what}): main thread`,
        `${ms(ours)}, ours ${ms(added)}`,
        `without ${ms(theirs)}`,
        ratio(ours, theirs),
        `5 % of the time (${share(added, LASTS)}; ${tasks(of('antou', 'longest'))}, without ${tasks(of('empty', 'longest'))})`,
      ),
    );
  }
  return rows;
}

async function once(context, shop, antou, view) {
  const page = view ? await context.newPage() : await openChat(context, shop, { antou, rerender: '1' });
  if (view) {
    await page.goto(`${shop.url}${view}`);
    await page.locator('[data-order-row]').first().waitFor();
  }
  await page.waitForTimeout(1_500);
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const spent = await spentIn(page);
  const before = await spent();
  await page.waitForTimeout(LASTS);
  const result = minus(await spent(), before);
  const longest = await page.evaluate(() => globalThis.longest);
  await page.close();
  return { ...result, longest };
}
