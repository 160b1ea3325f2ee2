import { createHash } from 'node:crypto';
import { once } from 'node:events';
import yazl from 'yazl';
import { captureOf, type Capture } from '../../src/capture/capture.ts';
import type { Opened } from '../../src/forms/form.ts';
import { LIMITS, type Limits } from '../../src/forms/limits.ts';
import { open } from '../../src/forms/open.ts';

/** Prose of ours, of eight sentences: long enough for a report. */
export const REPORT = [
  'The harbour bridge of Velm was shut on Monday after divers found a crack in its eastern pier.',
  'The ministry of works said the crack was eleven centimetres wide and had grown since the flood.',
  '“Nobody should cross it before the spring,” the harbour master, Ines Tolland, told reporters.',
  'The ferry company offered two more crossings every morning and asked for patience.',
].join(' ');
export const SECOND = REPORT.replaceAll('Velm', 'Orrin').replaceAll('eleven', 'four').replaceAll('Monday', 'Thursday');
export const PAGE = `<!doctype html><html><head><title>Bridge shut</title></head><body><article><p>${REPORT}</p></article></body></html>`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const wordsIn = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Everything that `bytes` open to. */
export async function opened(
  name: string,
  bytes: Uint8Array | string,
  given: Partial<Limits> & { readonly contentType?: string } = {},
): Promise<Opened[]> {
  const { contentType = null, ...limits } = given;
  const capture = captureOf(name, typeof bytes === 'string' ? bytesOf(bytes) : bytes, { contentType });
  const all: Opened[] = [];
  for await (const one of open(capture, { ...LIMITS, ...limits })) all.push(one);
  return all;
}

/** What a reader would notice of it, on one line. */
export function told(one: Opened): string {
  if (one.kind === 'refused') return `${one.name}: refused, ${one.problem.code}`;
  return `${one.capture.name}: ${one.kind} of ${one.form}`;
}

export const textOf = (one: Opened | undefined): string =>
  one === undefined || one.kind === 'refused' ? '' : one.kind === 'text' ? one.text : wordsIn(one.capture.bytes);

export const codesOf = (all: readonly Opened[]): string[] => all.flatMap((one) => (one.kind === 'refused' ? [one.problem.code] : []));

/** The detail of the first refusal. */
export const whyNot = (all: readonly Opened[]): string =>
  all.flatMap((one) => (one.kind === 'refused' ? [one.problem.detail] : []))[0] ?? '';

/** The blocks of a text as "kind: words". */
export const blocksOf = (one: Opened | undefined): string[] =>
  one?.kind === 'text' ? one.blocks.map(({ kind, start, end }) => `${kind}: ${one.text.slice(start, end)}`) : [];

export async function zipOf(files: Readonly<Record<string, Uint8Array | string>>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(typeof content === 'string' ? bytesOf(content) : content), name, { mtime: new Date(0) });
  }
  zip.end();
  const pieces: Buffer[] = [];
  zip.outputStream.on('data', (piece: Buffer) => pieces.push(piece));
  await once(zip.outputStream, 'end');
  return Buffer.concat(pieces);
}

/** A ZIP whose names are `from` changed to `to`, of the same length: what no honest tool writes. */
export function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('both names must have one length');
  const letters = Buffer.from(zip).toString('latin1').replaceAll(from, to);
  return Buffer.from(letters, 'latin1');
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const docxOf = (body: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...more,
  });

export const paragraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const stylesOf = (styles: Readonly<Record<string, string>>): string =>
  `<w:styles ${WORD}>${Object.entries(styles)
    .map(([id, name]) => `<w:style w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join('')}</w:styles>`;

/** One line of letters on a page of A4. */
export interface Set {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

/** A PDF as small as can be: its pages' letters in Helvetica, its properties, and what else stands in its trailer. */
export function pdfOf(
  pages: readonly (readonly Set[])[],
  { info = '', trailer = '', picture = false }: { readonly info?: string; readonly trailer?: string; readonly picture?: boolean } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (content: string): number => objects.push(content);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(''); // the pages, which are known below
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  );
  const numbers = pages.map((lines) => {
    const letters = lines
      .map(({ x, y, size = 11, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n');
    const stream = picture ? `q 500 0 0 700 50 50 cm /I1 Do Q ${letters}` : letters;
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /I1 4 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${numbers.length} >>`;
  const infoNumber = add(`<< ${info} >>`);
  let file = '%PDF-1.4\n';
  const places = objects.map((content, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${content}\nendobj\n`;
    return at;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${infoNumber} 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of words that fill a column, one below the other. */
export const column = (x: number, top: number, lines: readonly string[], leading = 14): Set[] =>
  lines.map((text, i) => ({ x, y: top - i * leading, text }));

/** One record of a web archive. */
export function record(type: string, address: string, content: Uint8Array | string, more = ''): Uint8Array {
  const body = Buffer.from(typeof content === 'string' ? bytesOf(content) : content);
  const id = createHash('sha256').update(address).update(body).digest('hex').slice(0, 32);
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${address}`,
    'WARC-Date: 2031-04-09T10:00:00Z',
    `WARC-Record-ID: <urn:x:${id}>`,
    ...(more === '' ? [] : [more]),
    `Content-Length: ${body.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
}

/** An HTTP answer as a crawler stores it. */
export const answer = (headers: string, body: Uint8Array | string): Uint8Array =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${headers}\r\n\r\n`), Buffer.from(typeof body === 'string' ? bytesOf(body) : body)]);

/** A mail of these lines, each ended as mails end them. */
export const mailOf = (...lines: readonly string[]): string => lines.join('\r\n');

export const capture = (name: string, bytes: Uint8Array | string): Capture =>
  captureOf(name, typeof bytes === 'string' ? bytesOf(bytes) : bytes);
