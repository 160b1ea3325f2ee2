import { clipped, counted, oneLine } from '@stemma/core/sheet';
import { type CSSProperties, memo, useMemo } from 'react';
import { finding } from '../../open/findings.ts';
import { hashOf, routeToView } from '../../route.ts';
import { Said } from '../../words/said.tsx';
import { Cell, FoldedCell } from './cell.tsx';
import type { Column, Row } from './grid.ts';
import { RowHead } from './row-head.tsx';

interface Props {
  readonly parts: readonly { readonly standing: string; readonly heading: string; readonly rows: readonly Row[] }[];
  readonly shown: readonly Column[];
  readonly rest: readonly Column[]; // folded into one column
}

/** Beyond so many folded origins their column is twice as wide: most of the answers stand in it. */
export const MANY = 6;

/** Questions against origins. The heads stay in sight. */
export const Table = memo(function Table({ parts, shown, rest }: Props) {
  const voices = useMemo(() => shown.filter((c) => c.lead !== null), [shown]);
  const nobody = useMemo(() => shown.filter((c) => c.lead === null), [shown]);
  const width = 1 + shown.length + (rest.length > 0 ? 1 : 0);
  return (
    <table className="grid" style={{ '--columns': width - 1 } as CSSProperties}>
      <caption className="unseen">Questions, and what each origin answers, in the reports’ own words</caption>
      <thead>
        <tr>
          <th scope="col">Question and answers</th>
          {voices.map((c) => (
            <Head key={c.id} column={c} />
          ))}
          {rest.length > 0 && (
            <th scope="col" className={rest.length > MANY ? 'many' : undefined}>
              {counted(rest.length, 'more origin')}
              <span className="quiet">that answer fewer questions</span>
            </th>
          )}
          {nobody.map((c) => (
            <Head key={c.id} column={c} />
          ))}
        </tr>
      </thead>
      {parts.map(({ standing, heading, rows }) => (
        <tbody key={standing} className={standing}>
          <tr className="part">
            <th colSpan={width} scope="rowgroup">
              <span>{heading}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <OneRow key={row.question.id} {...{ row, voices, rest, nobody }} />
          ))}
        </tbody>
      ))}
    </table>
  );
});

function Head({ column: { lead, party } }: { readonly column: Column }) {
  if (lead === null)
    return (
      <th scope="col" className="nobody">
        On nobody’s word
        <span className="quiet">no source named, or nobody in particular</span>
      </th>
    );
  return (
    <th scope="col">
      <a href={hashOf(routeToView('stemma', lead.id))}>
        <Said>{clipped(oneLine(lead.label), 70)}</Said>
      </a>
      <span className="quiet">
        {lead.named ? 'named' : 'unnamed'}
        {lead.relay !== null && (
          <>
            , to <Said>{clipped(lead.relay, 40)}</Said>
          </>
        )}
        {party !== null && (
          <>
            {' · '}
            <Said>{clipped(party, 40)}</Said>
          </>
        )}
      </span>
    </th>
  );
}

interface RowProps {
  readonly row: Row;
  readonly voices: readonly Column[];
  readonly rest: readonly Column[];
  readonly nobody: readonly Column[];
}

const OneRow = memo(function OneRow({ row, voices, rest, nobody }: RowProps) {
  const of = oneLine(row.question.text);
  const cell = (c: Column) => (
    <td key={c.id} className={c.lead === null ? 'nobody' : undefined}>
      <Cell said={row.cells.get(c.id) ?? []} of={of} unsourced={c.lead === null} />
    </td>
  );
  return (
    <tr {...finding(row.question.id)}>
      <th scope="row">
        <RowHead row={row} />
      </th>
      {voices.map(cell)}
      {rest.length > 0 && (
        <td>
          <FoldedCell columns={rest} cellOf={(id) => row.cells.get(id) ?? []} of={of} />
        </td>
      )}
      {nobody.map(cell)}
    </tr>
  );
});
