import type { Mount } from './mount';

/** The editors that are loaded only by the pages that show them. */
export const EDITORS = {
  vue: () => import('./vue'),
  prosemirror: () => import('./prosemirror'),
  lexical: () => import('./lexical'),
  slate: () => import('./slate'),
  draft: () => {
    // Draft.js looks for Node's name of the global object.
    Object.assign(globalThis, { global: globalThis });
    return import('./draft');
  },
  ckeditor: () => import('./ckeditor'),
  tinymce: () => import('./tinymce'),
  codemirror: () => import('./codemirror'),
} satisfies Record<string, () => Promise<{ mount: Mount }>>;
