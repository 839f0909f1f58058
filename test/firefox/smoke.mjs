// The four jobs once in a real Firefox, on the practice shop. Without Firefox it says that it was left out.
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../scripts/browser.mjs';
import { agentSettings, atDesk } from '../agent-settings.mjs';
import { startShop } from '../shop/server.mjs';

const EXTENSION = path.resolve(
  fileURLToPath(new URL('../..', import.meta.url)),
  process.env.ANTOU_OUT ?? '.output',
  'firefox-mv3-test',
);
const ORDER = '260918-339100271';

/** The editors of third parties, each its real package, and where one types. */
const EDITORS = {
  vue: '#composer textarea, textarea#composer',
  quill: '.ql-editor',
  prosemirror: '.ProseMirror',
  lexical: '#composer [contenteditable="true"]',
  slate: '#composer [contenteditable="true"]',
  draft: '#composer [contenteditable="true"]',
  ckeditor: '.ck-editor__editable',
  codemirror: '.cm-content',
};

const { path: executablePath } = await findFirefox();
if (!executablePath) {
  console.log('Firefox smoke test: left out, there is no Firefox on this machine');
  process.exit(0);
}

const shop = await startShop({ settings: { script: 'off' } });
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath,
  headless: true,
  args: ['--remote-allow-system-access'],
  extraPrefsFirefox: {
    'extensions.webextensions.uuids': JSON.stringify({
      'antou@antou.example': '11111111-2222-4333-8444-555555555555',
    }),
    'extensions.originControls.grantByDefault': true,
    'intl.accept_languages': 'zh-CN',
  },
});

try {
  await browser.installExtension(EXTENSION);
  await setUpAgent();
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  for (const mode of ['open', 'closed'])
    await job(`guard in a shadow root that is ${mode}`, () => shadow(page, mode));
  for (const [editor, box] of Object.entries(EDITORS))
    await job(`guard in ${editor}`, () => inEditor(page, editor, box));
  await job('a button around the composer’s frame', () => outside(page));
  await page.goto(`${shop.url}/chat?conversation=c01&composer=textarea`);
  await page.waitForSelector('>>> .launcher', { visible: true });
  await job('reply', () => reply(page));
  await job('guard', () => guard(page));
  await job('check', () => check(page));
  await job('note and flag', () => note(page));
} finally {
  await browser.close();
  await shop.close();
}

async function job(name, run) {
  await run();
  console.log(`Firefox: ${name} works`);
}

/** The options page has no way to be driven before the shop is known; its storage is written as that page does. */
async function setUpAgent() {
  const page = await browser.newPage();
  // The load event of an extension page never reaches the driver; the page is there all the same.
  await Promise.race([
    page.goto('moz-extension://11111111-2222-4333-8444-555555555555/popup.html').catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, 5_000)),
  ]);
  const settings = agentSettings();
  await page.evaluate(
    async (settings, desk) => {
      const { local, session } = globalThis.browser.storage;
      await session.set(desk);
      await local.set({ settings, settingsRevision: 1 });
    },
    settings,
    atDesk(settings),
  );
  await page.close();
}

function composerText(page) {
  return page.$eval('#composer', (field) => field.value);
}

function sent(page) {
  return page.evaluate(() => globalThis.practice.sent().length);
}

async function until(condition, what) {
  for (let left = 100; left > 0; left--) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`did not come about: ${what}`);
}

async function reply(page) {
  await page.click('#composer');
  await page.keyboard.type('/ky');
  await page.waitForSelector('>>> .menu .row', { visible: true });
  await page.keyboard.press('Enter');
  await until(async () => (await composerText(page)).includes('我是客服慧兰'), 'the reply in the composer');
  assert.equal(await sent(page), 0);
}

async function guard(page) {
  await page.$eval('#composer', (field) => field.select());
  await page.keyboard.type('您加我微信 shop2026');
  await page.waitForSelector('>>> section.card', { visible: true });
  await page.keyboard.press('Enter');
  await page.click('#send-button');
  assert.equal(await sent(page), 0);
  await page.keyboard.down('Alt');
  await page.keyboard.press('1');
  await page.keyboard.up('Alt');
  await until(async () => !(await composerText(page)).includes('shop2026'), 'the better wording');
}

/** Held, replaced in the editor's own model, and let go. */
async function inEditor(page, editor, box) {
  await page.goto(`${shop.url}/chat?conversation=c01&composer=${editor}`);
  await page.waitForSelector('>>> .launcher', { visible: true });
  const field = await page.waitForSelector(box, { visible: true });
  await field.click();
  await page.keyboard.type('您加我微信');
  await page.waitForSelector('>>> section.card', { visible: true });
  await page.keyboard.press('Enter');
  await page.click('#send-button');
  assert.equal(await sent(page), 0);
  await field.click();
  await page.keyboard.down('Alt');
  await page.keyboard.press('1');
  await page.keyboard.up('Alt');
  const text = () => page.evaluate(() => globalThis.practice.composerText());
  await until(
    async () => (await text()) === '您您在这里留言就可以，我一直在',
    `the better wording in ${editor}`,
  );
  await page.keyboard.press('Enter');
  await until(async () => (await sent(page)) === 1, `the better wording sent from ${editor}`);
}

/** Firefox reaches closed roots its own way, and draws lines where Chromium has highlights. */
async function shadow(page, mode) {
  await page.goto(`${shop.url}/chat?conversation=c01&composer=editable&form=1&shadow=${mode}`);
  await page.waitForSelector('>>> .launcher', { visible: true });
  const inRoot = (css) =>
    page.waitForFunction((wanted) => globalThis.practice.root()?.querySelector(wanted), {}, css);
  const text = () => page.evaluate(() => globalThis.practice.composerText());
  const composer = await inRoot('#composer');
  const button = await inRoot('#send-button');
  await composer.click();
  await page.keyboard.type('您加我微信');
  await page.waitForSelector('>>> section.card', { visible: true });
  await page.keyboard.press('Enter');
  await button.click();
  await button.evaluate((one) => one.form.requestSubmit());
  assert.equal(await sent(page), 0);
  await composer.click();
  await page.keyboard.down('Alt');
  await page.keyboard.press('1');
  await page.keyboard.up('Alt');
  await until(
    async () => (await text()) === '您您在这里留言就可以，我一直在',
    'the better wording in the root',
  );
  await page.keyboard.press('Enter');
  await until(async () => (await sent(page)) === 1, 'the better wording sent');
}

/** The script of the page around decides by what that of the frame knows: in Firefox they are two worlds. */
async function outside(page) {
  await page.goto(`${shop.url}/chat?conversation=c01&composer=tinymce`);
  const element = await page.waitForSelector('#composer iframe');
  const frame = await element.contentFrame();
  const body = await frame.waitForSelector('body.mce-content-body', { visible: true });
  await body.click();
  await page.keyboard.type('加我微信');
  await frame.waitForSelector('>>> section.card', { visible: true });
  await page.click('#send-button');
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(await sent(page), 0);
  await page.keyboard.down('Alt');
  await page.keyboard.press('1');
  await page.keyboard.up('Alt');
  const text = () => page.evaluate(() => globalThis.practice.composerText());
  await until(async () => !(await text()).includes('微信'), 'the better wording in the frame');
  await page.click('#send-button');
  await until(async () => (await sent(page)) === 1, 'the better wording sent from outside');
}

async function check(page) {
  await page.keyboard.down('Alt');
  await page.keyboard.press('q');
  await page.keyboard.up('Alt');
  const tab = await page.waitForSelector('>>> #antou-tab-checks', { visible: true });
  await tab.click();
  const list = await page.waitForSelector('>>> .checks', { visible: true });
  assert.match(await list.evaluate((element) => element.textContent), /林若溪/);
}

async function note(page) {
  await page.goto(`${shop.url}/orders/${ORDER}`);
  const button = await page.waitForSelector('>>> .row-tool .btn', { visible: true });
  await button.click();
  const stored = async () => (await fetch(`${shop.url}/api/orders/${ORDER}`)).json();
  await until(async () => (await stored()).memo.startsWith('慧兰'), 'the note in the order');
  const tool = await page.waitForSelector('>>> .row-tool .chip.ok', { visible: true });
  assert.match(await tool.evaluate((element) => element.textContent), /已写入并核实/);
}
