import type { Dossier } from '../model/dossier.ts';
import type { WithoutOrigin } from '../model/without.ts';
import { counted, listed, ranged } from '../text/wording.ts';
import { lay, run, type Run, type Terminal } from './paint.ts';
import { reportName } from './sheet/names.ts';
import { originWords } from './sheet/origins.ts';
import { oneLine } from './visible.ts';

/** What falls, and what stands on fewer, when one origin is taken out; for a terminal. */
export function renderWithoutText(without: WithoutOrigin, dossier: Dossier, terminal: Terminal): string {
  const { origin, reports, answers } = without;
  const [falls, stands] = [answers.filter((a) => a.falls), answers.filter((a) => !a.falls)];
  const section = (title: string, list: typeof answers): readonly string[] =>
    list.length === 0
      ? []
      : [
          '',
          ...lay([run(title, 'heading')], terminal),
          ...list.flatMap((changed) => lay(lineOf(changed, dossier), terminal, '  ', '    ')),
        ];
  return `${[
    ...lay([run(`Without ${originWords(origin)}`, 'strong')], terminal),
    ...lay([run(`Carried by ${listed(reports.map((id) => reportName(dossier, id)))}.`, 'quiet')], terminal, '  ', '  '),
    ...section(falls.length === 1 ? 'One answer falls' : `${counted(falls.length, 'answer')} fall`, falls),
    ...section(stands.length === 1 ? 'One answer stands on fewer' : `${counted(stands.length, 'answer')} stand on fewer`, stands),
    ...(answers.length === 0 ? ['', ...lay([run('No answer rests on it: every count stays as it is.')], terminal)] : []),
  ].join('\n')}\n`;
}

function lineOf(changed: WithoutOrigin['answers'][number], dossier: Dossier): readonly Run[] {
  const question = dossier.questions.find((q) => q.id === changed.question);
  const answer = question?.answers.find((a) => a.id === changed.answer);
  return [
    run(`${oneLine(question?.text ?? '')} `),
    run(oneLine(answer?.value ?? ''), 'strong'),
    run(`  ${ranged(changed.before, 'origin')} → ${ranged(changed.after, 'origin')}  `, 'quiet'),
    run(changed.answer, 'mark'),
  ];
}
