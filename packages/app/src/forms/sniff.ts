import type { Capture } from '../capture/capture.ts';

/** What bytes are, by what they hold. `what` of those that hold no report says it in words. */
export type Sniffed =
  | { readonly form: 'empty' | 'text' | 'markdown' | 'html' | 'mhtml' | 'eml' | 'mbox' | 'json' | 'warc' | 'pdf' | 'zip' | 'gzip' | 'xml' }
  | { readonly form: 'document' | 'no-text'; readonly what: string };

const HEAD = 64 * 1024; // bytes that are looked at

interface Signature {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly sniffed: Sniffed;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const noText = (bytes: readonly number[], what: string, at = 0): Signature => ({ bytes, at, sniffed: { form: 'no-text', what } });

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], sniffed: { form: 'zip' } },
  { bytes: [0x50, 0x4b, 0x05, 0x06], sniffed: { form: 'zip' } }, // with nothing in it
  { bytes: [0x1f, 0x8b, 0x08], sniffed: { form: 'gzip' } },
  { bytes: ascii('{\\rtf'), sniffed: { form: 'document', what: 'a rich-text document (RTF)' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], sniffed: { form: 'document', what: 'an office document of the form used before 2007' } },
  { bytes: ascii('%!PS'), sniffed: { form: 'document', what: 'a PostScript document' } },
  noText([0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'),
  noText([0xff, 0xd8, 0xff], 'a picture (JPEG)'),
  noText(ascii('GIF8'), 'a picture (GIF)'),
  noText(ascii('II*\0'), 'a picture (TIFF)'),
  noText(ascii('MM\0*'), 'a picture (TIFF)'),
  noText(ascii('WEBP'), 'a picture (WebP)', 8),
  noText(ascii('BM'), 'a picture (BMP)'), // only where many of its bytes are no letters: see below
  noText(ascii('ftyp'), 'a film or a picture (MP4, HEIC)', 4),
  noText(ascii('ID3'), 'a sound (MP3)'),
  noText(ascii('OggS'), 'a sound (Ogg)'),
  noText(ascii('RIFF'), 'a sound or a film'),
  noText([0x1a, 0x45, 0xdf, 0xa3], 'a film (Matroska)'),
  noText([0x28, 0xb5, 0x2f, 0xfd], 'a compressed file (zstd)'),
  noText([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'a compressed file (7-Zip)'),
  noText(ascii('BZh'), 'a compressed file (bzip2)'),
  noText([0xfd, ...ascii('7zXZ')], 'a compressed file (xz)'),
  noText(ascii('Rar!'), 'a compressed file (RAR)'),
  noText([0x7f, ...ascii('ELF')], 'a program'),
  noText([0xcf, 0xfa, 0xed, 0xfe], 'a program'),
  noText([0xca, 0xfe, 0xba, 0xbe], 'a program'),
  noText([0, ...ascii('asm')], 'a program'),
  noText(ascii('MZ'), 'a program'),
  noText(ascii('SQLite format 3'), 'a database'),
  noText(ascii('wOF'), 'a font'),
];

/** Marks that ordinary words can begin with. They count only where many of the bytes behind them are no letters. */
const ALSO_WORDS: ReadonlySet<string> = new Set(['BM', 'MZ', 'ID3', 'BZh', 'RIFF', 'GIF8', 'OggS', 'Rar!', 'ftyp', 'WEBP', 'wOF']);

/**
 * What form `capture` has. Judges by content: its name and the type that came with it decide only between forms that content cannot tell apart.
 *
 * Looks at the first 64 kB, takes the same time for every input, and never throws.
 */
export function sniff({ bytes, name, contentType }: Pick<Capture, 'bytes' | 'name' | 'contentType'>): Sniffed {
  if (bytes.length === 0) return { form: 'empty' };
  const foreign = shareOfControls(bytes) > 0.02;
  for (const { bytes: mark, at = 0, sniffed } of SIGNATURES) {
    if (!mark.every((byte, i) => bytes[at + i] === byte)) continue;
    if (foreign || !ALSO_WORDS.has(String.fromCharCode(...mark))) return sniffed;
  }
  if (indexOfAscii(bytes, '%PDF-', 1024) >= 0 && (foreign || bytes[0] === 0x25)) return { form: 'pdf' };
  const beginning = beginningOf(bytes);
  if (beginning === null) return { form: 'no-text', what: 'no text: many of its bytes are no letters' };
  const head = beginning.replace(/^\ufeff/, '');
  if (head.trim() === '') return bytes.length > HEAD ? { form: 'text' } : { form: 'empty' };
  const form = formOfText(head, name.toLowerCase(), (contentType ?? '').toLowerCase());
  const other = form === 'text' ? OF_PAGES.find(({ ending }) => ending.test(name)) : undefined; // its letters alone would make it a text
  return other ? { form: 'no-text', what: other.what } : { form };
}

/** What lies beside pages and reads like text. */
const OF_PAGES = [
  { ending: /\.css$/i, what: 'a style sheet' },
  { ending: /\.(?:js|mjs|cjs|ts|map)$/i, what: 'a script' },
];

type TextForm = Exclude<Sniffed['form'], 'empty' | 'document' | 'no-text' | 'zip' | 'gzip' | 'pdf'>;

function formOfText(head: string, name: string, type: string): TextForm {
  if (head.startsWith('WARC/')) return 'warc';
  const mail = mailIn(head, name, type);
  if (mail) return mail;
  const trimmed = head.trimStart();
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{"\]]|$))/.test(trimmed)) return 'json';
  const isMarkdown = /\.(?:md|markdown)$/.test(name) || type.startsWith('text/markdown');
  const element = firstElement(trimmed);
  if (element !== null) {
    const local = element.slice(element.indexOf(':') + 1);
    if (XML_ROOTS.has(local)) return 'xml';
    if (HTML_ROOTS.has(local)) return isMarkdown && !/^(?:html|head|body|!doctype)$/.test(local) ? 'markdown' : 'html';
    if (trimmed.startsWith('<?xml')) return 'xml';
  }
  if (isMarkdown) return 'markdown';
  const tags = tagsIn(head);
  const saysPage = /\.x?html?$/.test(name) || /html/.test(type);
  if (saysPage ? tags >= 1 : tags >= 6 && !/\.(?:txt|text)$/.test(name)) return 'html';
  if (/\.(?:xml|rss|atom)$/.test(name) && tags >= 1) return 'xml';
  return 'text';
}

/** What a file of news in XML begins with. */
const XML_ROOTS: ReadonlySet<string> = new Set([
  ...[
    'rss',
    'feed',
    'rdf',
    'urlset',
    'sitemapindex',
    'newsitem',
    'packageitem',
    'newsmessage',
    'nitf',
    'newsml',
    'opml',
    'channel',
    'conceptitem',
  ],
]);

const HTML_ROOTS: ReadonlySet<string> = new Set([
  ...[
    '!doctype',
    'html',
    'head',
    'body',
    'title',
    'meta',
    'link',
    'base',
    'style',
    'script',
    'noscript',
    'div',
    'p',
    'article',
    'section',
    'main',
  ],
  ...[
    'header',
    'footer',
    'nav',
    'aside',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'span',
    'a',
    'b',
    'i',
    'em',
    'strong',
    'font',
    'center',
    'table',
  ],
  ...[
    'tbody',
    'tr',
    'td',
    'ul',
    'ol',
    'li',
    'dl',
    'blockquote',
    'pre',
    'figure',
    'img',
    'picture',
    'br',
    'hr',
    'form',
    'iframe',
    'svg',
    'amp-img',
  ],
  ...['frameset', 'template'],
]);

/** The name of the element that `text` begins with, behind declarations and comments; null where it begins with none. In small letters. */
function firstElement(text: string): string | null {
  let at = 0;
  for (let turn = 0; turn < 32; turn += 1) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (text.startsWith('<?', at)) at = skip(text, at, '?>');
    else if (text.startsWith('<!--', at)) at = skip(text, at, '-->');
    else if (/^<!doctype\s{1,32}html/i.test(text.slice(at, at + 64))) return '!doctype';
    else if (/^<!doctype/i.test(text.slice(at, at + 16))) {
      const bracket = text.indexOf('[', at);
      const end = text.indexOf('>', at);
      at = bracket >= 0 && bracket < end ? skip(text, skip(text, at, ']'), '>') : skip(text, at, '>');
    } else break;
  }
  return /^<([a-z][a-z0-9:_-]{0,60})[\s/>]/i.exec(text.slice(at, at + 80))?.[1]?.toLowerCase() ?? null;
}

function skip(text: string, from: number, mark: string): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** How many tags of paragraphs, breaks, links and the like stand in `text`. */
const tagsIn = (text: string): number =>
  text.match(/<\/?(?:p|div|br|a|h[1-6]|ul|li|span|article|section|html|body|td)(?:\s[^<>]{0,400})?\/?>/gi)?.length ?? 0;

const HEADER = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?(.{0,2000})$/;

/** The header lines of a mail are told from prose by those that only programs write. */
function mailIn(head: string, name: string, type: string): 'eml' | 'mbox' | 'mhtml' | null {
  const isBox = /^From \S{1,200} .{0,100}\d\d:\d\d/.test(head.slice(0, 400));
  const fields = new Map<string, string>();
  let last = '';
  for (const line of head
    .slice(0, 16_384)
    .split(/\r?\n/, 200)
    .slice(isBox ? 1 : 0)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && last !== '') {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const [, field, value = ''] = HEADER.exec(line) ?? [];
    if (field === undefined) break;
    last = field.toLowerCase();
    fields.set(last, value);
  }
  const has = (...names: readonly string[]): number => names.filter((field) => fields.has(field)).length;
  const ofPrograms = has('mime-version', 'message-id', 'received', 'return-path', 'delivered-to', 'x-mailer', 'content-transfer-encoding');
  const ofPeople = has('from', 'to', 'date', 'subject', 'cc', 'reply-to', 'sender');
  const isNamed = /\.(?:eml|mht|mhtml)$/.test(name) || /message\/rfc822|multipart\/related/.test(type);
  const content = (fields.get('content-type') ?? '').toLowerCase();
  const isMail = ofPrograms + ofPeople >= 2 && (ofPrograms >= 1 || isNamed || content.startsWith('multipart/'));
  if (!isMail && !(isNamed && ofPrograms + ofPeople + has('content-type') >= 1)) return null;
  const isSavedPage = content.startsWith('multipart/related') && (has('snapshot-content-location') > 0 || has('to', 'received') === 0);
  if (isSavedPage || /\.mht(?:ml)?$/.test(name)) return 'mhtml';
  return isBox ? 'mbox' : 'eml';
}

/** The first letters as far as sniffing needs them: signs beyond ASCII may come out wrong. Null where they are no letters in any encoding. */
function beginningOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD);
  const mark = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
  if (mark) return new TextDecoder(mark).decode(head);
  const pairs = nulPattern(head);
  if (pairs) return new TextDecoder(pairs).decode(head);
  if (shareOfControls(head) > 0.1) return null;
  const letters = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  return letters.startsWith('\u00ef\u00bb\u00bf') ? letters.slice(3) : letters;
}

/** UTF-16 without its mark: nearly every second byte is zero, and hardly any other. */
function nulPattern(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head.length < 8) return null;
  const nuls = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls.map((count) => count / (head.length / 2));
  if (odd > 0.6 && even < 0.05) return 'utf-16le';
  return even > 0.6 && odd < 0.05 ? 'utf-16be' : null;
}

function shareOfControls(bytes: Uint8Array): number {
  const head = bytes.subarray(0, HEAD);
  let controls = 0;
  for (const byte of head) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  return controls / head.length;
}

function indexOfAscii(bytes: Uint8Array, text: string, most: number): number {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, most)).indexOf(text, 0, 'latin1');
  return found;
}
