import { createServer } from 'node:https';
import { createServer as createPlainServer } from 'node:net';
import { afterAll, afterEach, expect, test } from 'vitest';
import { selfSigned } from './certificate.ts';
import { outcome, PUBLIC } from './server.ts';

let asked = 0;
const server = createServer(selfSigned('port-ellery.example'), (_, response) => {
  asked += 1;
  response.end('<p>Whose words are these?</p>');
});
await new Promise<void>((resolve) => void server.listen(0, PUBLIC, resolve));
const { port } = server.address() as { port: number };
afterAll(() => void server.close());
afterEach(() => void delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']);

test('a certificate that nobody vouches for is not trusted', async () => {
  expect(await outcome(`https://port-ellery.example:${port}/`)).toMatch(
    /^fetch-failed: Its certificate cannot be trusted: self-signed certificate/,
  );
  expect(asked).toBe(0);
});

test('and no word in the environment makes it so', async () => {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  expect(await outcome(`https://port-ellery.example:${port}/`)).toMatch(/^fetch-failed: Its certificate cannot be trusted/);
  expect(asked).toBe(0);
});

test('who does not speak https is told so', async () => {
  const plain = createPlainServer((socket) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
  await new Promise<void>((resolve) => void plain.listen(0, PUBLIC, resolve));
  const { port: other } = plain.address() as { port: number };
  expect(await outcome(`https://port-ellery.example:${other}/`)).toMatch(/^fetch-failed: No safe connection could be made/);
  plain.close();
});
