import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, fetched, serving, worldOf } from './server.ts';

const whole = [
  answer('<p>The ferry sails at noon.</p>'),
  answer(gzipSync('<p>The ferry sails at noon.</p>'), { 'content-encoding': 'gzip' }),
  Buffer.from('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n<p>On\r\n7\r\nce</p>\n\r\n0\r\n\r\n'),
  Buffer.from('HTTP/1.1 301 Moved\r\nlocation: /page?again\r\ncontent-length: 0\r\n\r\n'),
];

/** Whole answers with some of their bytes exchanged, left out or said twice; and bytes of no kind at all. */
const anyAnswer = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255), fc.constantFrom('put', 'cut', 'twice')), { maxLength: 4 }),
    )
    .map(([bytes, edits]) =>
      edits.reduce((so, [place, value, how]) => {
        const at = place % (so.length + 1);
        const piece = how === 'put' ? Buffer.of(value) : how === 'cut' ? Buffer.alloc(0) : so.subarray(Math.max(0, at - 8), at);
        return Buffer.concat([so.subarray(0, at), piece, so.subarray(how === 'cut' ? at + 1 : at)]);
      }, bytes),
    ),
);

test('whatever a server sends, there is a capture or a reason', async () => {
  let next: Buffer = Buffer.alloc(0);
  const server = await serving({ '/page': () => next, '/page?again': () => next });
  const limits = { connect: 200, headers: 150, idle: 150, whole: 300, attempts: 1 };
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(anyAnswer, async (bytes) => {
      next = bytes;
      const [one] = await fetched([server.at('/page')], { limits }, worldOf());
      const became = one === undefined ? 'nothing' : 'capture' in one ? 'captured' : one.problem.code;
      outcomes.set(became, (outcomes.get(became) ?? 0) + 1);
      return one !== undefined && became !== 'own-fault';
    }),
    { seed: 1, numRuns: 150 },
  );
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['captured', 'fetch-failed']));
});
