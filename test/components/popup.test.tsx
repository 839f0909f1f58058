// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PopupModel, PopupView } from '@/components/pages/popup-view';
import { type Rendered, render } from './render';

const model: PopupModel = {
  site: { title: '拼多多', enabled: true },
  health: { state: 'ok', fields: [] },
  shops: [
    { id: 'a', site: 'pinduoduo', title: '一店', agent: '慧兰' },
    { id: 'b', site: 'pinduoduo', title: '二店', agent: '' },
  ],
  chosen: 'b',
  trialOver: false,
  register: [],
  noticeRead: true,
  faulty: false,
  save: { state: 'idle' },
};
const makeActions = () => ({ onEnable: vi.fn(), onChoose: vi.fn(), onOpen: vi.fn() });
let shown: Rendered | undefined;
afterEach(() => shown?.remove());

async function show(change: Partial<PopupModel>, actions = makeActions()): Promise<HTMLElement> {
  shown = await render(<PopupView model={{ ...model, ...change }} actions={actions} />);
  return shown.place;
}

describe('the popup', () => {
  it('says so where the page is no known shop, and offers no switch there', async () => {
    const place = await show({ site: undefined });
    expect(place.textContent).toContain('本页不是案头认识的店铺后台');
    expect(place.querySelector('input, select')).toBeNull();
  });

  it('asks for a look when the days of counting are over, and sums up the register', async () => {
    const actions = makeActions();
    const place = await show({ trialOver: true, register: [{ words: '只回一个词', times: 3 }] }, actions);
    expect(place.textContent).toContain('试运行满三天了');
    expect(place.textContent).toContain('只回一个词 3');
    const look = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === '去看看');
    await act(async () => look?.click());
    expect(actions.onOpen).toHaveBeenCalledWith('rules');
  });

  it('names what cannot be found', async () => {
    const place = await show({ health: { state: 'blind', fields: ['composer', 'send'] } });
    expect(place.textContent).toContain('页面变了');
    expect(place.textContent).toContain('找不到：输入框、发送按钮');
  });

  it('asks to reload where the page has said nothing yet', async () => {
    expect((await show({ health: undefined })).textContent).toContain('请刷新本页');
  });

  it('switches the site and chooses the shop of this tab', async () => {
    const actions = makeActions();
    const place = await show({}, actions);
    const select = place.querySelector('select') as HTMLSelectElement;
    expect(select.value).toBe('b');
    expect([...select.options].map(({ text }) => text)).toEqual(['一店 · 慧兰', '二店 · 未设客服名']);
    await act(async () => place.querySelector<HTMLInputElement>('[role="switch"]')?.click());
    expect(actions.onEnable).toHaveBeenCalledWith(false);
    await act(async () => {
      select.value = 'a';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(actions.onChoose).toHaveBeenCalledWith('a');
  });

  it('leads to the notice, to the shops and to what is wrong', async () => {
    const actions = makeActions();
    await show({ noticeRead: false, faulty: true, shops: [] }, actions);
    for (const text of ['看首次说明', '添加店铺', '查看原因', '设置']) await shown?.press(text);
    expect(actions.onOpen.mock.calls.flat()).toEqual(['welcome', 'shops', 'data', undefined]);
  });
});
