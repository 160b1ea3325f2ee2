import type { Capture } from '../capture/capture.ts';
import { Problem } from '../problems.ts';
import { megabytes } from '../readable.ts';
import type { Opened } from './form.ts';
import { openJson } from './json/open-json.ts';
import { lettersOf } from './letters.ts';
import type { Limits } from './limits.ts';
import { markdownBlocks } from './markdown.ts';
import { sniff } from './sniff.ts';
import { refused, type Within } from './within.ts';
import { openXml } from './xml/open-xml.ts';

/**
 * Everything that `capture` holds: pages, texts, and refusals with their reason, in the order in which it holds them.
 *
 * The form is told by content. Nothing that goes wrong with one part keeps the others from being opened, and whatever arrives, nothing is thrown but a
 * fault of our own.
 */
export async function* open(capture: Capture, limits: Limits): AsyncGenerator<Opened> {
  yield* openWithin(capture, { bytes: 0, entries: 0 }, limits, 0);
}

async function* openWithin(capture: Capture, spent: Within['spent'], limits: Limits, depth: number): AsyncGenerator<Opened> {
  const within: Within = { limits, depth, spent, open: (inner) => openWithin(inner, spent, limits, depth + 1) };
  try {
    yield* openForm(capture, within);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    yield refused(capture.name, error);
  }
}

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
      atMost(within.limits.pageBytes, capture);
      yield { kind: 'page', form: 'html', capture, known: {}, notes: [] };
      return;
    case 'json': {
      atMost(within.limits.wholeBytes, capture);
      const opened = openJson(capture, lettersOf(capture).text, within);
      if (opened) yield* opened;
      else yield textIn(capture, 'plain', within);
      return;
    }
    case 'xml':
      atMost(within.limits.wholeBytes, capture);
      yield* openXml(capture, lettersOf(capture).text, within);
      return;
    case 'markdown':
    case 'text':
      yield textIn(capture, sniffed.form === 'text' ? 'plain' : 'markdown', within);
      return;
    default:
      throw new Problem('not-plain-text', '');
  }
}

function textIn(capture: Capture, form: 'plain' | 'markdown', within: Within): Opened {
  atMost(within.limits.pageBytes, capture);
  const { text, notes } = lettersOf(capture);
  if (text.trim() === '') throw new Problem('empty', 'It holds only spaces and line breaks.');
  return { kind: 'text', form, capture, text, known: {}, blocks: form === 'markdown' ? markdownBlocks(text) : [], notes };
}

function atMost(most: number, { bytes }: Capture): void {
  if (bytes.length > most) throw new Problem('too-big', `It has ${megabytes(bytes.length)}.`);
}
