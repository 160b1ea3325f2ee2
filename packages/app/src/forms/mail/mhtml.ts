import { captureOf, type Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { absolute } from '../feeds/address.ts';
import { isoOf } from '../dates.ts';
import { megabytes } from '../../readable.ts';
import type { Opened } from '../form.ts';
import type { Within } from '../within.ts';
import { headerWords, mimeParts, type Part } from './mime.ts';

/**
 * Opens a page that a browser saved into one file (MHTML): the page itself, without its pictures and frames.
 *
 * Its address is the one that the browser wrote down; the day it was saved is when it was retrieved, and no date of publication.
 */
export function* openMhtml(capture: Capture, { limits }: Within): Generator<Opened> {
  const saved = mimeParts(capture.bytes);
  const root = rootOf(saved);
  if (!root) throw new Problem('broken-file', 'It is a saved page, and the page itself is missing.');
  const bytes = root.bytes();
  if (bytes.length > limits.pageBytes) throw new Problem('too-big', `Its page has ${megabytes(bytes.length)}.`);
  if (bytes.length === 0) throw new Problem('empty', 'Its page is empty.');
  const location =
    saved.headers.get('snapshot-content-location') ?? root.headers.get('content-location') ?? saved.headers.get('content-location');
  const address = absolute(location === undefined ? null : headerWords(location), null) ?? capture.address;
  const page = captureOf(capture.name, bytes, {
    contentType: root.headers.get('content-type') ?? 'text/html',
    asked: capture.asked,
    address,
    retrieved: capture.retrieved ?? isoOf(headerWords(saved.headers.get('date') ?? '')),
  });
  yield { kind: 'page', form: 'mhtml', capture: page, known: address === null ? {} : { url: address }, notes: [] };
}

/** The part that the file's "start" names, else the first page in it. */
function rootOf(saved: Part): Part | null {
  if (saved.parts.length === 0) return /html/.test(saved.type) ? saved : null;
  const start = saved.parameters['start'];
  const named = start === undefined ? undefined : saved.parts.find((part) => part.headers.get('content-id') === start);
  if (named) return named.parts.length > 0 ? rootOf(named) : named;
  for (const part of saved.parts) {
    const root = rootOf(part);
    if (root) return root;
  }
  return null;
}
