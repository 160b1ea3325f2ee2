import { capital, type Dossier, oneLine, stopped, type Unsaid } from '@stemma/core/sheet';
import { type RefObject, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState, useTransition } from 'react';
import { flushSync } from 'react-dom';
import { announce } from '../../open/announce.tsx';
import { finding } from '../../open/findings.ts';
import { usePage } from '../../open/open.tsx';
import { remembered } from '../../open/remembered.ts';
import type { Route } from '../../route.ts';
import { Said } from '../../words/said.tsx';
import { Words } from '../../words/words.tsx';
import { groupsOnce } from '../stemma/use-tree.ts';
import { Cards } from './cards.tsx';
import { type Filter, FILTERS, foldedColumns, gridOf, type Row } from './grid.ts';
import { useGrowing } from './growing.ts';
import { MANY, Table } from './table.tsx';
import './differences.css';

const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  all: 'All',
  disputed: 'Disputed',
  single: 'On one origin',
  denied: 'Denied',
};
/** Made once, and ahead of time. */
export const gridOnce = remembered((dossier: Dossier) => gridOf(dossier, groupsOnce(dossier)));

const AT_FIRST = 20; // questions before the rest is asked for
const WIDE_STEP = 5; // questions drawn at once beside every origin
const CARDS_BELOW = 720; // px
const HEAD = 272; // px of the first column
const COLUMN = 155;

/** Where the accounts part: questions against origins, in the reports’ own words. */
export function Differences({ route }: { readonly route: Route }) {
  const { dossier } = usePage();
  const grid = gridOnce(dossier);
  const [filter, setFilter] = useState<Filter>('all');
  const [everything, setEverything] = useState(false);
  const [allColumns, setAllColumns] = useState(false);
  const [, startTransition] = useTransition();
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place);

  const printing = usePrinting();
  const asked = useMemo(
    () => dossier.questions.find((q) => q.id === route.at || q.answers.some((a) => a.id === route.at))?.id ?? null,
    [dossier, route.at],
  );
  const shownFilter = useDeferredValue(filter); // the button answers at once, the rows follow
  const wanted = useMemo(
    () => grid.parts.map((p) => ({ ...p, rows: p.rows.filter(FILTERS[shownFilter]) })).filter((p) => p.rows.length > 0),
    [grid, shownFilter],
  );
  const total = wanted.reduce((n, p) => n + p.rows.length, 0);
  const cards = printing || (room > 0 && room < CARDS_BELOW);
  const places = Math.max(2, Math.floor((room - HEAD) / COLUMN));
  const { shown, rest } = useMemo(() => {
    const heard = new Set(wanted.flatMap((p) => p.rows.flatMap((r) => [...r.cells.keys()])));
    const columns = grid.columns.filter((c) => heard.has(c.id));
    if (allColumns) return { shown: columns, rest: [] };
    const once = foldedColumns(columns, places);
    return once.rest.length > MANY && places > 3 ? foldedColumns(columns, places - 1) : once;
  }, [grid, wanted, allColumns, places]);

  const many = everything ? total : Math.min(AT_FIRST, total);
  const most = useGrowing(many, allColumns ? WIDE_STEP : AT_FIRST, shown);
  const parts = useMemo(() => (printing ? wanted : firstOf(wanted, Math.min(most, many), asked)), [wanted, printing, most, many, asked]);

  useLayoutEffect(() => {
    if (asked === null) return;
    const row = place.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(asked)}"]`);
    row?.scrollIntoView({ block: 'start' });
    row?.focus({ preventScroll: true });
  }, [asked, cards, room > 0]);

  const choose = (next: Filter): void => {
    setFilter(next);
    const n = grid.parts.reduce((sum, p) => sum + p.rows.filter(FILTERS[next]).length, 0);
    announce(n === 1 ? '1 question' : `${n} questions`);
  };
  return (
    <>
      <h1 className="view-title">Where the accounts part</h1>
      <OpenQuestions open={grid.open} />
      <div className="grid-tools">
        <div role="group" aria-label="Which questions" className="filters">
          {(Object.keys(FILTERS) as Filter[]).map((f) => (
            <button key={f} type="button" aria-pressed={f === filter} onClick={() => choose(f)}>
              {FILTER_WORDS[f]} <span className="nums">{grid.parts.reduce((n, p) => n + p.rows.filter(FILTERS[f]).length, 0)}</span>
            </button>
          ))}
        </div>
        {!cards && (rest.length > 0 || allColumns) && (
          <button type="button" aria-pressed={allColumns} onClick={() => startTransition(() => setAllColumns(!allColumns))}>
            {allColumns ? 'Fold the origins' : `All ${shown.length + rest.length} origins side by side`}
          </button>
        )}
        <p className="quiet">
          Letters name the answers to one question. ≠ cannot both stand, ✕ a denial, ≈ one more exact, = the same, → one after the other.
        </p>
      </div>
      <div
        ref={place}
        className={allColumns ? 'grid-place wide' : 'grid-place'}
        {...(allColumns && { tabIndex: 0, role: 'region', 'aria-label': 'The table, scrolled sideways' })}
      >
        {room > 0 && (cards ? <Cards parts={parts} columns={grid.columns} /> : <Table parts={parts} shown={shown} rest={rest} />)}
        {total === 0 && <p>No question of this kind.</p>}
      </div>
      {!everything && total > AT_FIRST && (
        <p>
          <button type="button" className="more" onClick={() => startTransition(() => setEverything(true))}>
            All {total} questions
          </button>
        </p>
      )}
    </>
  );
}

/** What nobody says at all. */
function OpenQuestions({ open }: { readonly open: readonly Unsaid[] }) {
  if (open.length === 0) return null;
  return (
    <section className="open-questions" aria-labelledby="open-questions">
      <h2 id="open-questions">What nobody says</h2>
      <ul>
        {open.map((u) => (
          <li key={`${u.question} ${u.basis}`} {...finding(u.question)}>
            <span className="question">
              <Said>{u.question}</Said>
            </span>{' '}
            <span className="quiet">
              <Said>{stopped(capital(oneLine(u.basis)))}</Said>
            </span>{' '}
            <Words evidence={u.evidence} of={u.question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Parts = readonly { readonly standing: string; readonly heading: string; readonly rows: readonly Row[] }[];

/** The first rows, and the one that one came for. */
function firstOf(parts: Parts, most: number, wanted: string | null): Parts {
  let left = most;
  return parts
    .map((part) => {
      const rows = part.rows.filter((row) => (left -= 1) >= 0 || row.question.id === wanted);
      return { ...part, rows };
    })
    .filter((p) => p.rows.length > 0);
}

/** True while the page is put on paper: a sheet has no room for a table of many origins, so it gets the cards, and all of them. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** The room of the grid in a window of the usual margins, px: near enough that what is drawn first can mostly stay. 0 where there is no window. */
const roomGuessed = (): number => {
  const wide = document.documentElement.clientWidth;
  return Math.min(wide < 1440 ? 1248 : 2080, wide) - 40;
};

/** Width of the place where the grid stands, px. */
function useRoom(place: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(roomGuessed);
  useLayoutEffect(() => {
    if (place.current) setRoom(place.current.clientWidth);
  }, [place]);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return room;
}
