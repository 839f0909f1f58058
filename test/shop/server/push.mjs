// Pages are told of news over a WebSocket, as in real shops; a stream would use up the browser's few connections.
import { createHash } from 'node:crypto';

const HANDSHAKE = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x81;
const CLOSE = 8;

function textFrame(text) {
  const body = Buffer.from(text);
  if (body.length < 126) return Buffer.concat([Buffer.from([TEXT, body.length]), body]);
  if (body.length > 0xffff) throw new RangeError('an event is too long for one short frame');
  return Buffer.concat([Buffer.from([TEXT, 126, body.length >> 8, body.length & 0xff]), body]);
}

/** Lets pages listen at /api/events; the returned function hangs up on all of them. */
export function pushEvents(server, state) {
  const sockets = new Set();
  server.on('upgrade', (request, socket) => {
    const key = request.headers['sec-websocket-key'];
    if (request.url !== '/api/events' || !key) return socket.destroy();
    const accept = createHash('sha1').update(`${key}${HANDSHAKE}`).digest('base64');
    const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
    socket.write(`${lines.join('\r\n')}\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    const listener = (event) => socket.write(textFrame(JSON.stringify(event)));
    const leave = () => {
      state.listeners.delete(listener);
      sockets.delete(socket);
      socket.destroy();
    };
    socket.on('data', (chunk) => (chunk[0] & 0x0f) === CLOSE && leave());
    socket.on('close', leave).on('error', leave);
    state.listeners.add(listener);
    return sockets.add(socket);
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}
