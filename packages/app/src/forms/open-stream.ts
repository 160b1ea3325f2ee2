import { createReadStream } from 'node:fs';
import { open as openHandle } from 'node:fs/promises';
import { captureOf, type Capture } from '../capture/capture.ts';
import { Problem } from '../problems.ts';
import { megabytes } from '../readable.ts';
import { openWarc } from './archives/warc.ts';
import { openZipFile } from './archives/zip.ts';
import { holdsWarc } from './archives/gzip.ts';
import type { Opened } from './form.ts';
import { openLine } from './json/open-json.ts';
import { parseJson } from './json/parse.ts';
import type { Limits } from './limits.ts';
import { open, withinOf } from './open.ts';
import { sniff } from './sniff.ts';
import { byteSource, piecesOf } from './streams/bytes.ts';
import { gunzipped } from './streams/gunzip.ts';
import { linesOf } from './streams/lines.ts';
import { refused } from './within.ts';

const HEAD = 256 * 1024;

/**
 * The same as `open`, for what comes through a pipe: web archives and JSON lines of any length are opened as they come, and memory stays flat. Anything
 * else is held whole, up to its limit.
 */
export async function* openStream(name: string, pieces: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Opened> {
  const bytes = byteSource(pieces);
  const head = await bytes.peek(HEAD);
  const capture = captureOf(name, new Uint8Array());
  const { form } = sniff({ name, bytes: head, contentType: null });
  const within = withinOf(limits);
  if (form === 'warc') yield* openWarc(capture, bytes, within);
  else if (form === 'gzip' && holdsWarc(head, name)) yield* openWarc(capture, byteSource(gunzipped(bytes, limits.ratio)), within);
  else if (form === 'json' && areLines(head)) {
    for await (const line of linesOf(piecesOf(bytes), limits.wholeBytes)) {
      if ('problem' in line) yield refused(`${name}/${line.number}`, line.problem);
      else yield* openLine(capture, line.text, line.number, withinOf(limits));
    }
  } else {
    const most = form === 'zip' ? limits.totalBytes : limits.wholeBytes;
    const whole = await bytes.peek(most + 1);
    await bytes.close();
    if (whole.length > most) yield refused(name, new Problem('too-big', `It has more than ${megabytes(most)}.`));
    else yield* open(captureOf(name, whole), limits);
  }
}

/**
 * Opens a file on the disk, whatever its size: ZIP archives by their list of contents, everything else as it streams.
 *
 * `passed` is called for every piece of the file that was read, so that whoever waits for a large one knows that it goes on.
 *
 * @throws what the system says where it cannot be read.
 */
export async function* openFile(path: string, name: string, limits: Limits, passed?: () => void): AsyncGenerator<Opened> {
  const handle = await openHandle(path);
  const head = new Uint8Array(HEAD);
  const { bytesRead } = await handle.read(head, 0, HEAD, 0).finally(() => handle.close());
  const { form } = sniff({ name, bytes: head.subarray(0, bytesRead), contentType: null });
  const known = ZIP_OF_ONE.test(name);
  if (form !== 'zip' || known) {
    yield* openStream(name, counted(createReadStream(path), passed), limits);
    return;
  }
  const capture: Capture = captureOf(name, new Uint8Array());
  try {
    yield* openZipFile(path, capture, withinOf(limits));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    yield refused(name, error);
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, passed: (() => void) | undefined): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    passed?.();
    yield piece;
  }
}

/** Files that are ZIP archives and one document. */
const ZIP_OF_ONE = /\.(?:docx|docm|odt|xlsx|pptx|epub)$/i;

/** Whether one of the first lines is a whole JSON value, with another line behind it. */
function areLines(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  const lines = text
    .split('\n')
    .slice(0, 20)
    .filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.slice(0, -1).some((line) => typeof parseJson(line) === 'object');
}
