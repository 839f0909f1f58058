// npm run new -- feature NAME: writes a feature's files and puts it on the list.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIST = 'entrypoints/shop/features/index.ts';
const CONTEXT = 'utils/frame/context.ts';
const SETTINGS = 'utils/storage/settings.ts';

/** Makes the feature `name` in the tree at `root`. @returns the paths written, the changed ones last. */
export function newFeature(root, name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(`${name}: a feature's name is kebab-case`);
  const files = featureFiles(name);
  const taken = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`already there: ${taken.join(', ')}`);
  const list = listed(readFileSync(join(root, LIST), 'utf8'), name);
  const context = withId(readFileSync(join(root, CONTEXT), 'utf8'), name);
  const settings = withSwitch(readFileSync(join(root, SETTINGS), 'utf8'), name);
  const all = { ...files, [LIST]: list, [CONTEXT]: context, [SETTINGS]: settings };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return Object.keys(all);
}

function featureFiles(name) {
  const camel = camelCase(name);
  const pascal = camel[0].toUpperCase() + camel.slice(1);
  return {
    [`entrypoints/shop/features/${name}.ts`]: `import { describe${pascal} } from '@/utils/domain/${name}/describe-${name}';
import type { Feature } from '@/utils/frame/context';

/** What ${name} does for the agent, in one sentence. */
export const ${camel}: Feature = {
  id: '${name}',
  needs: ['composer'],
  start(context, signal) {
    // Every listener and node takes the signal: leaving the page or switching off must leave no trace.
    context.onChange(() => describe${pascal}(context.definition.id), signal);
  },
};
`,
    [`utils/domain/${name}/describe-${name}.ts`]: `/** What ${name} makes of a site; pure, so that it is tested without page and browser. */
export function describe${pascal}(site: string): string {
  return \`${name} on \${site}\`;
}
`,
    [`components/${name}/${name}-view.tsx`]: `interface Props {
  readonly title: string;
  readonly onClose: () => void;
}

/** Shows ${name}: data in, callbacks out. */
export function ${pascal}View({ title, onClose }: Props) {
  return (
    <section className="${name}" aria-label={title}>
      <button type="button" onClick={onClose}>
        {title}
      </button>
    </section>
  );
}
`,
    [`test/domain/${name}/describe-${name}.test.ts`]: `import { expect, it } from 'vitest';
import { describe${pascal} } from '@/utils/domain/${name}/describe-${name}';

it('names the site', () => {
  expect(describe${pascal}('practice')).toBe('${name} on practice');
});
`,
  };
}

function listed(text, name) {
  const camel = camelCase(name);
  const imports = [...text.matchAll(/^import .*;$/gm)];
  const own = `import { ${camel} } from './${name}';`;
  // Sorted as the formatter sorts them, so that a new feature is one added line.
  const before = imports.find(
    ([line]) => / from '\.\//.test(line) && line.split(' from ')[1] > own.split(' from ')[1],
  );
  const last = imports.at(-1);
  if (!last) throw new Error(`${LIST}: no imports to add to`);
  const at = before ? before.index : last.index + last[0].length;
  const withImport = before
    ? `${text.slice(0, at)}${own}\n${text.slice(at)}`
    : `${text.slice(0, at)}\n${own}${text.slice(at)}`;
  const added = withImport.replace(/(features\b[^=]*= \[)([^\]]*?)(,?\s*)\]/, (_, start, items, end) => {
    const lead = end.includes('\n') ? '\n  ' : ' ';
    return `${start}${items},${lead}${camel}${end}]`;
  });
  if (added === withImport) throw new Error(`${LIST}: no list of features to add to`);
  return added;
}

function withId(text, name) {
  const added = text.replace(/(readonly id: (?:'[a-z-]+' \| )*'[a-z-]+')(;)/, `$1 | '${name}'$2`);
  if (added === text) throw new Error(`${CONTEXT}: no union of ids to add to`);
  return added;
}

/** The runner starts a feature only where its switch is on. */
function withSwitch(text, name) {
  const key = /-/.test(name) ? `'${name}'` : name;
  const known = text.replace(/(FEATURE_IDS = \[[^\]]*?)(,?\s*\])/, `$1, '${name}'$2`);
  const added = known.replace(/(features: \{[^}:]+: true[^}]*?)(,?\s*\})/, `$1, ${key}: true$2`);
  if (known === text || added === known) throw new Error(`${SETTINGS}: no switches to add to`);
  return added;
}

function camelCase(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function main([kind, name]) {
  if (kind !== 'feature' || !name) {
    console.error('npm run new -- feature NAME');
    process.exit(2);
  }
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const path of newFeature(root, name)) console.log(path);
  console.log(`Next: write what ${name} does, give its switch a text, run npm run fix and npm test.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
