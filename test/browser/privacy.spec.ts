import { expect, test } from './fixtures';
import { ORDERS, OrdersPage } from './orders-page';

const DRAFT = '您加我微信 shop2026，地址是青禾路';

test('a session of all four jobs leaves no buyer’s data in anything that is stored', async ({
  page,
  shop,
  antou,
}) => {
  const requests: string[] = [];
  antou.context.on('request', (request) => requests.push(request.url()));
  await page.goto(`${shop.url}/chat?conversation=c01&composer=textarea`);
  await page.locator('#composer').click();
  await page.keyboard.type('/ky');
  await expect(page.locator('.menu')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('#composer')).toHaveValue(/慧兰/);
  await page.locator('#composer').fill('');
  await page.locator('#composer').click();
  await page.keyboard.type(DRAFT);
  await expect(page.locator('section.card')).toContainText('不能发出');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+0');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.locator('#composer')).toHaveValue('');
  await page.keyboard.press('Alt+q');
  await page.getByRole('tab', { name: '核对' }).click();
  await page.waitForTimeout(400);
  await page.getByRole('button', { name: '发送核对信息给买家' }).click();
  await expect(page.locator('#composer')).toHaveValue(/林若溪/);
  const orders = new OrdersPage(page, shop.url);
  await orders.open();
  await orders.click(ORDERS.noted);
  await expect(orders.tool(ORDERS.noted)).toContainText('已写入并核实');
  await page.waitForTimeout(200);

  const own = await antou.context.newPage();
  await own.goto(`chrome-extension://${antou.id}/popup.html`);
  const stored = await own.evaluate(async () => {
    const dump: Record<string, unknown> = { local: await chrome.storage.local.get(null) };
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        dump[`${name}.${store}`] = await new Promise((resolve) => {
          const all = database.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => resolve(all.result);
        });
      }
      database.close();
    }
    return dump;
  });
  await own.close();

  const events = stored['antou.events'] as { kind: string }[];
  const kinds = new Set(events.map(({ kind }) => kind));
  for (const kind of ['reply.inserted', 'guard.held', 'guard.overridden', 'check.inserted', 'note.written']) {
    expect(kinds).toContain(kind);
  }
  const text = JSON.stringify(stored);
  const all = (await (await fetch(`${shop.url}/api/orders`)).json()) as Record<string, string>[];
  const secrets = all.flatMap(({ buyer, recipient, phone, address, memo }) => [
    buyer,
    recipient,
    phone,
    address,
    memo,
  ]);
  const leaked = [...new Set([...secrets, DRAFT, 'shop2026', '青禾路'])].filter(
    (secret) => secret !== undefined && secret.length > 1 && text.includes(secret),
  );
  expect(leaked).toEqual([]);
  // Nothing but the shop itself and our own files was asked for.
  const foreign = requests.filter(
    (url) => !url.startsWith(shop.url) && !/^(?:chrome-extension|data|blob|chrome):/.test(url),
  );
  expect(foreign).toEqual([]);
});
