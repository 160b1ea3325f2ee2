// node evaluation/large-warc.ts FILE: opens the web archive FILE as `compare` would, and says how many pages it held. bench.ts (--only warc) makes one of
// a gigabyte and runs this beside peak-memory.js, so that the memory is that of opening alone.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { LIMITS } from '../packages/app/src/forms/limits.ts';
import { openFile } from '../packages/app/src/forms/open-stream.ts';
import { largeStory } from './large-story.ts';

const LINKS = Array.from({ length: 60 }, (_, i) => `<li><a href="/section/${i}">Section ${i}</a></li>`).join('');
const SCRIPT = 'window.settings = window.settings || []; settings.push({ "place": "head", "size": 970 });\n'.repeat(120);

/** A page as papers make them: some prose of ours, and much around it. */
const pageOf = (text: string, number: number): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report ${number}</title><script>${SCRIPT}</script></head>` +
  `<body><nav><ul>${LINKS}</ul></nav><article><h1>Report ${number}</h1>${text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')}</article><footer><ul>${LINKS}</ul></footer></body></html>`;

function record(number: number, text: string): Buffer {
  const body = Buffer.from(pageOf(text, number));
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`;
  const id = number.toString(16).padStart(12, '0');
  const headers = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://reports.example/${number}`,
    'WARC-Date: 2031-04-09T10:00:00Z',
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${id}>`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${head.length + body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n${head}`), body, Buffer.from('\r\n\r\n')]);
}

/** Writes a web archive of `bytes` bytes before compression; says how many pages it holds. */
export async function writeWarc(path: string, bytes: number, gzip: boolean): Promise<number> {
  const texts = largeStory(100).map(({ text }) => text);
  const file = createWriteStream(path);
  let size = 0;
  let pages = 0;
  while (size < bytes) {
    const next = record(pages, `${pages} ${texts[pages % texts.length] ?? ''}`);
    size += next.length;
    pages += 1;
    if (!file.write(gzip ? gzipSync(next, { level: 1 }) : next)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return pages;
}

const [, program = '', path] = process.argv;
if (path !== undefined && import.meta.url === pathToFileURL(program).href) {
  let pages = 0;
  let bytes = 0;
  const began = performance.now();
  for await (const one of openFile(path, path, LIMITS)) {
    if (one.kind === 'refused') throw one.problem;
    pages += 1;
    bytes += one.capture.bytes.length;
  }
  console.log(JSON.stringify({ pages, bytes, seconds: (performance.now() - began) / 1000 }));
}
