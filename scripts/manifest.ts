import type { UserManifest } from 'wxt';

/** The shipped sites' matches, by origin only: a path match with frames leaves the script unloaded (architecture). */
const SHIPPED = ['https://mms.pinduoduo.com/*'];
/** The practice shop, in development and test builds only. */
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/** The manifest that WXT completes with the entrypoints. */
export function manifestFor(browser: string, mode: string): UserManifest {
  const matches = mode === 'production' ? SHIPPED : [...SHIPPED, ...LOOPBACK];
  return {
    name: '__MSG_name__',
    short_name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    permissions: ['storage', 'scripting'],
    host_permissions: matches,
    content_scripts: [
      {
        matches,
        js: ['shop.js'],
        run_at: 'document_start',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    ...(browser === 'firefox' ? gecko : { minimum_chrome_version: '120' }),
  };
}

const gecko: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'antou@antou.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};
