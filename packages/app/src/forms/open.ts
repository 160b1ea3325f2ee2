import type { Capture } from '../capture/capture.ts';
import { Problem } from '../problems.ts';
import { megabytes } from '../readable.ts';
import type { Opened } from './form.ts';
import { lettersOf, sureLettersOf } from './letters.ts';
import type { Limits } from './limits.ts';
import { markdownBlocks } from './markdown.ts';
import { mastheadNote, mastheadOf } from './masthead.ts';
import { sniff } from './sniff.ts';
import { bytesOfWords } from './page-size.ts';
import { refused, type Within } from './within.ts';

/**
 * Everything that `capture` holds: pages, texts, and refusals with their reason, in the order in which it holds them.
 *
 * The form is told by content. Nothing that goes wrong with one part keeps the others from being opened, and whatever arrives, nothing is thrown but a
 * fault of our own.
 */
export async function* open(capture: Capture, limits: Limits): AsyncGenerator<Opened> {
  yield* openWithin(capture, withinOf(limits));
}

/** Where opening begins: nothing is unpacked yet. */
export const withinOf = (limits: Limits): Within => deeper(limits, { bytes: 0, entries: 0 }, 0);

const deeper = (limits: Limits, spent: Within['spent'], depth: number): Within => ({
  limits,
  depth,
  spent,
  open: (inner) => openWithin(inner, deeper(limits, spent, depth + 1)),
});

async function* openWithin(capture: Capture, within: Within): AsyncGenerator<Opened> {
  let isEmpty = true;
  try {
    for await (const opened of openForm(capture, within)) {
      isEmpty = false;
      yield opened;
    }
    if (isEmpty) throw new Problem('empty', 'It holds no report.'); // a feed without items, an empty list
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    yield refused(capture.name, error);
  }
}

/** What opens a form is loaded with the first file of it: text must come quickly. */
async function* openForm(capture: Capture, within: Within): AsyncGenerator<Opened> {
  const sniffed = sniff(capture);
  switch (sniffed.form) {
    case 'empty':
      throw new Problem('empty', capture.bytes.length === 0 ? 'It is empty.' : 'It holds only spaces and line breaks.');
    case 'no-text':
      throw new Problem('not-text', `It is ${sniffed.what}.`);
    case 'document':
      throw new Problem('old-format', `It is ${sniffed.what}.`);
    case 'html':
      atMost(within.limits.wholeBytes, capture);
      if (capture.bytes.length > within.limits.pageBytes && bytesOfWords(capture.bytes) > within.limits.pageBytes) {
        throw new Problem('too-big', `It has ${megabytes(capture.bytes.length)}.`);
      }
      yield { kind: 'page', form: 'html', capture, known: {}, notes: [] };
      return;
    case 'json': {
      atMost(within.limits.wholeBytes, capture);
      const { openJson } = await import('./json/open-json.ts');
      const opened = openJson(capture, lettersOf(capture, 'text').text, within);
      if (opened) yield* opened;
      else yield textIn(capture, 'plain', within);
      return;
    }
    case 'xml': {
      atMost(within.limits.wholeBytes, capture);
      const { openXml } = await import('./xml/open-xml.ts');
      yield* openXml(capture, lettersOf(capture, 'xml').text, within);
      return;
    }
    case 'markdown':
    case 'text':
      yield textIn(capture, sniffed.form === 'text' ? 'plain' : 'markdown', within);
      return;
    case 'eml':
      atMost(within.limits.wholeBytes, capture);
      yield* (await import('./mail/mail.ts')).openMail(capture, within);
      return;
    case 'mbox':
      atMost(within.limits.wholeBytes, capture);
      yield* (await import('./mail/mail.ts')).openMailBox(capture, within);
      return;
    case 'mhtml':
      atMost(within.limits.wholeBytes, capture);
      yield* (await import('./mail/mhtml.ts')).openMhtml(capture, within);
      return;
    case 'zip':
      atMost(within.limits.totalBytes, capture);
      yield* (await import('./archives/zip.ts')).openZip(capture, within);
      return;
    case 'gzip': {
      const { holdsWarc, openGzip } = await import('./archives/gzip.ts');
      if (holdsWarc(capture.bytes, capture.name)) yield* openRecords(capture, within, true);
      else yield* openGzip(capture, within);
      return;
    }
    case 'warc':
      yield* openRecords(capture, within, false);
      return;
    case 'pdf':
      atMost(within.limits.wholeBytes, capture);
      yield await (await import('./pdf/open-pdf.ts')).openPdf(capture);
  }
}

async function* openRecords(capture: Capture, within: Within, compressed: boolean): AsyncGenerator<Opened> {
  const { openWarc } = await import('./archives/warc.ts');
  const { byteSource } = await import('./streams/bytes.ts');
  const { gunzipped } = await import('./streams/gunzip.ts');
  const bytes = byteSource(once(capture));
  yield* openWarc(capture, compressed ? byteSource(gunzipped(bytes, within.limits.ratio)) : bytes, within);
}

function textIn(capture: Capture, form: 'plain' | 'markdown', within: Within): Opened {
  atMost(within.limits.pageBytes, capture);
  const { text, notes } = sureLettersOf(capture);
  if (text.trim() === '') throw new Problem('empty', 'It holds only spaces and line breaks.');
  const head = form === 'plain' ? mastheadOf(text) : null;
  const known = head ? { outlet: head.outlet, published: head.published } : {};
  const said = head ? [...notes, mastheadNote(text, head)] : notes;
  return { kind: 'text', form, capture, text, known, blocks: form === 'markdown' ? markdownBlocks(text) : [], notes: said };
}

async function* once({ bytes }: Capture): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function atMost(most: number, { bytes }: Capture): void {
  if (bytes.length > most) throw new Problem('too-big', `It has ${megabytes(bytes.length)}.`);
}
