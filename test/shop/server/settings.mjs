export const FLAGS = ['red', 'yellow', 'green', 'blue', 'purple', 'gray'];

// First value of each list is the default; `null` stands for "any value of the default's type".
const CHOICES = {
  list: ['paged', 'virtual'],
  memo: ['div', 'native'],
  memoMode: ['overwrite', 'history', 'tag', 'append'],
  composer: [
    'textarea',
    'editable',
    'quill',
    'vue',
    'prosemirror',
    'lexical',
    'slate',
    'draft',
    'ckeditor',
    'tinymce',
    'codemirror',
  ],
  drafts: ['keep', 'shared'],
  send: ['enter', 'ctrl-enter', 'keyup'],
  form: [0, 1],
  frame: ['none', 'inner', 'split'],
  shadow: ['none', 'open', 'closed'],
  rerender: [0, 1],
  hashed: [0, 1, 2],
  stale: [0, 1],
  script: ['off', 'on'],
};
const NUMBERS = { saveDelay: 0, failSaves: 0, truncate: 0, scriptSpeed: 1 };

export function defaultSettings() {
  const chosen = Object.entries(CHOICES).map(([name, values]) => [name, values[0]]);
  return { ...Object.fromEntries(chosen), ...NUMBERS, refuse: '' };
}

function coerce(name, value) {
  if (name === 'refuse') return Array.isArray(value) ? value.join(',') : String(value);
  if (name in NUMBERS) {
    const number = Number(value);
    if (Number.isFinite(number) && number >= 0) return number;
  }
  const match = CHOICES[name]?.find((choice) => String(choice) === String(value));
  if (match === undefined) throw new RangeError(`${name} does not take ${JSON.stringify(value)}`);
  return match;
}

export function mergeSettings(current, changes) {
  const merged = { ...current };
  for (const [name, value] of Object.entries(changes)) merged[name] = coerce(name, value);
  return merged;
}

/** Settings from a page's query string; what it does not know is left to the page. */
export function settingsFromQuery(current, query) {
  let merged = current;
  for (const [name, value] of query) {
    if (!(name in current)) continue;
    try {
      merged = mergeSettings(merged, { [name]: value });
    } catch {
      // A mistyped address should still open the page.
    }
  }
  return merged;
}
