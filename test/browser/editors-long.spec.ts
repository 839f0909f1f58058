import { BAD, ChatPage } from './chat-page';
import { expect, test } from './fixtures';

test('an editor that draws only what is near the view lets nothing out that nobody has read', async ({
  page,
  shop,
}) => {
  const chat = await new ChatPage(page, shop.url, 'codemirror').open();
  await chat.guardOn();
  await chat.insert(`${'这一行没有什么不对\n'.repeat(300)}${BAD}`);
  await chat.press('Control+Home');
  await chat.send.click();
  await expect(chat.card).toContainText('没法逐字检查');
  await chat.expectNothingSent();
});
