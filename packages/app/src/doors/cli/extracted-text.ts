import type { Extracted } from '../../extract/extracted.ts';
import { inPageOrder, placeWords, type Piece } from './explained.ts';
import { factsOf, oneLine } from './extracted-markdown.ts';
import { harmless, type Look } from './terminal.ts';

const BOLD = '\u001b[1m';
const QUIET = '\u001b[2m';
const PLAIN = '\u001b[0m';

/**
 * A report for a person at a terminal: what is known of it, then its paragraphs. With `explain`, each block has its kind and its place in the page
 * before it, and what was dropped stands between, with the reason.
 */
export function extractedText(report: Extracted, { width, color, explain }: Look & { readonly explain: boolean }): string {
  const quiet = (text: string): string => (color ? `${QUIET}${text}${PLAIN}` : text);
  const bold = (text: string): string => (color ? `${BOLD}${text}${PLAIN}` : text);
  const facts = factsOf(report).map(([name, value]) => `${quiet(name.padEnd(10))} ${shown(value)}`);
  const notes = report.notes.map(({ detail }) =>
    wrapped(shown(`Note: ${detail}`), width, '  ')
      .map(quiet)
      .join('\n'),
  );
  const lines = explain
    ? [
        `What was kept and what was dropped, in the order of the page`,
        ...inPageOrder(report).map((piece) => explained(report.text, piece, width, quiet)),
      ]
    : paragraphsOf(report).map((paragraph) => wrapped(paragraph, width).join('\n'));
  return `${[[...wrapped(shown(report.title ?? report.id), width).map(bold), ...facts, ...notes].join('\n'), ...lines].join('\n\n')}\n`;
}

const paragraphsOf = ({ text, blocks }: Extracted): string[] =>
  (blocks.length > 0
    ? blocks.map(({ kind, start, end }) => `${kind === 'item' ? '• ' : ''}${text.slice(start, end)}`)
    : text.split(/\n\s*\n/)
  )
    .map(shown)
    .filter((line) => line !== '');

function explained(text: string, piece: Piece, width: number, quiet: (text: string) => string): string {
  if ('because' in piece) {
    const head = `dropped: ${piece.because}${placeWords(piece.from)}`;
    return [quiet(`– ${head}`), ...wrapped(clipped(shown(piece.text)), width, '    ').map(quiet)].join('\n');
  }
  const { kind, start, end, from, marks, page } = piece;
  const first = from?.[0] ?? null;
  const last = from?.at(-1) ?? null;
  const place = first && last ? placeWords([first[0], last[1]]) : page === undefined ? '' : ` on page ${page}`;
  const marked = marks.length > 0 ? `, marked ${[...new Set(marks.map((mark) => mark.kind))].join(', ')}` : '';
  return [`+ kept: ${kind}${place}${marked}`, ...wrapped(shown(text.slice(start, end)), width, '    ')].join('\n');
}

/** A report's words on one line. Colours in them are none of ours. */
const shown = (text: string): string => harmless(oneLine(text));

const clipped = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text);

/** Words laid out in lines of at most `width` columns, each after `before`. A word that is longer stands alone. */
function wrapped(text: string, width: number, before = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && before.length + line.length + 1 + word.length > width) {
      lines.push(`${before}${line}`);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(`${before}${line}`);
  return lines;
}
