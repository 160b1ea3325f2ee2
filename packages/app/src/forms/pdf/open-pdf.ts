import type { Note } from '@stemma/core';
import type { Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { isoOf } from '../dates.ts';
import { laidOut } from '../documents/laid-out.ts';
import { authorIn, titleIn } from '../documents/properties.ts';
import type { Known, LeftOut, Opened } from '../form.ts';
import { mastheadNote, mastheadOf } from '../masthead.ts';
import { present } from '../within.ts';
import { columnsOf } from './columns.ts';
import { wordsWithin } from './hyphens.ts';
import { paragraphsOf, type PdfBlock } from './paragraphs.ts';
import { stretchesOf, type Piece } from './pieces.ts';
import { runningHeads, type Page } from './running-heads.ts';

const MOST_PAGES = 400;
const MOST_PIECES = 200_000; // of all pages
/** What prints pages into PDFs: the day is that of whoever saved it. */
const PRINTED =
  /\b(?:Skia|Chrom(?:e|ium)|HeadlessChrome|Mozilla|Firefox|Safari|Print To PDF|wkhtmltopdf|PDFCreator|Quartz|CUPS|Ghostscript|cairo|weasyprint|prince)\b/i;
const LEAST_LETTERS = 24; // of the whole document: with fewer it is pictures

/**
 * Opens a PDF: its words by lines, columns and paragraphs, without running heads and page numbers. Each block names its page.
 *
 * Title, author and language come from its properties, and so does the date, which is that of the file; a note says so. Misses bold subheads of the
 * text's own size, and the order of pages that were laid out like a poster.
 */
export async function openPdf(capture: Capture): Promise<Opened> {
  const { pages: read, info } = await readPdf(capture.bytes);
  const pages: Page[] = read.map(({ pieces, height }, i) => ({ number: i + 1, height, lines: stretchesOf(pieces) }));
  const words = pages.flatMap(({ lines }) => lines.map(({ text }) => text));
  const letters = words.join('').length;
  if (letters < LEAST_LETTERS)
    throw new Problem('scanned', `It has ${pages.length === 1 ? 'one page' : `${pages.length} pages`} without letters.`);
  const lost = (words.join('').match(/[\ufffd\ue000-\uf8ff\u0000-\u0008]/g) ?? []).length; // eslint-disable-line no-control-regex -- they are what is counted
  if (lost > 0.3 * letters) throw new Problem('scanned', 'Its letters are drawn, and the file does not say which they are.');

  const named = titleIn(stringOf(info['Title']), capture.name);
  const heads = runningHeads(pages, named?.replace(/\s+/g, ' ') ?? '');
  const leftOut: LeftOut[] = [...heads].map(([line, because]) => ({ from: null, text: line.text.slice(0, 200), because }));
  const kept = pages.map(({ number, lines }) => ({ number, columns: columnsOf(lines.filter((line) => !heads.has(line))) }));
  const blocks = paragraphsOf(kept, wordsWithin(words));
  const { text, blocks: places } = laidOut(blocks);
  if (text.trim() === '') throw new Problem('empty', 'It has no words besides running heads.');

  const printed = PRINTED.test(`${stringOf(info['Creator']) ?? ''} ${stringOf(info['Producer']) ?? ''}`);
  const day = isoOf(info['CreationDate']);
  const head = mastheadOf(text);
  const made = printed || head ? null : day;
  const changed = printed || head ? null : isoOf(info['ModDate']);
  const known: Partial<Known> = present({
    title: titleOf(named, headlineOf(blocks), head?.outlet ?? null),
    byline: authorIn(stringOf(info['Author'])),
    outlet: head?.outlet ?? null,
    published: head?.published ?? made,
    modified: changed === made ? null : changed,
    language: stringOf(info['Language']),
  });
  const notes: Note[] = [
    ...(head ? [mastheadNote(text, head)] : []),
    ...(printed && !head && day !== null
      ? [
          {
            code: 'date-of-the-file',
            detail: `It was printed into a PDF on ${day.slice(0, 10)}, which says nothing of when it was published.`,
          },
        ]
      : []),
    ...(made === null ? [] : [{ code: 'date-of-the-file', detail: 'The date is the one on which the PDF was made.' }]),
    ...(lost > 0 ? [{ code: 'letters-lost', detail: `${lost} letters could not be told: the file does not say which they are.` }] : []),
  ];
  const placed = places.map((block, i) => ({ ...block, page: blocks[i]?.page ?? 1 }));
  return { kind: 'text', form: 'pdf', capture, text, known, blocks: placed, leftOut, notes };
}

const stringOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** What is set largest near the beginning of the first page, where it has the length of a headline. */
function headlineOf(blocks: readonly PdfBlock[]): string | null {
  const heads = blocks.slice(0, 6).filter(({ kind, page }) => kind === 'subhead' && page === 1);
  const [largest] = heads.toSorted((a, b) => b.size - a.size);
  const words = largest?.text.split(' ').length ?? 0;
  return largest && words >= 3 && words <= 30 ? largest.text : null;
}

/** The headline on the page goes before a name of the file that is the outlet's alone, or the headline with more behind it: “Bridge shut | Coast Post”. */
function titleOf(named: string | null, headline: string | null, outlet: string | null): string | null {
  if (named === null || headline === null) return named ?? headline;
  if (named.toLowerCase() === outlet?.toLowerCase()) return headline;
  return named.startsWith(headline) && /^\s{0,3}[-–—|·:]\s/u.test(named.slice(headline.length)) ? headline : named;
}

interface Read {
  readonly pages: readonly { readonly pieces: readonly Piece[]; readonly height: number }[];
  readonly info: Readonly<Record<string, unknown>>;
}

/** What is used of the library's document. Its own types lean on packages that are not there. */
interface PdfDocument {
  readonly numPages: number;
  readonly loadingTask: { readonly destroy: () => Promise<void> };
  readonly getMetadata: () => Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  readonly getPage: (number: number) => Promise<PdfPage>;
}

interface PdfPage {
  readonly view: readonly number[]; // left, bottom, right, top
  readonly getTextContent: () => Promise<{ readonly items: readonly (PdfItem | { readonly type: string })[] }>;
  readonly cleanup: () => void;
}

interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** What the library gives, in our own terms. Everything that it throws is a damaged file. */
async function readPdf(bytes: Uint8Array): Promise<Read> {
  const { getDocumentProxy } = await import('unpdf'); // large: only who has a PDF waits for it
  try {
    // The library keeps the bytes that it is given, so it gets its own.
    const options = { isEvalSupported: false, verbosity: 0, stopAtErrors: false };
    const document = (await getDocumentProxy(new Uint8Array(bytes), options)) as unknown as PdfDocument;
    try {
      if (document.numPages > MOST_PAGES) throw new Problem('too-big', `It has ${document.numPages} pages.`);
      const { info } = await document.getMetadata();
      const pages: { pieces: Piece[]; height: number }[] = [];
      let count = 0;
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number);
        const [, bottom = 0, , top = 0] = page.view;
        const { items } = await page.getTextContent();
        const pieces = items.flatMap((item) => ('str' in item ? (pieceOf(item, bottom) ?? []) : []));
        count += pieces.length;
        if (count > MOST_PIECES) throw new Problem('too-big', 'It has more words than any report.');
        pages.push({ pieces, height: top - bottom });
        page.cleanup();
      }
      return { pages, info };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException') throw new Problem('encrypted', '', { cause });
    throw new Problem('broken-file', `The PDF could not be followed: ${(cause instanceof Error ? cause.message : '').slice(0, 200)}`, {
      cause,
    });
  }
}

/** Null for what does not stand upright: watermarks across the page, marks along its edge. */
function pieceOf({ str: text, transform, width }: PdfItem, bottom: number): Piece | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  if (![size, x, y, width].every(Number.isFinite) || size === 0 || a <= 0 || Math.abs(b) > 0.1 * Math.abs(a)) return null;
  return { text: text.normalize('NFKC').length === text.length ? text : unligatured(text), x, y: y - bottom, width, size };
}

/** Ligatures ("ﬁ") as the letters that they stand for; everything else stays as it was set. */
const unligatured = (text: string): string => text.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'));
