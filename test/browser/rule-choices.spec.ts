import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION, expect, launch, test } from './fixtures';
import { askFrom, openRules, readBook } from './rules-page';

/** Starts a browser on a copy of the extension whose wording pack is changed. */
async function withPack(change: (pack: Record<string, unknown>) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'antou-pack-'));
  cpSync(EXTENSION, folder, { recursive: true });
  const path = join(folder, 'packs/wording.json');
  const pack = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  change(pack);
  writeFileSync(path, JSON.stringify(pack));
  const antou = await launch(folder);
  await antou.setUp();
  return {
    antou,
    end: async () => {
      await antou.context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const rule = (id: string, phrase: string, more: object = {}) => ({
  id,
  class: 'tone',
  severity: 'warn',
  phrase,
  reason: '语气',
  source: '手册001',
  ...more,
});

test('where manuals contradict each other the shop chooses; register hints are summed up', async () => {
  const { antou, end } = await withPack((pack) => {
    pack.rules = [
      rule('wording.tone.dear', '亲亲呀'),
      rule('wording.register.you', '你们家', { counted: true, class: 'register' }),
    ];
    pack.choices = [
      {
        id: 'choice.dear',
        question: '能不能叫「亲亲」？',
        source: '手册001 与手册002',
        options: [
          { id: 'allowed', label: '可以', levels: { 'wording.tone.dear': 'off' } },
          { id: 'refused', label: '不可以', levels: { 'wording.tone.dear': 'block' } },
        ],
      },
    ];
  });
  const page = await openRules(antou);
  const trial = page.getByLabel('打一句话');
  await trial.fill('亲亲呀');
  await expect(page.getByText('✓ 没有触发任何规则')).toBeVisible();
  await page.getByRole('tab', { name: '手册取舍' }).click();
  await expect(page.getByRole('radio', { name: '可以', exact: true })).toBeChecked();
  await page.getByRole('radio', { name: '可以', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '不可以' })).toBeChecked();
  await expect.poll(async () => (await readBook(page)).choices).toEqual({ 'choice.dear': 'refused' });
  await page.getByRole('tab', { name: '规则清单' }).click();
  await expect(page.locator('mark.block')).toHaveText('亲亲呀');

  await askFrom(page, 'log.append', {
    events: [1, 13].map((hours) => ({
      id: crypto.randomUUID(),
      at: Date.now() - hours * 3_600_000,
      kind: 'guard.counted',
      site: 'practice',
      shop: 'shop-practice',
      rule: 'wording.register.you',
    })),
  });
  await page.getByLabel('改动用于').selectOption('shop:shop-practice');
  const card = page.getByRole('region', { name: /试运行/ });
  await expect(card).toContainText('本班语气小结');
  await expect(card.getByRole('listitem')).toHaveText(/你们家.*1 次/);
  await end();
});

test('a shipped pack that cannot be used is said in words', async () => {
  const unbounded = await withPack((pack) => {
    pack.rules = [{ ...rule('wording.tone.x', ''), phrase: undefined, pattern: '加.*微信' }];
  });
  const page = await openRules(unbounded.antou);
  await page.getByLabel('打一句话').fill('加我微信');
  await expect(page.getByRole('alert')).toContainText('规则包有误，没有采用');
  await unbounded.end();

  const broken = await withPack((pack) => {
    pack.schema = 2;
  });
  const other = await broken.antou.context.newPage();
  await other.goto(`chrome-extension://${broken.antou.id}/options.html#/rules`);
  await expect(other.getByRole('alert').first()).toContainText('出厂规则没有读到');
  await broken.end();
});
