// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EventTable } from '@/components/pages/event-table';
import { failureText, restoreFailureText } from '@/components/pages/failure-text';
import { FaultBanner } from '@/components/pages/fault-banner';
import { NoticeConfirm } from '@/components/pages/notice-confirm';
import { NoticeText } from '@/components/pages/notice-text';
import { SaveStatus } from '@/components/pages/save-status';
import { SchemeChips } from '@/components/pages/scheme-chips';
import type { EventRow } from '@/components/pages/types';
import pack from '@/public/packs/schemes.json';
import type { FlagScheme } from '@/utils/domain/notes/flag-scheme';
import { type Rendered, render } from './render';

const CODE = /[a-z]+\.[a-zA-Z]+|\{\d\}/;
let shown: Rendered | undefined;
afterEach(() => shown?.remove());

describe('the fault banner', () => {
  it.each([
    ['broken', 'shops.0.title', '读不了'],
    ['tooNew', 'schemaVersion = 9', '更新版本'],
    ['migrationFailed', 'v1 → v2', '升级'],
  ])('says of %s what it is, where, and that nothing was changed', async (code, where, word) => {
    shown = await render(<FaultBanner fault={{ code, where }} onRestore={vi.fn()} onBackup={vi.fn()} />);
    const { place } = shown;
    expect(place.querySelector('[role="alert"]')).not.toBeNull();
    for (const part of [word, where, '一点没动', '不会保存']) expect(place.textContent).toContain(part);
    expect(place.textContent).not.toContain('fault.');
  });

  it('offers restore and backup', async () => {
    const [onRestore, onBackup] = [vi.fn(), vi.fn()];
    shown = await render(
      <FaultBanner fault={{ code: 'broken', where: 'x' }} onRestore={onRestore} onBackup={onBackup} />,
    );
    await shown.press('从备份恢复…');
    await shown.press('备份日志');
    expect([onRestore, onBackup].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});

describe('failures in words', () => {
  it.each(['storageFull', 'readOnly', 'conflict', 'broken', 'timeout', 'orphaned', 'tooLarge'])(
    '%s has a sentence of its own',
    (code) => {
      expect(failureText(code, '店铺')).not.toContain(code);
      expect(failureText(code, '店铺')).not.toMatch(CODE);
    },
  );

  it('names an unknown code and its place', () => {
    expect(failureText('odd', 'log')).toContain('odd：log');
  });

  it.each(['broken', 'tooNew', 'otherKind', 'migrationFailed'])(
    'a backup refused as %s changed nothing',
    (code) => {
      const text = restoreFailureText({ code, where: '第 3 行' });
      expect(text).toContain('什么都没有改');
      expect(text).not.toMatch(CODE);
    },
  );
});

describe('small parts', () => {
  it('the notice names the days it was given', async () => {
    shown = await render(<NoticeText keptDays={180} />);
    for (const part of ['180 天', '这个浏览器', '000-14', '002-45', '主管']) {
      expect(shown.place.textContent).toContain(part);
    }
  });

  it('the notice is confirmed once', async () => {
    const onConfirm = vi.fn();
    shown = await render(<NoticeConfirm readAt={undefined} onConfirm={onConfirm} />);
    await shown.press('我和主管都已知悉');
    expect(onConfirm).toHaveBeenCalledOnce();
    await shown.show(<NoticeConfirm readAt="2026-11-22 08:00" onConfirm={onConfirm} />);
    expect(shown.place.querySelector('button')).toBeNull();
    expect(shown.place.textContent).toContain('2026-11-22 08:00');
  });

  it('saving is told in a live region', async () => {
    shown = await render(<SaveStatus save={{ state: 'idle' }} />);
    const region = shown.place.querySelector('output');
    expect(region?.textContent).toBe('');
    await shown.show(<SaveStatus save={{ state: 'failed', reason: failureText('storageFull', '') }} />);
    expect(region?.textContent).toMatch(/^没有保存：.*存储满了/);
  });

  it('every preset shows its colours with their characters', async () => {
    for (const scheme of pack.schemes as unknown as FlagScheme[]) {
      shown = await render(<SchemeChips scheme={scheme} />);
      const characters = [...shown.place.querySelectorAll('.flag')].map((flag) => flag.textContent);
      expect(characters.length).toBe(new Set(Object.values(scheme.colours)).size);
      expect(characters.join('')).toMatch(/^[红黄绿蓝紫灰]+$/);
      await shown.remove();
    }
    shown = undefined;
  });

  it('the event table says how many there are, or what to do for the first', async () => {
    shown = await render(<EventTable rows={[]} count={0} />);
    expect(shown.place.textContent).toContain('还没有记录');
    const row: EventRow = {
      id: '1',
      at: '2026-11-22 08:00',
      kind: '备注已写入',
      site: '拼多多',
      shop: '小店',
      agent: '慧兰',
      order: '1',
      what: '',
    };
    await shown.show(<EventTable rows={[row]} count={70} />);
    expect(shown.place.querySelector('caption')?.textContent).toBe('共 70 条，下面是最近 1 条');
    expect(shown.place.querySelectorAll('tbody td').length).toBe(7);
  });
});
