import type { AlignedQuestion } from '../../model/claim.ts';
import type { AchRow } from '../../model/dossier.ts';
import { counts } from './counted.ts';
import { byText } from './order.ts';
import type { OriginDraft } from './origins.ts';

type Cell = 'C' | 'I' | 'N';

/**
 * Analysis of competing hypotheses for a contested boolean or single question: rows are origins, columns the answers that clash.
 *
 * A cell comes from a table by stance and interest, never from reading minds: who affirms is consistent with its own answer and inconsistent with a rival;
 * a denial by the party concerned is to be expected either way, and so is silence. A row that is the same in every column is not diagnostic.
 */
export function achOf(
  question: AlignedQuestion,
  clashing: ReadonlySet<string>,
  rivals: (a: string, b: string) => boolean,
  originAt: (e: AlignedQuestion['answers'][number]['evidence'][number]) => OriginDraft | null,
) {
  if ((question.slot !== 'boolean' && question.slot !== 'single') || clashing.size < 2) return undefined;
  const columns = question.answers.filter((a) => clashing.has(a.key)).sort((a, b) => byText(a.key, b.key));
  const rows = new Map<string, Cell[]>();
  const silent = columns.map((): Cell => 'N');
  const expected = columns.map((): Cell => 'C');
  for (const answer of question.answers) {
    const plain = !clashing.has(answer.key)
      ? silent
      : columns.map((column): Cell => (column.key === answer.key ? 'C' : rivals(column.key, answer.key) ? 'I' : 'N'));
    for (const evidence of answer.evidence) {
      const origin = originAt(evidence);
      if (!origin || !counts(evidence)) continue;
      const cells =
        evidence.stance === 'declines' || evidence.stance === 'neither-confirms-nor-denies'
          ? silent
          : evidence.stance === 'denies' && origin.voice.party !== null
            ? expected
            : plain;
      const before = rows.get(origin.id);
      if (before === undefined) rows.set(origin.id, cells);
      else if (before !== cells) rows.set(origin.id, before.map((cell, i) => (cell === cells[i] ? cell : 'N'))); // prettier-ignore
      // who says both, speaks for neither
    }
  }
  const list = [...rows]
    .map(([origin, cells]): AchRow => ({ origin, cells, diagnostic: new Set(cells).size > 1 }))
    .sort((a, b) => byText(a.origin, b.origin));
  return { hypotheses: columns.map((c) => c.value.text), rows: list };
}
