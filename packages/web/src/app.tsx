import { oneLine } from '@stemma/core/sheet';
import { Activity, type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { LiveRegion } from './open/announce.tsx';
import { leave, scrolledAt, useHere } from './open/navigate.ts';
import { usePage } from './open/open.tsx';
import { hashOf, type Route, routeToView, type View, VIEWS } from './route.ts';
import { Search } from './search/search.tsx';
import { Brief } from './views/brief/brief.tsx';
import { Differences } from './views/differences/differences.tsx';
import { Reader } from './views/reader/reader.tsx';
import { Responses } from './views/responses/responses.tsx';
import { Stemma } from './views/stemma/stemma.tsx';
import { Timeline } from './views/timeline/timeline.tsx';

/** Each view is given the route when it is the view of the route; kept as it was while another is looked at. */
const SHOWN: Readonly<Record<View, readonly [name: string, view: ComponentType<{ readonly route: Route }>]>> = {
  brief: ['Brief', Brief],
  stemma: ['Stemma', Stemma],
  differences: ['Differences', Differences],
  responses: ['Responses', Responses],
  timeline: ['Timeline', Timeline],
  reader: ['Reader', Reader],
};

/** The whole page: what the story is, the six views, and what is opened above them. */
export function App() {
  const { dossier } = usePage();
  const { route, visit, back } = useHere();
  const main = useRef<HTMLElement>(null);
  const [visited, setVisited] = useState<Partial<Record<View, Route>>>({});
  if (route.why === null && visited[route.view] !== route) setVisited({ ...visited, [route.view]: route });

  useEffect(() => {
    const leaving = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      if (link && !event.defaultPrevented) leave();
    };
    addEventListener('click', leaving);
    return () => removeEventListener('click', leaving);
  }, []);

  // A view that has something to go to goes there itself, after this.
  useLayoutEffect(() => {
    if (route.why !== null) return;
    const before = back ? scrolledAt(route) : null;
    if (before !== null) scrollTo({ top: before });
    else if (route.at === null && route.places.length === 0) scrollTo({ top: 0 });
  }, [visit, back, route]);

  return (
    <>
      <a className="skip" href={hashOf(route)} onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        To the {SHOWN[route.view][0]}
      </a>
      <header className="masthead">
        <p className="story">
          <bdi dir="auto">{oneLine(dossier.story)}</bdi>
        </p>
        <p className="headline">
          <bdi dir="auto">{oneLine(dossier.headline)}</bdi>
        </p>
        <Search />
        <nav aria-label="Views" className="tabs">
          <ul>
            {VIEWS.map((view) => (
              <li key={view}>
                <a href={hashOf(routeToView(view))} aria-current={view === route.view ? 'page' : undefined}>
                  {SHOWN[view][0]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main ref={main} tabIndex={-1} id="main">
        {VIEWS.map((view) => {
          const shown = visited[view];
          const [, Shown] = SHOWN[view];
          return (
            shown && (
              <Activity key={view} mode={view === route.view ? 'visible' : 'hidden'}>
                <div className={`view ${view}`}>
                  <Shown route={shown} />
                </div>
              </Activity>
            )
          );
        })}
      </main>
      <LiveRegion />
    </>
  );
}
