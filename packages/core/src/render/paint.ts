import { columns, wrap } from './columns.ts';

/** How a stretch is set off on a terminal. Each also reads without colour: headings stand alone, marks stand in brackets. */
export type Style = 'plain' | 'strong' | 'heading' | 'quiet' | 'mark' | 'source' | 'cue' | 'content';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

const CODES: Readonly<Record<Style, string>> = {
  plain: '',
  strong: '1',
  heading: '1;4',
  quiet: '2',
  mark: '36',
  source: '33',
  cue: '35',
  content: '32',
};

export const run = (text: string, style: Style = 'plain'): Run => ({ text, style });

/** What a page for a terminal needs to know. */
export interface Terminal {
  readonly width: number; // in columns; less than 20 is read as 20
  readonly color: boolean;
}

export const roomOf = ({ width }: Terminal): number => Math.max(20, Math.min(Number.isFinite(width) ? Math.floor(width) : 80, 400));

const painted = ({ text, style }: Run, color: boolean): string =>
  color && CODES[style] !== '' && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

/**
 * Lines of `runs`, wrapped to the terminal: `lead` stands before the first, `hang` before the others. Both count towards the width.
 * Where they would take more than half of it, they are cut, so that words keep their room.
 */
export function lay(runs: readonly Run[], terminal: Terminal, lead: string | readonly Run[] = '', hang?: string): readonly string[] {
  const room = roomOf(terminal);
  const leadRuns = typeof lead === 'string' ? [run(lead)] : lead;
  const leadText = leadRuns.map((r) => r.text).join('');
  const under = shortened(hang ?? ' '.repeat(columns(leadText)), Math.floor(room / 2));
  const text = runs.map((r) => r.text).join('');
  const lines = wrap(text, room - columns(under), Math.max(1, room - columns(leadText)));
  if (lines.length === 0)
    return [
      leadRuns
        .map((r) => painted(r, terminal.color))
        .join('')
        .trimEnd(),
    ];
  return lines.map((line, i) => {
    const before = i === 0 ? leadRuns.map((r) => painted(r, terminal.color)).join('') : under;
    let at = 0;
    let out = before;
    for (const piece of runs) {
      const from = Math.max(line.start, at);
      const to = Math.min(line.end, at + piece.text.length);
      if (from < to) out += painted({ text: piece.text.slice(from - at, to - at), style: piece.style }, terminal.color);
      at += piece.text.length;
    }
    return out;
  });
}

const shortened = (text: string, most: number): string => (columns(text) > most ? text.slice(0, most) : text);
