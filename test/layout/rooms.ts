/** What one room may import. A target is the beginning of a path; a package is named as it is imported. */
export interface Room {
  readonly name: string;
  /** Paths that belong to the room; the first room that fits a file is its room. */
  readonly of: RegExp;
  readonly may: readonly RegExp[];
  /** Targets of which only the types may be imported. */
  readonly types?: readonly RegExp[];
  readonly packages: readonly RegExp[];
  /** Names of the global scope that may not be used there. */
  readonly globals?: readonly string[];
}

const DOMAIN = /^utils\/domain\//;
const EXTENSION = ['chrome', 'browser'];
const PAGE_GLOBALS = [
  'document',
  'window',
  'navigator',
  'localStorage',
  'sessionStorage',
  'MutationObserver',
];
const TIMERS = [
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'requestIdleCallback',
  'queueMicrotask',
  'fetch',
];
const REACT = /^(react|react-dom|react\/.*|react-dom\/.*)$/;
const SIGNALS = /^@preact\/signals-(core|react)(\/.*)?$/;
const NOTHING: readonly RegExp[] = [];

/** The table "Imports that must never exist" of the architecture, room by room. */
export const ROOMS: readonly Room[] = [
  {
    name: 'domain',
    of: DOMAIN,
    may: [DOMAIN],
    packages: NOTHING,
    globals: [...EXTENSION, ...PAGE_GLOBALS, ...TIMERS],
  },
  { name: 'page', of: /^utils\/page\//, may: [/^utils\/page\//], packages: NOTHING, globals: EXTENSION },
  {
    name: 'site',
    of: /^utils\/sites\/[^/]+\//,
    may: [/^utils\/sites\/(definition|locate)(\.ts)?$/, /^utils\/page\//],
    types: [DOMAIN],
    packages: NOTHING,
    globals: EXTENSION,
  },
  {
    name: 'sites',
    of: /^utils\/sites\/[^/]+$/,
    may: [/^utils\/sites\//, /^utils\/page\//, DOMAIN],
    packages: NOTHING,
    globals: EXTENSION,
  },
  {
    name: 'state',
    of: /^utils\/state\//,
    may: [/^utils\/state\//],
    types: [DOMAIN],
    packages: [SIGNALS],
    globals: EXTENSION,
  },
  {
    name: 'frame',
    of: /^utils\/frame\//,
    may: [/^utils\/(frame|platform)\//, DOMAIN],
    types: [/^utils\/(messages|page|sites|state|storage)\//],
    packages: NOTHING,
    globals: EXTENSION,
  },
  {
    name: 'migration',
    of: /^utils\/storage\/migrations\//,
    may: NOTHING,
    packages: NOTHING,
    globals: [...EXTENSION, ...PAGE_GLOBALS, ...TIMERS],
  },
  {
    name: 'storage',
    of: /^utils\/storage\//,
    may: [/^utils\/(storage|platform)\//, DOMAIN],
    packages: [/^idb$/, /^valibot$/],
    globals: [...EXTENSION, ...PAGE_GLOBALS],
  },
  {
    name: 'messages',
    of: /^utils\/messages\//,
    may: [/^utils\/(messages|platform)\//],
    types: [DOMAIN, /^utils\/storage\//],
    packages: [/^valibot$/],
    globals: [...EXTENSION, ...PAGE_GLOBALS],
  },
  {
    name: 'i18n',
    of: /^utils\/i18n\//,
    may: [/^utils\/(i18n|platform)\//, /^public\//, DOMAIN],
    packages: NOTHING,
  },
  {
    name: 'platform',
    of: /^utils\/platform\//,
    may: [/^utils\/platform\//],
    types: [DOMAIN],
    packages: [/^webextension-polyfill$/],
  },
  {
    name: 'components',
    of: /^components\//,
    may: [/^components\//, /^utils\/(state|i18n)\//, DOMAIN],
    packages: [REACT, SIGNALS],
    globals: EXTENSION,
  },
];

/** Packages that no entrypoint imports itself: the browser is reached through utils/platform only. */
export const PLATFORM_ONLY = /^webextension-polyfill$/;

/** Shops that page craft must not know by name. */
export const SHOP_NAMES =
  /pinduoduo|yangkeduo|taobao|tmall|qianniu|1688|jingdong|douyin|kuaishou|拼多多|淘宝|天猫|京东/i;
