import type { Reading } from '../model/layers.ts';
import type { Mark } from '../model/report.ts';
import { contains, overlaps, type Span } from '../model/span.ts';
import { counted, listed } from '../text/wording.ts';
import { lay, run, type Run, type Style, type Terminal } from './paint.ts';
import { MARK_WORDS } from './sheet/reports.ts';
import { clipped } from './sheet/hops.ts';
import { voicesOf } from './sheet/voices.ts';
import { oneLine, visible } from './visible.ts';

type Role = 'source' | 'cue' | 'content';

const BRACKETS: Readonly<Record<Role, readonly [string, string]>> = { source: ['{', '}'], cue: ['‹', '›'], content: ['[', ']'] };

interface Piece extends Span {
  readonly role: Role;
  readonly attribution: string;
}

/**
 * One report as it was read: its text with sources in {braces}, cues in ‹angles› and contents in [brackets], each with the number of its
 * attribution, then the voices and what each is said to have said.
 *
 * Page leftovers stand as one line each. Brackets of the text itself are not told apart from ours but by the number behind ours.
 */
export function renderReadingText(reading: Reading, terminal: Terminal): string {
  const { report, attributions } = reading;
  const lines = [
    ...titleLines(reading, terminal),
    ...lay(
      [
        run(
          `${oneLine(report.id)}${report.outlet === null ? '' : `, ${oneLine(report.outlet)}`}${report.published === null ? '' : `, ${oneLine(report.published)}`}. ${counted(attributions.length, 'attribution')}.`,
          'quiet',
        ),
      ],
      terminal,
    ),
    ...lay(
      [
        run('{source}', 'source'),
        run(' '),
        run('‹cue›', 'cue'),
        run(' '),
        run('[content]', 'content'),
        run(' with the number of the attribution', 'quiet'),
      ],
      terminal,
    ),
    ...textLines(reading, terminal),
    '',
    ...lay([run('Voices', 'heading')], terminal),
    ...voiceLines(reading, terminal),
    ...reading.notes.flatMap((note) => lay([run(`Note: ${oneLine(note.detail)}`, 'quiet')], terminal)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The title, with its own attributions marked; else the report's name. */
function titleLines({ report, inTitle = [] }: Reading, terminal: Terminal): readonly string[] {
  const { title } = report;
  if (title === null || inTitle.length === 0) return lay([run(oneLine(title ?? report.id), 'heading')], terminal);
  return lay(markedRuns(title, { start: 0, end: title.length }, piecesOf(inTitle, 't')), terminal);
}

function textLines(reading: Reading, terminal: Terminal): readonly string[] {
  const { text } = reading.report;
  const pieces = piecesOf(reading.attributions);
  const leftovers = reading.marks.filter(
    (m) => m.kind !== 'heading' && m.kind !== 'dateline' && m.kind !== 'markup' && m.kind !== 'keyword',
  );
  const lines: string[] = [];
  let next = 0; // pieces are ordered by start, and lines follow the text
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (match[0].trim() === '') continue;
    while (next < pieces.length && (pieces[next] as Piece).end <= span.start) next += 1;
    const here: Piece[] = [];
    for (let i = next; i < pieces.length && (pieces[i] as Piece).start < span.end; i += 1) here.push(pieces[i] as Piece);
    const leftover = leftovers.find((m) => contains(m, trimmed(span, text)));
    lines.push('', ...(leftover ? leftoverLines(leftover, match[0], terminal) : lay(markedRuns(text, span, here), terminal)));
  }
  return lines;
}

const trimmed = (span: Span, text: string): Span => {
  const raw = text.slice(span.start, span.end);
  const start = span.start + (raw.length - raw.trimStart().length);
  return { start, end: start + raw.trim().length };
};

const leftoverLines = (mark: Mark, line: string, terminal: Terminal): readonly string[] =>
  lay([run(`Set aside (${MARK_WORDS[mark.kind][0]}): ${clipped(oneLine(line))}`, 'quiet')], terminal, '· ');

/** All pieces by place; the number of an attribution stands behind `mark`. Where pieces begin and end together, the later attribution stands inside. */
function piecesOf(attributions: Reading['attributions'], mark = ''): readonly Piece[] {
  const pieces = attributions.flatMap((a) =>
    (['source', 'cue', 'content'] as const).flatMap((role) =>
      a[role].map(({ start, end }) => ({ start, end, role, attribution: `${mark}${a.index + 1}`, index: a.index })),
    ),
  );
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end || a.index - b.index);
}

/** One line of the text with the brackets of its pieces put in; a piece that runs beyond the line opens or closes at its edge. */
function markedRuns(text: string, line: Span, pieces: readonly Piece[]): readonly Run[] {
  const here = pieces
    .filter((p) => overlaps(p, line))
    .map((p) => ({ ...p, start: Math.max(p.start, line.start), end: Math.min(p.end, line.end) }));
  const edges = here.flatMap((p, order) => [
    { at: p.start, opens: true, p, order },
    { at: p.end, opens: false, p, order },
  ]);
  edges.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? a.order - b.order : b.order - a.order));
  const runs: Run[] = [];
  const open: Piece[] = [];
  let at = line.start;
  const style = (): Style => open[open.length - 1]?.role ?? 'plain';
  for (const { at: edge, opens, p } of edges) {
    if (edge > at) runs.push(run(visible(text.slice(at, edge)), style()));
    at = edge;
    const [left, right] = BRACKETS[p.role];
    runs.push(run(opens ? left : `${right}${p.attribution}`, p.role));
    if (opens) open.push(p);
    else open.splice(open.indexOf(p), 1);
  }
  if (at < line.end) runs.push(run(visible(text.slice(at, line.end)), style()));
  return runs;
}

/** Each voice with what the words tell of it, and under it what it is said to have said. */
function voiceLines(reading: Reading, terminal: Terminal): readonly string[] {
  const voices = voicesOf(reading);
  if (voices.length === 0) return lay([run('Nobody is said to have said anything.', 'quiet')], terminal, '  ');
  return voices.flatMap(({ label, traits, also, said, carried }) => [
    ...lay(
      [
        run(label, 'strong'),
        ...(traits.length === 0 ? [] : [run(` (${traits.join(', ')})`, 'quiet')]),
        ...(also.length === 0 ? [] : [run(`, also ${listed(also.map((w) => `“${w}”`))}`, 'quiet')]),
      ],
      terminal,
      '',
      '  ',
    ),
    ...said.flatMap(({ number, cue, words, asides }) =>
      lay(
        [
          run(`${cue}: `, 'cue'),
          run(words === '' ? 'no words given' : quoted(words)),
          ...(asides.length === 0 ? [] : [run(` (${asides.join('; ')})`, 'quiet')]),
        ],
        terminal,
        `  ${number}. `,
      ),
    ),
    ...carried.flatMap((words) => lay([run(`still rests on it: ${words}`, 'quiet')], terminal, '  · ')),
  ]);
}

/** In quotation marks, unless the words bring their own. */
const quoted = (words: string): string => (/^["“„«‘]/u.test(words) ? words : `“${words}”`);
