// Finds a browser that the extension can be loaded into; nothing here starts one.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const MAC = '/Applications';
const WINDOWS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  Boolean,
);
const onWindows = (...parts) => WINDOWS.map((folder) => path.join(folder, ...parts));

const CHROMIUM_PLACES = [
  `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
  ...onWindows('Chromium', 'Application', 'chrome.exe'),
];
const BRANDED_NAMES = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const BRANDED_PLACES = [
  `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  `${MAC}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ...onWindows('Google', 'Chrome', 'Application', 'chrome.exe'),
  ...onWindows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
];
const FIREFOX_PLACES = [
  `${MAC}/Firefox.app/Contents/MacOS/firefox`,
  ...onWindows('Mozilla Firefox', 'firefox.exe'),
];

export const isRoot = () => process.getuid?.() === 0;

function inPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  return undefined;
}

// Since version 137 the branded builds ignore --load-extension; Chrome for Testing does not.
function isBranded(file) {
  if (process.platform === 'win32') return /Google\\Chrome\\|Microsoft\\Edge\\/.test(file);
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return /Google Chrome(?! for Testing)|Microsoft Edge/.test(stdout ?? '');
}

async function playwrightChromium() {
  try {
    const { chromium } = await import('@playwright/test');
    const file = chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function aptInstall(packages, say) {
  if (!isRoot() || process.platform !== 'linux' || !inPath(['apt-get'])) return false;
  say(`正在安装 ${packages.join('、')}（apt-get，需要几分钟）`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
    return true;
  } catch {
    say('安装没有成功');
    return false;
  }
}

function hasChineseFont() {
  const { stdout, error } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return !error && stdout.trim() !== '';
}

async function presentChromium() {
  const chosen = process.env.ANTOU_CHROMIUM;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`ANTOU_CHROMIUM 指向的文件不存在：${chosen}`);
    return { path: chosen, kind: isBranded(chosen) ? 'branded' : 'chromium', how: 'ANTOU_CHROMIUM' };
  }
  const installed = inPath(['chromium', 'chromium-browser']);
  if (installed) return { path: installed, kind: 'chromium', how: 'PATH' };
  const bundled = await playwrightChromium();
  if (bundled) return { path: bundled, kind: 'playwright', how: 'Playwright' };
  const placed = CHROMIUM_PLACES.find((file) => existsSync(file));
  return placed && { path: placed, kind: 'chromium', how: 'usual place' };
}

/** @returns {Promise<{path?: string, kind?: 'chromium'|'playwright'|'branded', how: string}>} */
export async function findChromium({ install = false, say = console.log } = {}) {
  const present = await presentChromium();
  if (present) return present;
  if (install) {
    const packages = hasChineseFont() ? ['chromium'] : ['chromium', 'fonts-noto-cjk'];
    const file = aptInstall(packages, say) && inPath(['chromium', 'chromium-browser']);
    if (file) return { path: file, kind: 'chromium', how: 'apt-get' };
  }
  const branded = inPath(BRANDED_NAMES) ?? BRANDED_PLACES.find((file) => existsSync(file));
  return branded
    ? { path: branded, kind: 'branded', how: 'installed' }
    : { path: undefined, kind: undefined, how: 'none' };
}

/** @returns {Promise<{path?: string, how: string}>} */
export async function findFirefox({ install = false, say = console.log } = {}) {
  if (process.env.ANTOU_FIREFOX) return { path: process.env.ANTOU_FIREFOX, how: 'ANTOU_FIREFOX' };
  const names = ['firefox-esr', 'firefox'];
  const present = inPath(names) ?? FIREFOX_PLACES.find((file) => existsSync(file));
  if (present) return { path: present, how: 'installed' };
  const file = install && aptInstall(['firefox-esr'], say) ? inPath(names) : undefined;
  return { path: file, how: file ? 'apt-get' : 'none' };
}

/** What keeps a browser of ours quiet on the network and lets root start it. */
export function browserFlags({ extension }) {
  return [
    ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ...(isRoot() && process.platform === 'linux' ? ['--no-sandbox'] : []),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-default-apps',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-breakpad',
    '--metrics-recording-only',
    '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
    '--password-store=basic',
    '--lang=zh-CN',
  ];
}
