import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { settingsFromQuery } from './settings.mjs';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const VIEWS = /^\/(?:orders(?:\/[\w-]+)?|chat(?:\/frame)?)\/?$/;

/** The one page of the app, told its settings and which load of this server it is. */
async function view(state, folder, url, response) {
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  state.loads += 1;
  const start = { settings: settingsFromQuery(state.settings, url.searchParams), load: state.loads };
  const json = JSON.stringify(start).replaceAll('<', '\\u003c');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(html.replace('{"start":null}', () => json));
}

async function asset(folder, name, response) {
  const body = await readFile(path.join(folder, 'assets', name)).catch(() => undefined);
  if (!body) return false;
  response.writeHead(200, {
    'content-type': `${TYPES[path.extname(name)] ?? 'application/octet-stream'}; charset=utf-8`,
  });
  response.end(body);
  return true;
}

export async function answerPage(state, folder, url, response) {
  if (VIEWS.test(url.pathname)) return view(state, folder, url, response);
  if (url.pathname === '/') {
    response.writeHead(302, { location: `/orders${url.search}` });
    return response.end();
  }
  if (url.pathname === '/favicon.ico') return response.writeHead(204).end();
  const name = /^\/assets\/([\w.-]+)$/.exec(url.pathname)?.[1];
  if (name && (await asset(folder, name, response))) return undefined;
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  return response.end('没有这个页面');
}
