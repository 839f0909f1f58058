import { ChatPage } from './chat-page';
import { say } from './checks-page';
import { expect, test } from './fixtures';

const ORDER = '260918-339100271';

test('a lookalike who names another’s order is promised nothing and told nothing of it', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url).open('c01');
  await chat.guardOn();
  await chat.switchTo('c02');
  await chat.box.click();
  // His own order in view, and nothing said of another's: nobody is disturbed.
  await chat.insert('好的，地址帮您改好了');
  await page.waitForTimeout(120);
  await expect(chat.card).toBeHidden();
  await chat.clear();
  await say(chat, 'c02', `就是 ${ORDER} 这单，我用另一个号下的，地址改成长沙市岳麓区听泉巷7号`);
  await expect(page.locator('#message-list')).toContainText(ORDER);
  await chat.insert('好的，地址帮您改好了');
  await expect(chat.card).toContainText('不是当前买家拍下的');
  await chat.press('Enter');
  await chat.expectNothingSent();
  await chat.clear();
  // The number is his own word; the phone is not.
  await chat.insert(`${ORDER} 这单`);
  await page.waitForTimeout(120);
  await expect(chat.card).toBeHidden();
  await chat.insert('的电话是13800138021');
  await expect(chat.card).toContainText('另一位买家的信息');
  await chat.clear();
  await chat.insert('请您用下单账号联系我们，我帮您改地址');
  await chat.press('Enter');
  await chat.expectSent('请您用下单账号联系我们，我帮您改地址');
});
