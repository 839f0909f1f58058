import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerApi } from './server/api.mjs';
import { builtPages } from './server/build.mjs';
import { sendJson } from './server/http.mjs';
import { answerPage } from './server/pages.mjs';
import { pushEvents } from './server/push.mjs';
import { startScript } from './server/script.mjs';
import { createState } from './server/state.mjs';

export async function startShop({ port = 0, host = '127.0.0.1', settings = {}, now } = {}) {
  const folder = await builtPages();
  const state = createState({ settings, now });
  const endScript = startScript(state);
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://shop');
    const answer = url.pathname.startsWith('/api/')
      ? answerApi(state, request, response, url.pathname)
      : answerPage(state, folder, url, response);
    Promise.resolve(answer).catch((error) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, error instanceof SyntaxError ? 400 : 500, { message: String(error) });
    });
  });
  const hangUp = pushEvents(server, state);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address().port;
  return {
    url: `http://${host}:${bound}`,
    port: bound,
    reset: async () => state.reset(),
    close: () => {
      endScript();
      hangUp();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, script: { type: 'string', default: 'on' } },
  });
  const shop = await startShop({ port: Number(values.port), settings: { script: values.script } });
  console.log(`练习店铺：${shop.url}/chat`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => shop.close().then(() => process.exit(0)));
}
