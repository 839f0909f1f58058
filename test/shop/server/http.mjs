export function sendJson(response, status, body) {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

export async function readJson(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? JSON.parse(text) : {};
}

/** An endless answer: one line of JSON per event, until the page goes away. */
export function streamEvents(state, request, response) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  const listener = (event) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  state.listeners.add(listener);
  request.on('close', () => state.listeners.delete(listener));
}
