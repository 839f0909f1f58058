// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  deepActiveElement,
  enter,
  findAll,
  hasFocus,
  holds,
  isAbout,
  reachRootsBy,
} from '@/utils/page/shadow';

const closed = new WeakMap<Element, ShadowRoot>();

function rooted(host: HTMLElement, mode: ShadowRootMode, html: string): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  if (mode === 'closed') closed.set(host, root);
  return root;
}
const one = <T extends Element = HTMLElement>(root: ParentNode, css: string) => root.querySelector(css) as T;

let outer: ShadowRoot;
let inner: ShadowRoot;

beforeEach(() => {
  reachRootsBy((host) => host.shadowRoot ?? closed.get(host) ?? null);
  document.body.innerHTML = '<chat-app></chat-app><chat-app></chat-app><b id="send"></b>';
  outer = rooted(one(document, 'chat-app'), 'open', '<form><chat-box></chat-box><i></i></form>');
  inner = rooted(one(outer, 'chat-box'), 'closed', '<textarea id="box"></textarea><b id="send"></b><u></u>');
});

afterEach(() => reachRootsBy((host) => host.shadowRoot));

it('a selector goes into as many roots as it has steps, open and closed, and into no others', () => {
  expect(findAll(document, '#send')).toEqual([one(document, '#send')]);
  expect(findAll(document, 'chat-app >>> chat-box >>> #box, #send')).toEqual([
    one(inner, '#box'),
    one(inner, '#send'),
  ]);
  expect(findAll(document, 'chat-app >>> #box')).toEqual([]);
  expect(enter(document, 'chat-app >>> chat-box >>> #nothing-yet').roots).toEqual([outer, inner]);
});

it('what stands in a root stands in all that is around it', () => {
  expect(holds(one(outer, 'form'), one(inner, '#box'))).toBe(true);
  expect(holds(one(outer, 'i'), one(inner, '#box'))).toBe(false);
  expect(holds(one(document, '#send'), one(inner, '#send'))).toBe(false);
  expect(holds(document.body, null)).toBe(false);
});

it('from outside the focus tells what in a closed root a key is for', () => {
  const told: boolean[] = [];
  const see = (event: Event) => {
    // As a browser shows it there: the path ends at the host of what is closed.
    const path = event.composedPath();
    event.composedPath = () => path.slice(path.indexOf(inner.host));
    told.push(isAbout(event, one(inner, '#box')), isAbout(event, one(inner, '#send')));
  };
  window.addEventListener('keydown', see, true);
  one(inner, '#box').focus();
  inner.host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  window.removeEventListener('keydown', see, true);
  expect(told).toEqual([true, false]);
});

it('who has the focus is found through every root, and knows it', () => {
  const box = one(inner, '#box');
  box.focus();
  expect(hasFocus(box)).toBe(true);
  expect(hasFocus(one(inner, 'u'))).toBe(false);
  expect(deepActiveElement()).toBe(box);
});
