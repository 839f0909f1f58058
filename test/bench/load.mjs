// What the always-on script costs each page: evaluation of the script by the browser's own trace, and the main
// thread's time until the page stands. Antou and the empty extension take turns on the same page.

import { median, ms, quantile, ratio, row } from './figures.mjs';
import { minus, spentIn } from './lab.mjs';

const ROUNDS = 20;
const ALWAYS_ON = /^chrome-extension:.*\/(?:shop|bare)\.js$/;

export async function load({ shop, contexts }) {
  const times = { antou: [], empty: [] };
  const pages = {};
  for (const name of Object.keys(times)) pages[name] = await prepare(contexts[name]);
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, page] of Object.entries(pages)) {
      const one = await loadOnce(page, `${shop.url}/orders`);
      if (round >= 0) times[name].push(one);
    }
  }
  for (const { page } of Object.values(pages)) await page.close();
  const of = (name, field) => times[name].map((one) => one[field]);
  const compare = (what, field, limit) => {
    const [ours, theirs] = [median(of('antou', field)), median(of('empty', field))];
    const both = `${ms(ours)}, p95 ${ms(quantile(of('antou', field), 0.95))}`;
    return row(
      `${what} (${ROUNDS} loads each)`,
      both,
      `empty extension ${ms(theirs)}`,
      ratio(ours, theirs),
      limit,
    );
  };
  return [
    compare('evaluating the always-on script', 'evaluate', '50 ms (a long task)'),
    compare('navigation to DOMContentLoaded', 'ready', '–'),
    compare('main thread until the orders stand and a second more', 'task', '–'),
  ];
}

async function prepare(context) {
  const page = await context.newPage();
  return { page, cdp: await context.newCDPSession(page), spent: await spentIn(page) };
}

async function loadOnce({ page, cdp, spent }, url) {
  await page.goto('about:blank');
  const before = await spent();
  const events = await traced(cdp, async () => {
    await page.goto(url);
    await page.locator('[data-order-row]').first().waitFor();
    await page.waitForTimeout(1_000);
  });
  const after = await spent();
  const ready = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry.domContentLoadedEventEnd - entry.startTime;
  });
  return { ...minus(after, before), ready, evaluate: evaluated(events) };
}

/** Compiling and running of the always-on script on the thread's own clock, as the trace names it by its address. */
function evaluated(events) {
  const own = events.filter(
    ({ name, args }) => name === 'EvaluateScript' && ALWAYS_ON.test(args?.data?.url ?? ''),
  );
  return own.reduce((sum, { tdur }) => sum + tdur, 0) / 1000;
}

async function traced(cdp, work) {
  const events = [];
  const take = ({ value }) => events.push(...value);
  cdp.on('Tracing.dataCollected', take);
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', take);
  return events;
}
