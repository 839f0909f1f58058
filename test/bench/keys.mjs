// One key at 500 characters in the composer, guard on: from the first listener for keydown (set before any script of
// the page) to the first task after the input event's handlers; and the main thread's whole time per key.
import { median, ms, quantile, ratio, row } from './figures.mjs';
import { openChat, spentIn } from './lab.mjs';

const LENGTH = 500;
const KEYS = 60;
const ROUNDS = 3;
// Clean sentences and a few findings, as agents write them.
const LINE =
  '亲，这款面料是加厚羊羔绒，今天下单明天上午发出，三到五天可以收到，您放心，我们保证质量，全网最低价。';
const TEXT = LINE.repeat(LENGTH).slice(0, LENGTH);

export async function keys({ shop, contexts }) {
  const rows = [];
  for (const composer of ['textarea', 'editable']) {
    const typed = { antou: empty(), empty: empty() };
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of Object.keys(typed)) {
        await typeIn(contexts[name], shop, { antou: name === 'antou', composer }, typed[name]);
      }
    }
    rows.push(...compare(`a key at ${LENGTH} characters, ${composer}`, typed, 'plain'));
    rows.push(...compare(`a key with the reply menu open, ${composer}`, typed, 'menu'));
  }
  return rows;
}

const empty = () => ({ plain: [], menu: [], plainTask: [], menuTask: [] });

function compare(what, { antou, empty: bare }, phase) {
  const ours = antou[phase];
  const theirs = bare[phase];
  const both = (times) => `${ms(median(times))}, p95 ${ms(quantile(times, 0.95))}`;
  const left = (value) => `frame 16.7 ms (${((100 * value) / 16.7).toFixed(0)} %)`;
  const [task, bareTask] = [median(antou[`${phase}Task`]), median(bare[`${phase}Task`])];
  return [
    row(
      `${what}: keydown to after input`,
      both(ours),
      `without ${both(theirs)}`,
      ratio(median(ours), median(theirs)),
      left(median(ours)),
    ),
    row(
      `${what}: main thread per key, with paint`,
      ms(task),
      `without ${ms(bareTask)}`,
      ratio(task, bareTask),
      left(task),
    ),
  ];
}

async function typeIn(context, shop, settings, into) {
  const chat = await openChat(context, shop, { ...settings, before: measureKeys });
  await chat.keyboard.insertText(TEXT);
  await chat.waitForTimeout(1_500);
  await run(
    chat,
    [...Array(KEYS).keys()].map((at) => 'asdfghjkl'[at % 9]),
    into.plain,
    into.plainTask,
  );
  // `/fh` opens the menu and narrows it; then it is taken back. Behind a space, where a trigger counts.
  await chat.keyboard.press('Space');
  const search = ['/', 'f', 'h', 'Backspace', 'Backspace', 'Backspace'];
  await run(
    chat,
    Array(KEYS / search.length)
      .fill(search)
      .flat(),
    into.menu,
    into.menuTask,
  );
  await chat.close();
}

async function run(page, pressed, into, taskInto) {
  const spent = await spentIn(page);
  await page.evaluate(() => {
    globalThis.keyTimes.length = 0;
  });
  const before = await spent();
  for (const key of pressed) {
    await page.keyboard.press(key);
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(300);
  const after = await spent();
  const times = await page.evaluate(() => [...globalThis.keyTimes]);
  if (times.length < pressed.length * 0.9)
    throw new Error(`${times.length} of ${pressed.length} keys were seen`);
  into.push(...times);
  taskInto.push((after.task - before.task) / pressed.length);
}

/** Runs in the page. The event's own time stamp is when the browser got the key; the clock starts at dispatch. */
function measureKeys() {
  globalThis.keyTimes ??= [];
  const { port1, port2 } = new MessageChannel();
  let begun = 0;
  addEventListener(
    'keydown',
    () => {
      begun = performance.now();
    },
    true,
  );
  addEventListener('input', () => port2.postMessage(0), true);
  port1.onmessage = () => {
    if (begun > 0) globalThis.keyTimes.push(performance.now() - begun);
    begun = 0;
  };
}
