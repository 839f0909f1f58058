// npm start: builds the extension and opens the practice shop in a browser that has it loaded.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startShop } from '../test/shop/server.mjs';
import { browserFlags, findChromium } from './browser.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const say = (text) => console.log(text);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    headless: { type: 'boolean' },
    'no-open': { type: 'boolean' },
  },
});

const closing = [];
let ending;
let opened = false;
/** Undoes everything that was started, last thing first; safe to call twice. */
function end(code) {
  ending ??= (async () => {
    for (const close of closing.reverse()) await Promise.resolve(close()).catch(() => undefined);
    process.exit(code);
  })();
  return ending;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));

function newestExtension() {
  const output = path.join(root, '.output');
  const folders = existsSync(output) ? readdirSync(output).filter((name) => name.startsWith('chrome')) : [];
  const built = folders
    .map((name) => path.join(output, name))
    .filter((folder) => existsSync(path.join(folder, 'manifest.json')));
  const age = (folder) => statSync(path.join(folder, 'manifest.json')).mtimeMs;
  return built.sort((one, other) => age(other) - age(one))[0];
}

async function buildExtension() {
  // A folder that somebody built already, for trying one build against another.
  if (process.env.ANTOU_EXTENSION_DIR) return path.resolve(process.env.ANTOU_EXTENSION_DIR);
  say('正在构建扩展…');
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  const build = spawn(process.execPath, [wxt, 'build', '--mode', 'development'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  closing.push(() => build.kill());
  let log = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (part) => (log += part));
  const [code] = await once(build, 'exit');
  const folder = newestExtension();
  if (code !== 0 || !folder) throw new Error(`扩展没有构建成功\n${log}`);
  return folder;
}

function startBrowser(file, flags) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'antou-'));
  closing.push(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  const ownGroup = process.platform !== 'win32';
  const browser = spawn(file, [`--user-data-dir=${profile}`, ...flags], {
    detached: ownGroup,
    stdio: 'ignore',
  });
  const exited = new Promise((resolve) => browser.once('exit', resolve).once('error', resolve));
  const signal = (name) => {
    try {
      if (ownGroup) process.kill(-browser.pid, name);
      else spawnSync('taskkill', ['/pid', String(browser.pid), '/t', '/f']);
    } catch {
      // It is gone already, which is all that is wanted.
    }
  };
  closing.push(async () => {
    signal('SIGTERM');
    await Promise.race([exited, pause(5000)]);
    signal('SIGKILL');
    await exited;
  });
  exited.then(() => {
    if (!ending && !opened) console.error('浏览器自己退出了');
    return end(opened ? 0 : 1);
  });
  return profile;
}

async function within(seconds, what, attempt) {
  const last = Date.now() + seconds * 1000;
  for (;;) {
    const found = await attempt();
    if (found) return found;
    if (Date.now() > last) throw new Error(what);
    await pause(100);
  }
}

async function connect(profile) {
  const note = path.join(profile, 'DevToolsActivePort');
  const port = await within(
    30,
    '浏览器没有启动',
    () => existsSync(note) && readFileSync(note, 'utf8').split('\n')[0],
  );
  const { default: puppeteer } = await import('puppeteer-core');
  return puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
}

/** Opens the shop only when the extension is there, and comes back when its script runs in the page. */
async function openShop(browser, url) {
  await within(20, '扩展没有装载', () =>
    browser.targets().some((target) => target.url().startsWith('chrome-extension://')),
  );
  const pages = await browser.pages();
  const page = pages.find((each) => each.url() === 'about:blank') ?? (await browser.newPage());
  await page.goto(url, { waitUntil: 'load' });
  const session = await page.createCDPSession();
  let inside = false;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    inside ||= context.origin.startsWith('chrome-extension://');
  });
  await session.send('Runtime.enable');
  await within(15, '扩展没有进入练习店铺页面', () => inside);
  await page.bringToFront();
}

function explainByHand(folder, file) {
  say(`这里只有 ${path.basename(file)}，它不接受命令行装载扩展，请手工装一次：`);
  say('  1. 在地址栏打开 chrome://extensions（Edge 为 edge://extensions）');
  say('  2. 打开右上角的“开发者模式”');
  say(`  3. 点“加载已解压的扩展程序”，选择 ${folder}`);
  say('  4. 回到练习店铺，刷新页面');
}

async function main() {
  const folder = await buildExtension();
  const shop = await startShop({ port: Number(options.port), settings: { script: 'on' } });
  closing.push(() => shop.close());
  const url = `${shop.url}/chat`;
  say(`练习店铺 ${url}`);
  if (options['no-open']) return say(`扩展目录 ${folder}`);

  const found = await findChromium({ install: true, say });
  if (!found.path)
    throw new Error(
      '没有找到浏览器。可运行 npx playwright install chromium，或用 ANTOU_CHROMIUM 指明 Chromium 的位置',
    );
  if (found.kind === 'branded') {
    explainByHand(folder, found.path);
    opened = true;
    startBrowser(found.path, [...browserFlags({}), url]);
    return undefined;
  }
  const noScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (noScreen && !options.headless) say('没有显示器，浏览器在后台运行（无界面）');
  const headless = options.headless || noScreen ? ['--headless=new', '--window-size=1440,900'] : [];
  const profile = startBrowser(found.path, [
    ...browserFlags({ extension: folder }),
    ...headless,
    '--remote-debugging-port=0',
    'about:blank',
  ]);
  const browser = await connect(profile);
  await openShop(browser, url);
  await browser.disconnect();
  opened = true;
  return say(`ready ${url}`);
}

main().catch((error) => {
  if (ending) return ending;
  console.error(error.message);
  return end(1);
});
