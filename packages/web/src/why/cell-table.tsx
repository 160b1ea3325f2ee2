import { type Answer, CELLS } from '@stemma/core/sheet';
import { useEffect, useRef } from 'react';

const ROWS = [
  ['S4', 'two origins or more, one on record; or a side on itself'],
  ['S3', 'two origins or more'],
  ['S2', 'more than one, perhaps the same'],
  ['S1', 'one origin'],
  ['S0', 'nobody’s word'],
] as const;
const COLUMNS = [
  ['uncontested', 'not contested'],
  ['rival-weaker', 'a rival on fewer'],
  ['rival-equal', 'a rival on as many'],
  ['rival-stronger', 'a rival on more'],
  ['denied', 'denied on record'],
] as const;

/** The table that gives an answer its words, with the answer’s own cell marked: how well it stands down, how contested it is across. */
export function CellTable({ answer }: { readonly answer: Answer }) {
  const own = CELLS.find((cell) => cell.id === answer.cell);
  const outside = own !== undefined && !/^weigh\/cell\/s\d\//u.test(own.id);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // One frame later, since the panel opens after its contents are there.
    const frame = requestAnimationFrame(() => {
      const marked = region.current?.querySelector<HTMLElement>('.own');
      if (marked && region.current) region.current.scrollLeft = marked.offsetLeft + marked.offsetWidth - region.current.clientWidth;
    });
    return () => cancelAnimationFrame(frame);
  }, [answer]);
  return (
    <>
      <p className="small">
        {outside ? 'This answer stands outside the table: ' : 'The cell of this answer is marked: '}“{answer.words}”.
      </p>
      <div ref={region} className="cells" role="region" aria-label="The table" tabIndex={0}>
        <table>
          <caption className="unseen">How support and contest are put into words</caption>
          <thead>
            <tr>
              <td />
              {COLUMNS.map(([column, words]) => (
                <th key={column} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([support, words]) => (
              <tr key={support}>
                <th scope="row">
                  {words} <span className="code">{support}</span>
                </th>
                {COLUMNS.map(([column]) => {
                  const cell = CELLS.find((c) => c.id === `weigh/cell/${support.toLowerCase()}/${column}`);
                  const here = cell !== undefined && cell.id === answer.cell;
                  return (
                    <td key={column} className={here ? 'own' : undefined}>
                      {cell?.words}
                      {here && <span className="unseen"> (this answer)</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
