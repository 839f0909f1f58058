/** A built file: its path inside the extension and its text. */
export type Bundle = ReadonlyMap<string, string>;

/** Addresses that may stand in a bundle, each with why. Nothing in the product opens one of them. */
const ALLOWED: readonly { readonly starts: string; readonly why: string }[] = [
  { starts: 'http://www.w3.org/', why: 'names of XML namespaces in React' },
  { starts: 'https://react.dev/errors/', why: 'React names its error page in messages' },
  { starts: 'https://mms.pinduoduo.com', why: 'the shipped site' },
  {
    starts: 'https://github.com/mozilla/webextension-polyfill',
    why: 'the polyfill names itself in a message',
  },
  { starts: 'http://schemas.openxmlformats.org/', why: 'names of XML namespaces in Excel files' },
  { starts: 'http://schemas.microsoft.com/office/', why: 'names of XML namespaces in Excel files' },
  { starts: 'http://purl.oclc.org/ooxml/', why: 'names of XML namespaces in Excel files' },
  { starts: 'https://github.com/mholt/PapaParse', why: 'the CSV reader names itself in its licence line' },
];

const CODE = /\.(?:js|html|css|json)$/;
const EVAL = /\beval\s*\(|\bnew\s+Function\b|[^\w$.]Function\s*\(\s*["'`]/;
const ADDRESS = /(?:https?|wss?):\/\/[a-z0-9][^\s"'`<>\\)]*/gi;

/** @returns one line per thing that must not be in a release build. */
export function bundleFaults(files: Bundle): string[] {
  return [...files].flatMap(([path, text]) => {
    if (path.endsWith('.map')) return [`${path}: source map`];
    if (!CODE.test(path)) return [];
    const found: string[] = [];
    const evaluated = EVAL.exec(text);
    if (evaluated) found.push(`${path}: evaluates text as code (${evaluated[0].trim()})`);
    if (/[#@] sourceMappingURL=/.test(text)) found.push(`${path}: names a source map`);
    for (const address of remoteAddresses(path, text)) found.push(`${path}: remote address ${address}`);
    return found;
  });
}

function remoteAddresses(path: string, text: string): string[] {
  // Packs say which hosts' links the guard knows; the manifest is frozen by a test of its own.
  if (path === 'manifest.json' || path.startsWith('packs/')) return [];
  const all = [...text.matchAll(ADDRESS)].map(([address]) => address);
  return [...new Set(all)].filter((address) => !ALLOWED.some(({ starts }) => address.startsWith(starts)));
}

const RIGHTS = [
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'content_security_policy',
  'minimum_chrome_version',
  'browser_specific_settings',
] as const;

/** What a manifest lets the extension do; this part is frozen. */
export function rightsOf(manifest: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(RIGHTS.flatMap((key) => (key in manifest ? [[key, manifest[key]]] : [])));
}
