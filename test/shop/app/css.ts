import { settings, start } from './start';
import base from './styles/base.css?raw';
import chat from './styles/chat.css?raw';
import memo from './styles/memo.css?raw';
import orders from './styles/orders.css?raw';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const names = new Map<string, string>();

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  let letters = '';
  for (let place = 0; place < 5; place += 1) {
    letters += LETTERS[value % LETTERS.length];
    value = Math.floor(value / LETTERS.length) + start.load;
  }
  return letters;
}

function shownName(name: string): string {
  if (settings.hashed === 0) return name;
  const known = names.get(name);
  if (known) return known;
  const suffix = hash(`${name}/${start.load}`);
  const middle = settings.hashed === 1 ? name : `k${hash(`${name}#${start.load}`)}`;
  const shown = `mod__${middle}___${suffix}`;
  names.set(name, shown);
  return shown;
}

/** Class names as this load of the page spells them. */
export const cx = (...classes: (string | false)[]): string =>
  classes
    .filter((name) => name !== false)
    .map(shownName)
    .join(' ');

/** Puts the shop's styles into the document, or into a shadow root, which takes none from outside. */
export function addStyles(place: ParentNode = document.head): void {
  const style = document.createElement('style');
  style.textContent = [base, orders, memo, chat]
    .join('\n')
    .replace(/\.(?!ql-)([a-z][\w-]*)/g, (_all, name: string) => `.${shownName(name)}`);
  place.append(style);
}
