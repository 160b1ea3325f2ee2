import type { Note } from '@stemma/core';
import { captureOf, type Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { isoOf } from '../dates.ts';
import { wordsOf } from '../html-words.ts';
import type { Block, Known, Opened } from '../form.ts';
import { lettersOf } from '../letters.ts';
import { sniff } from '../sniff.ts';
import { present, refused, spend, type Within } from '../within.ts';
import { headerWords, mimeParts, type Part } from './mime.ts';
import { senderOf } from './sender.ts';

/** What mails carry beside reports: signatures, calendars, cards, logos. */
const NO_REPORT =
  /^(?:image|audio|video|font)\/|^text\/(?:calendar|vcard|x-vcard|css|javascript)$|pgp|pkcs7|delivery-status|disposition-notification/;

const COVER_NOTE = 200; // characters: with a report attached, what is shorter only says so

/**
 * Opens a mail: its own words, then every report attached to it or forwarded in it.
 *
 * Plain text goes before HTML, unless it only says that the mail is HTML. Pictures and signatures are passed over in silence.
 */
export async function* openMail(capture: Capture, within: Within): AsyncGenerator<Opened> {
  const mail = mimeParts(capture.bytes);
  const found: Found = { plain: [], html: [], attached: [] };
  sort(mail, found);

  const attached: Opened[] = [];
  for (const [index, part] of found.attached.entries()) {
    for await (const opened of openAttached(capture, part, index + 1, within)) attached.push(opened);
  }
  const own = bodyOf(capture, found, mail);
  const brings = attached.some(({ kind }) => kind !== 'refused');
  if (own === null) {
    if (attached.length === 0 && !mail.isCut) yield refused(capture.name, new Problem('empty', 'The mail has no words.'));
  } else if (brings && own.words < COVER_NOTE) {
    yield refused(capture.name, new Problem('empty', 'The mail’s own words are only a line about what is attached, which was read.'));
  } else yield own.opened;
  yield* attached;
  if (mail.isCut) yield refused(capture.name, new Problem('archive-too-big', 'It has too many parts, or parts too deep in one another: the last of them were left unread.')); // prettier-ignore
}

interface Found {
  readonly plain: Part[];
  readonly html: Part[];
  readonly attached: Part[];
}

function sort(part: Part, found: Found): void {
  if (part.parts.length > 0) {
    for (const inner of part.parts) sort(inner, found);
    return;
  }
  if (part.type.startsWith('multipart/')) return; // without its boundary
  if (part.isAttached || !/^text\/(?:plain|html)$|^text$/.test(part.type)) found.attached.push(part);
  else if (part.type === 'text/html') found.html.push(part);
  else found.plain.push(part);
}

function bodyOf(capture: Capture, found: Found, mail: Part): { opened: Opened; words: number } | null {
  const text = found.plain.map((part) => plainText(part)).filter(({ text }) => text.trim() !== '');
  const pages = found.html.map((part) => pageOf(capture, part)).filter(({ bytes }) => bytes.length > 0);
  const plainWords = text.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const [page] = pages;
  const htmlWords = page ? wordsOf(Buffer.from(page.bytes).toString('latin1')).length : 0;
  const saysNothing = plainWords < 300 && htmlWords > 4 * plainWords; // "This mail is best viewed as HTML"
  if (page && (text.length === 0 || saysNothing)) {
    if (htmlWords === 0) return null;
    const { known, notes: ofSender } = knownOfMail(mail, '');
    const notes = [
      ...(text.length > 0 ? [{ code: 'html-part', detail: 'Its plain text says next to nothing, so its HTML was read.' }] : []),
      ...ofSender,
    ];
    return { opened: { kind: 'page', form: 'eml', capture: page, known, notes }, words: htmlWords };
  }
  if (text.length === 0) return null;
  const whole = text.map(({ text: words }) => words).join('\n\n');
  const { known, notes: ofSender } = knownOfMail(mail, whole);
  const notes = [...text.flatMap((part) => part.notes), ...forwardNote(whole), ...ofSender];
  return { opened: { kind: 'text', form: 'eml', capture, text: whole, known, blocks: mailBlocks(whole), notes }, words: plainWords };
}

const pageOf = (capture: Capture, part: Part): Capture =>
  captureOf(capture.name, part.bytes(), { contentType: part.headers.get('content-type') ?? 'text/html', retrieved: capture.retrieved });

/** The words of a plain part; lines that "format=flowed" broke are joined again. */
function plainText(part: Part): { text: string; notes: readonly Note[] } {
  const bytes = part.bytes();
  if (bytes.length === 0) return { text: '', notes: [] };
  const { text, notes } = lettersOf(captureOf('', bytes, { contentType: part.headers.get('content-type') ?? null }), 'text');
  const lines = text.replace(/\r\n?/g, '\n').trim();
  return {
    text: part.parameters['format']?.toLowerCase() === 'flowed' ? unflowed(lines, part.parameters['delsp'] === 'yes') : lines,
    notes,
  };
}

/** RFC 3676: a line that ends in a space goes on in the next; quoted lines only in lines as deeply quoted. */
function unflowed(text: string, dropSpace: boolean): string {
  let result = '';
  let before: { depth: number } | null = null;
  for (const line of text.split('\n')) {
    const depth = /^>{0,50}/.exec(line)?.[0].length ?? 0;
    const content = line.slice(depth).replace(/^ /, '');
    if (before && before.depth === depth) result += content;
    else result += `${result === '' ? '' : '\n'}${depth > 0 ? `${'>'.repeat(depth)} ` : ''}${content}`;
    const flows = content.endsWith(' ') && content !== '-- ';
    if (flows && dropSpace) result = result.slice(0, -1);
    before = flows ? { depth } : null;
  }
  return result;
}

/** Paragraphs between blank lines; those whose every line is quoted are quotations. Positions in the mail itself are lost to its encodings. */
function mailBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const { 0: words, index } of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    if (words.trim() === '') continue;
    const quoted = words.split('\n').every((line) => line.startsWith('>'));
    blocks.push({ kind: quoted ? 'quotation' : 'paragraph', start: index, end: index + words.length, from: null });
  }
  return blocks;
}

function forwardNote(text: string): Note[] {
  const found = /^[ >]{0,8}-{3,12} ?(?:Forwarded message|Original Message|Begin forwarded message:?) ?-{0,12}[ \t]{0,8}$/im.exec(text);
  if (!found) return [];
  const detail = 'It forwards another mail in its own words; sender and date are those of whoever forwarded it.';
  return [{ code: 'forwarded', detail, start: found.index, end: found.index + found[0].length }];
}

async function* openAttached(capture: Capture, part: Part, number: number, within: Within): AsyncGenerator<Opened> {
  const isMail = part.type === 'message/rfc822';
  const name = `${capture.name}/${part.fileName ?? (isMail ? `forwarded-${number}.eml` : `part-${number}`)}`;
  if (part.type === 'application/ms-tnef' || /^winmail\.dat$/i.test(part.fileName ?? '')) {
    yield refused(name, new Problem('outlook-mail', ''));
    return;
  }
  if (NO_REPORT.test(part.type)) return;
  const inner = captureOf(name, part.bytes(), {
    contentType: isMail ? 'message/rfc822' : (part.headers.get('content-type') ?? null),
    retrieved: capture.retrieved,
  });
  const { form } = sniff(inner);
  if (form === 'no-text' || form === 'empty') return; // a logo, whatever it calls itself
  try {
    if (within.depth >= within.limits.nesting + 1) throw new Problem('too-nested', '');
    spend(within, inner.bytes.length);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    yield refused(name, error);
    return;
  }
  yield* within.open(inner);
}

function knownOfMail(mail: Part, text: string): { readonly known: Partial<Known>; readonly notes: readonly Note[] } {
  const header = (name: string): string | null => {
    const value = mail.headers.get(name);
    const words = value === undefined ? '' : headerWords(value);
    return words === '' ? null : words;
  };
  const subject = header('subject')?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv)(?:\[\d{1,3}\])?:\s{0,8}){1,12}/i, '') ?? null;
  const { byline = null, outlet = null, notes } = senderOf(mail.headers.get('from') ?? '', text);
  const known = present({
    id: header('message-id')?.replace(/^<|>$/g, '') ?? null,
    title: subject === '' ? null : subject,
    byline,
    outlet,
    published: isoOf(header('date')),
    language: header('content-language')?.split(',', 1)[0]?.trim() ?? null,
  });
  return { known, notes };
}

/** Opens a box of mails (mbox), one after another. */
export async function* openMailBox(capture: Capture, within: Within): AsyncGenerator<Opened> {
  const letters = Buffer.from(capture.bytes.buffer, capture.bytes.byteOffset, capture.bytes.byteLength).toString('latin1');
  const starts = [
    0,
    ...[...letters.matchAll(/\n\r?\n(?=From \S{1,200} .{0,100}\d\d:\d\d)/g)].map(({ 0: gap, index }) => index + gap.length),
  ];
  for (const [i, start] of starts.entries()) {
    const mail = letters.slice(start, starts[i + 1] ?? letters.length);
    const bytes = Buffer.from(mail.slice(mail.indexOf('\n') + 1), 'latin1');
    spend(within, bytes.length);
    yield* within.open(captureOf(`${capture.name}/${i + 1}.eml`, bytes, { contentType: 'message/rfc822', retrieved: capture.retrieved }));
  }
}
