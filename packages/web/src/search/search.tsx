import { clipped, counted, reportName, visible } from '@stemma/core/sheet';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../open/announce.tsx';
import { usePage } from '../open/open.tsx';
import { hashOf, HOME, type Route, routeToView } from '../route.ts';
import { type Hit, type Hits, search, searchIndex, type Target } from './search.ts';
import './search.css';

/** Search over reports and findings. `/` leads here; arrows walk the results, Enter opens one, Escape goes back. */
export function Search() {
  const page = usePage();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const asked = useDeferredValue(query);
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // Made when somebody searches: most who open a page never do.
  const wanted = query !== '' || open;
  const index = useMemo(
    () => (wanted ? searchIndex(page.dossier, page.texts, (id) => reportName(page.dossier, id)) : null),
    [wanted, page],
  );
  const hits = useMemo(() => (index && asked.trim() !== '' ? search(index, asked) : null), [index, asked]);
  const count = hits ? hits.findings.length + hits.places.length + hits.more.findings + hits.more.places : null;
  const shown = open && hits !== null;

  useEffect(() => {
    if (!shown || count === null) return;
    const told = setTimeout(
      () => announce(count === 0 ? 'Nothing found.' : `${counted(count, 'result')}. Arrow down to the results.`),
      600,
    );
    return () => clearTimeout(told);
  }, [shown, count, asked]);
  useEffect(() => {
    const elsewhere = (event: PointerEvent | FocusEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', elsewhere);
    addEventListener('focusin', elsewhere);
    return () => {
      removeEventListener('pointerdown', elsewhere);
      removeEventListener('focusin', elsewhere);
    };
  }, []);

  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (open && query !== '') setOpen(false);
      else setQuery('');
      input.current?.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter') return;
    const all = [...(place.current?.querySelectorAll<HTMLAnchorElement>('.hits a') ?? [])];
    const at = all.findIndex((link) => link === document.activeElement);
    if (event.key === 'Enter') {
      if (event.target === input.current) all[0]?.click();
      return;
    }
    event.preventDefault();
    setOpen(true);
    if (event.key === 'ArrowUp' && at <= 0) input.current?.focus();
    else all[Math.min(all.length - 1, event.key === 'ArrowDown' ? at + 1 : at - 1)]?.focus();
  };

  return (
    <div role="search" className="search" ref={place} onKeyDown={walk}>
      <input
        ref={input}
        type="search"
        id="search"
        autoComplete="off"
        spellCheck={false}
        aria-label="Search reports and findings"
        aria-keyshortcuts="/"
        placeholder="Search  /"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
      />
      {shown && <Results hits={hits} onOpen={() => setOpen(false)} />}
    </div>
  );
}

function Results({ hits, onOpen }: { readonly hits: Hits; readonly onOpen: () => void }) {
  const { findings, places, more } = hits;
  return (
    <div className="hits">
      {findings.length + places.length === 0 && <p>Nothing in the reports or the findings holds all these words.</p>}
      <HitList heading="Findings" hits={findings} more={more.findings} onOpen={onOpen} />
      <HitList heading="In the reports" hits={places} more={more.places} onOpen={onOpen} />
    </div>
  );
}

interface ListProps {
  readonly heading: string;
  readonly hits: readonly Hit[];
  readonly more: number;
  readonly onOpen: () => void;
}

function HitList({ heading, hits, more, onOpen }: ListProps) {
  if (hits.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2>
        {heading} <span className="how-many">{hits.length + more}</span>
      </h2>
      <ul>
        {hits.map((hit, i) => (
          <li key={i}>
            <a href={hashOf(routeTo(hit.target))} onClick={onOpen}>
              <bdi dir="auto" className="what">
                {clipped(visible(hit.what), 90)}
              </bdi>
              <bdi dir="auto" className="found-in">
                <Found hit={hit} />
              </bdi>
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{counted(more, 'more place', 'more places')}: add a word.</p>}
    </section>
  );
}

/** The words of a hit, those that were looked for marked. */
function Found({ hit: { text, found } }: { readonly hit: Hit }) {
  let at = 0;
  const pieces = found.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [visible(before), <mark key={start}>{visible(text.slice(start, end))}</mark>];
  });
  return (
    <>
      {pieces}
      {visible(text.slice(at))}
    </>
  );
}

function routeTo(target: Target): Route {
  switch (target.kind) {
    case 'report':
      return { ...HOME, view: 'reader', places: [{ report: target.id, span: target.span }] };
    case 'origin':
      return routeToView('stemma', target.id);
    case 'response':
      return routeToView('responses', target.id);
    default:
      return routeToView('brief', target.id);
  }
}
