import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { usePage } from '../../open/open.tsx';
import type { Route } from '../../route.ts';
import { Drawing } from './drawing.tsx';
import { itemsOf } from './items.ts';
import { List } from './list.tsx';
import './timeline.css';

/** When it happened, when it was said, when it was reported: drawn as exactly as the words are, and listed. */
export function Timeline({ route }: { readonly route: Route }) {
  const { dossier } = usePage();
  const items = useMemo(() => itemsOf(dossier.timeline), [dossier]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [room, setRoom] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (frame.current) setRoom(frame.current.clientWidth);
  }, []);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const goTo = (number: number | null): void => {
    setChosen(number);
    if (number === null) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-finding="timeline-${number}"]`);
    line?.scrollIntoView({ block: 'nearest' });
    line?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const number = Number(route.at ?? NaN);
    if (items.some((i) => i.number === number)) goTo(number);
  }, [route, items]);
  const dated = items.some((i) => i.when !== null);
  return (
    <>
      <h1 className="view-title">When</h1>
      {items.length === 0 && <p>No dated event was found.</p>}
      {items.length > 0 && (
        <div className="timeline-both">
          <section className="timeline-drawn" aria-labelledby="timeline-drawn">
            <h2 id="timeline-drawn" className="unseen">
              The days, drawn
            </h2>
            <div
              className="days-frame"
              ref={frame}
              tabIndex={0}
              role="region"
              aria-label="The days, drawn; scrolled sideways where they are many"
            >
              {dated && room > 0 && <Drawing items={items} room={room} chosen={chosen} onChoose={goTo} />}
              {!dated && <p className="quiet">Nothing could be drawn: the reports give no day that can be placed.</p>}
            </div>
            {dated && <Key />}
          </section>
          <section ref={list} className="timeline-listed" aria-labelledby="timeline-listed">
            <h2 id="timeline-listed">As a list</h2>
            {dated && (
              <button type="button" className="to-drawing" onClick={() => frame.current?.scrollIntoView({ block: 'start' })}>
                To the drawing
              </button>
            )}
            <List items={items} chosen={chosen} />
          </section>
        </div>
      )}
    </>
  );
}

/** What the marks say. */
function Key() {
  return (
    <ul className="days-key" aria-label="What the marks say">
      <li>
        <span className="key-day" aria-hidden="true" /> a full bar: to the day; it is as wide as the day, since the words tell no hour
      </li>
      <li>
        <span className="key-within" aria-hidden="true" /> an open bar with ends: some time between them, a month or a year
      </li>
      <li>
        <span className="key-open" aria-hidden="true" /> an arrow: on this day or later
      </li>
      <li>
        <span className="key-cut" aria-hidden="true" /> a dotted gap: time without a date, left out; its length stands beneath
      </li>
    </ul>
  );
}
