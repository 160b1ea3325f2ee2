import { fromBufferPromise, getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { captureOf, type Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { megabytes } from '../../readable.ts';
import { openDocx, type PartOf } from '../documents/docx.ts';
import type { Opened } from '../form.ts';
import type { Limits } from '../limits.ts';
import { refused, spend, type Within } from '../within.ts';

/** What lies in archives and is nobody's report, as in a folder: hidden files, what an operating system adds, READMEs. */
const PASSED_OVER = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$|readme\b)|~$/i;
const SMALL = 64 * 1024; // bytes: what is no larger may shrink as much as it likes

/** One file in an archive. `bytes` unpacks it, or says why not. */
export interface Packed {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Opens every file of a ZIP archive, in its order. A bad one is refused by its name, and the others are read. */
export async function* openZip(capture: Capture, within: Within): AsyncGenerator<Opened> {
  yield* openArchive(await archiveIn(capture.bytes), capture, within);
}

/** The same for a file on the disk, of whatever size. `capture` names it and has no bytes. */
export async function* openZipFile(path: string, capture: Capture, within: Within): AsyncGenerator<Opened> {
  yield* openArchive(await archiveIn(path), capture, within);
}

async function* openArchive(zip: ZipFile, capture: Capture, within: Within): AsyncGenerator<Opened> {
  try {
    const files: (Packed | Problem)[] = [];
    for await (const file of filesIn(zip, within.limits)) files.push(file);
    const document = documentIn(files);
    if (document === 'docx') {
      yield await openDocx(capture, partOf(files), within);
      return;
    }
    if (document !== null) throw new Problem('old-format', `It is ${document}.`);
    if (within.depth >= within.limits.nesting) throw new Problem('too-nested', '');
    for (const [index, packed] of files.entries()) {
      if (packed instanceof Problem) {
        yield refused(`${capture.name}/${index + 1}`, packed);
        continue;
      }
      const name = `${capture.name}/${packed.name}`;
      let inner: Capture;
      try {
        inner = captureOf(name, await packed.bytes(), { retrieved: capture.retrieved });
        spend(within, inner.bytes.length);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        yield refused(name, error);
        if (within.spent.bytes > within.limits.totalBytes || within.spent.entries > within.limits.entries) return;
        continue;
      }
      yield* within.open(inner);
    }
    if (files.length === 0) throw new Problem('empty', 'The archive holds no file that could be a report.');
  } finally {
    zip.close();
  }
}

/** What the files of an archive are together: one document, in a form that is read here or not; null where they are files of their own. */
function documentIn(files: readonly (Packed | Problem)[]): string | null {
  const names = new Set(files.flatMap((file) => (file instanceof Problem ? [] : [file.name])));
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'a spreadsheet';
  if (names.has('ppt/presentation.xml')) return 'a presentation';
  if (names.has('mimetype') && names.has('content.xml')) return 'an OpenDocument file';
  if (names.has('META-INF/container.xml')) return 'an electronic book';
  return names.has('META-INF/MANIFEST.MF') ? 'a program' : null;
}

function partOf(files: readonly (Packed | Problem)[]): PartOf {
  return async (name) => {
    const found = files.find((file): file is Packed => !(file instanceof Problem) && file.name === name);
    return found ? found.bytes() : null;
  };
}

async function archiveIn(bytes: Uint8Array | string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true, strictFileNames: false } as const;
  try {
    return await (typeof bytes === 'string' ? openPromise(bytes, options) : fromBufferPromise(Buffer.from(bytes), options));
  } catch (cause) {
    throw broken(cause);
  }
}

const broken = (cause: unknown): Problem =>
  new Problem('broken-file', `The archive says: ${cause instanceof Error ? cause.message.slice(0, 200) : ''}.`, { cause });

/** The files of an archive, without its folders. A name that leads out of it is a problem in its place. */
export async function* filesIn(zip: ZipFile, limits: Limits): AsyncGenerator<Packed | Problem> {
  const entries = zip.eachEntry();
  for (let seen = 0; ; seen += 1) {
    let entry: Entry;
    try {
      const next = (await entries.next()) as IteratorResult<Entry, unknown>;
      if (next.done) return;
      entry = next.value;
    } catch (cause) {
      yield broken(cause); // the list itself is damaged: what came before it was read
      return;
    }
    if (seen >= limits.entries) {
      yield new Problem('archive-too-big', `It holds more than ${limits.entries} files.`);
      return;
    }
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    if (leadsOut(name)) {
      yield new Problem('unsafe-name', `The name is “${name.replace(/\p{Cc}/gu, '?').slice(0, 200)}”.`);
      continue;
    }
    if (PASSED_OVER.test(name)) continue;
    yield { name, bytes: () => bytesOf(zip, entry, limits) };
  }
}

function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer | string; // a Buffer, since "decodeStrings" is off
  if (typeof raw === 'string') return raw;
  return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false).replaceAll('\\', '/');
}

const leadsOut = (name: string): boolean =>
  name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0') || name.split('/').includes('..');

async function bytesOf(zip: ZipFile, entry: Entry, limits: Limits): Promise<Uint8Array> {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw new Problem('encrypted', '');
  if (uncompressedSize > limits.wholeBytes) throw new Problem('too-big', `Unpacked it has ${megabytes(uncompressedSize)}.`);
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * limits.ratio) {
    const times = Math.round(uncompressedSize / Math.max(1, compressedSize));
    throw new Problem('archive-too-big', `Unpacked it would be ${times} times as large, as only archives made to do harm are.`);
  }
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > limits.wholeBytes || size > uncompressedSize) throw new Problem('broken-file', 'It is larger than the archive says.');
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof Problem ? error : broken(error);
  }
  return Buffer.concat(pieces);
}
