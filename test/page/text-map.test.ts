// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mapText } from '@/utils/page/text-map';

function editable(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

describe('the text of an editable', () => {
  it.each([
    ['plain text', '您好', '您好'],
    ['two paragraphs', '<p>您好</p><p>在的</p>', '您好\n在的'],
    ['a line break', '您好<br>在的', '您好\n在的'],
    ['a filler break at a block’s end', '<p>您好<br></p><p>在的</p>', '您好\n在的'],
    ['an empty paragraph', '<p>您好</p><p><br></p><p>在的</p>', '您好\n\n在的'],
    ['an empty box', '<p><br></p>', ''],
    ['marks inside a line', '<p>您<b>好</b>，<i>在的</i></p>', '您好，在的'],
    ['a list', '<ul><li>红色</li><li>蓝色</li></ul>', '红色\n蓝色'],
    ['a block after text', '您好<div>在的</div>', '您好\n在的'],
    ['hard spaces', '您&nbsp;好', '您 好'],
  ])('%s reads as its user sees it', (_, html, text) => {
    expect(mapText(editable(html)).text).toBe(text);
  });

  it.each([
    '您好，在的',
    '<p>您好</p><p>在的</p>',
    '<p>您<b>好</b>，<i>在的</i></p><p>明天到</p>',
    '<ul><li>红色</li><li>蓝色</li></ul>',
  ])('every offset of %s has a place that leads back to it', (html) => {
    const map = mapText(editable(html));
    for (let offset = 0; offset <= map.text.length; offset++) {
      const { node, offset: at } = map.place(offset);
      const back = map.offsetOf(node, at);
      // The end of a line and the newline after it are one place in the DOM.
      expect([offset, offset - (map.text[offset - 1] === '\n' ? 1 : 0)]).toContain(back);
    }
  });
});
