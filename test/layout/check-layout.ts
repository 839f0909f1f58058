import { posix } from 'node:path';
import { readFacts } from './read-imports';
import { PLATFORM_ONLY, ROOMS, type Room, SHOP_NAMES } from './rooms';
import type { Sources } from './source';

const LONGEST = 300;
const HTML_WRITERS =
  /\.(?:inner|outer)HTML\s*\+?=[^=]|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|document\.write/;
const REM = /\d(?:\.\d+)?rem\b/;
/** Where styles meet a foreign page, whose root size would scale `rem`. */
const OVERLAY = /^(?:components\/|entrypoints\/(?:shop|panel)\/|utils\/page\/)/;
const UTILS_ROOMS = /^utils\/(?:domain|sites|page|frame|state|storage|messages|i18n|platform)\//;

/** @returns one line per place where the tree breaks the architecture's rules; empty when all is well. */
export function layoutViolations(files: Sources): string[] {
  return [...files].flatMap(([path, text]) => [
    ...placeOf(path),
    ...sizeOf(path, text),
    ...htmlOf(path, text),
    ...(path.endsWith('.css') && OVERLAY.test(path) && REM.test(text)
      ? [`${path}: rem unit in overlay styles`]
      : []),
    ...(/\.tsx?$/.test(path) ? codeOf(path, text) : []),
  ]);
}

function placeOf(path: string): string[] {
  if (/^utils\/[^/]+$/.test(path)) return [`${path}: loose file in utils/`];
  if (/^entrypoints\/[^/]+$/.test(path)) return [`${path}: loose file in entrypoints/`];
  return path.startsWith('utils/') && !UTILS_ROOMS.test(path) ? [`${path}: no such room`] : [];
}

function sizeOf(path: string, text: string): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > LONGEST ? [`${path}: ${lines} lines, longer than ${LONGEST}`] : [];
}

function htmlOf(path: string, text: string): string[] {
  const found = HTML_WRITERS.exec(text);
  return found ? [`${path}: writes HTML (${found[0].trim()})`] : [];
}

function codeOf(path: string, text: string): string[] {
  const facts = readFacts(path, text);
  const room = ROOMS.find(({ of }) => of.test(path));
  const found: string[] = [];
  for (const { from, typeOnly } of facts.imports) {
    const wrong = importFault(path, room, from, typeOnly);
    if (wrong) found.push(`${path}: ${wrong}`);
  }
  for (const name of room?.globals ?? []) if (facts.globals.has(name)) found.push(`${path}: uses ${name}`);
  if (room?.name === 'domain') for (const name of facts.impure) found.push(`${path}: uses ${name}`);
  if (room?.name === 'page' && SHOP_NAMES.test(text)) found.push(`${path}: knows a shop by name`);
  if (OVERLAY.test(path) && facts.strings.some((string) => REM.test(string))) {
    found.push(`${path}: rem unit in overlay styles`);
  }
  return found;
}

function importFault(
  path: string,
  room: Room | undefined,
  from: string,
  typeOnly: boolean,
): string | undefined {
  const target = resolve(path, from);
  if (target === undefined) {
    const allowed = room ? room.packages.some((one) => one.test(from)) : !PLATFORM_ONLY.test(from);
    return allowed ? undefined : `imports the package ${from}`;
  }
  if (!room) return entrypointFault(path, target);
  const inOwnSite = room.name === 'site' && target.startsWith(`${path.split('/').slice(0, 3).join('/')}/`);
  if (inOwnSite || room.may.some((one) => one.test(target))) return undefined;
  if (room.types?.some((one) => one.test(target)))
    return typeOnly ? undefined : `imports a value of ${target}`;
  return `imports ${target}`;
}

function entrypointFault(path: string, target: string): string | undefined {
  if (!target.startsWith('entrypoints/'))
    return /^(?:test|scripts)\//.test(target) ? `imports ${target}` : undefined;
  const own = path.split('/')[1];
  return target.split('/')[1] === own ? undefined : `imports another entrypoint, ${target}`;
}

/** @returns the target's path from the root, or undefined for a package. */
function resolve(path: string, from: string): string | undefined {
  const bare = from.replace(/\?.*$/, '');
  if (/^(?:@|~|@@|~~)\//.test(bare)) return posix.normalize(bare.replace(/^[@~]{1,2}\//, ''));
  if (bare.startsWith('.')) return posix.join(posix.dirname(path), bare);
  return undefined;
}
