import type { Extracted } from '../../extract/extracted.ts';
import type { Block, BlockKind } from '../../forms/form.ts';
import { inPageOrder, placeWords } from './explained.ts';

/** A report as Markdown: what is known of it as a list, its blocks by their kinds. With `explain`, what was dropped stands at the end. */
export function extractedMarkdown(report: Extracted, explain: boolean): string {
  const facts = factsOf(report).map(([name, value]) => `- ${name}: ${escaped(value)}`);
  const body =
    report.blocks.length > 0
      ? report.blocks.map((block) => blockMarkdown(report.text, block))
      : [blockMarkdown(report.text, { kind: 'paragraph', start: 0, end: report.text.length })];
  const dropped = explain
    ? inPageOrder(report).flatMap((piece) =>
        'because' in piece ? [`- ${piece.because}${placeWords(piece.from)}: ${escaped(oneLine(piece.text))}`] : [],
      )
    : [];
  return `${[
    `# ${escaped(oneLine(report.title ?? report.id))}`,
    facts.join('\n'),
    ...body,
    ...(dropped.length > 0 ? ['## Dropped', dropped.join('\n')] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

const BEGINS: Partial<Record<BlockKind, string>> = {
  subhead: '## ',
  item: '- ',
  quotation: '> ',
  caption: '*Caption:* ',
  table: '    ',
  preformatted: '    ',
};

/** Lines that would begin something of their own in Markdown, which the report did not begin. */
const SIGN = /^([ \t]*)([#>|=~+*-]|```)/gm;
const NUMBER = /^([ \t]*\d{1,9})([.)])(?=\s)/gm;

function blockMarkdown(text: string, { kind, start, end }: Pick<Block, 'kind' | 'start' | 'end'>): string {
  const words = text.slice(start, end).trim();
  const begins = BEGINS[kind] ?? '';
  if (kind === 'table' || kind === 'preformatted') return words.replace(/^/gm, begins); // stands as it is
  // A tag or a link that the report spells in letters must not become one where the Markdown is shown.
  const plain = words
    .replace(/<(?=[A-Za-z/!?])/g, '&lt;')
    .replaceAll('](', ']&#40;')
    .replaceAll(']:', ']&#58;');
  const lines = plain.replace(SIGN, '$1\\$2').replace(NUMBER, '$1\\$2');
  return `${begins}${kind === 'quotation' ? lines.replace(/\n/g, '\n> ') : lines}`;
}

/** What is known of a report, each with its name; what is not known is left out. */
export function factsOf(report: Extracted): [name: string, value: string][] {
  const { byline, outlet, agency, published, modified, language, url, form, page, sha256, id, title } = report;
  const facts: [string, string | null][] = [
    ['id', title === null ? null : id],
    ['by', byline],
    ['outlet', outlet],
    ['credits', agency],
    ['published', published],
    ['modified', modified],
    ['language', language],
    ['address', url],
    ['form', form],
    ['page', page === 'article' ? null : page],
    ['sha256', sha256],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

const escaped = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>#|]/g, '\\$&');
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
