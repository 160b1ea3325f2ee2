import { LEAST_KNOWN, LEAST_ORIGINS, type TooSmall, type WeighedArchive } from '../archive/index.ts';
import { counted } from '../text/wording.ts';
import { lay, run, type Run, type Terminal } from './paint.ts';
import { oneLine } from './visible.ts';

const MOST_LINES = 40;

/** Why an archive is too small to be weighed, and what would be enough. */
export const tooSmallWords = ({ origins, known }: TooSmall): string =>
  `It has ${counted(origins, 'origin')} and ${counted(known, 'question')} with a known answer; ${LEAST_ORIGINS} and ${LEAST_KNOWN} are the least. ` +
  'Below that the figures are made of what is assumed: for one story count origins instead, with “stemma compare”.';

/** An archive for a terminal: how the method did on answers that became known, who copies whom, and the open questions. */
export function renderArchiveText(archive: WeighedArchive, terminal: Terminal): string {
  const { held, copying, questions, origins } = archive;
  const share = (n: number): string => `${((100 * n) / held.known).toFixed(1)} %`;
  const para = (...runs: Run[]): readonly string[] => lay(runs, terminal);
  const item = (...runs: Run[]): readonly string[] => lay(runs, terminal, '  ', '    ');
  const lines = [
    ...para(run('Where the answer became known', 'heading')),
    ...item(
      run(
        `${counted(held.known, 'question')} of ${counted(origins.length, 'origin')}. The value put first was right in ${share(held.right)};`,
      ),
    ),
    ...item(run(`counting origins ${share(held.vote)}; without the search for copiers ${share(held.withoutCopying)}.`)),
    ...held.bands.flatMap(({ from, to, stated, right, of }) =>
      item(run(`stated ${percent(from)}–${percent(to)} (on average ${percent(stated)}): right in ${right} of ${of}`, 'quiet')),
    ),
    '',
    ...para(run('Who copies whom, or both a third', 'heading')),
    ...(copying.length === 0 ? item(run('No pair shares more wrong answers than chance gives.')) : []),
    ...[...copying]
      .sort((x, y) => y.sharedWrong - x.sharedWrong || (x.a < y.a ? -1 : 1))
      .slice(0, MOST_LINES)
      .flatMap(({ a, b, shared, sharedWrong }) =>
        item(
          run(`${oneLine(a)} and ${oneLine(b)}`, 'strong'),
          run(`: ${shared} answers the same, ${sharedWrong} of them not the leading one`),
        ),
      ),
    ...more(copying.length, terminal),
    '',
    ...para(run('Open questions', 'heading')),
    ...(questions.length === 0 ? item(run('None: every answer is known.')) : []),
    ...questions
      .slice(0, MOST_LINES)
      .flatMap(({ question, value, behind, against, step, second }) => [
        ...item(
          run(`${oneLine(question)}: `),
          run(oneLine(value), 'strong'),
          run(`  ${counted(behind, 'origin')} for it, ${against} against`),
        ),
        ...lay(
          [
            run(
              step
                ? `of answers with as much behind them ${step.right} of ${step.of} proved right${second === null ? '' : `; PooledInvestment puts “${oneLine(second)}” first`}`
                : '',
              'quiet',
            ),
          ],
          terminal,
          '    ',
          '    ',
        ),
      ]),
    ...more(questions.length, terminal),
    '',
    ...para(run('These figures speak of this archive as a whole. They say nothing of a single story.', 'quiet')),
  ];
  return `${lines.join('\n')}\n`;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const more = (count: number, terminal: Terminal): readonly string[] =>
  count > MOST_LINES ? lay([run(`… and ${count - MOST_LINES} more: “--format json” shows all.`, 'quiet')], terminal, '  ', '  ') : [];
