import { spansOf, type Line } from './page.ts';
import type { MarkRule } from './rule.ts';

export const cellTable: MarkRule = {
  id: 'en/mark/cell-table',
  kind: 'table',
  summary: 'Rows whose cells are set apart by tabs or bars.',
  follows: 'practice of text extractors and of Markdown',
  examples: {
    yes: [
      '<mark>Port\tShips\tCrew</mark>\n<mark>Vell\t9\t120</mark>\n<mark>Orsa\t4\t51</mark>\nThe count is from March.',
      '<mark>| Port | Ships |</mark>\n<mark>| --- | --- |</mark>\n<mark>| Vell | 9 |</mark>',
    ],
    no: ['The pier | the crane | the market: all are for sale.', 'The pier\tis closed.\nThe crane is sold.'],
  },
  find({ lines }) {
    const cells = lines.map(({ text }) => (text.length > 400 ? 1 : Math.max(text.split('\t').length, text.split('|').length)));
    const found: Line[] = [];
    for (let i = 0; i < lines.length; i += 1) {
      let end = i;
      while (end < lines.length && (cells[end] as number) >= 2) end += 1;
      if (end - i >= 3) for (const line of lines.slice(i, end)) found.push(line);
      i = Math.max(i, end - 1);
    }
    return spansOf(found);
  },
};
