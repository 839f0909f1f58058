// From Alt+Q to the first reply on the screen, beside the least that an overlay can do: one node in the top layer.
import { median, ms, quantile, ratio, row } from './figures.mjs';
import { HOST, openChat, setUp } from './lab.mjs';

const COLD = 8;
const WARM = 5;

export async function panel({ shop, contexts }) {
  const times = { cold: [], warm: [], bare: [] };
  for (let round = 0; round < COLD; round++) {
    await setUp(contexts.antou);
    const page = await openChat(contexts.antou, shop, { antou: true, before: measurePanel });
    // The replies have come from the worker; what is cold is the panel's script.
    await page.waitForTimeout(1_500);
    times.cold.push(await open(page));
    for (let again = 0; again < WARM; again++) {
      await page.keyboard.press('Alt+q');
      await page.waitForTimeout(250);
      times.warm.push(await open(page));
    }
    await page.close();
    const other = await openChat(contexts.empty, shop, { before: measurePanel });
    await other.waitForTimeout(500);
    for (let again = 0; again < WARM; again++) times.bare.push(await openBare(other));
    await other.close();
  }
  const bare = median(times.bare);
  const beside = `an empty node in the top layer ${ms(bare)}`;
  const line = (what, all, limit) =>
    row(
      `Alt+Q to the first reply, ${what}`,
      `${ms(median(all))}, p95 ${ms(quantile(all, 0.95))}`,
      beside,
      ratio(median(all), bare),
      limit,
    );
  return [
    line('first time in the page', times.cold, '1 s felt as a wait'),
    line('again', times.warm, '100 ms felt as at once'),
  ];
}

async function open(page) {
  await page.evaluate((host) => globalThis.watchPanel(host), HOST);
  await page.keyboard.press('Alt+q');
  return page.evaluate(() => globalThis.panelTime);
}

async function openBare(page) {
  await page.evaluate(() => globalThis.watchBare());
  await page.keyboard.press('Alt+q');
  return page.evaluate(() => globalThis.panelTime);
}

/** Runs in the page before its scripts: begins at the key, ends in the first frame that has the thing on it. */
function measurePanel() {
  let begun = 0;
  let onKey;
  addEventListener(
    'keydown',
    (event) => {
      if (event.code !== 'KeyQ') return;
      begun = performance.now();
      onKey?.();
    },
    true,
  );
  const seen = (find) =>
    new Promise((resolve) => {
      begun = 0;
      const look = () => {
        const box = begun > 0 && find()?.getBoundingClientRect();
        if (box && box.width > 0 && box.left < innerWidth) resolve(performance.now() - begun);
        else requestAnimationFrame(look);
      };
      look();
    });
  globalThis.watchPanel = (host) => {
    globalThis.panelTime = seen(() => document.querySelector(host)?.shadowRoot?.querySelector('.reply'));
  };
  globalThis.watchBare = () => {
    let node;
    onKey = () => {
      node = document.createElement('div');
      node.popover = 'manual';
      node.attachShadow({ mode: 'closed' }).textContent = '您好';
      document.documentElement.append(node);
      node.showPopover();
    };
    globalThis.panelTime = seen(() => node).then((time) => {
      node.remove();
      return time;
    });
  };
}
