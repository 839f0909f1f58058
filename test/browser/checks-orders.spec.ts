import { ChatPage } from './chat-page';
import { button, changeOrder, line, openChecks, say } from './checks-page';
import { expect, test } from './fixtures';

const SILK = { id: 'c06', no: '260916-118220934417' };
const CARDIGAN = { id: 'c04', no: '260917-558340127' };

test('what the buyer wrote otherwise is shown beside what the order says, and questions are not', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url).open('c03');
  await openChecks(chat);
  await expect(line(chat, '尺码')).toContainText('请核对');
  await say(chat, 'c03', '穿M还是L合适？');
  await say(chat, 'c03', '那就要L码的吧，颜色换成白色');
  await expect(line(chat, '尺码')).toContainText('订单藏青 M');
  await expect(line(chat, '尺码')).toContainText('买家写L');
  await expect(line(chat, '颜色')).toContainText('买家写白色');
  await say(chat, 'c03', '我要两件');
  await expect(line(chat, '数量')).toContainText('买家写要两件');
  await say(chat, 'c03', '电话是13900001234');
  await expect(line(chat, '手机')).toContainText('买家写13900001234');
  await say(chat, 'c03', '还是要M码吧，一件就够，数量改成1件');
  await expect(line(chat, '尺码')).toContainText('与买家写的「M」一致');
  await expect(line(chat, '数量')).toContainText('一致');
});

test('another address that the buyer wrote is a difference, with what to do at each stage', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url).open(CARDIGAN.id);
  await openChecks(chat);
  await expect(line(chat, '地址')).toContainText(
    '四川省成都市双流区 相符（区划数据到 2026-04-30）。街道不在数据里',
  );
  await expect(line(chat, '地址')).toContainText('? 请核对');
  await say(chat, CARDIGAN.id, '地址帮我改一下，寄到杭州市西湖区桐花大道8号半山雅苑2幢1201');
  await expect(line(chat, '地址')).toContainText('买家写浙江省杭州市西湖区桐花大道8号半山雅苑2幢1201');
  await expect(chat.panel.getByLabel('新地址')).toHaveCount(0);
  await button(chat, '已打单，未发货').click();
  await expect(chat.panel.getByLabel('新地址')).toHaveValue('浙江省杭州市西湖区桐花大道8号半山雅苑2幢1201');
  await button(chat, '插入回复').click();
  await expect.poll(() => chat.text()).toContain('请仓库抽出来重新打单');
  await chat.clear();
  await button(chat, '写备注「已打单改址」').click();
  await expect(page.locator('#order-card [data-field="memo"]')).toContainText(
    '已打单，地址改为浙江省杭州市西湖区桐花大道8号半山雅苑2幢1201，已交仓库改单_慧兰',
  );
  await chat.expectNothingSent();
});

test('a remark without a note, and other orders of the same buyer, are to be looked at', async ({
  page,
  shop,
  antou,
}) => {
  await antou.setUp({
    checks: {
      shops: {
        'shop-practice': { list: 'check.mind', own: [], largeOrder: 500 },
      },
    },
  });
  const chat = await new ChatPage(page, shop.url).open('c01');
  await openChecks(chat);
  await expect(line(chat, '合并订单')).toContainText('本标签页读过的另 0 笔');
  await changeOrder(chat, '260918-339100271', { buyerNote: '放快递柜' });
  await expect(line(chat, '买家留言')).toContainText('买家有留言，还没有备注');
  await changeOrder(chat, '260918-339100271', { memo: '放快递柜_慧兰' });
  await expect(line(chat, '买家留言')).toContainText('已有备注「放快递柜_慧兰」');
  // The list of orders, and back: what stands there was read.
  await expect(async () => {
    await page.getByRole('link', { name: '订单' }).click();
    await expect(page.locator('[data-order-no="260918-339100272884"]')).toBeVisible();
    await page.waitForTimeout(400);
    await page.goBack();
    await expect(line(chat, '合并订单')).toContainText('260918-339100272884', { timeout: 1_500 });
  }).toPass();
});

test('remote regions and large orders, by the shop’s own figures', async ({ page, shop, antou }) => {
  await antou.setUp({
    checks: {
      shops: {
        'shop-practice': {
          list: 'check.nine',
          own: [],
          largeOrder: 200,
          regions: [
            { place: '四川', kind: 'surcharge', couriers: ['顺丰'], yuan: 12 },
            { place: '山东省', kind: 'refused', couriers: [] },
          ],
        },
      },
    },
  });
  const chat = await new ChatPage(page, shop.url).open(CARDIGAN.id);
  await openChecks(chat);
  await expect(line(chat, '快递')).toContainText('四川省 快递加收 12 元');
  await expect(chat.panel.locator('.others')).toContainText('满 200 元，请先请示主管');
  await chat.switchTo(SILK.id);
  await expect(line(chat, '快递')).toContainText('中通快递 不到 山东省');
  await expect(chat.panel.locator('.others')).toHaveCount(0);
});

test('ticks are kept by click and key, also after a reload, and what changes later opens them again', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url).open(CARDIGAN.id);
  await openChecks(chat);
  await expect(chat.panel.locator('.progress')).toHaveText('2 / 9 项已核');
  await chat.box.click();
  await chat.panel.getByLabel('商品：已核对').click();
  await expect(line(chat, '商品')).toContainText('✓ 已勾');
  expect(await chat.hasFocus()).toBe(true);
  await chat.panel.getByLabel('地址：已核对').focus();
  await page.keyboard.press('8');
  await expect(line(chat, '地址')).toContainText('✓ 已勾');
  await expect(chat.panel.locator('.progress')).toHaveText('4 / 9 项已核');
  await chat.expectText('');
  await page.reload();
  // The panel comes back as it was left, on its first tab.
  await chat.panel.getByRole('tab', { name: /核对/ }).click();
  await expect(line(chat, '地址')).toContainText('✓ 已勾');
  await changeOrder(chat, CARDIGAN.no, { address: '四川省成都市锦江区桐花大道66号春和里2幢1103室' });
  await expect(chat.panel.getByRole('status').first()).toContainText('订单改过：地址');
  await expect(line(chat, '地址')).toContainText('? 请核对');
  await expect(line(chat, '商品')).toContainText('✓ 已勾');
});
