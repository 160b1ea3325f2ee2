import type { Bearing, ClaimCheck, ReportStand } from '../model/bearing.ts';
import type { Unread } from '../model/dossier.ts';
import { counted, listed } from '../text/wording.ts';
import { lay, run, type Style, type Terminal } from './paint.ts';
import { oneLine } from './visible.ts';

/** One line of `check --jsonl`. */
export interface CheckJson extends ClaimCheck {
  readonly id: string | null;
  readonly unread: readonly Unread[];
}

export const checkJson = ({ id, check, unread }: { id: string | null; check: ClaimCheck; unread: readonly Unread[] }): CheckJson => ({
  id,
  ...check,
  unread,
});

const SAYS: Readonly<Record<Bearing, string>> = {
  for: 'asserts it',
  against: 'denies it',
  observing: 'only carries it',
  unrelated: 'says nothing of it',
};
const STYLES: Readonly<Record<Bearing, Style>> = { for: 'content', against: 'cue', observing: 'source', unrelated: 'quiet' };

/** A claim and how each report stands to it, for a terminal: a block a report, then whether the claim is contested. */
export function renderCheckText({ claim, contested, stances }: ClaimCheck, terminal: Terminal): string {
  const lines = [
    ...lay([run(`“${oneLine(claim)}”`, 'heading')], terminal),
    '',
    ...stances.flatMap((stand) => [...block(stand, terminal), '']),
    ...lay([run(verdict(stances, contested), 'strong')], terminal),
  ];
  return `${lines.join('\n')}\n`;
}

function block({ report, stance, evidence, because }: ReportStand, terminal: Terminal): readonly string[] {
  const head = lay([run(oneLine(report), 'strong'), run(' '), run(SAYS[stance], STYLES[stance])], terminal);
  const words = evidence.flatMap(({ text, voices }) => [
    ...lay([run(quoted(oneLine(text)))], terminal, '  ', '  '),
    ...lay([run(onWord(voices), 'quiet')], terminal, '    ', '    '),
  ]);
  const why = because.map(({ summary, evidence: found }) => {
    const shown = [...new Set(found.map((e) => oneLine(e.text)))].map((w) => quoted(w.length > 40 ? `${w.slice(0, 39)}…` : w));
    return shown.length === 0 ? summary : `${summary} (${listed(shown)})`;
  });
  return [...head, ...words, ...(why.length === 0 ? [] : lay([run(`What decided: ${why.join('; ')}.`, 'quiet')], terminal, '  ', '  '))];
}

const onWord = (voices: readonly string[]): string =>
  voices.length === 0 ? 'in the report’s own voice' : `on the word of ${voices.map(oneLine).toReversed().join(', through ')}`;

/** In quotation marks, unless the words bring their own. */
const quoted = (words: string): string => (/^["“„«]/u.test(words) ? words : `“${words}”`);

function verdict(stances: readonly ReportStand[], contested: boolean): string {
  const of = (stance: Bearing): number => stances.filter((s) => s.stance === stance).length;
  if (of('unrelated') === stances.length)
    return `${stances.length === 1 ? 'The report says' : `None of the ${stances.length} reports says`} ${stances.length === 1 ? 'nothing' : 'anything'} of this claim. Put it in the reports’ own words and names, if they should.`;
  const parts = (['for', 'against', 'observing', 'unrelated'] as const)
    .filter((stance) => of(stance) > 0)
    .map((stance) => `${counted(of(stance), 'report')} ${of(stance) === 1 ? SAYS[stance] : MANY[stance]}`);
  return `${contested ? 'Contested' : 'Not contested in these reports'}: ${listed(parts)}.`;
}

const MANY: Readonly<Record<Bearing, string>> = {
  for: 'assert it',
  against: 'deny it',
  observing: 'only carry it',
  unrelated: 'say nothing of it',
};
