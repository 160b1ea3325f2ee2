import { oneLine } from '@stemma/core/sheet';
import {
  Activity,
  type ComponentType,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Help } from './help/help.tsx';
import { useKeys } from './keys/keys.ts';
import { leadsNowhere } from './lost.ts';
import { LiveRegion } from './open/announce.tsx';
import { scrolledAt, useHere } from './open/navigate.ts';
import { usePage } from './open/open.tsx';
import { hashOf, type Route, routeToView, type View, VIEWS } from './route.ts';
import { Search } from './search/search.tsx';
import { Theme } from './style/theme.tsx';
import { Brief } from './views/brief/brief.tsx';
import { Differences } from './views/differences/differences.tsx';
import { Reader } from './views/reader/reader.tsx';
import { Responses } from './views/responses/responses.tsx';
import { Stemma } from './views/stemma/stemma.tsx';
import { Timeline } from './views/timeline/timeline.tsx';
import { Why } from './why/why.tsx';

const SHOWN: Readonly<Record<View, readonly [name: string, view: ComponentType<{ readonly route: Route }>]>> = {
  brief: ['Brief', Brief],
  stemma: ['Stemma', memo(Stemma)],
  differences: ['Differences', memo(Differences)],
  responses: ['Responses', memo(Responses)],
  timeline: ['Timeline', memo(Timeline)],
  reader: ['Reader', memo(Reader)],
};

/** The whole page: what the story is, the six views, and what is opened above them. A view that was left stays as it was. */
export function App() {
  const { dossier } = usePage();
  const here = useHere();
  const drawn = useDeferredValue(here); // the tab answers at once; the view is drawn in slices, so that the page is never busy for long
  const { route, visit, back } = drawn;
  const main = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  const [visited, setVisited] = useState<Partial<Record<View, Route>>>({});
  const shown = visited[route.view];
  if (route.why === null ? shown !== route : !shown)
    setVisited({ ...visited, [route.view]: route.why === null ? route : { ...route, why: null } });
  const openHelp = useCallback(() => setHelp(true), []);
  useKeys(openHelp);

  // What a view has to go to, it goes to itself.
  useLayoutEffect(() => {
    if (route.why !== null) return;
    const before = back ? scrolledAt(route) : null;
    if (before !== null) scrollTo({ top: before });
    else if (route.at === null && route.places.length === 0) scrollTo({ top: 0 });
  }, [visit, back, route]);

  const [name] = SHOWN[route.view];
  useEffect(() => {
    document.title = `${oneLine(dossier.story)}: ${name}`;
  }, [dossier, name]);

  // The focus stays where it is, unless that can no longer be seen: what a panel or another view held.
  useEffect(() => {
    const { activeElement: held, body } = document;
    if (visit > 1 && route.why === null && (held === null || held === body || !held.checkVisibility()))
      main.current?.focus({ preventScroll: true });
  }, [visit, route]);

  const lost = useMemo(() => leadsNowhere(here.hash, dossier), [here.hash, dossier]);
  const headline = oneLine(dossier.headline);
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        To the {name}
      </button>
      <header className="masthead">
        <p className="story">
          <bdi dir="auto">{oneLine(dossier.story)}</bdi>
          {route.view !== 'brief' && (
            <span className="standing">
              <bdi dir="auto">{headline}</bdi>
            </span>
          )}
        </p>
      </header>
      <div className="bar">
        <nav aria-label="Views" className="tabs">
          <ul>
            {VIEWS.map((view) => (
              <li key={view}>
                <a href={hashOf(routeToView(view))} data-name={SHOWN[view][0]} aria-current={view === here.route.view ? 'page' : undefined}>
                  {SHOWN[view][0]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="tools">
          <Search />
          <Theme />
          <button type="button" className="tool" onClick={openHelp} aria-haspopup="dialog" aria-keyshortcuts="?">
            Help
          </button>
        </div>
      </div>
      <main ref={main} tabIndex={-1} id="main" aria-label={name} aria-busy={drawn !== here}>
        {lost && (
          <p className="lost" role="alert">
            This link leads to something that is not in this file.
          </p>
        )}
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
      <Why id={here.route.why} />
      <Help open={help} onClose={() => setHelp(false)} />
      <LiveRegion />
    </>
  );
}
