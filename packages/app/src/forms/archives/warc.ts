import { captureOf, type Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { megabytes } from '../../readable.ts';
import { isoOf } from '../dates.ts';
import type { Opened } from '../form.ts';
import type { ByteSource } from '../streams/bytes.ts';
import { refused, type Within } from '../within.ts';
import { httpHead, httpMessage, type HttpMessage } from './http-message.ts';
import { recordsIn, type WarcRecord } from './warc-records.ts';

const PEEK = 64 * 1024; // bytes of a record that is too large to be held, to tell what it is

/** Opens a web archive record by record: never more than one is in memory. `capture` names it; its bytes are not looked at. */
export async function* openWarc(capture: Capture, bytes: ByteSource, within: Within): AsyncGenerator<Opened> {
  let number = 0;
  let pages = 0;
  try {
    for await (const record of recordsIn(bytes)) {
      number += 1;
      const name = `${capture.name}/${number}`;
      try {
        const opened = record instanceof Problem ? refused(name, record) : await openRecord(record, name, within);
        if (opened === null) continue;
        if ('bytes' in opened) yield* within.open(opened);
        else yield opened;
        pages += 1;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        pages += 1;
        yield refused(name, error);
      }
    }
  } finally {
    await bytes.close();
  }
  if (pages === 0) yield refused(capture.name, new Problem('empty', 'The web archive holds no page.'));
}

/** The page in a record, a document to be opened in turn, or null where it is no report: pictures, scripts, requests, notes of the crawler. */
async function openRecord(record: WarcRecord, name: string, { limits }: Within): Promise<Opened | Capture | null> {
  const type = record.headers.get('warc-type') ?? '';
  const address = (record.headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  if (type === 'revisit') {
    const first = record.headers.get('warc-refers-to-date');
    const other = first === undefined ? '' : `, of ${first}`;
    throw new Problem(
      'bad-record',
      `${called(address)} had not changed when it was visited again: the page stands in another record${other}.`,
    );
  }
  if ((type !== 'response' && type !== 'resource') || !/^https?:/i.test(address)) return null;
  const tooBig = record.length > limits.pageBytes + PEEK;
  const content = await record.content(tooBig ? PEEK : record.length);
  const head = type === 'response' ? httpHead(content) : { status: 200, headers: [], length: 0 };
  const isCut = content.length < Math.min(record.length, tooBig ? PEEK : Infinity);
  const breaksOff = `${called(address)} breaks off after ${content.length} of ${record.length} bytes.`;
  if (!head) throw new Problem('bad-record', isCut ? breaksOff : `${called(address)} holds no HTTP answer.`);
  const contentType =
    type === 'resource'
      ? (record.headers.get('content-type') ?? null)
      : (head.headers.find(([key]) => key === 'content-type')?.[1] ?? null);
  const what =
    contentType === null && !tooBig ? ofBody(messageOf(type, content, limits.pageBytes)?.body ?? content) : ofType(contentType ?? '');
  if (isCut && contentType === null) throw new Problem('bad-record', breaksOff); // it may have been a page
  if (what === 'other') return null;
  if (head.status >= 300 && head.status < 400) return null; // where it leads to is another record
  if (head.status >= 400 || head.status < 200) throw new Problem('no-page', `${called(address)} answered ${head.status}.`);
  if (tooBig) throw new Problem('too-big', `${called(address)} has ${megabytes(record.length)}.`);
  if (isCut) throw new Problem('bad-record', breaksOff);
  const message = messageOf(type, content, limits.pageBytes);
  if (!message) return null;
  if (message.body.length === 0) throw new Problem('no-page', `${called(address)} answered with nothing.`);
  if (message.body.length > limits.pageBytes) throw new Problem('too-big', `${called(address)} has ${megabytes(message.body.length)}.`);
  const retrieved = isoOf(record.headers.get('warc-date'));
  const capture = captureOf(name, message.body, {
    ...{ contentType, asked: address, address, retrieved },
    ...(type === 'response' && { status: message.status, headers: message.headers }),
  });
  return what === 'document' ? capture : { kind: 'page', form: 'warc', capture, known: { url: address }, notes: [] };
}

const called = (address: string): string => (address === '' ? 'It' : `“${address.slice(0, 500)}”`);

const messageOf = (type: string, content: Uint8Array, most: number): HttpMessage | null =>
  type === 'response' ? httpMessage(content, most) : { status: 200, headers: [], body: content };

type What = 'page' | 'document' | 'other';

function ofType(contentType: string): What {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'page';
  return type === 'application/pdf' || type.endsWith('wordprocessingml.document') ? 'document' : 'other';
}

/** Where the server gave no type: what its first letters look like. */
function ofBody(body: Uint8Array): What {
  const beginning = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, 1024)).toString('latin1');
  if (beginning.startsWith('%PDF-')) return 'document';
  return /^[\s\u00ef\u00bb\u00bf]{0,64}<(?:!doctype|!--|html|head|body|\?xml)/i.test(beginning) ? 'page' : 'other';
}
