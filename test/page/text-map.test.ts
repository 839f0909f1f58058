// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { mapText } from '@/utils/page/text-map';

const box = document.createElement('div');

beforeEach(() => document.body.replaceChildren(box));

const textOf = (html: string) => {
  box.innerHTML = html;
  return mapText(box).text;
};

it('paragraphs and breaks are lines; the break that only holds an empty line open is none', () => {
  expect(textOf('<p>一</p><p>二<br>三</p>')).toBe('一\n二\n三');
  expect(textOf('<p>一</p><p><br></p><p>三</p>')).toBe('一\n\n三');
  expect(textOf('<p>一<br><br></p>')).toBe('一\n');
});

it('what editors put in for the caret or as a placeholder is no text', () => {
  expect(textOf('<p><span data-slate-zero-width="n">\ufeff<br></span></p>')).toBe('');
  expect(textOf('<p>\u2060\u2060加我\ufeff微信</p>')).toBe('加我微信');
  const placeholder = '<span contenteditable="false" style="pointer-events: none">请输入</span>';
  expect(textOf(`<p>${placeholder}\ufeff</p>`)).toBe('');
  // What can be pointed at is sent along: a mention, for one.
  expect(textOf('<p>问<span contenteditable="false">@小满</span></p>')).toBe('问@小满');
});

it('places and offsets agree around fillers', () => {
  box.innerHTML = '<p>\u2060\u2060加我\ufeff微信</p>';
  const node = box.firstChild?.firstChild as Text;
  const map = mapText(box);
  expect([0, 1, 2, 3, 4].map((offset) => map.place(offset).offset)).toEqual([2, 3, 5, 6, 7]);
  expect([0, 2, 3, 4, 5, 7].map((offset) => map.offsetOf(node, offset))).toEqual([0, 0, 1, 2, 2, 4]);
});

it('the caret of an empty line stands in its filler', () => {
  box.innerHTML = '<p><span>\ufeff<br></span></p>';
  const filler = box.querySelector('span')?.firstChild;
  expect(mapText(box).place(0)).toEqual({ node: filler, offset: 1 });
});
