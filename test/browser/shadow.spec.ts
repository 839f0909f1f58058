import { BAD, CLEAN, HELD } from './chat-page';
import { expect, test } from './fixtures';
import { ShadowChat } from './shadow-page';

test('thin slice', async ({ page, shop }) => {
  const chat = await new ShadowChat(page, shop.url, 'textarea', 'open').open();
  await chat.guardOn();
  await chat.insert(HELD);
  await chat.expectUnderlines({ level: 'block', text: BAD });
  await chat.press('Enter');
  await expect(chat.aloud).toContainText('没有发出：加我微信');
  await chat.expectNothingSent();
  await chat.send.click();
  await chat.expectNothingSent();
  await chat.clear();
  await chat.insert(CLEAN);
  await chat.press('Enter');
  await chat.expectSent(CLEAN);
});
