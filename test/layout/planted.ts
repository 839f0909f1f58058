/** A violation planted on purpose: the check must name it, and must be silent about its clean twin. */
export interface Planted {
  readonly what: string;
  readonly path: string;
  readonly bad: string;
  readonly clean: string;
  readonly says: string;
}

const long = Array.from({ length: 301 }, (_, i) => `export const line${i} = ${i};`);

/** One or more per row of the table, by alias, by relative path, by type and by value. */
export const PLANTED: readonly Planted[] = [
  plant(
    'domain -> platform by alias',
    'utils/domain/notes/a.ts',
    "import { now } from '@/utils/platform/clock';",
    "import { fold } from '@/utils/domain/wording/fold';",
    'imports utils/platform/clock',
  ),
  plant(
    'domain -> platform by relative path',
    'utils/domain/notes/a.ts',
    "import { now } from '../../platform/clock';",
    "import { fold } from '../wording/fold';",
    'imports utils/platform/clock',
  ),
  plant(
    'domain -> platform as a type',
    'utils/domain/notes/a.ts',
    "import type { Now } from '~/utils/platform/clock';",
    "import type { Rule } from '~/utils/domain/wording/rule';",
    'imports utils/platform/clock',
  ),
  plant(
    'domain -> React',
    'utils/domain/notes/a.ts',
    "import { useState } from 'react';",
    'export const a = 1;',
    'imports the package react',
  ),
  plant(
    'domain reads the clock',
    'utils/domain/notes/a.ts',
    'export const a = Date.now();',
    'export const a = (now: number) => new Date(now);',
    'uses Date.now',
  ),
  plant(
    'domain makes a date of now',
    'utils/domain/notes/a.ts',
    'export const a = new Date();',
    'export const a = new Date(0);',
    'uses new Date()',
  ),
  plant(
    'domain throws dice',
    'utils/domain/notes/a.ts',
    'export const a = Math.random();',
    'export const a = Math.floor(1.5);',
    'uses Math.random',
  ),
  plant(
    'domain starts a timer',
    'utils/domain/notes/a.ts',
    'setTimeout(() => 1, 5);',
    'export const a = { setTimeout: 1 }.setTimeout;',
    'uses setTimeout',
  ),
  plant(
    'domain touches the document',
    'utils/domain/notes/a.ts',
    'export const a = document.title;',
    'export const a = (document: { title: string }) => document.title;',
    'uses document',
  ),
  plant(
    'page -> domain',
    'utils/page/a.ts',
    "import { scan } from '../domain/wording/scan';",
    "import { until } from './until';",
    'imports utils/domain/wording/scan',
  ),
  plant(
    'page knows a shop',
    'utils/page/a.ts',
    "export const host = 'mms.pinduoduo.com';",
    "export const host = 'example.org';",
    'knows a shop by name',
  ),
  plant(
    'page -> browser API',
    'utils/page/a.ts',
    'chrome.runtime.id;',
    'export const a = { chrome: 1 };',
    'uses chrome',
  ),
  plant(
    'site -> other site',
    'utils/sites/pinduoduo/a.ts',
    "import { practice } from '../practice/definition';",
    "import { parse } from './parse';",
    'imports utils/sites/practice/definition',
  ),
  plant(
    'site -> value of domain',
    'utils/sites/pinduoduo/a.ts',
    "import { FLAG_COLOURS } from '../../domain/shop/flag';",
    "import type { FlagColour } from '../../domain/shop/flag';",
    'imports a value of utils/domain/shop/flag',
  ),
  plant(
    'site -> mixed import of domain',
    'utils/sites/pinduoduo/a.ts',
    "import { type FlagColour, FLAG_COLOURS } from '@/utils/domain/shop/flag';",
    "import { type FlagColour } from '@/utils/domain/shop/flag';",
    'imports a value of',
  ),
  plant(
    'site -> state',
    'utils/sites/pinduoduo/a.ts',
    "import { draft } from '@/utils/state/draft';",
    "import type { Definition } from '../definition';",
    'imports utils/state/draft',
  ),
  plant(
    'sites -> messages',
    'utils/sites/read.ts',
    "import { send } from '../messages/send';",
    "import { isVisible } from '../page/visible';",
    'imports utils/messages/send',
  ),
  plant(
    'state -> page',
    'utils/state/a.ts',
    "import { until } from '../page/until';",
    "import { signal } from '@preact/signals-core';",
    'imports utils/page/until',
  ),
  plant(
    'state -> value of domain',
    'utils/state/a.ts',
    "import { scan } from '../domain/wording/scan';",
    "import type { Finding } from '../domain/wording/finding';",
    'imports a value of',
  ),
  plant(
    'storage -> React',
    'utils/storage/a.ts',
    "import React from 'react';",
    "import { openDB } from 'idb';",
    'imports the package react',
  ),
  plant(
    'storage -> sites',
    'utils/storage/a.ts',
    "import { sites } from '../sites/registry';",
    "import { browser } from '../platform/browser';",
    'imports utils/sites/registry',
  ),
  plant(
    'storage touches the page',
    'utils/storage/a.ts',
    "localStorage.setItem('a', 'b');",
    "export const localStorage = 'closed';",
    'uses localStorage',
  ),
  plant(
    'a migration imports its world',
    'utils/storage/migrations/v1-to-v2.ts',
    "import { defaults } from '../settings';",
    'export const v1ToV2 = (old: object) => ({ ...old });',
    'imports utils/storage/settings',
  ),
  plant(
    'messages -> sites',
    'utils/messages/a.ts',
    "import type { Definition } from '../sites/definition';",
    "import type { Order } from '../domain/shop/order';",
    'imports utils/sites/definition',
  ),
  plant(
    'component -> messages by relative path',
    'components/notes/A.tsx',
    "import { send } from '../../utils/messages/send';",
    "import { Button } from '../shared/Button';",
    'imports utils/messages/send',
  ),
  plant(
    'component -> platform, loaded late',
    'components/notes/A.tsx',
    "export const a = import('@/utils/platform/browser');",
    "export const a = import('@/utils/i18n/text');",
    'imports utils/platform/browser',
  ),
  plant(
    'entrypoint -> another entrypoint',
    'entrypoints/shop/a.ts',
    "export { b } from '../panel/b';",
    "export { b } from './features/b';",
    'imports another entrypoint',
  ),
  plant(
    'entrypoint -> browser package',
    'entrypoints/shop/a.ts',
    "import browser from 'webextension-polyfill';",
    "import { browser } from '@/utils/platform/browser';",
    'imports the package webextension-polyfill',
  ),
  plant(
    'entrypoint -> tests',
    'entrypoints/shop/a.ts',
    "import { shop } from '../../test/shop/server';",
    "import { sites } from '@/utils/sites/registry';",
    'imports test/shop/server',
  ),
  plant(
    'HTML from a string',
    'entrypoints/popup/a.ts',
    'export const a = (node: Element) => { node.innerHTML = "x"; };',
    'export const a = (node: Element) => { node.textContent = "x"; };',
    'writes HTML',
  ),
  plant(
    'HTML through React',
    'components/notes/A.tsx',
    'export const A = () => <b dangerouslySetInnerHTML={{ __html: "" }} />;',
    'export const A = () => <b>x</b>;',
    'writes HTML',
  ),
  plant(
    'rem in overlay styles',
    'components/shared/panel.css',
    '.a { padding: 0.5rem; }',
    '.a { padding: 8px; }',
    'rem unit',
  ),
  plant(
    'rem in styles held by code',
    'utils/page/a.ts',
    'export const css = `.a { margin: 1rem; }`;',
    'export const css = `.a { margin: 1px; }`;',
    'rem unit',
  ),
  plant('loose file in utils', 'utils/text.ts', 'export const a = 1;', '', 'loose file in utils/'),
  plant(
    'loose file in entrypoints',
    'entrypoints/text.ts',
    'export const a = 1;',
    '',
    'loose file in entrypoints/',
  ),
  plant('a room of its own', 'utils/misc/text.ts', 'export const a = 1;', '', 'no such room'),
  plant(
    'a long file',
    'components/notes/long.ts',
    long.join('\n'),
    long.slice(1).join('\n'),
    'longer than 300',
  ),
];

function plant(what: string, path: string, bad: string, clean: string, says: string): Planted {
  return { what, path, bad, clean, says };
}
