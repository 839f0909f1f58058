// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RuleDialog } from '@/entrypoints/options/rules/rule-dialog';
import type { OwnRule } from '@/utils/domain/wording/book';
import { type Rendered, render } from '../components/render';

let shown: Rendered | undefined;
afterEach(() => shown?.remove());

const rule: OwnRule = {
  id: 'own.a',
  class: 'tone',
  severity: 'warn',
  phrase: ['好的好的'],
  reason: '店里不这么说',
  replace: [],
};

/** Opens the dialog, ticks boxes by their words and saves. */
async function save(from: OwnRule, ...words: string[]): Promise<OwnRule | undefined> {
  const onSave = vi.fn<(rule: OwnRule) => void>();
  shown = await render(
    <RuleDialog rule={from} isNew={false} choices={[]} onSave={onSave} onClose={vi.fn()} />,
  );
  for (const word of words) await shown.tick(word);
  await shown.press('保存');
  return onSave.mock.calls[0]?.[0];
}

describe('the places of a rule in its dialog', () => {
  it('are the plain ones until somebody ticks others', async () => {
    expect(await save(rule)).toEqual(rule);
  });

  it('are stored as ticked, and not at all when they are the plain ones again', async () => {
    expect(await save(rule, '订单备注', '快捷话术')).toEqual({ ...rule, places: ['message', 'note'] });
    await shown?.remove();
    expect(await save({ ...rule, places: ['message'] }, '快捷话术')).toEqual(rule);
  });

  it('must be one at least', async () => {
    expect(await save(rule, '发出的消息', '快捷话术')).toBeUndefined();
    expect(document.body.textContent).toContain('至少勾选一种');
  });
});
