import { capital, clipped, counted, oneLine, plainDate, precisely, stopped, type TimelineEntry, unstopped } from '@stemma/core/sheet';
import { memo } from 'react';
import { finding } from '../../open/findings.ts';
import { Said } from '../../words/said.tsx';
import { Words } from '../../words/words.tsx';
import type { Item, Lane } from './items.ts';

const KINDS: Readonly<Record<Lane, string>> = { happened: '', said: 'said', reported: 'reported' };

/** The same as the drawing, day by day; what has no day last. */
export const List = memo(function List({ items, chosen }: { readonly items: readonly Item[]; readonly chosen: number | null }) {
  const days = byDay(items.filter((i) => i.when !== null));
  const undated = items.filter((i) => i.when === null);
  return (
    <div className="day-list">
      {days.map(({ name, exact, items: own }) => (
        <div key={`${name} ${exact}`} className="day">
          <h3>
            {name} <span className="quiet">{exact}</span>
          </h3>
          <Items items={own} chosen={chosen} />
        </div>
      ))}
      {undated.length > 0 && (
        <div className="day">
          <h3>
            No day found <span className="quiet">the reports’ words for when stand beside each</span>
          </h3>
          <Items items={undated} chosen={chosen} />
        </div>
      )}
    </div>
  );
});

/** How a date is told, no more exactly than its words: "17 November 2031 or later". */
export function whenWords(date: TimelineEntry['date']): string {
  const open = date.to === null && date.from !== null ? ' or later' : date.from === null && date.to !== null ? ' or earlier' : '';
  return capital(plainDate(date)) + open;
}

function byDay(items: readonly Item[]): readonly { readonly name: string; readonly exact: string; readonly items: readonly Item[] }[] {
  const days = new Map<string, { name: string; exact: string; items: Item[] }>();
  for (const item of items) {
    const { date } = item.entries[0];
    const name = whenWords(date);
    const exact = name.endsWith(' or later') || name.endsWith(' or earlier') ? '' : precisely(date);
    const known = days.get(`${name} ${exact}`);
    if (known) known.items.push(item);
    else days.set(`${name} ${exact}`, { name, exact, items: [item] });
  }
  return [...days.values()];
}

function Items({ items, chosen }: { readonly items: readonly Item[]; readonly chosen: number | null }) {
  return (
    <ol>
      {items.map((item) => (
        <li
          key={item.number}
          value={item.number}
          className={`lane-${item.lane}${item.number === chosen ? ' chosen' : ''}`}
          {...finding(`timeline-${item.number}`)}
        >
          <Line item={item} />
        </li>
      ))}
    </ol>
  );
}

const Line = memo(function Line({ item }: { readonly item: Item }) {
  const [first, ...more] = item.entries;
  const undated = item.when === null ? first.date.text : '';
  if (more.length > 0) {
    const reports = [...new Set(item.entries.flatMap((e) => e.reported))];
    return (
      <>
        <span className="kind">reported</span> {counted(reports.length, 'report')}:{' '}
        {item.entries.map((e) => unstopped(oneLine(e.event)).replace(/ publishes its report$/u, '')).join(', ')}.{' '}
        <Words
          evidence={item.entries.flatMap((e) => e.evidence)}
          label={counted(reports.length, 'title')}
          of={`the reports of ${whenWords(first.date)}`}
        />
      </>
    );
  }
  return (
    <>
      {KINDS[item.lane] !== '' && <span className="kind">{KINDS[item.lane]}</span>}{' '}
      {undated !== '' && (
        <>
          <Said>{`“${undated}”`}</Said>:{' '}
        </>
      )}
      <Said>{stopped(unstopped(clipped(oneLine(first.event), 240)))}</Said>{' '}
      {item.lane !== 'reported' && <span className="quiet">{counted(first.reported.length, 'report')} </span>}
      <Words evidence={first.evidence} of={clipped(oneLine(first.event), 60)} />
    </>
  );
});
