import { CELLS } from '../../packages/core/src/stages/weigh/table.ts';
import { page, tableOf } from './page.ts';

const COLUMNS = {
  uncontested: 'no rival',
  'rival-weaker': 'a weaker rival',
  'rival-equal': 'an equal rival',
  'rival-stronger': 'a stronger rival',
  denied: 'denied on the record',
} as const;

const SUPPORT = {
  S4: 'two origins or more, one on record; or a party’s own position on record',
  S3: 'two origins or more',
  S2: 'perhaps more than one origin',
  S1: 'one origin',
  S0: 'nobody’s word',
} as const;

/** The table that turns counts into the words of a verdict. */
export function verdictsPage(): string {
  const words = (id: string): string => CELLS.find((cell) => cell.id === id)?.words ?? '';
  const columns = Object.keys(COLUMNS);
  const special = CELLS.filter(({ id }) => id.split('/').length === 3);
  return page(
    'Verdicts',
    'Support goes down, contest goes across. An answer’s `cell` names its cell: `weigh/cell/S3/denied`. The words say how an answer is supported in these reports, never whether it is so.',
    tableOf(
      ['support', '', ...Object.values(COLUMNS)],
      Object.entries(SUPPORT).map(([level, meaning]) => [
        level,
        meaning,
        ...columns.map((column) => words(`weigh/cell/${level}/${column}`)),
      ]),
    ),
    special.length > 0
      ? `## Beside the table\n\n${tableOf(
          ['cell', 'words'],
          special.map(({ id, words: said }) => [`\`${id}\``, said]),
        )}`
      : '',
  );
}
